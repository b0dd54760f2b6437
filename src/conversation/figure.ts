/** How far something is, row by row, as a picture shows it: `shown` are among the `stated`, and `words` say the whole row. */
export type Figure = {
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    readonly stated: number;
    readonly shown: number;
    readonly total: number;
    readonly words: string;
  }[];
};
