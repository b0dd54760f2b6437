import type { Message } from '../../conversation/message.ts';
import { CardsRecord } from '../../records/cards.ts';
import { open } from '../../records/documents.ts';
import type { Change, Store, Stored } from '../../state/store.ts';

/** A message that was sent with something to press, and the id that the channel gave it. */
export type Card = { readonly id: string; readonly message: Message };

/** The cards of each conversation on which something can still be pressed. */
export type LastCards = {
  /** Those under this key, latest last. */
  read(key: string): Promise<readonly Card[]>;
  /**
   * Has others stand under a key, written along with a change that decides whether: gives those that stood there, or nothing
   * where that change was not written, and then neither is this.
   */
  replace(
    key: string,
    next: (cards: readonly Card[]) => readonly Card[],
    along: Change,
  ): Promise<readonly Card[] | undefined>;
};

type Known = { readonly version: number; readonly cards: readonly Card[] };

const keptForSeconds = 30 * 24 * 60 * 60;
const mostKnown = 500;
const mostTries = 10;

/** Opens them; what this process read or wrote last it remembers, so that a turn costs no round trip for it. */
export function openLastCards(store: Store): LastCards {
  const known = new Map<string, Known>();

  function learn(key: string, stored: Stored | undefined): Known {
    const { version, record } = open(CardsRecord, key, stored);
    const now = { version, cards: record?.cards ?? [] };
    known.delete(key);
    known.set(key, now);
    const oldest = known.keys().next().value;
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
    return now;
  }

  const read = async (key: string) => learn(key, (await store.read([key]))[0]);

  return {
    read: async (key) => (known.get(key) ?? (await read(key))).cards,
    replace: async (key, next, along) => {
      let before = known.get(key) ?? (await read(key));
      for (let tries = 0; tries < mostTries; tries++) {
        const cards = next(before.cards);
        const changes = changed(key, before, cards);
        // What stays as it is has to be as it is thought to be, too.
        const resting = changes.length > 0 ? [] : [{ key, expected: before.version }];
        const { isWritten, now } = await store.write([along, ...changes], resting);
        if (isWritten) {
          if (now.has(key)) learn(key, now.get(key));
          return before.cards;
        }
        if (now.has(along.key)) return undefined;
        before = learn(key, now.get(key));
      }
      throw new Error('Others kept changing the same cards');
    },
  };
}

function changed(key: string, { version, cards: before }: Known, cards: readonly Card[]): readonly Change[] {
  if (version === 0 && cards.length === 0) return [];
  if (JSON.stringify(before) === JSON.stringify(cards)) return [];
  const record: CardsRecord = { schema: 1, cards };
  const value = cards.length > 0 ? JSON.stringify(record) : undefined;
  return [{ key, expected: version, value, expiresInSeconds: keptForSeconds }];
}
