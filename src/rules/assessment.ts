import type { Group } from '../profile/schema.ts';

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

/** The whole minutes that so many statements take. */
export function minutesFor(statements: number): number {
  return Math.ceil((statements * secondsPerStatement) / 60);
}
