import type { Words } from './words.ts';

/** Every sentence in Dutch. */
export const nl: Words = {
  name: 'Herinneringen',
  offer: 'waaraan ik je herinner, op een moment dat jij kiest',
  words: ['herinnering', 'mijn herinneringen', 'alle herinneringen'],
  ask: (set) => {
    if (set === 0) return 'Er staat nu geen herinnering klaar. Wil je er een zetten?';
    const count = set === 1 ? 'Er staat één herinnering' : `Er staan ${set} herinneringen`;
    return `${count} klaar. Kies er een om die te verplaatsen of te stoppen, of zet een nieuwe. Welke neem je?`;
  },
  quiet: (from, until) =>
    `Tussen ${from} en ${until} laat ik je met rust; met **stille uren** verander je dat.`,
  noQuiet: 'Je hebt geen stille uren; met **stille uren** stel je ze in.',
  fresh: 'Een nieuwe herinnering',
  freshWords: ['nieuw', 'nieuwe herinnering', 'nieuwe', 'ja', 'graag'],
  remindMe: 'Herinner me',
  notes: {
    told: (moment) => `herinnerd ${moment}`,
    ended: (day) =>
      day
        ? `gestopt op ${day}, toen kon ik je niet bereiken; kies hem om hem weer te zetten`
        : 'gestopt, ik kon je niet bereiken; kies hem om hem weer te zetten',
  },
  things: {
    by: (what, day) => `${what} (uiterlijk ${day})`,
    contact: (trajectory) => `volgend contact met ${trajectory}`,
    on: (what, day) => `${what} (${day})`,
    gone: 'iets wat je eerder noemde',
  },
  questions: {
    what: {
      name: 'Waaraan ik je herinner',
      ask: 'Waaraan zal ik je herinneren?',
      withThings: 'Waaraan zal ik je herinneren? Kies iets, of zeg het in je eigen woorden.',
      why: 'Met deze woorden herinner ik je straks. Noem geen namen van cliënten.',
    },
    when: {
      name: 'Dag en tijd',
      ask: 'Wanneer zal ik je daaraan herinneren?',
      why: 'Noem je geen tijd, dan neem ik 9:00. In je stille uren stuur ik niets.',
      hint: 'Noem een dag en een tijd, bijvoorbeeld vrijdag om 9 uur, over drie dagen of 1 december 14:30.',
      choices: {
        day: ['Op de dag zelf', 'die dag', 'dezelfde dag'],
        tomorrow: ['Morgen'],
        hour: ['Over een uur'],
        done: ['Klaar', 'gedaan', 'is klaar', 'het is klaar'],
        stopped: ['Stop deze', 'stop deze herinnering', 'niet meer', 'hoeft niet meer', 'niet meer nodig'],
      },
      withDay: (day) => `Wanneer zal ik je daaraan herinneren? De dag zelf is ${day}.`,
      move: (what) =>
        `**${what}**\n\nNaar welk moment zal ik dit verplaatsen? Noem een dag en een tijd, of stop hem.`,
      again: (what) => `**${what}**\n\nWanneer zal ik je weer herinneren?`,
    },
  },
  refusals: {
    past: (moment) => `${moment} is al voorbij. Noem een moment dat nog komt, bijvoorbeeld morgen om 9 uur.`,
    tooFar: (day) => `Zo ver vooruit kan ik niet. Noem een moment tot en met ${day}.`,
    tooMany: (most) =>
      `Er staan al ${most} herinneringen klaar, meer kan niet. Typ **herinneringen** en stop er eerst een.`,
  },
  outcomes: {
    set: (what, moment) => `Goed, ik herinner je **${moment}** aan: **${what}**.`,
    usualTime: (time) => `Je noemde geen tijd, daarom neem ik ${time}.`,
    moved: (time, hours, end) =>
      `Om ${time} heb je stille uren (${hours}), daarom wordt het ${end}. Met **stille uren** verander je ze.`,
    others: 'Dit staat ook klaar:',
    done: (what) => `Goed, dit is klaar: **${what}**. Ik herinner je er niet meer aan.`,
    stopped: (what) => `Goed, ik herinner je hier niet meer aan: **${what}**.`,
    told: (what, moment) =>
      `Het moment van deze herinnering is voorbij: **${what}**${moment ? `, ${moment}` : ''}.`,
    nothing: 'Er is geen herinnering gezet.',
  },
  more: (left) => `en nog ${left}`,
  inShort: {
    title: '**Je herinneringen**',
    ended: (count, day) =>
      `${count === 1 ? 'Eén herinnering is' : `${count} herinneringen zijn`} gestopt${day ? ` op ${day}` : ''}, omdat ik je niet kon bereiken. Typ **herinneringen** om ${count === 1 ? 'die' : 'ze'} weer te zetten.`,
  },
  due: (what) => `**Herinnering:** ${what}`,
  late: (moment) => `Je vroeg dit voor ${moment}. Eerder kon ik het niet sturen.`,
  otherMoment: 'Komt het nu niet uit, noem dan een ander moment.',
  howItStands: 'Hoe het ermee staat',
  all: {
    name: 'Stop alle herinneringen',
    words: ['stop alle', 'alles stoppen', 'alle herinneringen stoppen'],
    question: {
      name: 'Alle herinneringen stoppen',
      ask: 'Zal ik al je herinneringen stoppen?',
      why: 'Wat je ervoor gezegd hebt, blijft bewaard. Ik stuur je er alleen niets meer over.',
    },
    none: 'Er staat geen herinnering klaar, dus er is niets te stoppen.',
    ask: (set) =>
      set === 1
        ? 'Er staat één herinnering klaar. Zal ik die stoppen?'
        : `Er staan ${set} herinneringen klaar. Zal ik ze alle ${set} stoppen?`,
    stopped: (set) =>
      set === 1
        ? 'Goed, die herinnering is gestopt. Er staat er nu geen meer klaar.'
        : 'Goed, al je herinneringen zijn gestopt. Er staat er nu geen meer klaar.',
    kept: 'Goed, alles blijft staan zoals het stond.',
  },
};
