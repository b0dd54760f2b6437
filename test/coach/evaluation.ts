/** How often something went as it should in a labelled set, and how often it has to. */
export type Figure = {
  readonly what: string;
  /** Rules are built while looking at one half of a set; the other tells how good they are. */
  readonly half: Half;
  readonly hits: number;
  readonly of: number;
  readonly limit?: { readonly atLeast: number } | { readonly atMost: number };
  /** What went otherwise, for whoever builds on. */
  readonly wrong: readonly string[];
};

export type Half = 'built on' | 'held out';

/** Something that is measured with labelled sets of our own. */
export type Evaluation = { readonly name: string; readonly figures: () => Promise<readonly Figure[]> };

/** The two halves of a set, the same ones always: every other item. */
export function halvesOf<Item>(items: readonly Item[]): Readonly<Record<Half, readonly Item[]>> {
  return {
    'built on': items.filter((_, place) => place % 2 === 0),
    'held out': items.filter((_, place) => place % 2 === 1),
  };
}

/** The share of hits; of nothing, nothing went wrong. */
export function shareOf({ hits, of, limit }: Figure): number {
  if (of === 0) return limit !== undefined && 'atMost' in limit ? 0 : 1;
  return hits / of;
}

/** Whether a figure is within its limit. */
export function isWithin(figure: Figure): boolean {
  const { limit } = figure;
  if (limit === undefined) return true;
  return 'atLeast' in limit ? shareOf(figure) >= limit.atLeast : shareOf(figure) <= limit.atMost;
}
