import { type Aim, chosen, isCalled } from './conversation/aim.ts';
import type { Asked } from './conversation/asked.ts';
import type { Context, Dialog } from './conversation/dialog.ts';
import type { Heard } from './conversation/guide.ts';
import type { Reply } from './conversation/message.ts';
import { type Begun, isReport, isSeries, newSubject, type Series, wholeOf } from './conversation/offered.ts';
import type { Place } from './conversation/place.ts';
import { untouched } from './conversation/prompt.ts';
import { hasWords, plain } from './conversation/reading/normalise.ts';
import type { Thoughts } from './conversation/thought.ts';
import { openQuestion, unfold } from './conversation/unfold.ts';
import type { Document } from './records/documents.ts';
import type { DialogRecord } from './records/records.ts';
import { countDrafts, countOf, readBegun, readDialog, type Shelf, seeFor } from './see.ts';

/** What a reply is about, with what is kept of it; `begun` is there where a subject is to be chosen. */
export type Listened = {
  readonly heard: Heard;
  /** With what the dialog asked to see. */
  readonly context: Context;
  readonly dialog?: Document<DialogRecord>;
  readonly begun?: Begun;
};

/** Reads what an aim is about, going on until that is a dialog, a report, or a series of which nothing was chosen. */
export async function follow(
  shelf: Shelf,
  { target, anywhere: _, ...asAimed }: Aim,
  place: Place,
  reply: Reply,
  context: Context,
): Promise<Listened> {
  if (!target) return { heard: asAimed, context };
  const { offered, says } = target;
  const aimed = { ...asAimed, ...(says && { says }) };
  const isNew = target.subject === newSubject && isSeries(offered);
  const subject = isNew ? `${(await countOf(shelf, offered)) + 1}` : target.subject;
  const seen = await seeFor(shelf, offered, subject, context);
  const isJoining = isSeries(offered) && offered.joins && subject !== undefined && !target.isAmong;
  const joinable = isJoining ? await shelf.look?.(subject, reply) : undefined;
  const drafts = 'countsDrafts' in offered ? { drafts: await countDrafts(shelf) } : {};
  const isSharing = isSeries(offered) && offered.hides && subject !== undefined;
  const hide = isSharing ? await shelf.hide?.(context.language) : undefined;
  const informed = { ...context, seen, ...(joinable && { joinable }), ...(hide && { hide }), ...drafts };
  const into = async (heard: Heard, dialog: Dialog): Promise<Listened> => {
    const document = await readDialog(shelf, dialog);
    return withThoughts({ heard, context: informed, dialog: document }, document.record?.thoughts);
  };
  if (isReport(offered)) return { heard: { ...aimed, report: offered }, context: informed };
  if (!isSeries(offered)) return into({ ...aimed, dialog: offered }, offered);
  const about = target.isAmong ? partsOf(offered, subject, informed) : itself(offered, subject, informed);
  if (!isSeries(about)) {
    const heard = { ...aimed, dialog: about, series: partsOf(offered, about.subject, informed) };
    return into(heard, about);
  }

  const begun = await readBegun(shelf, about, informed);
  // A number is a place in the list that was shown; after an outcome none was.
  const isShown = place.at === 'question' || hasWords(reply.text);
  const isTyped = !aimed.command && !aimed.isEntering && isShown;
  const typed = isTyped ? chosen(about, begun, reply, informed)?.id : undefined;
  const fresh = aimed.isEntering && !reply.pressed ? freshIn(about, begun, reply, informed) : undefined;
  const next = typed ?? fresh ?? (aimed.isEntering ? about.opening?.(begun, informed) : undefined);
  if (next === undefined) {
    // The name of all of them is not that of these.
    const isTheirs = isCalled(about, reply.text) && !isCalled(offered, reply.text);
    const isEntering = aimed.isEntering || (isTyped && isTheirs);
    return { heard: { ...aimed, isEntering, series: about }, context: informed, begun };
  }
  const chosenOne = { ...aimed, isEntering: true, target: { offered, subject: next } };
  return follow(shelf, chosenOne, place, reply, context);
}

/** The same with what a language model made for the questions of the dialog, which may be otherwise then. */
export function withThoughts(listened: Listened, thoughts: Thoughts | undefined): Listened {
  const { heard } = listened;
  if (!thoughts && !listened.context.thoughts) return listened;
  const { thoughts: _, ...others } = listened.context;
  const context = thoughts ? { ...others, thoughts } : others;
  const { subject } = heard.dialog ?? {};
  const about = subject === undefined ? undefined : heard.series?.about(subject, context);
  const dialog = about && !isSeries(about) ? about : heard.dialog;
  return { ...listened, heard: dialog ? { ...heard, dialog } : heard, context };
}

/** A new subject, where the words that came to the series ask for one. */
function freshIn(series: Series, begun: Begun, { text }: Reply, context: Context): string | undefined {
  const fresh = series.subjects(begun, context).find(({ id }) => id === newSubject);
  const words = fresh ? [fresh.label, ...(fresh.words ?? [])] : [];
  return words.some((word) => plain(word) === plain(text)) ? newSubject : undefined;
}

function itself(series: Series, subject: string | undefined, context: Context): Dialog | Series {
  return (subject === undefined ? undefined : series.about(subject, context)) ?? series;
}

/** The series that a subject is chosen from: the parts of what it is a part of, or else all of them. */
function partsOf(series: Series, subject: string | undefined, context: Context): Series {
  const whole = subject === undefined ? undefined : wholeOf(subject);
  const parts = whole === undefined ? undefined : series.about(whole, context);
  return parts && isSeries(parts) ? parts : series;
}

/** The question that is open in what a reply is about. */
export function openIn({ heard: { dialog }, dialog: document, context }: Listened): Asked | undefined {
  return dialog && openQuestion(unfold(dialog, (document?.record ?? untouched).said, context));
}
