import type { Words } from './words.ts';

/** Every sentence in Dutch. */
export const nl: Words = {
  name: 'Koppelen',
  offer: 'voeg samen wat je in twee chats met mij besprak, bijvoorbeeld hier en in Teams',
  words: [
    ...['koppel', 'code', 'koppelcode', 'een code', 'nieuwe code', 'maak een code', 'chats koppelen'],
    ...['koppel mijn chats', 'chats samenvoegen', 'andere chat', 'teams koppelen', 'webchat koppelen'],
  ],
  ask: 'Ik herken hier geen code in. Wil je een code maken voor je andere chat?',
  purpose:
    'Praat je ook ergens anders met mij, bijvoorbeeld in Teams of op een website? Dan kun je die chat met deze samenvoegen. Alles wat je in beide zei staat dan bij elkaar.',
  make: {
    name: 'Code maken',
    ask: 'Er gebeurt pas iets als je ook in je andere chat ja zegt. Zal ik daar een code voor maken?',
    why: 'Wie de code in een andere chat typt, kan daarna lezen wat je hier zei. Daarom maak ik er alleen een als jij dat wilt.',
  },
  noCode: 'Goed, ik heb geen code gemaakt. Alles blijft zoals het is. Bedenk je je, typ dan **koppelen**.',
  code: (code) => `Typ deze code binnen tien minuten in je andere chat: **${code}**`,
  afterCode: [
    'Daar zie je eerst hoeveel er in beide chats staat. Er gebeurt pas iets als je daar ja zegt.',
    'Samenvoegen is alleen voor jou: niemand anders krijgt iets te zien.',
    'Geef de code daarom aan niemand. Wie hem in een eigen chat typt, kan lezen wat je hier zei.',
  ],
  unknown:
    'Met deze code kan ik niets. Misschien klopt een teken niet, is hij al gebruikt of zijn de tien minuten om. Typ **koppelen** in je andere chat voor een nieuwe code.',
  tooOften:
    'Er zijn hier te veel codes getypt die niet werken. Wacht een uur en probeer het dan met een nieuwe code.',
  same: 'Deze code hoort bij deze chat zelf. Typ hem in je andere chat. Had je die al samengevoegd, dan ben je klaar.',
  editions: (here, there) =>
    `Je chats kunnen nog niet samen: hier werk je met de editie van ${here}, in je andere chat met die van ${there}. Ga eerst naar de chat met de oudste editie en typ daar **overstappen**. Maak daarna een nieuwe code.`,
  channels: { msteams: 'in Teams', directline: 'in de webchat', elsewhere: 'in een andere chat' },
  found: (where) => `Ik heb gevonden wat je ${where} zei.`,
  there: (counted) => `**Daar:** ${counted ?? 'nog niets'}`,
  here: (counted) => `**Hier:** ${counted ?? 'nog niets'}`,
  days: (here, there) =>
    [here && `hier ${here}`, there && `daar ${there}`].filter((day) => day !== undefined).join(', '),
  takes: {
    name: 'Overnemen',
    ask: 'Hierover heb je in beide chats iets anders gezegd. Wat neem ik over uit je andere chat? De rest blijft zoals je het hier zei.',
    why: 'Bij elk onderdeel kan maar één antwoord tellen. Wat je niet kiest, bewaar ik apart, zodat het niet weg is.',
    hint: 'Typ de nummers van wat ik overneem, of typ **alles** of **geen**.',
  },
  effects: [
    'Wat je in beide chats zei, staat daarna bij elkaar: verhalen, trajecten, reflecties, voornemens en periodes voor hercertificering.',
    'In beide chats werk je dan met hetzelfde, en wis je ook alles tegelijk.',
    'Uit elkaar halen kan daarna niet meer.',
  ],
  onlyYourCode:
    'Zeg alleen ja als je de code zelf hebt gemaakt: wie dat deed, kan daarna alles lezen wat je hier zei.',
  join: {
    name: 'Samenvoegen',
    ask: 'Zal ik je chats samenvoegen?',
    why: 'Wat je zei is van jou. Daarom gebeurt dit alleen als je het zelf wilt.',
  },
  joined:
    'Je chats zijn samengevoegd. Alles wat je in beide zei, staat nu bij elkaar. In Teams kun je gewoon verder; een webchat die nog openstaat, laad je eerst opnieuw.',
  keptAside: 'Wat je niet koos, heb ik apart bewaard.',
  apart:
    'Goed, ik heb niets samengevoegd. Beide chats blijven zoals ze zijn. Bedenk je je, typ dan **opnieuw**, of vraag later een nieuwe code.',
};
