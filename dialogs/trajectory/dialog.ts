import type { Context, Dialog } from '../../src/conversation/dialog.ts';
import { isNumber, numbered, numbersTo, pressedAtOnce } from '../../src/conversation/numbered.ts';
import type { Series, Sight } from '../../src/conversation/offered.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { isClosed, isClosing, isLast, type Part, partsOf } from '../../src/rules/trajectory.ts';
import { closing } from './closing.ts';
import { id, knownOf, pathOf } from './known.ts';
import { lookBack } from './lookBack.ts';
import { onePerPart } from './parts.ts';
import { start } from './start.ts';
import { task } from './task.ts';
import { nameOf, noteOf, seriesText } from './text.ts';

// As many as there are on one list.
const besideAtOnce = 12;

/** How does it go with my clients? Several trajectories side by side, each task by task, to a report at the end. */
export const trajectory = numbered({
  id,
  text: seriesText,
  sees: (path, { edition }) => sightsOf(path, edition),
  // The parts that say how far it is.
  paths: (number, { edition }) => {
    const telling = partsOf(edition).filter((part) => part.what !== 'lookBack' || isClosing(part));
    return telling.map((part) => pathOf(number, part));
  },
  all: (count, { edition }) =>
    numbersTo(count).flatMap((number) => partsOf(edition).map((part) => pathOf(number, part))),
  listed: (numbers, { told }, { edition, language }) => {
    const begun = numbers
      .map((number) => knownOf(number, Object.values(told), edition))
      .filter(({ said }) => said.start);
    const open = begun.filter(({ parts, states }) => !isClosed(parts, states));
    const pressed = open.slice(0, pressedAtOnce);
    return begun.map((known) => ({
      id: known.number,
      label: nameOf(known, language),
      note: noteOf(known, language),
      isNext: pressed.includes(known),
    }));
  },
  about,
});

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
  const [number = '', part, ...others] = path.split('/');
  return isNumber(number) && others.length === 0 ? { number, part } : {};
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
  const before = Math.max(1, number - besideAtOnce);
  const numbers = Array.from({ length: number + besideAtOnce - before }, (_, at) => before + at);
  return numbers.map((one) => pathOf(`${one}`, { id: 'start' }));
}
