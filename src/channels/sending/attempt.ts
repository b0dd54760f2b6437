import type { Message } from '../../conversation/message.ts';
import { classOf, type Log } from '../../log.ts';
import { toActivities } from '../activities.ts';
import type { OutgoingActivity } from '../activity.ts';
import type { Card } from './lastCards.ts';
import { type Outcome, outcomeOf } from './undelivered.ts';

/** Sends activities and gives the ids that the channel has them under. */
export type Send = (activities: readonly OutgoingActivity[]) => Promise<readonly string[]>;

/** How sending ended: what was sent with something to press, and how many messages were not taken and why. */
export type Attempt = {
  readonly sent: readonly Card[];
  readonly failed?: { readonly left: number; readonly outcome: Outcome };
};

const told = {
  notSent: 'an answer could not be sent yet',
  unknown: 'nobody can tell whether an answer was sent',
  refused: 'an answer was refused',
  gone: 'there is nobody to send an answer to',
} as const;

/** It is not known any more whether others send the same. */
export class OthersMaySend extends Error {
  override name = 'OthersMaySend';
}

/**
 * Sends these in answer to an activity, one after the other, as long as the channel takes them; rejects with OthersMaySend as
 * soon as they are not this process' own to send.
 */
export async function attempt(
  messages: readonly Message[],
  to: { readonly channel: string; readonly activity: string },
  send: Send,
  isOwn: () => Promise<boolean>,
  clock: () => number,
  log: Log,
): Promise<Attempt> {
  const sent: Card[] = [];
  for (const [at, message] of messages.entries()) {
    if (!(await isOwn())) throw new OthersMaySend('others may be sending it');
    try {
      const id = (await send(await toActivities([message], to))).at(-1);
      if (id && canBePressed(message)) sent.push({ id, message });
    } catch (error) {
      const outcome = outcomeOf(error, clock());
      const name = classOf(error);
      log.warn({ channel: to.channel, error: name }, told[outcome.what]);
      return { sent, failed: { left: messages.length - at, outcome } };
    }
  }
  return { sent };
}

function canBePressed({ suggestions = [], form }: Message): boolean {
  return suggestions.length > 0 || form !== undefined;
}
