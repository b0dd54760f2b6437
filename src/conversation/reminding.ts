import type { Context, Dialog } from './dialog.ts';
import type { Suggestion } from './message.ts';
import { lastAnswers } from './offered.ts';
import { type DialogState, toldIn } from './prompt.ts';

/** When somebody is to be reminded of a subject of the series of reminders, in milliseconds since 1970. */
export type Due = { readonly subject: string; readonly at: number };

/** The series in which somebody asks to be reminded, each reminder a subject of it. */
export const reminderSeries = 'reminder';

/** What is noted of a reminder that ended because nobody could be reached any more. */
export const ended = { question: 'when', answer: 'ended' } as const;

/** A dialog in which somebody asks to be told something by itself at a moment; the answers are the last to each question. */
export type Reminds<A> = {
  /** The question that the moment answers, which is asked again when it has come. */
  readonly question: string;
  /** The moment that is asked for; `undefined` where none is, or not any more. */
  readonly at: (answers: A, context: Context) => number | undefined;
  /** The first moment from this one on at which somebody may be disturbed. */
  readonly notBefore: (at: number, context: Context) => number;
  /** What is said then of what was asked for `at`; `undefined` where there is nothing to be reminded of any more. */
  readonly says: (answers: A, at: number, context: Context) => string | undefined;
  /** What is said below it where no other question is open. */
  readonly hint: (context: Context) => string;
  /** What can be pressed below it in place of choices of the question, by their ids. */
  readonly instead?: (answers: A, context: Context) => Readonly<Record<string, Suggestion>>;
};

/** What is due without what was of a subject, and with this moment for it where there is one. */
export function withDue(due: readonly Due[], subject: string, at: number | undefined): readonly Due[] {
  const others = due.filter((one) => one.subject !== subject);
  return at === undefined ? others : [...others, { subject, at }];
}

/** What is due once all this was said in a dialog; what has come and was not told yet stays due. */
export function dueAfter(
  due: readonly Due[],
  dialog: Dialog,
  state: DialogState,
  context: Context,
): readonly Due[] {
  const { reminds, subject } = dialog;
  if (!reminds || subject === undefined) return due;
  const at = reminds.at(lastAnswers(toldIn(dialog, state, context)), context);
  const known = due.find((one) => one.subject === subject)?.at;
  return withDue(due, subject, at !== undefined && at <= context.now ? known : at);
}
