import type { Called } from './called.ts';
import type { Words } from './words.ts';

const inNumbers = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf'];
const inWords = (count: number) => inNumbers[count] ?? `${count}`;
const withReason = ({ because }: Called) => (because === undefined ? '' : `, met als reden “${because}”`);

/** Every sentence of the rehearsals, in Dutch. */
export const words: Words = {
  name: 'Oefengesprek',
  offer: 'vijf vragen die een beoordelaar je zou kunnen stellen, uit wat je hier vertelde',
  words: ['oefengesprek voeren', 'oefenen', 'oefenvragen', 'proefgesprek', 'generale repetitie'],
  ask: 'Wil je opnieuw oefenen, of verder met een eerder gesprek?',
  fresh: 'Nieuwe vragen',
  freshWords: ['nieuw', 'nieuw gesprek', 'een nieuw gesprek', 'opnieuw oefenen', 'graag'],
  older: {
    name: 'Oudere oefengesprekken',
    words: ['oudere', 'eerdere'],
    ask: 'Met welk van deze oudere gesprekken ga je verder?',
  },
  numbered: (number) => `Oefening ${number}`,
  note: (done, total, day) =>
    [...(total > 0 ? [`${done} van de ${total} vragen`] : []), ...(day ? [day] : [])].join(', '),
  questions: (count) => (count === 1 ? 'één vraag' : `${inWords(count)} vragen`),
  begin: {
    name: 'Beginnen',
    ask: 'Ik stel je vragen die een beoordelaar zou kunnen stellen, uit wat je hier zelf vertelde. Je antwoordt voor jezelf: er komt geen cijfer en geen oordeel. Overslaan mag, en later verder ook.\n\nZullen we beginnen?',
    why: 'Wie zijn eigen verhaal eens hardop verteld heeft, vertelt het daarna rustiger. De vragen blijven dezelfde tot je klaar bent.',
    hint: 'Typ **ja** om te beginnen, of **stop** om het later te doen.',
    choices: { begin: ['Ja, begin maar', 'we beginnen', 'kom maar op'] },
  },
  why: 'Zo’n vraag kan komen, omdat het opvalt in wat je vertelde. Er is geen goed of fout antwoord; vertel wat je erover wilt zeggen.',
  place: (number, of) => `Vraag ${number} van ${of}.`,
  questionName: (number, about) => (about === undefined ? `Vraag ${number}` : `Vraag ${number}: ${about}`),
  reasons: {
    topButIntends: 'hoogste stap en een voornemen',
    topOnlyOld: 'hoogste stap, ouder bewijs',
    topNothingShown: 'hoogste stap, nog niets aangewezen',
    skippedTask: 'overgeslagen taak',
    wentDown: 'lagere stap dan eerst',
    dropped: 'voornemen dat je losliet',
    notShown: 'nog niets aangewezen',
    notRated: 'nog niet beoordeeld',
    oldEvidence: 'ouder bewijs',
    overdue: 'voornemen waarvan de dag voorbij is',
    unknown: 'weet ik niet',
    muchOnOne: 'veel bij één stuk bewijs',
    shown: 'wat een ander ziet',
  },
  asks: {
    topButIntends: ({ name }) =>
      `Bij **${name}** koos je overal de hoogste stap, en je nam je er ook iets voor. Hoe gaan die twee samen?`,
    topOnlyOld: ({ name }) =>
      `Bij **${name}** koos je de hoogste stap, en wat je daarbij aanwijst is van meer dan drie jaar geleden. Waaraan is te merken dat je het nu nog zo doet?`,
    topNothingShown: ({ name }) =>
      `Bij **${name}** koos je de hoogste stap, en je wijst daar nog niets bij aan. Waaruit blijkt het?`,
    skippedTask: (called) =>
      `In het traject **${called.client ?? ''}** sloeg je **${called.name}** over${withReason(called)}. Hoe kwam je tot die keuze?`,
    wentDown: ({ name }) =>
      `Bij **${name}** koos je een lagere stap dan de keer ervoor. Wat zag je toen anders?`,
    dropped: (called) =>
      `Je nam je iets voor: “${called.name}”. Dat liet je los${withReason(called)}. Wat zegt dat over hoe je leert?`,
    notShown: ({ name }) =>
      `Bij **${name}** zei je waar je staat, en je wijst er nog niets bij aan. In welke situatie was het te zien?`,
    notRated: ({ name }) =>
      `Bij **${name}** koos je nog geen stap. Wat kun je er nu al over vertellen uit je eigen werk?`,
    oldEvidence: ({ name }) =>
      `Je wijst **${name}** aan, en dat is van meer dan drie jaar geleden. Hoe zou je het nu aanpakken?`,
    overdue: ({ name }) =>
      `Je nam je iets voor: “${name}”. De dag die je daarvoor koos, is voorbij. Hoe staat het ermee?`,
    unknown: ({ name }) =>
      `Bij **${name}** zei je bij een uitspraak dat je het niet weet. Hoe zou je daar achter kunnen komen?`,
    muchOnOne: ({ name }) =>
      `Je wijst **${name}** aan bij vijf uitspraken of meer. Welke andere situatie laat hetzelfde zien?`,
    shown: ({ name }) =>
      `Bij **${name}** wijs je aan waar het uit blijkt. Wat ziet iemand daarin die jou niet kent?`,
  },
  askAnything: 'Wat wil je hierover vertellen?',
  adds: {
    topButIntends: ({ name }) =>
      `**${name}**: kijk of de hoogste stap nog overal past, of vertel in een reflectie hoe het met je voornemen ging.`,
    topOnlyOld: ({ name }) => `**${name}**: vertel iets van de laatste tijd, en wijs dat erbij aan.`,
    topNothingShown: ({ name }) =>
      `**${name}**: wijs aan waar het uit blijkt, of vertel er een verhaal over.`,
    skippedTask: ({ name, client = '' }) =>
      `**${name}** bij **${client}**: een reflectie op die keuze laat zien hoe je afweegt.`,
    wentDown: ({ name }) => `**${name}**: vertel in een reflectie wat je anders ging zien.`,
    dropped: ({ name }) => `“${name}”: zet in je plan wat ervoor in de plaats kwam, als dat er is.`,
    notShown: ({ name }) => `**${name}**: wijs aan waar het uit blijkt, of vertel er een verhaal over.`,
    notRated: ({ name }) => `**${name}**: kies je stappen in de zelfbeoordeling.`,
    oldEvidence: ({ name }) => `**${name}**: leg er een verhaal van de laatste tijd naast.`,
    overdue: ({ name }) => `“${name}”: zeg in je plan wat ervan kwam, of kies een andere dag.`,
    unknown: ({ name }) => `**${name}**: kijk of je het inmiddels weet, en kies dan een stap.`,
    muchOnOne: ({ name }) => `**${name}**: vertel ook over een andere situatie, en verdeel wat je aanwijst.`,
    shown: ({ name }) => `**${name}**: een tweede voorbeeld, uit een ander soort situatie.`,
  },
  outcome: {
    held: (questions) =>
      `${questions === 1 ? 'Dat was de vraag' : `Dat waren de ${inWords(questions)} vragen`}. Wat je antwoordde, is bewaard. Ik vind er niets van; in een echt gesprek kan iets heel anders gevraagd worden.`,
    toAdd: 'Dit kun je nog toevoegen',
    notBegun: 'Je bent nog niet begonnen. De vragen blijven klaarstaan.',
    tooLittle: (groups) =>
      `De vragen komen uit wat je hier vertelt, en dat is nu nog te weinig. Beoordeel eerst nog ${groups === 1 ? 'één groep' : `${inWords(groups)} groepen`} in je zelfbeoordeling. Vertel je ook een verhaal, een reflectie of een traject, dan gaan de vragen meer over jouw werk.`,
  },
};
