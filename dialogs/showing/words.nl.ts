import { mostEvidence } from '../../src/rules/evidence.ts';
import type { Words } from './words.ts';

/** Every sentence in Dutch. */
export const nl: Words = {
  name: 'Wat het laat zien',
  offer: 'kies bij een verhaal of reflectie welke uitspraken eruit blijken',
  words: [
    ...['wat laat het zien', 'wat laat dit zien', 'waar laat dit verhaal iets van zien'],
    ...['wat toont het', 'wat toont dit verhaal', 'wat laat dit verhaal zien', 'wat blijkt eruit'],
  ],
  ask: 'Waarvan wil je aanwijzen wat het laat zien?',
  note: (statements) => (statements === 1 ? 'bij één uitspraak' : `bij ${statements} uitspraken`),
  first: 'Eerst iets vertellen',
  group: {
    name: 'Groep',
    ask: (title) =>
      `Waar laat **${title}** iets van zien? Hieronder staan groepen die ik erin lees; het kan ook een andere zijn.`,
    askBare: (title) =>
      `Waar laat **${title}** iets van zien? Ik lees er zelf geen groep in. Typ de naam van een groep, of kies er een uit de lijst.`,
    why: 'Ik vergelijk alleen woorden en kan ernaast zitten. Jij kiest; er wordt niets voor je aangevinkt.',
    hint: 'Kies een groep, of typ de naam van een andere. Met **andere groep** zie je ze allemaal.',
    another: ['Een andere groep', 'andere groep', 'alle groepen', 'andere', 'geen van deze'],
  },
  otherGroup: {
    name: 'Andere groep',
    ask: (groups) => `Welke groep dan? Typ het nummer of de naam.\n\n${groups.join('\n')}`,
    why: 'Een verhaal kan van alles laten zien, ook waar mijn woorden niet op letten.',
    hint: 'Typ het nummer of de naam van een groep.',
  },
  ticks: {
    name: (group) => `Uitspraken bij ${group}`,
    ask: (group, title) => `**${group}**: welke van deze uitspraken laat **${title}** zien?`,
    already: (statements) => `Dit wijs je er al mee aan:\n${statements.join('\n')}`,
    read: 'Het taalmodel leest dit erin:',
    how: 'Typ de nummers van wat past, bijvoorbeeld 1 3, of **geen van deze**.',
    why: 'Wat je aanvinkt, wordt bewijs bij die uitspraak, net als bij **Bewijs**. Of het genoeg is, bepaal jij.',
    hint: 'Typ de nummers van wat past, bijvoorbeeld 1 3. Past er niets, typ dan **geen van deze**.',
    whole: (group) => [`Eerst alle uitspraken van ${group} zien`, 'alle uitspraken', 'de hele groep'],
  },
  others: {
    name: (group) => `Alle uitspraken van ${group}`,
    ask: (group, title) => `**${group}**: dit zijn alle uitspraken. Welke laat **${title}** nog meer zien?`,
  },
  touches: 'Wat je er niet meer bij aanvinkt, is dan ook geen bewijs meer.',
  touchesNothing: 'Wat je bij een groep al aanvinkte, blijft bewijs.',
  more: 'Nog een groep',
  shown: (group, title, lines) => `**${title}** laat bij **${group}** dit zien:\n\n${lines.join('\n')}`,
  line: {
    rated: (statement, rating) => `- ${statement} Gezegd: **${rating}**; hiermee getoond.`,
    unrated: (statement) => `- ${statement} Nog niet beoordeeld.`,
    full: (statement) => `- ${statement} Hier komt het niet bij.`,
  },
  toRate: 'Zeg bij **Zelfbeoordeling** nog waar je staat; het bewijs ligt dan klaar.',
  isFull: `Bij een uitspraak passen er ${mostEvidence}. Waar dat vol is, blijft staan wat er stond; ruilen doe je bij **Bewijs**.`,
  none: (group, title) => `Goed, **${title}** laat bij **${group}** niets zien. Een andere groep kan altijd.`,
  noGroup: (title) => `Goed, ik heb bij **${title}** niets aangewezen. Dat kan later nog.`,
  alreadyAll: (group, title) =>
    `**${title}** wijs je al aan bij alle uitspraken van **${group}**. Weghalen doe je bij **Bewijs**.`,
  nothingTold:
    'Hier kies je welke uitspraken uit een verhaal of reflectie blijken. Vertel dus eerst een **verhaal**.',
  notEnough:
    'Hier is nog te weinig verteld om iets te laten zien. Vertel wat er speelde, en wat je deed of wat eruit kwam.',
};
