import type { Told } from './dossier.ts';

const start = {
  pseudonym: 'Vlinder',
  codeOfConduct: true,
  clientExpectations: 'Weer plezier in haar werk. Zij wil weten of zij in de zorg wil blijven.',
  sponsor: true,
  sponsorExpectations: 'Duidelijkheid binnen drie maanden.',
  reporting: 'Eén eindverslag, dat de cliënt eerst leest.',
  contactForm: 'mixed',
};

/** Somebody who told something of everything, as a person does. */
export const glad: Told = {
  eligibility: {
    ...{ accreditedProgramme: false, degree: 'other' },
    ...{
      'training.0.more': true,
      'training.1.name': 'Loopbaancoaching, basis',
      'training.1.certificate': true,
    },
    'training.1.amount': { value: 3, unit: 'ec' },
    ...{ 'training.1.check': true, 'training.1.more': true, 'training.2.name': 'Systemisch werken' },
    'training.2.amount': { value: 40, unit: 'hours' },
    ...{ 'training.2.certificate': true, 'training.2.check': true },
    ...{ 'practice.0.more': true, 'practice.1.name': 'Loopbaanadviseur, regio Noord' },
    ...{ 'practice.1.from': '2025-02-01', 'practice.1.ongoing': true },
    'practice.1.hours': { value: 6, unit: 'perWeek' },
    ...{ 'practice.1.check': true, 'practice.1.more': false },
  },
  'selfAssessment/K1': { 'K1.1': 'level3', 'K1.2': 'level4', day: '2026-09-01' },
  'selfAssessment/K2': { 'K2.1': 'level2', 'K2.2': 'level3', 'K2.3': 'unknown' },
  'selfAssessment/T1': {
    'T1.1': 'level3',
    'T1.2': 'level3',
    'T1.3': 'level2',
    'T1.4': 'level4',
    'T1.5': 'level3',
  },
  'selfAssessment/C1': { 'C1.1': 'level3', 'C1.2': 'level3', 'C1.3': 'level2', 'C1.4': 'level3' },
  'selfAssessment/A2': { 'A2.1': 'level4', 'A2.2': 'level3', 'A2.3': 'level3' },
  'evidence/K1': { 'K1.1': ['story/1'], 'K1.2': [] },
  'evidence/T1': { 'T1.1': ['story/1', 'trajectory/1/T1'], 'T1.2': ['trajectory/1/T1'] },
  'evidence/A2': { 'A2.1': ['reflection/1'], 'A2.3': ['reflection/1', 'story/2'] },
  'story/1': {
    ...{ title: 'Het gesprek op de gang', on: '2026-10-05' },
    situation: 'Een cliënt hield mij na een groepsbijeenkomst staande. Zij wilde stoppen met het traject.',
    task: 'Ik had haar te helpen kiezen, zonder haar de keuze uit handen te nemen.',
    action:
      'Ik ben even met haar gaan zitten.\nIk vroeg wat er die ochtend was gebeurd, en daarna pas wat zij wilde.',
    result: 'Zij koos ervoor om nog twee gesprekken te doen, met een andere vraag dan waarmee zij begon.',
    reflection: 'Ik had eerder kunnen vragen hoe het ging. Sindsdien begin ik elk gesprek zo.',
  },
  'story/2': {
    ...{ title: 'Een workshop over waarden', situation: 'Acht deelnemers, twee uur, en niemand zei iets.' },
    ...{
      action: 'Ik liet de stilte vallen en begon met een eigen voorbeeld.',
      result: 'Daarna kwam het los.',
    },
  },
  'trajectory/1/start': start,
  'trajectory/1/T1': {
    doing: ['T1.1', 'T1.2', 'T1.4'],
    did: 'Twee gesprekken. In het eerste liet ik haar een gewone werkdag vertellen, uur voor uur; in het tweede keken we welke uren energie gaven.',
    agreed: 'Zij houdt een week lang bij wat haar energie geeft.',
    isDone: true,
  },
  'trajectory/1/T2': {
    doing: ['T2.1'],
    did: 'Een voorstel van één bladzijde.',
    agreed: 'Zes gesprekken.',
    next: '2026-12-08',
    isDone: false,
  },
  'trajectory/1/T3': { doing: [], plan: 'skip', reason: 'Zij deed dit vorig jaar al met een ander.' },
  'trajectory/2/start': { ...start, pseudonym: 'Kompas', sponsor: false, contactForm: 'online' },
  'trajectory/2/T1': { doing: ['T1.1'], did: 'Een kennismaking op afstand.', isDone: false },
  'reflection/1': {
    ...{
      about: '1',
      task: 'T1',
      moment: 'In het tweede gesprek bleef het lang stil, en ik praatte die stilte vol.',
    },
    ...{ R1: 'Die van redder.', 'R1.more': 'Ik gaf drie ideeën achter elkaar, en zij schreef ze op.' },
    R2: 'Ik kon wachten, of vragen wat de stilte zei. Ik koos voor praten, omdat ik dacht dat zij vastzat.',
    R3: 'Ik vond het spannend om niets te doen, want ik wilde dat zij met iets naar huis ging.',
    R4: 'Zij werd stiller, en het werd mijn gesprek in plaats van het hare.',
    R5: 'Ik tel tot tien voordat ik iets aanreik, en zeg dan alleen wat ik zie.',
    ...{
      intention: 'Vaker een stilte laten vallen',
      by: '2026-12-31',
      noticing: 'De cliënt praat meer dan ik',
    },
  },
  'reflection/2': {
    ...{ about: 'free', moment: 'Een opdrachtgever belde om te horen hoe het ging.' },
    R1: 'Die van doorgeefluik, terwijl wij andere afspraken hadden over wat ik zou vertellen en aan wie.',
  },
  'plan/1': { what: 'De theorie van Savickas nog eens lezen', section: 'knowledge', 'group.knowledge': 'K1' },
  'plan/2': { what: 'Intervisie zoeken in de regio', by: '2026-10-01' },
  'recertification/1': {
    ...{ from: '2025-03-01', 'points.0.more': true, 'points.1.name': 'Training groepsbegeleiding' },
    ...{ 'points.1.on': '2026-02-12', 'points.1.amount': { value: 12.5, unit: 'points' } },
    ...{ 'points.1.check': true, 'points.1.more': false, 'meetings.0.more': true },
    ...{ 'meetings.1.name': 'Intervisiegroep Noord', 'meetings.1.on': '2027-01-20' },
    ...{ 'meetings.1.check': true, 'meetings.1.more': false },
  },
  'plan/2/state': { state: 'done', noticed: 'Ik zit in een groep van vijf.' },
};
