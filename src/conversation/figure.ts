/** How far somebody is with one section: of `total` statements so many are stated, and of those so many shown; `words` says it. */
export type FigureRow = {
  readonly label: string;
  readonly stated: number;
  readonly shown: number;
  readonly total: number;
  readonly words: string;
};

/** A picture of how far somebody is, which the text of its message tells as well. */
export type Figure = { readonly title: string; readonly rows: readonly FigureRow[] };
