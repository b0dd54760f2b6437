import type { Localized } from '../language.ts';
import type { Context, Dialog, OfferText } from './dialog.ts';

/** What is known of a subject that was begun: its title, and how many of its questions have an answer. */
export type Progress = { readonly title: string; readonly done: number; readonly total: number };

/** How many subjects were ever begun, where they are numbered, and how far those that are shown are, by id. */
export type Begun = { readonly count: number; readonly progress: Readonly<Record<string, Progress>> };

/** A subject that can be chosen: its label, and what is said beside it in the list. */
export type Subject = {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  /** Other words that choose it. */
  readonly words?: readonly string[];
  /** Offered to press; the others are typed by number or name. */
  readonly isNext: boolean;
};

/** The subject to choose for a new one, in a series whose subjects are numbered as they are begun. */
export const newSubject = 'new';

/** A dialog that is held once for each of several subjects, such as the groups of the profile or one moment of work. */
export type Series = {
  readonly id: string;
  readonly text: Localized<
    OfferText & {
      /** Asks which subject; the list of them follows. */
      readonly ask: (begun: Begun, context: Context) => string;
    }
  >;
  /** Whether its subjects are numbered as they are begun, rather than given by the edition. */
  readonly isOpenEnded: boolean;
  /** The subjects to look into before one is chosen; few, however many there are. */
  readonly shown: (count: number, context: Context) => readonly string[];
  /** What can be chosen, in order. */
  readonly subjects: (begun: Begun, context: Context) => readonly Subject[];
  /** The dialog about one subject; `undefined` where there is no such subject. */
  readonly about: (subject: string, context: Context) => Dialog | undefined;
};

/** What was said in a dialog, or about one subject of a series; `outcome` is the id of what it came to, once it has. */
export type Told = {
  readonly subject?: string;
  readonly progress: Progress;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly outcome?: string;
};

/** Everything that was said, by the id of the dialog or series. */
export type Everything = Readonly<Record<string, readonly Told[]>>;

/** Something told from what was said elsewhere; it asks nothing. */
export type Report = {
  readonly id: string;
  readonly text: Localized<OfferText>;
  readonly tell: (everything: Everything, context: Context) => string;
};

/** What the menu can offer. */
export type Offered = Dialog | Series | Report;

/** Whether what is on offer is held once for each of several subjects. */
export function isSeries(offered: Offered): offered is Series {
  return 'subjects' in offered;
}

/** Whether what is on offer is told rather than asked. */
export function isReport(offered: Offered): offered is Report {
  return 'tell' in offered;
}
