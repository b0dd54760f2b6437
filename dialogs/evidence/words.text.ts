import type { Localized } from '../../src/language.ts';
import { mostEvidence } from '../../src/rules/evidence.ts';

/** The dialogs in which something is told that can be pointed to. */
export type Source = 'story' | 'reflection' | 'trajectory';

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
  ask: (shown: number, total: number) => string;
  note: (shown: number, total: number, unknown: number) => string;
  statement: (number: number) => string;
  askEvidence: (group: string, number: number, of: number, statement: string, rating: string) => string;
  why: string;
  hint: string;
  line: (statement: string, rating: string, evidence: readonly string[]) => string;
  outcome: (group: string, shown: number, lines: readonly string[], left: number) => string;
  notRated: (group: string) => string;
  onlyUnknown: (group: string) => string;
  nothingToPointTo: (group: string) => string;
};

const nl: Words = {
  name: 'Bewijs',
  offer: 'wijs aan waar je zelfbeoordeling uit blijkt',
  words: ['bewijs', 'bewijzen', 'onderbouwing', 'onderbouwen', 'tonen', 'laten zien'],
  sources: { story: 'verhaal', reflection: 'reflectie', trajectory: 'traject' },
  ask: (shown, total) =>
    total === 0
      ? 'Hier wijs je aan waar je zelfbeoordeling uit blijkt. Je hebt nog geen groep beoordeeld, dus daar begint het mee. Welke groep neem je?'
      : `Gezegd is hoe jij het ziet; getoond is het zodra je aanwijst waar het uit blijkt. Tot nu toe: ${shown} van ${total} getoond. Welke groep neem je?`,
  note: (shown, total, unknown) =>
    total > 0 ? `${shown} van ${total} getoond` : unknown > 0 ? 'weet je nog niet' : 'nog niets gezegd',
  statement: (number) => `Bij uitspraak ${number}`,
  askEvidence: (group, number, of, statement, rating) =>
    `**${group}** (${number} van ${of})\n\n${statement}\n\nJe zei: **${rating}**. Waar blijkt dat uit?\n\nTyp de nummers (hooguit ${mostEvidence}) of **niets**. Met **verhaal** vertel je eerst een nieuw verhaal; daarna kom je hier terug.`,
  why: 'Wat je zei, is jouw eigen beeld. Met iets uit je werk toon je waar het op rust. Ik beoordeel het niet, en niet alles hoeft getoond te zijn.',
  hint: `Typ de nummers van wat past, bijvoorbeeld 1 3; hooguit ${mostEvidence}. Past er niets, typ dan **niets**. Met **verhaal** vertel je een nieuw verhaal.`,
  line: (statement, rating, evidence) =>
    evidence.length === 0
      ? `- ${statement} Gezegd: **${rating}**.`
      : `- ${statement} Gezegd: **${rating}**. Getoond: ${evidence.join('; ')}.`,
  outcome: (group, shown, lines, left) =>
    [
      `**${group}**: ${shown} van ${lines.length} getoond.`,
      lines.join('\n'),
      `${left > 0 ? `Wat je nog niet beoordeelde of niet wist, staat er niet bij (${left}). ` : ''}Getoond wil zeggen dat je iets uit je werk aanwees; ik oordeel daar niet over.`,
    ].join('\n\n'),
  notRated: (group) =>
    `Over **${group}** heb je nog niets gezegd. Geef eerst aan waar je staat, bij **Zelfbeoordeling**. Daarna wijs je hier aan waar het uit blijkt.`,
  onlyUnknown: (group) =>
    `Bij **${group}** weet je het overal nog niet; dan is er ook niets te tonen. Zie je het intussen anders, dan kan dat bij **Zelfbeoordeling**.`,
  nothingToPointTo: (group) =>
    `Bij **${group}** kun je iets tonen zodra er iets is om aan te wijzen. Een eerste verhaal uit je werk helpt: typ **verhaal**. Een reflectie of een taak uit een traject kan ook.`,
};

const en: Words = {
  name: 'Evidence',
  offer: 'point out where your self-assessment shows',
  words: ['evidence', 'proof', 'substantiate', 'point out'],
  sources: { story: 'story', reflection: 'reflection', trajectory: 'trajectory' },
  ask: (shown, total) =>
    total === 0
      ? 'Here you point out where your self-assessment shows. You have not rated a group yet, so that comes first. Which group will you take?'
      : `What is stated is how you see it; it is shown once you point to something from your work. So far: ${shown} of ${total} shown. Which group will you take?`,
  note: (shown, total, unknown) =>
    total > 0 ? `${shown} of ${total} shown` : unknown > 0 ? 'you cannot tell yet' : 'nothing stated yet',
  statement: (number) => `For statement ${number}`,
  askEvidence: (group, number, of, statement, rating) =>
    `**${group}** (${number} of ${of})\n\n${statement}\n\nYou stated: **${rating}**. Where does that show?\n\nType the numbers (${mostEvidence} at most) or **nothing**. With **story** you tell a new story first; after that you come back here.`,
  why: 'What you stated is your own picture. Something from your work shows what it rests on. I do not judge it, and not everything has to be shown.',
  hint: `Type the numbers of what fits, for example 1 3; ${mostEvidence} at most. If nothing fits, type **nothing**. With **story** you tell a new story.`,
  line: (statement, rating, evidence) =>
    evidence.length === 0
      ? `- ${statement} Stated: **${rating}**.`
      : `- ${statement} Stated: **${rating}**. Shown: ${evidence.join('; ')}.`,
  outcome: (group, shown, lines, left) =>
    [
      `**${group}**: ${shown} of ${lines.length} shown.`,
      lines.join('\n'),
      `${left > 0 ? `What you have not rated yet or could not tell is left out (${left}). ` : ''}Shown means that you pointed to something from your work; I do not judge it.`,
    ].join('\n\n'),
  notRated: (group) =>
    `You have not stated anything about **${group}** yet. First say where you stand, under **Self-assessment**. After that you point out here where it shows.`,
  onlyUnknown: (group) =>
    `For **${group}** you cannot tell yet anywhere, so there is nothing to show either. If you see it differently by now, say so under **Self-assessment**.`,
  nothingToPointTo: (group) =>
    `For **${group}** you can show something as soon as there is something to point to. A first story from your work helps: type **story**. A reflection or a task from a trajectory will do as well.`,
};

export const words: Localized<Words> = { nl, en };
