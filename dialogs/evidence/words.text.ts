import type { Localized } from '../../src/language.ts';
import { mostEvidence } from '../../src/rules/evidence.ts';
import type { Source } from './enough.ts';

/**
 * Every sentence of the evidence; words of a person come in escaped. A rating is what was stated ("gezegd"), and with
 * something pointed to it is shown ("getoond"): the same two words everywhere.
 */
export type Words = {
  name: string;
  offer: string;
  words: readonly string[];
  /** What each thing to point to is called. */
  sources: Record<Source, string>;
  /** Said beside something that was pointed to and has been emptied since. */
  unfinished: string;
  /** `left` is how many groups are not in the list. */
  ask: (shown: number, total: number, left: number) => string;
  note: (shown: number, total: number) => string;
  statement: (number: number) => string;
  askEvidence: (group: string, number: number, of: number, statement: string, rating: string) => string;
  why: string;
  hint: string;
  line: (statement: string, rating: string, evidence: readonly string[]) => string;
  outcome: (group: string, shown: number, lines: readonly string[], left: number) => string;
  nothingRated: string;
  notRated: (group: string) => string;
  nothingToPointTo: (group: string) => string;
};

const nl: Words = {
  name: 'Bewijs',
  offer: 'wijs aan waar je zelfbeoordeling uit blijkt',
  words: ['bewijs', 'bewijzen', 'onderbouwing', 'onderbouwen', 'tonen', 'laten zien'],
  sources: { story: 'verhaal', reflection: 'reflectie', trajectory: 'traject' },
  unfinished: 'nog niet af',
  ask: (shown, total, left) => {
    if (total === 0) return 'Zeg eerst bij **Zelfbeoordeling** waar je staat. Bij welke groep begin je?';
    const others = left > 0 ? ' Wat je nog niet beoordeelde, staat er niet bij.' : '';
    return shown === total
      ? `Alles wat je zei, is getoond.${others} Welke groep wil je nog eens bekijken?`
      : `Wat je zei, is getoond zodra je iets uit je werk aanwijst: nu ${shown} van ${total}.${others} Welke groep neem je?`;
  },
  note: (shown, total) => (total > 0 ? `${shown} van ${total} getoond` : 'nog niets gezegd'),
  statement: (number) => `Bij uitspraak ${number}`,
  askEvidence: (group, number, of, statement, rating) =>
    `**${group}** (${number} van ${of})\n\n${statement}\n\nJe zei: **${rating}**. Waar blijkt dat uit?\n\nTyp de nummers (hooguit ${mostEvidence}) of **niets**. Met **nieuw verhaal** vertel je er een bij; met **verder** kom je hier terug.`,
  why: 'Met iets uit je werk toon je waar jouw beeld op rust. Ik beoordeel het niet, en niet alles hoeft getoond te zijn. In de lijst staat alleen waarin je al iets vertelde.',
  hint: `Typ de nummers van wat past, bijvoorbeeld 1 3; hooguit ${mostEvidence}. Past er niets, typ dan **niets** of **nieuw verhaal**.`,
  line: (statement, rating, evidence) =>
    evidence.length === 0
      ? `- ${statement} Gezegd: **${rating}**.`
      : `- ${statement} Gezegd: **${rating}**. Getoond: ${evidence.join('; ')}.`,
  outcome: (group, shown, lines, left) =>
    [
      `**${group}**: ${shown} van ${lines.length} getoond.`,
      lines.join('\n'),
      `${left > 0 ? `Wat je nog niet beoordeelde of niet wist, staat er niet bij (${left}). ` : ''}Getoond is wat je zelf aanwees; ik oordeel er niet over.`,
    ].join('\n\n'),
  nothingRated:
    'Hier wijs je aan waar je zelfbeoordeling uit blijkt. Zeg daarom eerst bij **Zelfbeoordeling** waar je staat.',
  notRated: (group) =>
    `Bij **${group}** zei je nog niet waar je staat. Doe dat eerst bij **Zelfbeoordeling**; dan wijs je hier aan waar het uit blijkt.`,
  nothingToPointTo: (group) =>
    `Er is nog niets om aan te wijzen bij **${group}**. Vertel een **verhaal**: wat er speelde en wat je deed. Een reflectie of een taak uit een traject kan ook.`,
};

const en: Words = {
  name: 'Evidence',
  offer: 'point out where your self-assessment shows',
  words: ['evidence', 'proof', 'substantiate', 'point out'],
  sources: { story: 'story', reflection: 'reflection', trajectory: 'trajectory' },
  unfinished: 'not finished',
  ask: (shown, total, left) => {
    if (total === 0)
      return 'First say under **Self-assessment** where you stand. Which group will you begin with?';
    const others = left > 0 ? ' What you have not rated yet is not in the list.' : '';
    return shown === total
      ? `Everything you stated is shown.${others} Which group would you like to look at again?`
      : `What you stated is shown once you point to something from your work: ${shown} of ${total} so far.${others} Which group will you take?`;
  },
  note: (shown, total) => (total > 0 ? `${shown} of ${total} shown` : 'nothing stated yet'),
  statement: (number) => `For statement ${number}`,
  askEvidence: (group, number, of, statement, rating) =>
    `**${group}** (${number} of ${of})\n\n${statement}\n\nYou stated: **${rating}**. Where does that show?\n\nType the numbers (${mostEvidence} at most) or **nothing**. With **new story** you add one; with **continue** you come back here.`,
  why: 'Something from your work shows what your own picture rests on. I do not judge it, and not everything has to be shown. Only what you have told something in is in the list.',
  hint: `Type the numbers of what fits, for example 1 3; ${mostEvidence} at most. If nothing fits, type **nothing** or **new story**.`,
  line: (statement, rating, evidence) =>
    evidence.length === 0
      ? `- ${statement} Stated: **${rating}**.`
      : `- ${statement} Stated: **${rating}**. Shown: ${evidence.join('; ')}.`,
  outcome: (group, shown, lines, left) =>
    [
      `**${group}**: ${shown} of ${lines.length} shown.`,
      lines.join('\n'),
      `${left > 0 ? `What you have not rated yet or could not tell is left out (${left}). ` : ''}Shown is what you pointed to yourself; I do not judge it.`,
    ].join('\n\n'),
  nothingRated:
    'Here you point out where your self-assessment shows. So first say under **Self-assessment** where you stand.',
  notRated: (group) =>
    `You have not said where you stand on **${group}** yet. Do that first, under **Self-assessment**; then you point out here where it shows.`,
  nothingToPointTo: (group) =>
    `There is nothing to point to for **${group}** yet. Tell a **story**: what was going on and what you did. A reflection or a task from a trajectory will do as well.`,
};

export const words: Localized<Words> = { nl, en };
