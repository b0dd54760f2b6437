import {
  type Aim,
  aim,
  askedForIn,
  chosen,
  isCalled,
  namedIn,
  namedInFull,
  spokenOfIn,
} from './conversation/aim.ts';
import { findAnswers } from './conversation/anywhere.ts';
import { type Asked, isOneOf } from './conversation/asked.ts';
import type { Context, Dialog } from './conversation/dialog.ts';
import type { Heard } from './conversation/guide.ts';
import type { Reply, Step } from './conversation/message.ts';
import { named } from './conversation/obey.ts';
import {
  type Begun,
  isReport,
  isSeries,
  newSubject,
  type Offered,
  type Series,
  wholeOf,
} from './conversation/offered.ts';
import type { Place } from './conversation/place.ts';
import { untouched } from './conversation/prompt.ts';
import { hasWords, plain } from './conversation/reading/normalise.ts';
import { openQuestion, unfold } from './conversation/unfold.ts';
import type { Document } from './records/documents.ts';
import type { DialogRecord } from './records/records.ts';
import { countOf, readBegun, readDialog, type Shelf, seeEverything, seeFor } from './see.ts';

/** What a reply is about, with what is kept of it; `begun` is there where a subject is to be chosen. */
export type Listened = {
  readonly heard: Heard;
  /** With what the dialog asked to see. */
  readonly context: Context;
  readonly dialog?: Document<DialogRecord>;
  readonly begun?: Begun;
};

/**
 * Works out what a reply is about and reads what is needed to answer it; `beside` is the question that was asked last without
 * anybody having come to it.
 */
export async function listen(
  shelf: Shelf,
  place: Place,
  reply: Reply,
  context: Context,
  beside?: Step,
): Promise<Listened> {
  const aimed = aim(shelf.guide, place, reply, context);
  // What is refused is not read: nothing is chosen or named by it.
  if (aimed.refusal !== undefined) return follow(shelf, aimed, place, { text: '' }, context);
  const askedFor = askedForIn(shelf.guide, reply, context);
  if (askedFor && !(await isAnsweredFreely(shelf, place, reply, context))) {
    return follow(shelf, { isEntering: true, target: askedFor }, place, reply, context);
  }
  if (aimed.anywhere !== undefined) return findAnywhere(shelf, place, reply, aimed.anywhere, context);
  const listened = await follow(shelf, aimed, place, reply, context);
  const { command } = aimed;
  if (command?.name === 'change' && isOfAnother(command.what, listened)) {
    const found = await findAnywhere(shelf, place, reply, command.what, context);
    if (found.heard.found?.length !== 0) return found;
  }
  const elsewhere = command ? undefined : leavingFor(shelf, place, listened, reply);
  if (elsewhere)
    return follow(shelf, { isEntering: true, target: { offered: elsewhere } }, place, reply, context);
  const isMissed = beside && !command && !reply.pressed && !isUnderstood(listened, reply);
  return (isMissed ? await answering(shelf, beside, place, reply, context) : undefined) ?? listened;
}

/** Whether the question where the conversation is takes any words at all. */
async function isAnsweredFreely(
  shelf: Shelf,
  place: Place,
  reply: Reply,
  context: Context,
): Promise<boolean> {
  const offered = shelf.guide.dialogs.find(({ id }) => id === place.dialog);
  if (place.at !== 'question' || place.question === undefined || !offered) return false;
  const { subject } = place;
  const target = { offered, ...(subject !== undefined && { subject }) };
  const here = await follow(shelf, { isEntering: false, target }, place, reply, context);
  return openIn(here)?.kind.isFree ?? false;
}

function openIn({ heard: { dialog }, dialog: document, context }: Listened): Asked | undefined {
  return dialog && openQuestion(unfold(dialog, (document?.record ?? untouched).said, context));
}

/** Whether a reply means something where the conversation is. */
function isUnderstood(listened: Listened, { text }: Reply): boolean {
  const { heard } = listened;
  if (heard.isEntering && (heard.dialog || heard.series || heard.report || heard.meanings?.length))
    return true;
  const open = openIn(listened);
  return open !== undefined && open.kind.read(text, open.ear) !== undefined;
}

