import type { FigurePeriod } from '../conversation/figure.ts';

/** A period with its number, and the row it is drawn in. */
export type InLane = { readonly period: FigurePeriod; readonly number: number; readonly lane: number };

/** Periods in as few rows as they take without one over the other; what more than `most` rows would take is left out. */
export function lanes(periods: readonly FigurePeriod[], most: number): readonly InLane[] {
  const ends: string[] = [];
  return periods.flatMap((period, at): InLane[] => {
    const free = ends.findIndex((end) => end < period.from);
    const lane = free === -1 ? ends.length : free;
    if (lane >= most) return [];
    ends[lane] = period.until ?? '9999-12-31';
    return [{ period, number: at + 1, lane }];
  });
}
