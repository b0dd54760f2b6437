import type { Words } from './words.ts';

/** Every sentence in a dossier, in Dutch. */
export const nl: Words = {
  title: 'Dossier',
  titles: {
    eligibility: 'Toelatingscheck',
    profile: 'Zelfbeoordeling',
    trajectories: 'Trajectbeschrijving',
    reflections: 'Reflectieverslag',
    plan: 'Ontwikkelplan',
    recertification: 'Hercertificering',
  },
  parts: {
    eligibility: 'Toelating',
    profile: 'Zelfbeoordeling',
    evidence: 'Bewijs',
    trajectories: 'Trajecten',
    reflections: 'Reflecties',
    plan: 'Ontwikkelplan',
    recertification: 'Hercertificering',
    sources: 'Bronnen',
  },
  cover: {
    edition: (name, day) => `${name}, editie van ${day}`,
    madeOn: (day) => `Opgemaakt op ${day}`,
    notice:
      'Dit is een zelfbeoordeling, geen certificaat. Wat hierin staat, vulde de professional zelf in; waar een taalmodel meehielp, staat dat erbij. Niemand heeft het getoetst; de certificering zelf ligt bij Noloc.',
  },
  around: { contents: 'Inhoud', foot: 'Zelfbeoordeling, geen certificaat', page: 'Pagina' },
  nothingYet: 'Hierover is nog niets verteld.',
  eligibility: {
    headline: {
      met: (day, edition) => `Op papier is op ${day} aan alle eisen van de editie van ${edition} voldaan.`,
      notYet: (day, edition) =>
        `Op papier is op ${day} nog niet aan alle eisen van de editie van ${edition} voldaan.`,
      unclear: (day, edition) =>
        `Of op ${day} op papier aan de eisen van de editie van ${edition} is voldaan, is nog niet te zeggen.`,
    },
    requirements: 'De eisen en hoe het ermee staat',
    columns: { requirement: 'Eis', status: 'Stand', why: 'Waarom', source: 'Plaats in het beroepsprofiel' },
    hours: (have, need, missing) =>
      missing === undefined
        ? `${have} uur; ${need} is genoeg.`
        : `${have} van de ${need} uur; er ontbreken er nog ${missing}.`,
    undemonstrable: (hours) => `Daarnaast ${hours} uur zonder certificaat; die tellen niet mee.`,
    via: (route) => `Via ${route}.`,
    noRoute: 'Van de vier wegen is er nog geen compleet.',
    practising: {
      met: 'Werkt nu als uitvoerend loopbaanprofessional.',
      notYet: 'Werkt nu niet als uitvoerend loopbaanprofessional.',
      unclear: '',
    },
    unknown: (facts) => `Nog niet bekend: ${facts.join(', ')}.`,
    facts: {
      'education.degree': 'het hoogste diploma',
      'education.evc': 'of er een EVC of assessment is',
      'education.accreditedProgramme': 'of er een geaccrediteerde loopbaanopleiding is',
      training: 'de trainingen',
      practice: 'de werkperiodes',
      practising: 'of er nu als loopbaanprofessional wordt gewerkt',
    },
    nearest: (route, missing) =>
      `De kortste weg naar de opleidingseis: ${route}.${missing.length > 0 ? ` Daarvoor ontbreekt nog: ${missing.join(' en ')}.` : ''}`,
    forecast: ({ from, until, reason }, day, need) => {
      const end = until
        ? ` Zonder ander werk is dat zo tot en met ${day(until)}.`
        : ' Zolang dit werk doorgaat, blijft dat zo.';
      if (from && reason === 'sufficientNow') return `Vooruitblik: vandaag zijn er genoeg uren.${end}`;
      if (from)
        return `Vooruitblik: als het werk doorgaat zoals nu, zijn er vanaf ${day(from)} genoeg uren.${end}`;
      if (reason === 'noWorkAhead')
        return `Vooruitblik: er is geen werk bekend dat doorgaat, dus de ${need} uur komen zo niet in zicht.`;
      if (reason === 'tooFewHours')
        return `Vooruitblik: met dit aantal uren wordt ${need} uur in de periode die telt ook op termijn niet gehaald.`;
      return 'Een vooruitblik kan pas als de werkperiodes bekend zijn.';
    },
    training: 'Trainingen',
    trainingColumns: { name: 'Training', amount: 'Omvang', certificate: 'Certificaat' },
    certificate: { yes: 'ja', no: 'nee' },
    work: 'Werk als loopbaanprofessional',
    hoursOverTime: 'De uren door de tijd',
    workColumns: { name: 'Werk', from: 'Van', until: 'Tot en met', hours: 'Uren' },
    ongoing: 'nu',
    closing: 'Dit is een inschatting, geen besluit. Zij gaat af op wat de professional zelf vertelde.',
  },
  profile: {
    introduction:
      'Per uitspraak van het beroepsprofiel staat hier hoe de professional zichzelf inschat. Gezegd is die inschatting. Getoond is een uitspraak waarbij iets uit het eigen werk is aangewezen.',
    whereShown: 'Wat is aangewezen, staat met zijn nummer bij Bewijs.',
    extents: 'Gezegd en getoond, per onderdeel',
    extentColumns: {
      section: 'Onderdeel',
      total: 'Uitspraken',
      stated: 'Gezegd',
      shown: 'Waarvan getoond',
      unknown: '“Weet ik niet”',
    },
    sections: { knowledge: 'Kennis', tasks: 'Taken', competences: 'Competenties', attitude: 'Houding' },
    growth: (up, down, since) => {
      const parts = [...(up > 0 ? [`${up} hoger`] : []), ...(down > 0 ? [`${down} lager`] : [])];
      return parts.length > 0
        ? `Vergeleken met ${since}: ${parts.join(', ')} ingeschat.`
        : `Gelijk gebleven sinds ${since}.`;
    },
    columns: { statement: 'Uitspraak', stated: 'Gezegd', shown: 'Getoond' },
    former: (rating, day) => `eerder, op ${day}: ${rating}`,
    nothing: 'Hierover is nog niets gezegd.',
    open: (groups) => `Nog niets gezegd over: ${groups.join('; ')}.`,
  },
  evidence: {
    introduction:
      'Dit wees de professional zelf aan. De nummers staan bij de uitspraken waar het uit blijkt.',
    piece: (number) => `B${number}`,
    about: (what, day, toldOn) =>
      [what, ...(day ? [day] : []), ...(toldOn ? [`verteld op ${toldOn}`] : [])].join(', '),
    sources: { story: 'Verhaal', reflection: 'Reflectie', trajectory: 'Taak in een traject' },
    gone: 'Wat hier is aangewezen, is er niet meer.',
    elsewhere: (part) => `Dit staat helemaal bij ${part}.`,
    story: {
      situation: 'De situatie',
      task: 'De taak daarin',
      action: 'Wat ik deed',
      result: 'Het resultaat',
      reflection: 'Hoe ik erop terugkijk',
    },
  },
  trajectories: {
    introduction: 'De cliënten staan hier onder een pseudoniem.',
    state: (closed, left) =>
      closed
        ? 'Dit traject is afgesloten.'
        : left === 0
          ? 'Alle taken zijn klaar; het traject is nog niet afgesloten.'
          : `Nog ${left === 1 ? 'één taak' : `${left} taken`} te gaan.`,
    start: 'Afspraken bij de start',
    task: (number, task) => `Taak ${number}: ${task}`,
    phase: (phase, state) => `Fase ${phase}, ${state}`,
    states: { open: 'nog niet begonnen', underWay: 'bezig', done: 'klaar', skipped: 'overgeslagen' },
    doing: 'Uit het beroepsprofiel gedaan',
    open: (tasks) => `Nog niet begonnen: ${tasks.join('; ')}.`,
    lookBack: (phase) => `Lessen uit fase ${phase}`,
    closing: 'Afsluiting',
    told: {
      clientExpectations: 'Verwachtingen van de cliënt',
      sponsorExpectations: 'Verwachtingen van de opdrachtgever',
      reporting: 'Afgesproken over rapporteren',
      reason: 'Reden om over te slaan',
      did: 'Gedaan',
      agreed: 'Afgesproken',
      clientEvaluation: 'Evaluatie met de cliënt',
      sponsorEvaluation: 'Evaluatie met de opdrachtgever',
      result: 'Resultaat voor de cliënt',
      wentWell: 'Wat werkte',
      differently: 'Een volgende keer anders',
    },
    next: (day) => `Volgend contact: ${day}.`,
  },
  reflections: {
    introduction: 'Elke reflectie gaat over één moment, met de vijf vragen van het beroepsprofiel.',
    day: (day) => `Vastgelegd op ${day}`,
    about: (pseudonym, task) => `Bij het traject ${pseudonym}${task === undefined ? '' : `, ${task}`}`,
    moment: 'Het moment',
    intention: 'Voornemen',
    noticing: 'Waaraan ik het merk',
    by: (day) => `Uiterlijk ${day}.`,
    askedByModel: (question) => `${question} (vraag van het taalmodel)`,
  },
  plan: {
    introduction: 'Voornemens uit reflecties en eigen voornemens, met wat ervan geworden is.',
    open: 'Wat er open staat',
    over: 'Wat gedaan of losgelaten is',
    columns: { intention: 'Voornemen', group: 'Onderdeel van het profiel', state: 'Stand' },
    noticing: 'Te merken aan',
    noticed: 'Gemerkt aan',
    reason: 'Reden',
    by: (day, isOverdue) => (isOverdue ? `was voor ${day}` : `uiterlijk ${day}`),
    someday: 'zonder dag',
    movedFrom: (day) => `verschoven van ${day}`,
    done: (day) => (day ? `gedaan, gemeld op ${day}` : 'gedaan'),
    dropped: (day) => (day ? `losgelaten op ${day}` : 'losgelaten'),
  },
  recertification: {
    introduction:
      'Punten voor permanente educatie (PE) en reflectiebijeenkomsten, per periode, zoals de professional ze zelf bijhield. Over hercertificering beslist Noloc.',
    phases: {
      ahead: (from, until) => `Deze periode begint op ${from} en loopt tot en met ${until}.`,
      running: (from, until) => `Deze periode loopt van ${from} tot en met ${until}.`,
      over: (from, until) => `Deze periode liep van ${from} tot en met ${until}.`,
    },
    unknown: 'Wanneer deze periode begon, is niet bekend. Daarom telt alles mee wat erbij genoemd is.',
    totals: 'Hoe het ermee staat',
    columns: { what: 'Wat', have: 'Gehaald', need: 'Nodig', missing: 'Nog te gaan', ahead: 'Gepland' },
    points: 'PE-punten',
    meetings: 'Reflectiebijeenkomsten',
    numbers: (points, meetings, years) =>
      `Gerekend is met ${points} punten en ${meetings} bijeenkomsten in ${years} jaar.`,
  },
  summary: {
    byModel: 'Samenvatting, gemaakt door het taalmodel en goedgekeurd door de professional:',
    own: 'Samenvatting in eigen woorden',
  },
  sources: {
    told: (from, until) =>
      from === until
        ? `Wat hier staat, is verteld op ${from}, in gesprek met Loopbaanspiegel.`
        : `Wat hier staat, is verteld tussen ${from} en ${until}, in gesprek met Loopbaanspiegel.`,
    profile: (name, day) => `De eisen, uitspraken en vragen volgen ${name}, editie van ${day}.`,
    places: 'Waar de groepen in het beroepsprofiel staan',
    columns: { group: 'Groep', place: 'Plaats in het beroepsprofiel' },
    statements:
      'De uitspraken zijn opnieuw geschreven naar het beroepsprofiel. Wat de professional in eigen woorden vertelde, staat apart, met een streep ervoor; ook titels, namen en voornemens zijn eigen woorden.',
  },
};
