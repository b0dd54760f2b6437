import type { ChoiceWords, Context } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { NumberedText } from '../../src/conversation/numbered.ts';
import type { Series } from '../../src/conversation/offered.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { Edition, Group, PhaseId } from '../../src/profile/schema.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import {
  canClose,
  isClosed,
  isClosing,
  isLast,
  type Part,
  partsOf,
  tasksLeft,
} from '../../src/rules/trajectory.ts';
import { type Known, knownOf } from './known.ts';
import { words } from './words.ts';

/** What the menu says of the trajectories. */
export const offer = localized((language) => {
  const { name, offer, words: said } = words[language].series;
  return { name, offer, words: said };
});

/** What is said of the trajectories as a whole. */
export const seriesText: Localized<NumberedText> = localized((language) => {
  const { ask, ...said } = words[language].series;
  return { ...said, ask: () => ask };
});

/** What is said of one trajectory as a whole. */
export function partsText(number: string): Series['text'] {
  return localized((language) => ({
    ...{ name: words[language].parts.all, offer: offer[language].offer, words: [] },
    ask: ({ told }, { edition }) => {
      const known = knownOf(number, Object.values(told), edition);
      const { ask, askClosed } = words[language].parts;
      return (isClosed(known.parts, known.states) ? askClosed : ask)(asTyped(nameOf(known, language)));
    },
  }));
}

/** What a trajectory is called, as it was typed. */
export function nameOf({ number, said }: Known, language: Language): string {
  return said.start?.answers.pseudonym ?? words[language].series.untitled(number);
}

/** How far a trajectory is, in a few words. */
export function noteOf({ parts, states }: Known, language: Language): string {
  const { atStart, closed, left } = words[language].series.notes;
  if (isClosed(parts, states)) return closed;
  if (states.start !== 'done') return atStart;
  const tasks = parts.filter(({ what }) => what === 'task');
  return left(tasksLeft(parts, states), tasks.length);
}

/** What a part is called, and other words that choose it. */
export function partWords(part: Part, edition: Edition, language: Language): ChoiceWords {
  const { start, closing, lookBack, task } = words[language].parts;
  if (part.what === 'start') return start;
  if (part.what === 'lookBack') {
    return isLast(part) ? closing : [lookBack(phaseName(part, edition, language))];
  }
  const { group, number } = taskIn(part, edition);
  return [group.name[language], task(number), part.id];
}

/** By what a part is found again among everything else; whose trajectory it is, as far as that is seen. */
export function titleOf(part: Part, known: Known, { edition, language }: Context): string {
  const [label] = partWords(part, edition, language);
  return known.said.start ? `${nameOf(known, language)}, ${label}` : label;
}

/** How a part stands, in a few words. */
export function partNote(part: Part, known: Known, edition: Edition, language: Language): string {
  const { notes } = words[language].parts;
  const { parts, said, states } = known;
  const { next, reason = '' } = said[part.id]?.answers ?? {};
  if (isClosing(part) && !canClose(parts, states)) {
    const last = parts.find((one) => one.what === 'task' && isLast(one)) ?? part;
    return notes.after(partWords(last, edition, language)[0]);
  }
  const state = states[part.id] ?? 'open';
  if (state === 'skipped') return notes.skipped(asTyped(firstWords(reason)));
  if (state === 'underWay') return notes.underWay(next && inLanguage(language).date(next));
  return notes[state];
}

/** What the phase of a part is called. */
export function phaseName({ phase }: { phase: PhaseId }, { phases }: Edition, language: Language): string {
  return phases.find(({ id }) => id === phase)?.name[language] ?? phase;
}

/** A task as it stands in the edition, with its place among the tasks. */
export function taskIn({ id }: Part, edition: Edition): { group: Group; number: number; of: number } {
  const tasks = partsOf(edition).filter(({ what }) => what === 'task');
  const group = edition.groups.find((one) => one.id === id);
  if (!group) throw new Error(`The edition has no task ${id}`);
  return { group, number: tasks.findIndex((one) => one.id === id) + 1, of: tasks.length };
}
