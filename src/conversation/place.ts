import type { Dialog } from './dialog.ts';
import { mayErase } from './offered.ts';

/** A dialog, and the subject it is about where it is held for several. */
export type Where = { readonly dialog: string; readonly subject?: string };

/** Where a conversation is: what was said last, in which dialog and about which subject it last was, and whether that one has an open question. */
export type Place = {
  readonly at: 'menu' | 'question' | 'outcome';
  readonly dialog?: string;
  readonly subject?: string;
  /** The question asked last here; it may have been answered elsewhere since. */
  readonly question?: string;
  readonly isUnfinished: boolean;
  /** What was left with an open question before, the latest first. */
  readonly behind: readonly Where[];
};

/** Where every conversation begins. */
export const outside: Place = { at: 'menu', isUnfinished: false, behind: [] };

const mostBehind = 5;

/** Everything with an open question, what was talked about last first. */
export function unfinished({ dialog, subject, isUnfinished, behind }: Place): readonly Where[] {
  return isUnfinished && dialog !== undefined ? [whereIs(dialog, subject), ...behind] : behind;
}

/** The place after a dialog asked `question`, or told its outcome where that is absent. */
export function placeIn(dialog: Dialog, question: string | undefined, before: Place): Place {
  const { id, subject } = dialog;
  const behind = unfinished(before).filter((one) => one.dialog !== id || one.subject !== subject);
  const about = { ...whereIs(id, subject), behind: behind.slice(0, mostBehind) };
  return question === undefined
    ? { at: 'outcome', ...about, isUnfinished: false }
    : { at: 'question', ...about, question, isUnfinished: !mayErase(dialog) };
}

/** The place where a subject of a series is being chosen. */
export function placeChoosing(series: { id: string; subject?: string }, before: Place): Place {
  const behind = unfinished(before).slice(0, mostBehind);
  return { at: 'question', ...whereIs(series.id, series.subject), isUnfinished: false, behind };
}

function whereIs(dialog: string, subject: string | undefined): Where {
  return { dialog, ...(subject !== undefined && { subject }) };
}
