import { seal, sealPacked, unseal } from './cipher.ts';
import { type DataKey, isKeyDocument, keyChange, keyDocumentOf, keyEnding, newDataKey } from './dataKey.ts';
import { type Known, rememberKeys } from './knownKeys.ts';
import type { MasterKeys } from './masterKeys.ts';
import { openQuiet } from './quiet.ts';
import {
  type Change,
  type Expected,
  type PlainStore,
  type Some,
  type Store,
  type Stored,
  StoreUnavailable,
  type Written,
} from './store.ts';

// What is short or soon gone is not worth the work.
const leastPacked = 64;
const packedFromSeconds = 7 * 24 * 60 * 60;

// How often a write is taken anew because nothing but the data key was made, replaced or erased by others meanwhile.
const attempts = 10;

/** The change that erases what all documents with this tag open with; what is written along with it gets a new data key. */
export function erasedKey(tag: string): Change {
  return { key: `{${tag}}${keyEnding}`, expected: 0, value: undefined };
}

/**
 * A store that keeps its documents in `store` encrypted: with one data key for all that share a hash tag, wrapped with a
 * master key and kept in the document `{tag}:key`. That one is read and written along with the others and never shown;
 * `erasedKey` erases it, whichever version it is at. A document that does not open (changed, moved, never sealed, or its
 * data key erased) reads as an empty value at its version. Where a data key cannot be unwrapped, reading and writing throw
 * a SealError. What is kept for long is packed once it was not written for a while, and at the latest when the store is closed.
 */
export function sealStore(store: PlainStore, masterKeys: MasterKeys, clock: () => number): Store {
  const { recall, learn } = rememberKeys(masterKeys);
  const underWay = new Set<Promise<unknown>>();
  const quiet = openQuiet(pack);
  let isClosed = false;

  async function readKey(keyDocument: string): Promise<Known> {
    const [stored] = await store.read([keyDocument]);
    return learn(keyDocument, stored);
  }

  async function read(keys: readonly string[]) {
    if (keys.length === 0) return store.read([]);
    const keyDocument = keyDocumentOf(keys);
    const found = await store.read([...keys, keyDocument]);
    const { dataKey } = learn(keyDocument, found.at(-1));
    return keys.map((key, at) => {
      const stored = key === keyDocument ? undefined : found[at];
      return stored && opened(key, stored, dataKey);
    });
  }

  async function readShelf(shelf: string, most: number) {
    const keyDocument = keyDocumentOf([shelf]);
    const found = await store.readShelf(shelf, most + 1);
    if (!found) return undefined;
    // On another shelf it is read after the documents, since it was there before the first of them.
    const isHere = keyDocument === shelf + keyEnding;
    const { dataKey } = isHere ? learn(keyDocument, found.get(keyDocument)) : await readKey(keyDocument);
    const documents = [...found].filter(([key]) => key !== keyDocument);
    if (documents.length > most) return undefined;
    return new Map(documents.map(([key, stored]) => [key, opened(key, stored, dataKey)]));
  }

  async function readSome(shelf: string, bytes: number): Promise<Some> {
    const keyDocument = keyDocumentOf([shelf]);
    const { documents: found, isWhole } = await store.readSome(shelf, bytes);
    // It lasts longer than what is sealed with it, so that it comes first wherever anything of its shelf does.
    const isTold = found.has(keyDocument) || (isWhole && keyDocument === shelf + keyEnding);
    const { dataKey } = isTold ? learn(keyDocument, found.get(keyDocument)) : await readKey(keyDocument);
    const documents = [...found].filter(([key]) => key !== keyDocument);
    return {
      documents: new Map(documents.map(([key, stored]) => [key, opened(key, stored, dataKey)])),
      isWhole,
    };
  }

  async function write(changes: readonly Change[], resting: readonly Expected[]): Promise<Written> {
    const conditions = [...changes, ...resting];
    if (conditions.length === 0) return store.write([]);
    const keyDocument = keyDocumentOf(conditions.map(({ key }) => key));
    const kept = [...resting, ...changes.filter(({ value }) => value !== undefined)];
    if (kept.some(({ key }) => key === keyDocument)) throw new Error('A data key is erased or left alone.');
    let known = recall(keyDocument) ?? (await readKey(keyDocument));
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = known;
      const sealed = sealedWrite(masterKeys, keyDocument, before, changes, clock());
      const { isWritten, now } = await store.write(sealed.changes, [...resting, ...sealed.resting]);
      if (now.has(keyDocument)) known = learn(keyDocument, now.get(keyDocument));
      const { dataKey } = known;
      const isOtherKey = !isWritten && !isSameKey(before.dataKey, dataKey);
      if (isOtherKey && conditions.some(({ expected }) => expected > 0)) {
        return { isWritten, now: await readAnew(conditions) };
      }
      if (isWritten) {
        const lasting = changes.filter(isWorthPacking).map(({ key }) => key);
        if (lasting.length > 0) quiet.changed(keyDocument, lasting);
        return { isWritten, now: unsealedBefore(changes, now) };
      }
      const documents = [...now].filter(([key]) => key !== keyDocument);
      if (documents.length > 0) {
        const all = documents.map(([key, stored]) => [key, stored && opened(key, stored, dataKey)] as const);
        return { isWritten, now: new Map(all) };
      }
    }
    return { isWritten: false, now: new Map() };
  }

  async function pack(keys: readonly string[]): Promise<void> {
    const keyDocument = keyDocumentOf(keys);
    const found = await store.read([...keys, keyDocument]);
    const { dataKey } = learn(keyDocument, found.at(-1));
    const packed = keys.flatMap((key, at) => {
      const stored = found[at];
      const value = stored && dataKey && sealPacked(dataKey.key, key, stored.value);
      return value === undefined ? [] : [{ key, expected: stored?.version ?? 0, value }];
    });
    await store.restate(packed);
  }

  // What was read with another data key may read otherwise now, although it is at the same version.
  async function readAnew(conditions: readonly Expected[]) {
    const keys = conditions.map(({ key }) => key).filter((key) => !isKeyDocument(key));
    const found = await read(keys);
    return new Map(keys.map((key, at) => [key, found[at]]));
  }

  /** Does it, unless the store is closed; closing waits for it, however many round trips it takes. */
  async function during<T>(action: () => Promise<T>): Promise<T> {
    if (isClosed) throw new StoreUnavailable('the store is closed');
    const outcome = action();
    underWay.add(outcome);
    try {
      return await outcome;
    } finally {
      underWay.delete(outcome);
    }
  }

  return {
    read: (keys) => during(() => read(keys)),
    readShelf: (shelf, most) => during(() => readShelf(shelf, most)),
    readSome: (shelf, bytes) => during(() => readSome(shelf, bytes)),
    write: (changes, resting = []) => during(() => write(changes, resting)),
    async *keysEnding(ending) {
      for await (const key of store.keysEnding(ending)) if (!isKeyDocument(key)) yield key;
    },
    async describe() {
      return `${await store.describe()} Encrypted, with master key ${masterKeys.current.id}.`;
    },
    async close() {
      isClosed = true;
      await Promise.allSettled(underWay);
      await quiet.close();
      await store.close();
    },
  };
}

