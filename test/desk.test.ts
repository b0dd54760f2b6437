import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Desks, OutcomeUnknown, openDesks } from '../src/desk.ts';
import { openSqliteStore } from '../src/state/sqlite.ts';
import { type Store, StoreRefused, StoreUnavailable } from '../src/state/store.ts';
import { hurriedUptime } from './support/time.ts';

const shelf = '{somebody}';
const one = `${shelf}:one`;
const other = `${shelf}:other`;
const put = (key: string, expected: number, value: string) => ({ key, expected, value });

let store: Store;
let calls: string[];
let desks: Desks;
let now: number;

/** The same store, which tells what it was asked. */
function watched(inner: Store): Store {
  const note = <A extends unknown[], R>(name: string, call: (...args: A) => R) => {
    return (...args: A) => {
      if (!(name === 'read' && Array.isArray(args[0]) && args[0].length === 0)) calls.push(name);
      return call(...args);
    };
  };
  return {
    ...inner,
    read: note('read', inner.read),
    write: note('write', inner.write),
    readShelf: note('readShelf', inner.readShelf),
    readSome: note('readSome', inner.readSome),
  };
}

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  calls = [];
  now = 0;
  store = openSqliteStore(join(folder, 'state.sqlite'), () => now, hurriedUptime());
  desks = openDesks(watched(store), 1);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

const openDesk = (from = desks) => from.open(shelf, []);

