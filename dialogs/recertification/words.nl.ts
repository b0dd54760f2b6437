import type { Words } from './words.ts';

/** Every sentence in Dutch. */
export const nl: Words = {
  name: 'Hercertificering',
  offer: 'houd je PE-punten en reflectiebijeenkomsten bij, en zie wat er nog mist',
  words: [
    ...['hercertificeren', 'pe-punten', 'punten', 'punten bijhouden', 'mijn punten', 'herregistratie'],
    ...['reflectiebijeenkomst', 'reflectiebijeenkomsten', 'bijeenkomsten'],
  ],
  ask: 'Van welke periode wil je iets bijhouden? Kies er een, of begin een nieuwe.',
  fresh: 'Een nieuwe periode',
  freshWords: ['nieuw', 'nieuwe', 'nieuwe periode', 'ja', 'graag'],
  older: {
    name: 'Oudere periodes',
    words: ['oudere', 'eerdere'],
    ask: 'Welke van deze oudere periodes neem je?',
  },
  title: (from) => `Periode vanaf ${from}`,
  untitled: 'Periode zonder begindatum',
  totals: (points, meetings) =>
    `${points.have} van de ${points.need} punten, ${meetings.have} van de ${meetings.need} bijeenkomsten`,
  from: {
    name: 'Begin van de periode',
    ask: (years) =>
      `Vanaf welke dag loopt je periode? Meestal is dat de dag op je certificaat. Ik reken met ${years} jaar.`,
    why: 'Dan weet ik tot en met welke dag je hebt, en wat er in je periode valt.',
  },
  points: {
    name: 'PE-punten',
    why: 'Met permanente educatie (PE) houd je je vak bij. Ik tel de punten van je periode voor je op.',
    none: (need, years) =>
      `Heb je in deze periode al PE-punten gehaald, bijvoorbeeld met een training of een congres? In ${years} jaar zijn er ${need} nodig. Ik vraag ze een voor een.`,
    more: (have, need) => `Je hebt nu **${have} van de ${need} punten**. Wil je er nog iets aan toevoegen?`,
    fields: {
      name: {
        name: 'Activiteit',
        ask: 'Waarmee haalde je de punten? Een korte naam is genoeg, zoals "training groepsbegeleiding".',
        why: 'Dan vind je het straks terug, ook in wat je meeneemt.',
      },
      on: {
        name: 'Datum',
        ask: 'Op welke dag was dat? Van iets wat langer duurde neem je de laatste dag.',
        why: 'Aan de dag zie ik of het in je periode valt.',
      },
      amount: {
        name: 'Punten',
        ask: 'Hoeveel punten kreeg je ervoor?',
        why: 'Op je bewijs van deelname staat vaak hoeveel het er zijn.',
        hint: 'Typ het aantal punten, bijvoorbeeld 6 of 2,5.',
      },
    },
  },
  meetings: {
    name: 'Reflectiebijeenkomst',
    why: 'Bij een reflectiebijeenkomst, zoals intervisie, kijk je met vakgenoten naar je werk. Ik tel ze voor je.',
    none: (need) =>
      `Nu je reflectiebijeenkomsten, zoals intervisie. Er zijn er ${need} nodig in je periode. Heb je er een gehad of gepland?`,
    more: (have, need, ahead) =>
      `Je hebt nu **${have} van de ${need} bijeenkomsten** gehad${ahead === undefined ? '' : `, en ${ahead} gepland`}. Wil je er nog een toevoegen?`,
    fields: {
      name: {
        name: 'Groep',
        ask: 'Met welke groep is dat, of waar? Een korte omschrijving is genoeg. Noem geen namen van cliënten.',
        why: 'Dan kun je de bijeenkomst terugvinden, en kan ik je eraan herinneren.',
      },
      on: {
        name: 'Datum',
        ask: 'Op welke dag is of was dat?',
        why: 'Een bijeenkomst telt mee zodra de dag geweest is. Tot die tijd staat hij als gepland.',
      },
    },
  },
  understood: (item) => `Ik begrijp: **${item}**.`,
  note: 'Let op:',
  isRight: 'Klopt dat?',
  doubts: {
    outside: 'Die dag valt buiten je periode, dus dit telt hier niet mee.',
    ahead: 'Die dag moet nog komen; het telt mee zodra hij geweest is.',
    nothing: 'Er staan nul punten, dus dit telt niet mee.',
    moreThanAsked: 'Dat is meer dan er voor de hele periode nodig is.',
  },
  phases: {
    running: (from, until) => `**Je periode loopt van ${from} tot en met ${until}.**`,
    ahead: (from, until) => `**Je periode begint op ${from} en loopt tot en met ${until}.**`,
    over: (from, until) => `**Je periode liep van ${from} tot en met ${until}.**`,
    unknown: '**Ik weet nog niet wanneer je periode begon.** Daarom tel ik alles mee wat je noemde.',
  },
  lines: {
    points: ({ have, need, missing }, ahead) =>
      `**PE-punten:** ${have} van de ${need}${missing === undefined ? '' : `, nog ${missing} te gaan`}.${ahead === undefined ? '' : ` Gepland: ${ahead}.`}`,
    meetings: ({ have, need, missing }, next) =>
      `**Reflectiebijeenkomsten:** ${have} van de ${need}${missing === undefined ? '' : `, nog ${missing} te gaan`}.${next === undefined ? '' : ` De volgende is op ${next}.`}`,
  },
  outside: (points, meetings) => {
    const met = meetings === 1 ? 'één bijeenkomst' : `${meetings} bijeenkomsten`;
    const all = [...(points === undefined ? [] : [points]), ...(meetings > 0 ? [met] : [])];
    return `Buiten deze periode: ${all.join(' en ')}. Die tel ik hier niet mee.`;
  },
  pace: (months, points, monthsEach) => {
    const paces = [
      ...(points === undefined ? [] : [`${points} per maand`]),
      ...(monthsEach === undefined
        ? []
        : [`één bijeenkomst per ${monthsEach === 1 ? 'maand' : `${monthsEach} maanden`}`]),
    ];
    const left = `Je hebt nog ${months === 1 ? 'één maand' : `${months} maanden`}`;
    return paces.length === 0 ? `${left}.` : `${left}. Dat komt neer op ongeveer ${paces.join(' en ')}.`;
  },
  over: 'Deze periode is voorbij. Loopt er een nieuwe, begin die dan met **hercertificering**.',
  numbers: (points, meetings, years) =>
    `Ik reken met ${points} punten en ${meetings} bijeenkomsten in ${years} jaar.`,
  closing:
    'Ik houd alleen bij wat jij me vertelt. Over hercertificering beslist Noloc. Iets toevoegen? Typ **hercertificering**. Iets aanpassen? Typ **antwoorden**.',
  inShort: {
    none: 'nog niets bijgehouden.',
    running: (totals, until) => `${totals}, tot en met ${until}.`,
    over: (totals, until) => `${totals}; die periode liep tot en met ${until}.`,
    unknown: (totals) => `${totals}, zonder begindatum.`,
  },
  leads: { none: 'Houd je punten bij', some: 'Voeg iets toe' },
  things: {
    end: 'het einde van je periode voor hercertificering',
    meeting: (name) => `reflectiebijeenkomst ${name}`,
  },
  columns: { place: 'Telt dit mee' },
  places: { counts: 'telt mee', ahead: 'gepland', outside: 'buiten de periode' },
};
