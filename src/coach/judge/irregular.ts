// Forms that do not begin as the word itself does, each line with the word first.
const forms = [
  'kiezen kies kiest koos kozen gekozen',
  'zien zie ziet zag zagen gezien',
  'spreken spreek spreekt sprak spraken gesproken',
  'vragen vraag vraagt vroeg vroegen gevraagd',
  'denken denk denkt dacht dachten gedacht',
  'blijven blijf blijft bleef bleven gebleven',
  'houden houd houdt hield hielden gehouden',
  'vinden vind vindt vond vonden gevonden',
  'zitten zit zat zaten gezeten',
  'staan sta staat stond stonden gestaan',
  'lopen loop loopt liep liepen gelopen',
  'beginnen begin begint begon begonnen',
  'schrikken schrik schrikt schrok schrokken geschrokken',
  'nemen neem neemt nam namen genomen',
  'weten weet wist wisten geweten',
  'zoeken zoek zoekt zocht zochten gezocht',
  'brengen breng brengt bracht brachten gebracht',
  'krijgen krijg krijgt kreeg kregen gekregen',
  'kijken kijk kijkt keek keken gekeken',
  'zwijgen zwijg zwijgt zweeg zwegen gezwegen',
  'besluiten besluit besloot besloten',
  'helpen help helpt hielp hielpen geholpen',
  'vallen val valt viel vielen gevallen',
  'feel feels felt feeling',
  'choose chooses chose chosen choosing',
  'speak speaks spoke spoken speaking',
  'think thinks thought thinking',
  'leave leaves left leaving',
  'keep keeps kept keeping',
  'give gives gave given giving',
  'take takes took taken taking',
  'know knows knew known knowing',
  'find finds found finding',
  'begin begins began begun beginning',
  'see sees saw seen seeing',
  'become becomes became becoming',
  'bring brings brought bringing',
  'lose loses lost losing',
  'hold holds held holding',
  'understand understands understood understanding',
];

/** For each form the word that it is a form of. */
export const irregular: ReadonlyMap<string, string> = new Map(
  forms.flatMap((line) => {
    const [word = '', ...others] = line.split(' ');
    return others.map((other) => [other, word] as const);
  }),
);
