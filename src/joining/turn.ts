import type { Said } from '../conversation/guide.ts';
import type { Reply } from '../conversation/message.ts';
import { broughtBy, untouched } from '../conversation/prompt.ts';
import type { Listened } from '../follow.ts';
import { afterTurn, type Remembered } from '../past.ts';
import { type Document, open, replaced } from '../records/documents.ts';
import type { HomeRecord } from '../records/joins.ts';
import { ConversationRecord } from '../records/records.ts';
import type { Shelf } from '../see.ts';
import type { Along, Incoming, Turned } from '../turn.ts';
import type { Joining } from './joining.ts';
import type { Settling } from './merge.ts';

/** What a turn has to do with other chats of the same person. */
export type Joins = {
  readonly joining: Joining;
  /** There where the turn came in under a tag that was joined to this record. */
  readonly alias?: HomeRecord;
  /** Has what was joined last from now on. */
  prolong(tags: readonly string[]): Promise<void>;
  /** Erases what was joined. */
  erase(tags: readonly string[], but: 'home' | 'nothing'): Promise<void>;
};

/** Whether something was pressed that was shown before everything went on elsewhere; its numbers mean something else now. */
export function isFromBefore({ alias }: Joins, { pressed }: Reply): boolean {
  return alias !== undefined && pressed !== undefined && Number(pressed.token ?? 0) <= alias.count;
}

/** Whether the chats of this person were joined since it was last said something in this one. */
export function isJoinedElsewhere(
  joined: readonly string[],
  conversation: ConversationRecord | undefined,
  { alias }: Joins,
): boolean {
  // One that is begun anew has nothing to be told of, unless it was under a name that was joined to another.
  const isFirst = conversation === undefined && alias === undefined;
  return !isFirst && joined.length > (conversation?.joined ?? 0);
}

/** What is taken over from another chat, where this turn comes to joining it. */
export function pickedIn(
  { heard, dialog: document, context }: Listened,
  { state }: Said,
): readonly string[] | undefined {
  if (!heard.dialog || !state || state === (document?.record ?? untouched)) return undefined;
  return broughtBy(heard.dialog, state, context)?.joins;
}

/** A turn that comes to joining, as far as it was worked out. */
type JoiningTurn = {
  readonly listened: Listened;
  readonly said: Said;
  readonly picked: readonly string[];
  readonly remembered: Remembered | undefined;
  readonly conversation: Document<ConversationRecord>;
};

/** Joins two records, and stores the turn with that where everything is from now on. */
export async function joinWith(
  { keys }: Shelf,
  incoming: Incoming,
  along: Along,
  { joining }: Joins,
  { listened, said, picked, remembered, conversation }: JoiningTurn,
): Promise<Turned | undefined> {
  let turned: Turned | undefined;
  const settling: Settling = {
    keys: (home) => [home.conversation(incoming.conversation), ...along.keys(home.tag)],
    changes: (home, [ofConversation, ...ofChannel], { place, joined = [] }) => {
      const remembers = afterTurn(remembered, incoming, { ...said, place }, true);
      const next = { ...remembers, joined: joined.length };
      // What is joined may say that somebody is to be reminded.
      turned = { messages: next.turns.at(-1)?.messages ?? [], mayKeep: true, isToBeReached: true };
      const key = home.conversation(incoming.conversation);
      const isHere = key === conversation.key;
      const before = isHere ? conversation : open(ConversationRecord, key, ofConversation);
      return [...replaced(before, next), ...along.changes(home.tag, ofChannel, turned)];
    },
  };
  const subject = listened.heard.dialog?.subject ?? '';
  const written = await joining.join(keys, subject, picked, settling);
  if (!written) return undefined;
  along.written?.(written);
  return turned;
}