describe('a desk', () => {
  it('needs the store only to write, once the practitioner is known', async () => {
    const first = await openDesk();
    expect(await first.read([one, other])).toEqual([undefined, undefined]);
    await first.write([put(one, 0, 'a')]);
    calls = [];
    const second = await openDesk();
    const [known, missing] = await second.read([one, other]);
    expect([known?.value, missing]).toEqual(['a', undefined]);
    expect((await second.write([put(one, known?.version ?? 0, 'b')])).isWritten).toBe(true);
    expect(calls).toEqual(['write']);
  });

  it('needs no more of the store for somebody new to this process, however much they told before', async () => {
    const lines = async (count: number) => {
      const told = Array.from({ length: count }, (_, at) => put(`${shelf}:told/${at}`, 0, 'x'.repeat(500)));
      const { now: written } = await store.write(told);
      calls = [];
      const desk = await openDesk(openDesks(watched(store), 1));
      const [stored] = await desk.read([`${shelf}:told/${count - 1}`]);
      expect(stored).toEqual(written.get(`${shelf}:told/${count - 1}`));
      await store.write(
        [...written].map(([key, found]) => ({ key, expected: found?.version ?? 0, value: undefined })),
      );
      return calls;
    };
    expect(await lines(3)).toEqual(['readSome']);
    // What is not there at first is read when it is asked for, and nothing else is.
    expect(await lines(60)).toEqual(['readSome', 'read']);
    expect(await lines(1_000)).toEqual(['readSome', 'read']);
  });

  it('remembers no more than a few hundred documents of somebody who went through all they told', async () => {
    const keys = Array.from({ length: 400 }, (_, at) => `${shelf}:told/${at}`);
    for (let first = 0; first < 400; first += 50)
      await store.write(keys.slice(first, first + 50).map((key) => put(key, 0, 'x'.repeat(500))));
    await (await openDesk()).read(keys.slice(0, 200));
    calls = [];
    await (await openDesk()).read(keys.slice(0, 200));
    expect(calls).toEqual([]);
    await (await openDesk()).read(keys);
    calls = [];
    await (await openDesk()).read(keys.slice(0, 1));
    expect(calls).toEqual(['readSome', 'read']);
  });

  it('writes nothing when something it read was changed by another process, and knows better at the next turn', async () => {
    const elsewhere = openDesks(store, 1);
    const mine = await openDesk();
    await mine.read([one, other]);
    const theirs = await openDesk(elsewhere);
    await theirs.read([other]);
    await theirs.write([put(other, 0, 'theirs')]);
    expect((await mine.write([put(one, 0, 'mine')])).isWritten).toBe(false);
    const [first, second] = await (await openDesk()).read([one, other]);
    expect([first, second?.value]).toEqual([undefined, 'theirs']);
  });

  describe('of somebody whom another process serves as well', () => {
    /** A turn that changes one of the two, begun anew until it is written; says how often it was begun. */
    async function take(from: Desks, value: string, begun = 1): Promise<number> {
      const desk = await from.open(shelf, [other]);
      const [first] = await desk.read([one, other]);
      const { isWritten } = await desk.write([put(one, first?.version ?? 0, value)]);
      return isWritten ? begun : take(from, value, begun + 1);
    }

    /** Has both take turns, each after the other, until this process knows that it is not alone. */
    async function alternate(elsewhere: Desks): Promise<void> {
      for (let at = 0; at < 4; at++) {
        await take(desks, `mine ${at}`);
        await take(elsewhere, `theirs ${at}`);
      }
    }

    it('looks what they changed before it begins, so that it need not begin again', async () => {
      const elsewhere = openDesks(store, 1);
      await alternate(elsewhere);
      calls = [];
      expect(await take(desks, 'mine')).toBe(1);
      expect(calls).toEqual(['write', 'write']);
    });

    it('sees what they began and what they erased', async () => {
      const elsewhere = openDesks(store, 1);
      await alternate(elsewhere);
      const theirs = await openDesk(elsewhere);
      const [first] = await theirs.read([one, other]);
      await theirs.write([
        { ...put(one, first?.version ?? 0, ''), value: undefined },
        put(other, 0, 'theirs'),
      ]);
      const [gone, begun] = await (await desks.open(shelf, [other])).read([one, other]);
      expect([gone, begun?.value]).toEqual([undefined, 'theirs']);
    });

    it('looks once for a turn that was prepared', async () => {
      await alternate(openDesks(store, 1));
      calls = [];
      await openDesk();
      expect(await take(desks, 'mine')).toBe(1);
      expect(calls).toEqual(['write', 'write']);
    });

    it('looks no more once it has been alone for a while', async () => {
      await alternate(openDesks(store, 1));
      for (let at = 0; at < 60; at++) await take(desks, `alone ${at}`);
      calls = [];
      expect(await take(desks, 'mine')).toBe(1);
      expect(calls).toEqual(['write']);
    });
  });

  it('writes when something changed that it did not read', async () => {
    const mine = await openDesk();
    await mine.read([one]);
    await store.write([put(other, 0, 'theirs')]);
    expect((await mine.write([put(one, 0, 'mine')])).isWritten).toBe(true);
  });

  it('sees one moment, whatever is written meanwhile', async () => {
    const mine = await openDesk();
    const [before] = await mine.read([one]);
    const theirs = await openDesk();
    await theirs.read([one]);
    await theirs.write([put(one, 0, 'theirs')]);
    expect(await mine.read([one])).toEqual([before]);
  });

  it('does not take what was erased and begun anew for what it was', async () => {
    const first = await openDesk();
    const { now: after } = await first.write([put(one, 0, 'a')]);
    const version = after.get(one)?.version ?? 0;
    await store.write([{ key: one, expected: version, value: undefined }]);
    await store.write([put(one, 0, 'new')]);
    const stale = await openDesk();
    await stale.read([one]);
    expect((await stale.write([put(other, 0, 'x')])).isWritten).toBe(false);
  });

  it('keeps everything for as long as was agreed, unless it is to go sooner', async () => {
    const mine = await openDesk();
    await mine.write([put(one, 0, 'a'), { ...put(other, 0, 'b'), expiresInSeconds: 1 }]);
    const day = 24 * 60 * 60_000;
    now = 31 * day;
    expect((await store.read([one, other])).map((stored) => stored?.value)).toEqual(['a', undefined]);
    now = 33 * day;
    expect(await store.read([one])).toEqual([undefined]);
    // Also for a desk that remembers it.
    const later = await openDesk();
    await later.read([one]);
    expect((await later.write([put(other, 0, 'c')])).isWritten).toBe(false);
    expect(await (await openDesk()).read([one])).toEqual([undefined]);
  });

  describe('that has everything last longer', () => {
    const names = Array.from({ length: 120 }, (_, at) => `${shelf}:${at}`);
    const day = 24 * 60 * 60_000;

    /** A store that tells how much is written at once, and fails the write with this number. */
    function measured(sizes: number[], failing?: number): Store {
      return {
        ...store,
        write: async (changes, resting) => {
          sizes.push(changes.length);
          if (sizes.length === failing) throw new StoreUnavailable('late');
          return store.write(changes, resting);
        },
      };
    }

    const there = async () => (await store.read(names)).filter((stored) => stored !== undefined).length;

    it('does so in parts, whose size does not grow with what there is, and knows all of it then', async () => {
      await (await openDesk()).write(names.map((key) => put(key, 0, 'a')));
      now = 20 * day;
      const sizes: number[] = [];
      const measuring = openDesks(measured(sizes), 1);
      const mine = await openDesk(measuring);
      await mine.prolong(`${shelf}:119`);
      expect(sizes).toEqual([50, 50, 19]);
      const next = await openDesk(measuring);
      const [first] = await next.read([`${shelf}:0`]);
      expect((await next.write([put(`${shelf}:0`, first?.version ?? 0, 'b')])).isWritten).toBe(true);
      now = 40 * day;
      expect(await there()).toBe(119);
      now = 60 * day;
      expect(await there()).toBe(0);
    });

    it('has what others write meanwhile as they write it, and the rest last as long', async () => {
      await (await openDesk()).write(names.map((key) => put(key, 0, 'a')));
      now = 20 * day;
      let isFirst = true;
      const disturbed: Store = {
        ...store,
        write: async (changes, resting) => {
          const [changed] = changes;
          if (isFirst && changed)
            await (await openDesk(openDesks(store, 1))).write([{ ...changed, value: 'b' }]);
          isFirst = false;
          return store.write(changes, resting);
        },
      };
      await (await openDesk(openDesks(disturbed, 1))).prolong('');
      now = 40 * day;
      expect(await there()).toBe(120);
      expect((await store.read([`${shelf}:0`]))[0]?.value).toBe('b');
    });

    it('leaves the rest as it was where a part cannot be written', async () => {
      await (await openDesk()).write(names.map((key) => put(key, 0, 'a')));
      now = 20 * day;
      const failing = openDesks(measured([], 2), 1);
      await expect((await openDesk(failing)).prolong('')).rejects.toThrow(StoreUnavailable);
      now = 40 * day;
      expect(await there()).toBe(50);
    });
  });

  it('says that it does not know when a write does not come back, and reads anew after that', async () => {
    const failing = openDesks({ ...store, write: () => Promise.reject(new StoreUnavailable('late')) }, 1);
    const mine = await failing.open(shelf, []);
    await mine.read([one]);
    await store.write([put(one, 0, 'applied all the same')]);
    await expect(mine.write([put(one, 0, 'x')])).rejects.toThrow(OutcomeUnknown);
    const [found] = await (await failing.open(shelf, [])).read([one]);
    expect(found?.value).toBe('applied all the same');
  });

  it('says no such thing of a write that was turned down', async () => {
    const refused = new StoreRefused('full');
    const failing = openDesks({ ...store, write: () => Promise.reject(refused) }, 1);
    const mine = await failing.open(shelf, []);
    await expect(mine.write([put(one, 0, 'x')])).rejects.toBe(refused);
  });
});