/** A reply as an answer to a question that was asked beside the conversation, where it is one. */
async function answering(
  shelf: Shelf,
  { dialog, subject, question }: Step,
  place: Place,
  reply: Reply,
  context: Context,
): Promise<Listened | undefined> {
  const offered = shelf.guide.dialogs.find(({ id }) => id === dialog);
  if (!offered) return undefined;
  const target = { offered, ...(subject !== undefined && { subject }) };
  const listened = await follow(shelf, { isEntering: false, target }, place, reply, context);
  const open = openIn(listened);
  if (!open || open.id !== question) return undefined;
  const isAnswer =
    open.kind.read(reply.text, open.ear) !== undefined ||
    open.kind.problem?.(reply.text, open.ear) !== undefined;
  return isAnswer ? listened : undefined;
}

/** Reads what an aim is about, going on until that is a dialog, a report, or a series of which nothing was chosen. */
async function follow(
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
  const informed = { ...context, seen, ...(joinable && { joinable }) };
  if (isReport(offered)) return { heard: { ...aimed, report: offered }, context: informed };
  if (!isSeries(offered)) {
    return {
      heard: { ...aimed, dialog: offered },
      context: informed,
      dialog: await readDialog(shelf, offered),
    };
  }
  const about = target.isAmong ? partsOf(offered, subject, informed) : itself(offered, subject, informed);
  if (!isSeries(about)) {
    const heard = { ...aimed, dialog: about, series: partsOf(offered, about.subject, informed) };
    return { heard, context: informed, dialog: await readDialog(shelf, about) };
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
  const into = { ...aimed, isEntering: true, target: { offered, subject: next } };
  return follow(shelf, into, place, reply, context);
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

/** Whether an answer is named that was not given in this dialog, and that is no answer in one's own words either. */
function isOfAnother(what: string, { heard: { dialog }, dialog: document, context }: Listened): boolean {
  if (!dialog || !hasWords(what)) return false;
  const unfolded = unfold(dialog, (document?.record ?? untouched).said, context);
  return !openQuestion(unfolded)?.kind.isFree && !named(what, unfolded.given, false);
}

/** What else a reply is about, where it neither answers the open question nor chooses what there is to choose. */
function leavingFor({ guide }: Shelf, place: Place, listened: Listened, reply: Reply): Offered | undefined {
  const { heard, dialog: document, context } = listened;
  const { dialog, series, isEntering } = heard;
  if (isEntering || reply.pressed || (!dialog && !series)) return undefined;
  const open = dialog && openQuestion(unfold(dialog, (document?.record ?? untouched).said, context));
  if (dialog && !open) return undefined;
  if (open?.kind.isFree) return namedInFull(guide, reply, context);
  if (open && isOneOf(open, reply.text)) return undefined;
  const find = place.at === 'outcome' && hasWords(reply.text) ? spokenOfIn : namedIn;
  const other = find(guide, reply, context);
  // The name of what is asked itself leads to its list, where it has one.
  return other?.id === dialog?.id && dialog?.subject === undefined ? undefined : other;
}

/** Looks for an answer by its name in everything that was said; where it is clear which, that is the one to change. */
async function findAnywhere(
  shelf: Shelf,
  place: Place,
  reply: Reply,
  what: string,
  context: Context,
): Promise<Listened> {
  const seen = await seeEverything(shelf, context);
  const found = findAnswers(shelf.guide, what, { ...context, seen });
  const [only, another] = found;
  const offered = shelf.guide.dialogs.find(({ id }) => id === only?.dialog);
  if (!only || another || !offered) return { heard: { isEntering: false, found }, context };
  const target = { offered, ...(only.subject !== undefined && { subject: only.subject }) };
  const command = { name: 'change' as const, what, id: only.id };
  return follow(shelf, { isEntering: false, command, target }, place, reply, context);
}
