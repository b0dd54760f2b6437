import type { Localized } from '../language.ts';
import type { Given } from './asked.ts';
import type { Context, Dialog, OfferText } from './dialog.ts';
import type { Figure } from './figure.ts';
import type { Suggestion } from './message.ts';
import type { History } from './said.ts';
import type { Thoughts } from './thought.ts';

/** What is known of a subject that was begun: its title, how many of its questions have an answer, and how long each takes. */
export type Progress = {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly secondsEach: number;
};

/** How many subjects were ever begun, where they are numbered, and what was told of those that are shown, by id. */
export type Begun = { readonly count: number; readonly told: Readonly<Record<string, Told>> };

/** What is to be seen of a dialog or series: of a series the subjects named, all, or else those shown for choosing. */
export type Sight = { readonly dialog: string; readonly subjects?: readonly string[] | 'all' };

/**
 * What a conversation about a subject needs to see, in the order in which one follows from the other. It is asked again
 * with what was seen, and may then name more.
 */
export type Sees = (subject: string | undefined, context: Context) => readonly Sight[];

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

/**
 * What words ask for that say more than a name: the subject they are about, where one has to be chosen, and what they say
 * of its questions, by their ids and as it was typed.
 */
export type Asking = {
  readonly subject?: string;
  readonly says: Readonly<Record<string, string>>;
  /** Nobody says it who means something else, so that it counts also where any words are an answer. */
  readonly isUnmistakable?: true;
};

/** Hears whether a text asks for this conversation and says something in it already. */
export type Hears = (text: string, context: Context) => Asking | undefined;

/** The subject to choose for a new one, in a series whose subjects are numbered as they are begun. */
export const newSubject = 'new';

/**
 * A dialog that is held once for each of several subjects, such as the groups of the profile or one moment of work.
 * A subject may be a series itself; its own subjects are then paths, like `3/T1`.
 */
export type Series = {
  readonly id: string;
  /** The subject that this is a series of parts of; absent for one on the menu. */
  readonly subject?: string;
  readonly sees?: Sees;
  readonly isOffered?: (context: Context) => boolean;
  /** Whether only its name leads to it, and what leads on to it. */
  readonly isUnlisted?: true;
  readonly text: Localized<
    OfferText & {
      /** Asks which subject; the list of them follows. */
      readonly ask: (begun: Begun, context: Context) => string;
    }
  >;
  /** Whether its subjects are numbered as they are begun, rather than given by the edition. */
  readonly isOpenEnded: boolean;
  /** Whether its subjects are ways to join this chat with another one of the same person. */
  readonly joins?: true;
  /** Whether its subjects share what was said, so that they need what hides who is in it. */
  readonly hides?: true;
  readonly hears?: Hears;
  /** The subjects to look into before one is chosen; few, however many there are. */
  readonly shown: (count: number, context: Context) => readonly string[];
  /** Every subject there is something to tell of, in an order in which each comes after what it follows from. */
  readonly all: (count: number, context: Context) => readonly string[];
  /** The subject that is gone into without asking which. */
  readonly opening?: (begun: Begun, context: Context) => string | undefined;
  /** What can be chosen, in order. */
  readonly subjects: (begun: Begun, context: Context) => readonly Subject[];
  /** The dialog about one subject, or the series of its parts; `undefined` where there is no such subject. */
  readonly about: (subject: string, context: Context) => Dialog | Series | undefined;
};

/** What was said in a dialog, or about one subject of a series; `outcome` is the id of what it came to, once it has. */
export type Told = {
  readonly subject?: string;
  readonly progress: Progress;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly given: readonly Given[];
  /** Every answer to each question, oldest first. */
  readonly history: History;
  /** The ISO day on which something was said last, where that is known. */
  readonly on?: string;
  readonly outcome?: string;
  /** What a language model made beside it, by question. */
  readonly thoughts?: Thoughts;
};

/** Everything that was said, by the id of the dialog or series; what nobody looked for is absent. */
export type Everything = Readonly<Record<string, readonly Told[]>>;

/** Something told from what was said elsewhere; it asks nothing. */
export type Report = {
  readonly id: string;
  readonly sees?: Sees;
  readonly isOffered?: (context: Context) => boolean;
  /** Whether only its name leads to it, and what leads on to it. */
  readonly isUnlisted?: true;
  readonly text: Localized<OfferText>;
  /** Whether it tells how much was typed in windows and not sent. */
  readonly countsDrafts?: true;
  /** Whether it tells of the link in the context. */
  readonly needsLink?: true;
  readonly tell: (context: Context) => string;
  /** What of it can be shown as a picture as well; nothing while there is nothing to see. */
  readonly figure?: (context: Context) => Figure | undefined;
  /** What it leads on to; each label is also something to type. */
  readonly ways?: (context: Context) => readonly Suggestion[];
};

/** For how many minutes the link works that a report needs. */
export const linkMinutes = 15;

/** What the menu can offer. */
export type Offered = Dialog | Series | Report;

/** What was told about one subject of a series, or in a dialog, as far as it is seen. */
export function toldOf({ seen }: Context, dialog: string, subject?: string): Told | undefined {
  return seen[dialog]?.find((told) => told.subject === subject);
}

/** The last answer to each question that was answered; what is asked again still counts as it was until it is answered anew. */
export function lastAnswers({ given, history }: Told): Readonly<Record<string, unknown>> {
  const last: Record<string, unknown> = {};
  for (const { id } of given) last[id] = history[id]?.at(-1)?.answer;
  return last;
}

/** The subject that this is a part of; `undefined` where it is a part of none. */
export function wholeOf(subject: string): string | undefined {
  const end = subject.lastIndexOf('/');
  return end === -1 ? undefined : subject.slice(0, end);
}

/** Whether what is on offer is held once for each of several subjects. */
export function isSeries(offered: Offered): offered is Series {
  return 'subjects' in offered;
}

/** Whether what is on offer is told rather than asked. */
export function isReport(offered: Offered): offered is Report {
  return 'tell' in offered;
}

/** Whether this may erase everything, so that it is itself never kept and never gone back to. */
export function mayErase(offered: Offered | undefined): boolean {
  return offered !== undefined && 'erases' in offered;
}
