/** How far somebody is with some statements of the profile: of `total` so many are stated, and of those so many shown. */
export type Extent = {
  readonly label: string;
  readonly stated: number;
  readonly shown: number;
  readonly total: number;
};

/** How far somebody is with one section; `words` says it. Its groups are absent in what was kept before they were drawn. */
export type FigureRow = Extent & { readonly words: string; readonly groups?: readonly Extent[] };

/** A picture of how far somebody is with the profile, section by section. */
export type ProfileFigure = { readonly title: string; readonly rows: readonly FigureRow[] };

/** A stretch of work in the picture of the hours; without `until` it goes on. */
export type FigurePeriod = { readonly from: string; readonly until?: string; readonly counted: number };

/**
 * A picture of the hours of practice, on the ISO day `on`: those that count that day, which are of the years from
 * `windowFrom` on; how they came together, and how they go on if work does; and from which day they suffice, and until when.
 */
export type HoursFigure = {
  readonly title: string;
  readonly on: string;
  readonly windowFrom: string;
  readonly years: number;
  readonly have: number;
  readonly need: number;
  /** The hours on each day on which their course bends; in between they change evenly. */
  readonly course: readonly { readonly on: string; readonly hours: number }[];
  readonly periods: readonly FigurePeriod[];
  /** What is said of what is ahead. */
  readonly ahead: string;
  readonly from?: string;
  readonly until?: string;
};

/** A picture that goes with a message, as data; the text of the message tells the gist of it as well. */
export type Figure = ProfileFigure | HoursFigure;

/** Whether a figure is of hours. */
export function isOfHours(figure: Figure): figure is HoursFigure {
  return 'course' in figure;
}
