import type { Context } from './conversation/dialog.ts';
import type { Message, Reply, Step } from './conversation/message.ts';
import type { Place } from './conversation/place.ts';
import { type Decision, decisionIn, sharing } from './conversation/sharing.ts';
import { follow, type Listened } from './follow.ts';
import { listen } from './listen.ts';
import type { Shelf } from './see.ts';

/** What a reply is about, and what it decides about sharing something with a language model, where that was asked. */
export type Decided = { readonly listened: Listened; readonly decision?: Decision };

/**
 * Works out what a reply is about, and what it decides where the last message showed what a language model would read;
 * `isBeside` where that message was said without anybody having come to it.
 */
export async function hear(
  shelf: Shelf,
  place: Place,
  reply: Reply,
  last: Message | undefined,
  isBeside: boolean,
  context: Context,
): Promise<Decided> {
  const listened = await listen(shelf, place, reply, context, isBeside ? last?.step : undefined);
  const previewed = last?.step.dialog === sharing ? last.step : undefined;
  return decide(shelf, place, reply, { listened, previewed }, context);
}

/**
 * Takes a reply that is neither about something else nor steers the conversation for what is to become of what was shown
 * last, if that was a preview; the conversation then goes on at the question that was open. Nothing said to a preview is an
 * answer to that question, which nobody saw yet.
 */
async function decide(
  shelf: Shelf,
  place: Place,
  reply: Reply,
  { listened, previewed }: { readonly listened: Listened; readonly previewed: Step | undefined },
  context: Context,
): Promise<Decided> {
  const isPressed = reply.pressed?.step.dialog === sharing;
  const isAbout = isPressed || !reply.pressed;
  const decision =
    previewed && isAbout ? (decisionIn(reply, previewed) ?? wordsToHide(listened, reply)) : undefined;
  const offered = shelf.guide.dialogs.find(({ id }) => id === place.dialog);
  if ((!decision && !isPressed) || !offered) return { listened };
  const { subject } = place;
  const target = { offered, ...(subject !== undefined && { subject }) };
  const goingOn = { isEntering: true, command: { name: 'resume' }, target } as const;
  const here = await follow(shelf, goingOn, place, reply, context);
  return { listened: here, ...(decision && { decision }) };
}

function wordsToHide({ heard }: Listened, { text }: Reply): Decision | undefined {
  const isOfOther = heard.isEntering || heard.command !== undefined || heard.refusal !== undefined;
  return isOfOther || text.trim() === '' ? undefined : { hide: text.trim() };
}
