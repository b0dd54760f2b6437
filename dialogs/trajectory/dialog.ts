import type { Context, Dialog } from '../../src/conversation/dialog.ts';
import { newSubject, type Series, type Sight } from '../../src/conversation/offered.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { isClosed, isClosing, isLast, type Part, partsOf } from '../../src/rules/trajectory.ts';
import { closing } from './closing.ts';
import { id, knownOf, pathOf } from './known.ts';
import { lookBack } from './lookBack.ts';
import { onePerPart } from './parts.ts';
import { start } from './start.ts';
import { task } from './task.ts';
import { nameOf, noteOf, seriesText } from './text.ts';
import { words } from './words.ts';

const shownAtOnce = 12;
const pressedAtOnce = 4;

/** How does it go with my clients? Several trajectories side by side, each task by task, to a report at the end. */
export const trajectory: Series = {
  id,
  text: seriesText,
  isOpenEnded: true,
  sees: (path, { edition }) => sightsOf(path, edition),
  // Of each the parts that say how far it is.
  shown: (count, { edition }) => {
    const telling = partsOf(edition).filter((part) => part.what !== 'lookBack' || isClosing(part));
    return newest(count).flatMap((number) => telling.map((part) => pathOf(number, part)));
  },
  all: (count, { edition }) =>
    newest(count, count)
      .toReversed()
      .flatMap((number) => partsOf(edition).map((part) => pathOf(number, part))),
  opening: ({ count }) => (count === 0 ? newSubject : undefined),
  subjects: ({ count, told }, { edition, language }) => {
    const { fresh, freshWords } = words[language].series;
    const begun = newest(count)
      .map((number) => knownOf(number, Object.values(told), edition))
      .filter(({ said }) => said.start);
    const open = begun.filter(({ parts, states }) => !isClosed(parts, states));
    const pressed = open.slice(0, pressedAtOnce);
    return [
      { id: newSubject, label: fresh, words: freshWords, isNext: true },
      ...begun.map((known) => ({
        id: known.number,
        label: nameOf(known, language),
        note: noteOf(known, language),
        isNext: pressed.includes(known),
      })),
    ];
  },
  about,
};

function about(path: string, context: Context): Dialog | Series | undefined {
  const { number, part } = read(path);
  if (number === undefined) return undefined;
  if (part === undefined) return onePerPart(number, about);
  const found = partsOf(context.edition).find((one) => one.id === part);
  return found && aboutPart(number, found, context);
}

function aboutPart(number: string, part: Part, context: Context): Dialog {
  if (part.what === 'start') return start(number, context);
  if (part.what === 'task') return task(number, part, context);
  return isLast(part) ? closing(number, part) : lookBack(number, part);
}

function read(path: string): { number?: string | undefined; part?: string | undefined } {
  return /^(?<number>[1-9]\d{0,4})(?:\/(?<part>\w+))?$/.exec(path)?.groups ?? {};
}

function newest(count: number, most = shownAtOnce): string[] {
  return Array.from({ length: Math.min(count, most) }, (_, back) => `${count - back}`);
}

/** What is seen beside a part: whose trajectory it is, and for the closing all of it. */
function sightsOf(path: string | undefined, edition: Edition): readonly Sight[] {
  const { number, part } = read(path ?? '');
  const parts = partsOf(edition);
  const found = parts.find((one) => one.id === part);
  if (number === undefined || !found) return [];
  if (found.what === 'start') return [{ dialog: id, subjects: startsBeside(Number(number)) }];
  const others = parts.filter((one) => (isClosing(found) ? one !== found : one.what === 'start'));
  return [{ dialog: id, subjects: others.map((one) => pathOf(number, one)) }];
}

// This one, and those whose pseudonyms could be mistaken for its own: those shown beside it when one is chosen.
function startsBeside(number: number): readonly string[] {
  const before = Math.max(1, number - shownAtOnce);
  const numbers = Array.from({ length: number + shownAtOnce - before }, (_, at) => before + at);
  return numbers.map((one) => pathOf(`${one}`, { id: 'start' }));
}
