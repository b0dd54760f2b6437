import { aim, askedForIn, namedIn, namedInFull, spokenOfIn } from './conversation/aim.ts';
import { findAnswers } from './conversation/anywhere.ts';
import { isOneOf } from './conversation/asked.ts';
import type { Context } from './conversation/dialog.ts';
import type { Reply, Step } from './conversation/message.ts';
import { named } from './conversation/obey.ts';
import type { Offered } from './conversation/offered.ts';
import type { Place } from './conversation/place.ts';
import { untouched } from './conversation/prompt.ts';
import { hasWords } from './conversation/reading/normalise.ts';
import { openQuestion, unfold } from './conversation/unfold.ts';
import { follow, type Listened, openIn } from './follow.ts';
import { type Shelf, seeEverything } from './see.ts';

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
  if (askedFor && (askedFor.isUnmistakable || !(await isAnsweredFreely(shelf, place, reply, context)))) {
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
