import { open } from '../../records/documents.ts';
import { cardsKey, tagOf } from '../../records/keys.ts';
import { UnsentRecord } from '../../records/unsent.ts';
import type { Change, Store } from '../../state/store.ts';
import { conversationIn } from '../reference.ts';
import type { Attempt } from './attempt.ts';
import { type Card, openLastCards } from './lastCards.ts';
import { claimed, isDue, remaining } from './later.ts';
import type { Presence } from './presence.ts';

const keptForSeconds = 7 * 24 * 60 * 60;
const mostCards = 5;
const soonMs = 5_000;

/** What is to be sent, under its key, at the version that it has as long as nobody else tries it. */
export type Entry = { readonly key: string; readonly version: number; readonly record: UnsentRecord };

/** What becomes of the earlier cards of a conversation: they stay, they do not count any more, or no card is kept at all. */
export type Earlier = 'stay' | 'over' | 'erased';

/** What is kept of what is to be sent, and of the cards that were. */
export type Ledger = {
  /** The change that keeps it, from the turn's own write on. */
  keeping(key: string, expected: number, record: UnsentRecord): Change;
  /**
   * Takes what is kept under a key for this process to try; else from when on it can be, and nothing where it is done with or
   * another process is sending it.
   */
  claim(key: string): Promise<Entry | { readonly due: number } | undefined>;
  /** The cards of the conversation on which something can be pressed, the latest last. */
  cardsBeside(entry: Entry): Promise<readonly Card[]>;
  /**
   * Keeps how an attempt ended. Gives what is left of it, and the cards that stood in the conversation before. Nothing where
   * somebody else tries it, or it was erased.
   */
  settle(
    entry: Entry,
    attempt: Attempt,
    earlier: Earlier,
  ): Promise<{ readonly left: UnsentRecord | undefined; readonly before: readonly Card[] } | undefined>;
};

/** Opens the ledger; `clock` is in milliseconds, and `chance` gives a number from 0 to 1. */
export function openLedger(
  store: Store,
  presence: Pick<Presence, 'self' | 'isThere'>,
  clock: () => number,
  chance: () => number,
): Ledger {
  const lastCards = openLastCards(store);

  function keeping(key: string, expected: number, record: UnsentRecord): Change {
    const expiresInSeconds = Math.max(Math.ceil(keptForSeconds - (clock() - record.at) / 1_000), 1);
    return { key, expected, value: JSON.stringify(record), expiresInSeconds };
  }

  return {
    keeping,
    claim: async (key) => {
      const [stored] = await store.read([key]);
      const { record, version } = open(UnsentRecord, key, stored);
      if (!record) return undefined;
      const { by, due } = record;
      const self = presence.self();
      if (by === undefined && !isDue(record, clock())) return { due };
      if (by !== undefined && by !== self && (await presence.isThere(by))) {
        // That may be this one, which is not sure of it at the moment.
        return self === undefined ? { due: clock() + soonMs } : undefined;
      }
      const own = claimed(record, clock(), self);
      const { isWritten, now } = await store.write([keeping(key, version, own)]);
      const { mayBeThere } = record;
      return isWritten
        ? { key, version: now.get(key)?.version ?? 0, record: { ...own, mayBeThere } }
        : undefined;
    },
    cardsBeside: (entry) => lastCards.read(keyOfCards(entry)),
    settle: async (entry, { sent, failed }, earlier) => {
      const { key, version, record } = entry;
      const messages = failed ? record.messages.slice(-failed.left) : [];
      const left = failed && remaining(record, messages, failed.outcome, clock(), chance());
      const change = left ? keeping(key, version, left) : { key, expected: version, value: undefined };
      // Only in Teams can a card be changed that was sent.
      if (record.reference.channelId !== 'msteams') {
        return (await store.write([change])).isWritten ? { left, before: [] } : undefined;
      }
      const next = (cards: readonly Card[]) => {
        const staying = earlier === 'stay' ? cards : [];
        return earlier === 'erased' ? [] : [...staying, ...sent].slice(-mostCards);
      };
      const before = await lastCards.replace(keyOfCards(entry), next, change);
      return before && { left, before };
    },
  };
}

function keyOfCards({ key, record }: Entry): string {
  return cardsKey(tagOf(key) ?? '', conversationIn(record.reference));
}
