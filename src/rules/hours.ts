// Hours spread over days do not add up to the last decimal; nobody misses a requirement by a rounding error.
const tolerance = 1e-6;

/** Hours as they count towards a requirement: what is there and what is asked, shown whole, and what is short if anything. */
export type HoursCount = { have: number; need: number; missing?: number };

/** Whether so many hours are enough, compared unrounded, to a millionth of an hour. */
export function areEnough(hours: number, need: number): boolean {
  return hours + tolerance >= need;
}

/** Whole hours, rounded down; hours within a millionth of a whole count as that whole, as in `areEnough`. */
export function wholeHours(hours: number): number {
  return Math.floor(hours + tolerance);
}

/** The hours beside what is asked; `missing` is there only when they are not enough, and is never zero then. */
export function countTowards(hours: number, need: number): HoursCount {
  const have = wholeHours(hours);
  return areEnough(hours, need) ? { have, need } : { have, need, missing: need - have };
}
