import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Change, type Store, StoreUnavailable } from '../../src/state/store.ts';

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
export function describeStoreContract({ open, lifetime, passTimeUntil }: Opening): void {
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
  const readOne = async (name: string) => (await store.read([key(name)]))[0];

  describe('reading and writing', () => {
    it('gives back what was written', async () => {
      expect(await write(put('a', 0, 'first'))).toBe(true);
      expect(await readOne('a')).toEqual({ value: 'first', version: 1 });
    });

    it('answers in the order of the keys, with a gap where there is nothing', async () => {
      await write(put('a', 0, 'A'), put('b', 0, 'B'), put('c', 0, 'C'));
      const names = ['c', 'absent', 'a', 'b', 'a'];
      const found = await store.read(names.map(key));
      expect(found.map((stored) => stored?.value)).toEqual(['C', undefined, 'A', 'B', 'A']);
    });

    it('reads nothing and writes nothing when asked for nothing', async () => {
      expect(await store.read([])).toEqual([]);
      expect(await store.write([])).toBe(true);
    });

    it('counts every write of a document', async () => {
      for (const expected of [0, 1, 2]) expect(await write(put('a', expected, `${expected}`))).toBe(true);
      expect(await readOne('a')).toEqual({ value: '2', version: 3 });
    });

    it('keeps an empty document and one that looks like a version', async () => {
      await write(put('empty', 0, ''), put('colon', 0, '7:8'));
      expect(await readOne('empty')).toEqual({ value: '', version: 1 });
      expect(await readOne('colon')).toEqual({ value: '7:8', version: 1 });
    });

    it('keeps every character', async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
          const name = `text ${count++}`;
          await write(put(name, 0, value));
          expect(await readOne(name)).toEqual({ value, version: 1 });
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
    it('writes nothing at all when one of several documents is no longer as it was read', async () => {
      await write(put('a', 0, 'old a'), put('b', 0, 'old b'));
      await write(put('b', 1, 'newer b'));
      const isWritten = await write(
        put('new', 0, 'x'),
        put('a', 1, 'x'),
        put('b', 1, 'x'),
        put('last', 0, 'x'),
      );
      expect(isWritten).toBe(false);
      expect(await store.read(['new', 'a', 'b', 'last'].map(key))).toEqual([
        undefined,
        { value: 'old a', version: 1 },
        { value: 'newer b', version: 2 },
        undefined,
      ]);
    });

    it.each([
      { expected: 0, isWritten: false },
      { expected: 1, isWritten: false },
      { expected: 2, isWritten: true },
      { expected: 3, isWritten: false },
    ])(
      'with a document at version 2, a write that expects $expected: $isWritten',
      async ({ expected, isWritten }) => {
        await write(put('a', 0, 'one'));
        await write(put('a', 1, 'two'));
        expect(await write(put('a', expected, 'three'))).toBe(isWritten);
      },
    );

    it('does not write a document anew that another has deleted', async () => {
      expect(await write(put('a', 1, 'x'))).toBe(false);
      expect(await readOne('a')).toBeUndefined();
    });

    it('loses no increment of fifty at once through two stores', async () => {
      const other = open();
      try {
        const increment = async (through: Store) => {
          for (;;) {
            const [stored] = await through.read([key('counter')]);
            const value = String(Number(stored?.value ?? 0) + 1);
            const change = { key: key('counter'), expected: stored?.version ?? 0, value };
            if (await through.write([change])) return;
          }
        };
        await Promise.all(Array.from({ length: 50 }, (_, n) => increment(n % 2 ? store : other)));
        expect(await readOne('counter')).toEqual({ value: '50', version: 50 });
      } finally {
        await other.close();
      }
    });
  });

  describe('deleting', () => {
    const drop = (expected: number): Change => ({ key: key('a'), expected, value: undefined });

    it('deletes a document that is as it was read, and it can be written anew', async () => {
      await write(put('a', 0, 'x'));
      expect(await write(drop(1))).toBe(true);
      expect(await readOne('a')).toBeUndefined();
      expect(await write(put('a', 0, 'again'))).toBe(true);
    });

    it('keeps a document that was changed meanwhile', async () => {
      await write(put('a', 0, 'x'));
      await write(put('a', 1, 'changed'));
      expect(await write(drop(1), put('b', 0, 'x'))).toBe(false);
      expect(await store.read([key('a'), key('b')])).toEqual([{ value: 'changed', version: 2 }, undefined]);
    });

    it('accepts that there is nothing to delete', async () => {
      expect(await write(drop(0))).toBe(true);
    });
  });

  describe('expiry', () => {
    it('forgets a document when its time is over, unless a later write lets it stay', async () => {
      const change = (name: string): Change => ({ ...put(name, 0, 'x'), expiresInSeconds: lifetime });
      await write(change('gone'), change('kept'), put('lasting', 0, 'x'));
      const all = ['gone', 'kept', 'lasting'].map(key);
      expect((await store.read(all)).map((stored) => stored?.version)).toEqual([1, 1, 1]);
      expect(await write(put('kept', 1, 'y'))).toBe(true);
      await passTimeUntil(async () => (await readOne('gone')) === undefined);
      expect((await store.read(all)).map((stored) => stored?.version)).toEqual([undefined, 2, 1]);
      expect(await write(put('gone', 1, 'stale'))).toBe(false);
      expect(await write(put('gone', 0, 'anew'))).toBe(true);
      expect(await readOne('gone')).toEqual({ value: 'anew', version: 1 });
    });
  });

  describe('closing', () => {
    it('waits for what is under way', async () => {
      const writes = ['a', 'b', 'c'].map((name) => write(put(name, 0, name)));
      await store.close();
      expect(await Promise.all(writes)).toEqual([true, true, true]);
      store = open();
      expect((await store.read(['a', 'b', 'c'].map(key))).map((stored) => stored?.value)).toEqual([
        'a',
        'b',
        'c',
      ]);
    });

    it('refuses what comes after it, and can be asked twice', async () => {
      await store.close();
      await store.close();
      await expect(readOne('a')).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(write(put('a', 0, 'x'))).rejects.toBeInstanceOf(StoreUnavailable);
    });
  });
}
