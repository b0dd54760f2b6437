import type { Words } from './words.ts';

/** Every sentence of the intervision sheets, in Dutch. */
export const words: Words = {
  name: 'Intervisie',
  offer: 'maak één blad zonder namen, om een vraag aan collega’s voor te leggen',
  words: ['intervisieblad', 'intervisie voorbereiden', 'vraag voorleggen', 'collegiale consultatie'],
  ask: 'Wil je een nieuw blad maken, of verder met een eerder?',
  fresh: 'Een nieuw blad',
  freshWords: ['nieuw', 'nieuw blad', 'een nieuwe vraag', 'graag'],
  older: {
    name: 'Oudere bladen',
    words: ['oudere', 'eerdere'],
    ask: 'Met welk van deze oudere bladen ga je verder?',
  },
  numbered: (number) => `Blad ${number}`,
  note: (isShared, day) =>
    [isShared ? 'klaar om te delen' : 'nog niet gedeeld', ...(day ? [day] : [])].join(', '),
  lines: (count) => (count === 1 ? 'één regel' : `${count} regels`),
  introduction:
    'We maken één bladzijde voor je intervisie. Daarop staan je vraag, de context, wat je deed, wat je afwoog en wat je van de anderen vraagt. Ik neem alleen over wat jij hier zei en vervang namen. Jij leest elke regel voordat er iets gedeeld wordt.',
  source: {
    name: 'Waar het over gaat',
    ask: 'Over welk traject of welke reflectie gaat je vraag?',
    why: 'Daaruit haal ik de eerste versie van je blad. Er komt niets bij wat je niet zei.',
  },
  thisOne: 'wat je koos',
  draft: {
    name: 'Eerste versie',
    ask: (source) =>
      `Ik zet klaar wat je over **${source}** zei, in losse regels en met namen vervangen. Per regel zeg je of die blijft, weg kan of anders moet.\n\nZullen we beginnen?`,
    why: 'Een collega hoeft niet te weten om wie het gaat. Daarom zie je eerst precies wat er staat, en pas aan het eind zeg je of het gedeeld mag worden.',
    hint: 'Typ **ja** om te beginnen, of **stop** om het later te doen.',
    choices: { begin: ['Ja, zet maar klaar', 'we beginnen', 'zet klaar'] },
  },
  pace: {
    name: 'Hoe je het naleest',
    ask: (lines, isCut) =>
      `Er staan ${lines} regels klaar.${isCut ? ' Niet alles past op één bladzijde; ik nam van elk deel het begin.' : ''} Wil je ze een voor een nalezen, of alles in één keer zien en dan wijzigen?`,
    why: 'Een voor een gaat het rustigst. In één keer gaat sneller, en dan kun je nog elke regel wijzigen.',
    choices: {
      oneByOne: ['Een voor een', 'per regel'],
      atOnce: ['In één keer', 'alles in één keer', 'alles'],
    },
  },
  line: {
    name: (number) => `Regel ${number}`,
    first: 'Wil je een regel anders, typ dan gewoon wat er moet staan.',
    place: (number, of, part) => `Regel ${number} van ${of}, onder **${part}**:`,
    ask: 'Blijft die zo staan?',
    why: 'Zo komt er niets op je blad wat je niet zelf gelezen hebt. Wat je anders typt, zie je aan het eind nog terug met namen vervangen.',
    hint: 'Kies **laat staan** of **laat weg**, of typ wat er in plaats daarvan moet staan.',
    choices: {
      keep: ['Laat staan', 'staan laten', 'zo laten', 'houden'],
      drop: ['Laat weg', 'weglaten'],
    },
  },
  part: {
    question: {
      name: 'Je vraag',
      ask: 'Welke vraag leg je voor?',
      why: 'Met één vraag, in één zin, weten de anderen waar ze op letten.',
    },
    context: {
      name: 'De context',
      ask: 'Wat moeten de anderen weten om het te volgen?',
      why: 'Een paar zinnen zijn genoeg: wat voor cliënt, welke fase, wat er speelt.',
    },
    did: {
      name: 'Wat je deed',
      ask: 'Wat deed je tot nu toe?',
      why: 'Dan denken de anderen verder waar jij gebleven bent.',
    },
    considerations: {
      name: 'Wat je afwoog',
      ask: 'Welke keuzes had je, en wat woog je af?',
      why: 'Daaraan zien de anderen hoe je denkt, en daar kunnen ze op doorvragen.',
    },
    ask: {
      name: 'Wat je van de anderen vraagt',
      ask: 'Wat vraag je van de anderen?',
      why: 'Meedenken, doorvragen, een andere blik: zeg wat je helpt.',
      hint: 'Bijvoorbeeld: "Vraag door op wat ik bij deze cliënt uit de weg ga."',
    },
  },
  replaced: (pairs) =>
    `Vervangen: ${pairs.map(([placeholder, value]) => `**${placeholder}** staat voor ${value}`).join('; ')}.`,
  share: {
    name: 'Delen',
    lead: 'Dit is je blad, precies zoals een ander het leest.',
    miss: 'Ik kan een naam over het hoofd zien. Lees het nog eens na; klopt er iets niet, typ dan bijvoorbeeld **wijzig regel 1**.',
    ask: 'Is het zo klaar om te delen?',
    why: 'Alleen wat je hier ziet, komt op het blad. Verander je daarna iets, dan laat ik het je eerst opnieuw zien.',
    hint: 'Zeg **ja** of **nee**, of wijzig een regel.',
    choices: { share: ['Ja, zo is het klaar'], notYet: ['Nee, nog niet'] },
  },
  outcome: {
    ready: (link, minutes) =>
      `Je blad staat klaar: [haal het op](${link}). Je kunt het afdrukken of als tekst opslaan. De link werkt ${minutes} minuten; open hem zelf en deel het blad, niet de link.`,
    withoutLink: 'Je blad is klaar. Je kunt het hieronder overnemen.',
    inTeams: (typed) =>
      `Zit je groep in een kanaal of groepschat van Teams waaraan ik ben toegevoegd, noem me daar dan en typ **${typed}**. Dan plaats ik daar precies dit blad.`,
    notShared: 'Er is niets gedeeld. Je blad blijft hier bewaard, zodat je er later mee verder kunt.',
    empty:
      'Er staat nog niets op je blad, dus er is niets om te delen. Met **wijzig** haal je een regel terug.',
    nothingThere:
      'Een intervisieblad maak ik uit een traject of een reflectie, en die zijn er nog niet. Begin met een van die twee.',
  },
  notReady: 'Dat blad is niet klaar om te delen. Lees het eerst na in ons eigen gesprek.',
  sheet: {
    title: 'Intervisieblad',
    headings: {
      question: 'Vraag',
      context: 'Context',
      did: 'Wat ik deed',
      considerations: 'Keuzes en afwegingen',
      ask: 'Wat ik van jullie vraag',
    },
    note: 'Namen zijn vervangen. Herken je toch iemand, houd dat dan voor je.',
  },
};
