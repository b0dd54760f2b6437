import { type Aim, aim, chosen, isCalled, namedIn, namedInFull, spokenOfIn } from './conversation/aim.ts';
import { findAnswers } from './conversation/anywhere.ts';
import { isOneOf } from './conversation/asked.ts';
import type { Context, Dialog } from './conversation/dialog.ts';
import type { Heard } from './conversation/guide.ts';
import type { Reply } from './conversation/message.ts';
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
import { countDrafts, countOf, readBegun, readDialog, type Shelf, seeEverything, seeFor } from './see.ts';

/** What a reply is about, with what is kept of it; `begun` is there where a subject is to be chosen. */
export type Listened = {
  readonly heard: Heard;
  /** With what the dialog asked to see. */
  readonly context: Context;
  readonly dialog?: Document<DialogRecord>;
  readonly begun?: Begun;
};

/** Works out what a reply is about and reads what is needed to answer it. */
export async function listen(shelf: Shelf, place: Place, reply: Reply, context: Context): Promise<Listened> {
  const aimed = aim(shelf.guide, place, reply, context);
  // What is refused is not read: nothing is chosen or named by it.
  if (aimed.refusal !== undefined) return follow(shelf, aimed, place, { text: '' }, context);
  if (aimed.anywhere !== undefined) return findAnywhere(shelf, place, reply, aimed.anywhere, context);
  const listened = await follow(shelf, aimed, place, reply, context);
  const { command } = aimed;
  if (command?.name === 'change' && isOfAnother(command.what, listened)) {
    const found = await findAnywhere(shelf, place, reply, command.what, context);
    if (found.heard.found?.length !== 0) return found;
  }
  const elsewhere = command ? undefined : leavingFor(shelf, place, listened, reply);
  if (!elsewhere) return listened;
  return follow(shelf, { isEntering: true, target: { offered: elsewhere } }, place, reply, context);
}

/** Reads what an aim is about, going on until that is a dialog, a report, or a series of which nothing was chosen. */
async function follow(
  shelf: Shelf,
  { target, anywhere: _, ...aimed }: Aim,
  place: Place,
  reply: Reply,
  context: Context,
): Promise<Listened> {
  if (!target) return { heard: aimed, context };
  const { offered } = target;
  const isNew = target.subject === newSubject && isSeries(offered);
  const subject = isNew ? `${(await countOf(shelf, offered)) + 1}` : target.subject;
  const seen = await seeFor(shelf, offered, subject, context);
  const isJoining = isSeries(offered) && offered.joins && subject !== undefined && !target.isAmong;
  const joinable = isJoining ? await shelf.look?.(subject, reply) : undefined;
  const drafts = 'countsDrafts' in offered ? { drafts: await countDrafts(shelf) } : {};
  const informed = { ...context, seen, ...(joinable && { joinable }), ...drafts };
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
