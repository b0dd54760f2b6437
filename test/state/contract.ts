import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Change,
  type Expected,
  type Store,
  type Stored,
  StoreUnavailable,
} from '../../src/state/store.ts';
import { describeShelves } from './shelves.ts';
import { describeWalks } from './walks.ts';

/** How the contract gets at one kind of store. */
export type Opening = {
  /** Opens another store on the same file or server. */
  open(): Store;
  /** How long the documents of the expiry tests live, in seconds. */
  readonly lifetime: number;
  /** Lets time pass until this holds. */
  passTimeUntil(holds: () => Promise<boolean>): Promise<void>;
};

/** What every store promises; each test has keys of its own. */
export function describeStoreContract(opening: Opening): void {
  const { open, lifetime, passTimeUntil } = opening;
  let store: Store;
  let key: (name: string) => string;

  beforeEach(() => {
    const tag = randomUUID();
    key = (name) => `{${tag}}:${name}`;
    store = open();
  });
  afterEach(() => store.close());

  const write = (...changes: Change[]) => store.write(changes);
  const put = (name: string, expected: number, value: string): Change => ({
    key: key(name),
    expected,
    value,
  });
  const drop = (name: string, expected: number): Change => ({ key: key(name), expected, value: undefined });
  const at = (name: string, expected: number): Expected => ({ key: key(name), expected });
  const readOne = async (name: string) => (await store.read([key(name)]))[0];
  const readAll = (...names: string[]) => store.read(names.map(key));

  /** Writes documents that hold their own names, and answers their versions. */
  async function begin(...names: string[]): Promise<number[]> {
    const { isWritten, now } = await write(...names.map((name) => put(name, 0, name)));
    expect(isWritten).toBe(true);
    return names.map((name) => now.get(key(name))?.version ?? 0);
  }

  describe('reading and writing', () => {
    it('gives back what was written, and the write tells it already', async () => {
      const { isWritten, now } = await write(put('a', 0, 'first'));
      expect(isWritten).toBe(true);
      const stored = await readOne('a');
      expect(stored?.value).toBe('first');
      expect(now).toEqual(new Map([[key('a'), stored]]));
    });

    it('answers in the order of the keys, with a gap where there is nothing', async () => {
      await begin('a', 'b', 'c');
      const found = await readAll('c', 'absent', 'a', 'b', 'a');
      expect(found.map((stored) => stored?.value)).toEqual(['c', undefined, 'a', 'b', 'a']);
    });

    it('reads nothing and writes nothing when asked for nothing', async () => {
      expect(await store.read([])).toEqual([]);
      expect(await store.write([])).toEqual({ isWritten: true, now: new Map() });
      expect(await store.write([], [])).toEqual({ isWritten: true, now: new Map() });
    });

    it('gives every write of a document another version, which cannot be told beforehand', async () => {
      const versions = await begin('a');
      for (const count of [0, 1, 2]) {
        const { isWritten, now } = await write(put('a', versions.at(-1) ?? 0, `${count}`));
        const stored = await readOne('a');
        expect({ isWritten, now }).toEqual({ isWritten: true, now: new Map([[key('a'), stored]]) });
        versions.push(stored?.version ?? 0);
      }
      expect(await readOne('a')).toMatchObject({ value: '2' });
      const steps = versions.slice(1).map((version, at) => version - (versions[at] ?? 0));
      expect(new Set(versions).size).toBe(4);
      expect(new Set(steps)).not.toEqual(new Set([1]));
    });

    it('keeps an empty document and one that looks like a version', async () => {
      await write(put('empty', 0, ''), put('colon', 0, '7:8'));
      expect((await readAll('empty', 'colon')).map((stored) => stored?.value)).toEqual(['', '7:8']);
    });

    it('keeps every character', async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
          const name = `text ${count++}`;
          await write(put(name, 0, value));
          expect((await readOne(name))?.value).toBe(value);
        }),
      );
    });

    it('keeps a document of 200 KB', async () => {
      const value = 'ë€😀'.repeat(22_756);
      await write(put('large', 0, value));
      expect((await readOne('large'))?.value === value).toBe(true);
    });
  });

  describe('conflicts', () => {
    it('writes nothing at all when one of several documents is no longer as it was read, and tells what that is now', async () => {
      const [a = 0, b = 0] = await begin('a', 'b');
      const newer = (await write(put('b', b, 'newer b'))).now.get(key('b'));
      const { isWritten, now } = await write(
        put('new', 0, 'x'),
        put('a', a, 'x'),
        put('b', b, 'x'),
        put('gone', 3, 'x'),
        put('last', 0, 'x'),
      );
      expect(isWritten).toBe(false);
      expect(now).toEqual(
        new Map([
          [key('b'), newer],
          [key('gone'), undefined],
        ]),
      );
      const found = await readAll('new', 'a', 'b', 'gone', 'last');
      expect(found).toEqual([undefined, { value: 'a', version: a }, newer, undefined, undefined]);
    });

    it.each([
      { step: -1, isWritten: false },
      { step: 0, isWritten: true },
      { step: 1, isWritten: false },
    ])('a write that expects the version and $step: $isWritten', async ({ step, isWritten }) => {
      const [first = 0] = await begin('a');
      const version = (await write(put('a', first, 'two'))).now.get(key('a'))?.version ?? 0;
      expect((await write(put('a', version + step, 'three'))).isWritten).toBe(isWritten);
      expect((await write(put('a', 0, 'anew'))).isWritten).toBe(false);
    });

    it('does not write a document anew that another has deleted', async () => {
      expect(await write(put('a', 1, 'x'))).toEqual({
        isWritten: false,
        now: new Map([[key('a'), undefined]]),
      });
      expect(await readOne('a')).toBeUndefined();
    });

    it('loses no increment of fifty at once through two stores', async () => {
      const other = open();
      try {
        const increment = async (through: Store) => {
          let [known] = await through.read([key('counter')]);
          for (;;) {
            const value = String(Number(known?.value ?? 0) + 1);
            const { isWritten, now } = await through.write([put('counter', known?.version ?? 0, value)]);
            known = now.get(key('counter'));
            if (isWritten) return;
          }
        };
        await Promise.all(Array.from({ length: 50 }, (_, n) => increment(n % 2 ? store : other)));
        expect((await readOne('counter'))?.value).toBe('50');
      } finally {
        await other.close();
      }
    });
  });

  describe('what a write rests on', () => {
    it('holds the write back when it has changed, come or gone, and tells what it is now', async () => {
      const [a = 0, b = 0, gone = 0] = await begin('a', 'b', 'gone');
      const newer = (await write(put('b', b, 'newer b'), drop('gone', gone))).now.get(key('b'));
      const [come] = await begin('come');
      const resting = [at('a', a), at('b', b), at('gone', gone), at('come', 0), at('absent', 0)];
      const { isWritten, now } = await store.write([put('new', 0, 'x')], resting);
      expect(isWritten).toBe(false);
      expect(now).toEqual(
        new Map<string, Stored | undefined>([
          [key('b'), newer],
          [key('gone'), undefined],
          [key('come'), { value: 'come', version: come ?? 0 }],
        ]),
      );
      expect(await readOne('new')).toBeUndefined();
    });

    it('is left as it is when all of it holds', async () => {
      const [a = 0] = await begin('a');
      const { isWritten, now } = await store.write([put('new', 0, 'x')], [at('a', a), at('absent', 0)]);
      expect(isWritten).toBe(true);
      expect(now).toEqual(new Map([[key('new'), await readOne('new')]]));
      expect(await readAll('a', 'absent')).toEqual([{ value: 'a', version: a }, undefined]);
    });

    it('can be asked without a change', async () => {
      const [a = 0] = await begin('a');
      expect(await store.write([], [at('a', a)])).toEqual({ isWritten: true, now: new Map() });
      const { isWritten, now } = await store.write([], [at('a', a + 1)]);
      expect(isWritten).toBe(false);
      expect(now).toEqual(new Map([[key('a'), { value: 'a', version: a }]]));
    });

    it('does not count for what the same write changes', async () => {
      const [a = 0] = await begin('a');
      expect((await store.write([put('a', a, 'x')], [at('a', 0)])).isWritten).toBe(true);
    });
  });

  describe('deleting', () => {
    it('deletes a document that is as it was read; written anew it has none of its old versions', async () => {
      const [first = 0] = await begin('a');
      expect(await write(drop('a', first))).toEqual({
        isWritten: true,
        now: new Map([[key('a'), undefined]]),
      });
      expect(await readOne('a')).toBeUndefined();
      const [again] = await begin('a');
      expect(again).not.toBe(first);
      expect((await write(put('a', first, 'stale'))).isWritten).toBe(false);
    });

    it('keeps a document that was changed meanwhile', async () => {
      const [first = 0] = await begin('a');
      const changed = (await write(put('a', first, 'changed'))).now.get(key('a'));
      expect((await write(drop('a', first), put('b', 0, 'x'))).isWritten).toBe(false);
      expect(await readAll('a', 'b')).toEqual([changed, undefined]);
    });

    it('accepts that there is nothing to delete', async () => {
      expect((await write(drop('a', 0))).isWritten).toBe(true);
    });
  });

  describe('expiry', () => {
    it('forgets a document when its time is over, unless a later write lets it stay', async () => {
      const change = (name: string): Change => ({ ...put(name, 0, name), expiresInSeconds: lifetime });
      const { now } = await write(change('gone'), change('kept'), put('lasting', 0, 'lasting'));
      const [gone = 0, kept = 0] = ['gone', 'kept'].map((name) => now.get(key(name))?.version);
      expect(await readAll('gone', 'kept', 'lasting')).toEqual([...now.values()]);
      expect((await write(put('kept', kept, 'y'))).isWritten).toBe(true);
      await passTimeUntil(async () => (await readOne('gone')) === undefined);
      const values = (await readAll('gone', 'kept', 'lasting')).map((stored) => stored?.value);
      expect(values).toEqual([undefined, 'y', 'lasting']);
      expect((await write(put('gone', gone, 'stale'))).isWritten).toBe(false);
      const [anew] = await begin('gone');
      expect(anew).not.toBe(gone);
    });
  });

  describe('closing', () => {
    it('waits for what is under way', async () => {
      const writes = ['a', 'b', 'c'].map((name) => write(put(name, 0, name)));
      await store.close();
      expect((await Promise.all(writes)).map(({ isWritten }) => isWritten)).toEqual([true, true, true]);
      store = open();
      expect((await readAll('a', 'b', 'c')).map((stored) => stored?.value)).toEqual(['a', 'b', 'c']);
    });

    it('refuses what comes after it, and can be asked twice', async () => {
      await store.close();
      await store.close();
      await expect(readOne('a')).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(write(put('a', 0, 'x'))).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.readShelf(key(''), 1)).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.keysEnding('a')[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(
        StoreUnavailable,
      );
    });
  });

  describeShelves(opening);
  describeWalks(open);
}
