import type { Group } from '../profile/schema.ts';
import type { Rating } from './assessment.ts';

/** One rating as it was given, with the ISO day it was given on; without a day nobody knows when. */
export type GivenRating = { readonly rating: Rating; readonly on?: string };

/** Everything said about one statement: its ratings, oldest first, and the ids of its evidence. */
export type StatementRecord = {
  readonly ratings: readonly GivenRating[];
  readonly evidence: readonly string[];
};

/** What was said about each statement, by its id; absent where nothing was said. */
export type Assessed = Readonly<Record<string, StatementRecord>>;

/** The most pieces of evidence that one statement takes. */
export const mostEvidence = 3;

/** The rating that counts now: the last one given; absent while there is none. */
export function ratingNow(record: StatementRecord | undefined): Rating | undefined {
  return record?.ratings.at(-1)?.rating;
}

/** Where a statement stands: not rated, rated as not known, rated without evidence, or rated with evidence. */
export type Standing = 'open' | 'unknown' | 'stated' | 'shown';

/** Where one statement stands, from its last rating and its evidence. */
export function standingOf(record: StatementRecord | undefined): Standing {
  const rating = ratingNow(record);
  if (rating === undefined) return 'open';
  if (rating === 'unknown') return 'unknown';
  return record?.evidence.length ? 'shown' : 'stated';
}

/** How many statements there are, how many were rated (`done`), and how many of those stand where. */
export type Extents = { total: number; done: number; stated: number; shown: number; unknown: number };

/** Counts where the statements of these groups stand; a statement of no group does not count. */
export function countOf(groups: readonly Group[], assessed: Assessed): Extents {
  const all = groups.flatMap(({ statements }) => statements.map(({ id }) => standingOf(assessed[id])));
  const count = (standing: Standing) => all.filter((one) => one === standing).length;
  return {
    total: all.length,
    done: all.length - count('open'),
    stated: count('stated'),
    shown: count('shown'),
    unknown: count('unknown'),
  };
}
