/** One thing that was measured: its figure, the limit it should keep (empty where none is set), and whether it does. */
export type Row = {
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
  readonly holds: boolean;
};

/** A part of the benchmark; it starts what it measures and leaves nothing running. */
export type Part = {
  readonly name: string;
  /** What it finds out, in a few words. */
  readonly about: string;
  run(): Promise<readonly Row[]>;
};

/** The middle one of these. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

/** The figure that this share of them stays below. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}
