import type { CommonText } from '../../conversation/commonText.ts';
import type { Message } from '../../conversation/message.ts';
import type { Localized } from '../../language.ts';
import type { UnsentRecord } from '../../records/unsent.ts';
import type { Outcome } from './undelivered.ts';

/** So long it may still be on its way, or its receipt. */
const underWayMs = 30_000;
/** So long nobody else tries what somebody is trying. */
const claimedMs = 60_000;
const shortestWaitMs = 2_000;
const longestWaitMs = 60 * 60 * 1_000;

/** What is to be sent, as it is kept from the moment it was said, by the process of this name: from then on it may be there. */
export function unsent(
  sent: Pick<UnsentRecord, 'reference' | 'activity' | 'messages'>,
  now: number,
  by: string | undefined,
): UnsentRecord {
  const since = { at: now, due: now + underWayMs, tries: 0, mayBeThere: true };
  return { schema: 3, ...(by !== undefined && { by }), ...since, ...sent };
}

/** Whether it is time to try again; also where the clock was set back since. */
export function isDue({ at, due }: UnsentRecord, now: number): boolean {
  return now >= due || now < at;
}

/** The same while it is tried by the process of this name, so that nobody else does; who ends meanwhile leaves it open whether it arrived. */
export function claimed(record: UnsentRecord, now: number, by: string | undefined): UnsentRecord {
  return { ...nobodys(record), ...(by !== undefined && { by }), mayBeThere: true, due: now + claimedMs };
}

/** Whether it is still for the process of this name to send what it took for itself at that time. */
export function isOwn({ by, due }: UnsentRecord, now: number, self: string | undefined): boolean {
  return by === undefined ? now < due : by === self;
}

function nobodys({ by: _, ...record }: UnsentRecord): UnsentRecord {
  return record;
}

/**
 * What is left of it after an attempt in which `messages` were not taken; nothing where they never will be, or where nobody
 * can tell for the second time whether they arrived. `record` is as it was before; `chance` is from 0 to 1.
 */
export function remaining(
  record: UnsentRecord,
  messages: readonly Message[],
  outcome: Outcome,
  now: number,
  chance: number,
): UnsentRecord | undefined {
  const { tries, mayBeThere } = record;
  if (outcome.what === 'notSent') {
    const wait = outcome.afterMs === undefined ? waitAfter(tries, chance) : outcome.afterMs + chance * 1_000;
    return { ...nobodys(record), messages, tries: tries + 1, due: now + wait };
  }
  if (outcome.what !== 'unknown' || mayBeThere) return undefined;
  return { ...nobodys(record), messages, mayBeThere: true, due: now + underWayMs };
}

/** Twice as long each time, and never as long as somebody else. */
function waitAfter(tries: number, chance: number): number {
  return Math.min(shortestWaitMs * 2 ** tries, longestWaitMs) * (0.5 + chance / 2);
}

/**
 * The messages as they are sent another time: the first says that it may be there already where it may, and there is
 * nothing to press below what comes after the `newest` message with something to press.
 */
export function again(
  { messages, mayBeThere }: UnsentRecord,
  newest: Message | undefined,
  texts: Localized<Pick<CommonText, 'maybeThere'>>,
): readonly Message[] {
  return messages.map((message, at) => {
    const { suggestions: _, form: __, ...words } = message;
    const isLate = Number(newest?.token ?? 0) > Number(message.token ?? 0);
    const lead = mayBeThere && at === 0 ? `${texts[message.language].maybeThere}\n\n` : '';
    return { ...(isLate ? words : message), text: `${lead}${message.text}` };
  });
}