/** What the changes become in the store, where they rest on the data key that they are sealed with. */
function sealedWrite(
  masterKeys: MasterKeys,
  keyDocument: string,
  known: Known,
  changes: readonly Change[],
  now: number,
): { readonly changes: readonly Change[]; readonly resting: readonly Expected[] } {
  const isErased = changes.some(({ key }) => key === keyDocument);
  const dataKey = (!isErased && known.dataKey) || newDataKey();
  const sealed = changes
    .filter(({ key }) => key !== keyDocument)
    .map((change): Change => {
      const { key, value } = change;
      return value === undefined ? change : { ...change, value: seal(dataKey.key, key, value) };
    });
  const lifetimes = sealed
    .filter(({ value }) => value !== undefined)
    .map(({ expiresInSeconds = Number.POSITIVE_INFINITY }) => expiresInSeconds);
  const own = { key: keyDocument, expected: known.version };
  const erased = isErased ? { ...own, value: undefined } : undefined;
  const ownChange =
    lifetimes.length === 0 ? erased : keyChange(masterKeys, own, dataKey, Math.max(...lifetimes), now);
  return ownChange ? { changes: [...sealed, ownChange], resting: [] } : { changes: sealed, resting: [own] };
}

/** What was written as it was before it was sealed, at the versions that it got. */
function unsealedBefore(changes: readonly Change[], now: Written['now']): Written['now'] {
  return new Map(
    changes
      .filter(({ key }) => !isKeyDocument(key))
      .map(({ key, value }) => {
        const version = now.get(key)?.version;
        return [key, value === undefined || version === undefined ? undefined : { value, version }];
      }),
  );
}

function isWorthPacking({ value = '', expiresInSeconds = Number.POSITIVE_INFINITY }: Change): boolean {
  return value.length >= leastPacked && expiresInSeconds >= packedFromSeconds;
}

function isSameKey(one: DataKey | undefined, other: DataKey | undefined): boolean {
  return one && other ? one.key.equals(other.key) : one === other;
}

function opened(key: string, { version, value }: Stored, dataKey: DataKey | undefined): Stored {
  return { version, value: (dataKey && unseal(dataKey.key, key, value)?.toString()) ?? '' };
}
