import type { Context } from '../../src/conversation/dialog.ts';
import type { Told } from '../../src/conversation/offered.ts';
import { type Known, knownOf } from '../trajectory/known.ts';

/** Whether anything was said there. */
export function isBegun({ given }: Told): boolean {
  return given.length > 0;
}

/** The trajectories that were begun, oldest first. */
export function trajectoriesIn({ seen, edition }: Context): readonly Known[] {
  const { trajectory: told = [] } = seen;
  const begun = new Set(told.filter(isBegun).map(({ subject = '' }) => subject.split('/')[0] ?? ''));
  const numbers = [...begun].toSorted((one, other) => Number(one) - Number(other));
  return numbers.map((number) => knownOf(number, told, edition));
}

/** The reflections that were begun and have a moment or an answer, oldest first. */
export function reflectionsIn({ seen }: Context): readonly Told[] {
  const begun = (seen.reflection ?? []).filter(isBegun);
  return begun.toSorted((one, other) => Number(one.subject) - Number(other.subject));
}
