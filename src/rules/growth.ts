import type { Group, Statement } from '../profile/schema.ts';
import { type Rating, ratings as scale } from './assessment.ts';
import { type Assessed, ratingNow, type StatementRecord } from './evidence.ts';

/** How many statements are rated higher or lower than on an earlier day, and the earliest day that is compared with. */
export type Growth = { up: number; down: number; since: string };

/** A rating that was given before, and the ISO day it was given on. */
export type FormerRating = { rating: Rating; on: string };

/** The last rating that an earlier day ended with and that differs from the one that counts now; absent without one. */
export function formerRating(record: StatementRecord): FormerRating | undefined {
  const now = ratingNow(record);
  const before = [...lastOfEachDay(record)].findLast(([, { rating }]) => rating !== now);
  return before && { rating: before[1].rating, on: before[0] };
}

type Comparison = { steps: number; since: string };

/** The growth of all these groups together, such as a section; absent when nothing can be compared. */
export function growthOver(groups: readonly Group[], assessed: Assessed): Growth | undefined {
  const statements = groups.flatMap((group): Statement[] => group.statements);
  const compared = statements.flatMap(({ id }) => compare(assessed[id]) ?? []);
  const [since] = compared.map((one) => one.since).toSorted();
  if (since === undefined) return undefined;
  const count = (direction: number) => compared.filter(({ steps }) => Math.sign(steps) === direction).length;
  return { up: count(1), down: count(-1), since };
}

/** The steps between the rating that counts now and the last one of an earlier day, and that day. */
function compare(record: StatementRecord | undefined): Comparison | undefined {
  const now = record?.ratings.at(-1);
  // Who does not know now, or nobody knows since when, cannot be said to have moved.
  if (!record || now?.on === undefined || now.rating === 'unknown') return undefined;
  const day = now.on;
  const before = [...lastOfEachDay(record)].findLast(([on, { rating }]) => on < day && rating !== 'unknown');
  if (!before) return undefined;
  const [since, { rating }] = before;
  return { steps: scale.indexOf(now.rating) - scale.indexOf(rating), since };
}

// Somebody who changes a rating on the day itself corrects it.
function lastOfEachDay({ ratings }: StatementRecord) {
  return new Map(ratings.flatMap((given) => (given.on === undefined ? [] : [[given.on, given] as const])));
}
