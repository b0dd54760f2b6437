import type { Edition, Group } from '../profile/schema.ts';

/** How somebody rates a statement, from the lowest step of the scale to the highest; the last is no rating. */
export const ratings = ['level1', 'level2', 'level3', 'level4', 'unknown'] as const;
export type Rating = (typeof ratings)[number];

/** The scale a group is rated on: knowing something is not the same as doing it. */
export type Scale = 'knowledge' | 'behaviour';
export function scaleOf({ section }: Group): Scale {
  return section === 'knowledge' ? 'knowledge' : 'behaviour';
}

/** How long it takes to read a statement and choose, in trials, rounded up. */
export const secondsPerStatement = 15;

/** How far a self-assessment is: statements with an answer, of all, and whole minutes left. */
export type Extent = { done: number; total: number; minutesLeft: number };

/** How far a self-assessment is, from the statements done in each group that was begun. */
export function extentOf(
  done: Readonly<Record<string, number>>,
  { groups }: Pick<Edition, 'groups'>,
): Extent {
  const total = groups.reduce((sum, { statements }) => sum + statements.length, 0);
  const all = groups.reduce((sum, { id, statements }) => sum + Math.min(done[id] ?? 0, statements.length), 0);
  return { done: all, total, minutesLeft: minutesFor(total - all) };
}

/** The whole minutes that so many statements take. */
export function minutesFor(statements: number): number {
  return Math.ceil((statements * secondsPerStatement) / 60);
}
