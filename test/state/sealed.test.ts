import { createSecretKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { seal } from '../../src/state/cipher.ts';
import { SealError, unwrapDataKey } from '../../src/state/dataKey.ts';
import type { MasterKeys } from '../../src/state/masterKeys.ts';
import { erasedKey, sealStore } from '../../src/state/sealed.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import { type Change, type PlainStore, type Store, StoreUnavailable } from '../../src/state/store.ts';
import { hurriedUptime } from '../support/time.ts';
import { describeStoreContract } from './contract.ts';
import { masterKey, masterKeysOf } from './masterKeys.ts';

const day = 24 * 60 * 60;
const today = Date.UTC(2026, 10, 2);
const first = masterKeysOf(masterKey(1));

let folder: string;
let now = today;
let files = 0;
const fileOf = (name: string) => join(folder, `${name}.sqlite`);
const openPlain = (name: string) => openSqliteStore(fileOf(name), () => now, hurriedUptime());
const sealed = (store: PlainStore, masterKeys: MasterKeys = first) => sealStore(store, masterKeys, () => now);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-sealed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a sealed store', () => {
  describeStoreContract({
    open: () => sealed(openPlain('contract')),
    lifetime: 60,
    async passTimeUntil(holds) {
      now += 59_999;
      expect(await holds()).toBe(false);
      now += 1;
      expect(await holds()).toBe(true);
    },
  });
});

describe('what a sealed store keeps', () => {
  const keyOfAnna = '{anna}:key';
  let plain: PlainStore;
  let store: Store;

  beforeEach(() => {
    now = today;
    plain = openPlain(`own ${++files}`);
    store = sealed(plain);
  });
  afterEach(() => store.close());

  const put = (key: string, expected: number, value: string, expiresInSeconds?: number): Change => ({
    key,
    expected,
    value,
    ...(expiresInSeconds !== undefined && { expiresInSeconds }),
  });
  const drop = (key: string, expected: number): Change => ({ key, expected, value: undefined });

  async function readOne(key: string, from = store) {
    return (await from.read([key]))[0];
  }
  async function textOf(key: string) {
    const stored = await readOne(key, plain);
    if (!stored) throw new Error(`there is no ${key}`);
    return stored;
  }
  async function write(...changes: Change[]) {
    expect(await store.write(changes)).toMatchObject({ isWritten: true });
  }
  /** What the text of a data key says of it. */
  function keptIn(text: string, masterKeys: MasterKeys, key = keyOfAnna) {
    const { kept } = unwrapDataKey(masterKeys, key, text);
    if (!kept) throw new Error('nothing is said of it');
    return kept;
  }
  /** Puts this text in the place of what is stored, past the seal. */
  async function replace(key: string, value: string) {
    const { version } = await textOf(key);
    expect(await plain.write([put(key, version, value)])).toMatchObject({ isWritten: true });
  }

  describe('in the file', () => {
    const words = ['Ik twijfelde', 'over mijn rol', 'Jansen & Zn', 'reflectie 7'];
    const found = (name: string) => {
      const bytes = readdirSync(folder)
        .filter((file) => file.startsWith(`${name}.sqlite`))
        .map((file) => readFileSync(join(folder, file)));
      return words.filter((word) =>
        bytes.some((content) => content.includes(word) || content.includes(Buffer.from(word, 'utf16le'))),
      );
    };
    const [a = '', b = '', c = '', d = ''] = words;
    const document = JSON.stringify({ said: [a, b] });

    it.each([
      { kind: 'sealed', open: (name: string) => sealed(openPlain(name)), seen: [] },
      { kind: 'not sealed', open: openPlain, seen: words },
    ])('has of the words that somebody wrote, when $kind: $seen', async ({ kind, open, seen }) => {
      const name = `words ${kind}`;
      const one = open(name);
      await one.write([put('{anna}:reflection/1', 0, document), put('{anna}log:x/1', 0, c)]);
      await one.write([{ ...put('{anna}:reflection/2', 0, d), expiresInSeconds: day }]);
      expect(found(name)).toEqual(seen);
      await one.close();
      expect(found(name)).toEqual(seen);
    });

    it('is another text each time that the same is written', async () => {
      await write(put('{anna}:a', 0, 'same'), put('{anna}:b', 0, 'same'));
      const [one, other] = [await textOf('{anna}:a'), await textOf('{anna}:b')];
      await write(put('{anna}:a', one.version, 'same'));
      expect(new Set([one.value, other.value, (await textOf('{anna}:a')).value]).size).toBe(3);
    });

    it('has one data key for all shelves of a practitioner, and another for another', async () => {
      await write(put('{anna}:practitioner', 0, 'x'), put('{anna}log:x/1', 0, 'x'));
      await write(put('{anna}talk:1', 0, 'x'));
      await write(put('{bram}:practitioner', 0, 'x'));
      const keys: string[] = [];
      for await (const key of plain.keysEnding(':key')) keys.push(key);
      expect(keys.toSorted()).toEqual([keyOfAnna, '{bram}:key']);
      const [anna, bram] = [await textOf(keyOfAnna), await textOf('{bram}:key')];
      expect(keptIn(anna.value, first).wrapped).not.toBe(keptIn(bram.value, first, '{bram}:key').wrapped);
    });
  });

  describe('once nobody writes it any more', () => {
    const text = JSON.stringify({ schema: 1, said: Array(9).fill({ question: 'degree', answer: 'other' }) });
    const isPacked = async (key: string) => /^[2-5]\./.test((await textOf(key)).value);

    it('takes less room where it is kept for long and is not short, and reads as before, at the same version', async () => {
      await write(
        put('{anna}:lasting', 0, text),
        put('{anna}talk:1', 0, text, 700 * day),
        put('{anna}:brief', 0, text, day),
        put('{anna}:short', 0, '{}'),
      );
      const keys = ['{anna}:lasting', '{anna}talk:1', '{anna}:brief', '{anna}:short'];
      const before = await store.read(keys);
      const size = (await textOf('{anna}:lasting')).value.length;
      await store.close();
      plain = openPlain(`own ${files}`);
      store = sealed(plain);
      expect(await Promise.all(keys.map(isPacked))).toEqual([true, true, false, false]);
      expect((await textOf('{anna}:lasting')).value.length).toBeLessThan(size / 2);
      expect(await store.read(keys)).toEqual(before);
    });

    it('does not wait for whoever wrote nothing that is to be packed', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'performance'] });
      try {
        const one = sealed(plain);
        await one.write([put('{anna}:brief', 0, text, day)]);
        await one.write([put('{bram}:lasting', 0, text)]);
        await vi.advanceTimersByTimeAsync(60_000);
        expect(await isPacked('{bram}:lasting')).toBe(true);
      } finally {
        vi.useRealTimers();
      }
    });

    it('stays as others left it meanwhile', async () => {
      await write(put('{anna}:changed', 0, text), put('{anna}:gone', 0, text));
      await write(put('{bram}:erased', 0, text));
      const other = sealed(openPlain(`own ${files}`));
      const [changed, gone] = await other.read(['{anna}:changed', '{anna}:gone']);
      await other.write([put('{anna}:changed', changed?.version ?? 0, 'newer')]);
      await other.write([drop('{anna}:gone', gone?.version ?? 0)]);
      await other.write([erasedKey('bram')]);
      await store.close();
      plain = openPlain(`own ${files}`);
      store = sealed(plain);
      expect(await readOne('{anna}:changed')).toMatchObject({ value: 'newer' });
      expect(await readOne('{anna}:gone')).toBeUndefined();
      expect(await readOne('{bram}:erased')).toMatchObject({ value: '' });
      await other.close();
    });
  });

  describe('for whoever reads it', () => {
    it('never shows the data key', async () => {
      await write(put('{anna}:a', 0, 'x'));
      expect(await store.read([keyOfAnna, '{anna}:a'])).toMatchObject([undefined, { value: 'x' }]);
      expect([...((await store.readShelf('{anna}', 10)) ?? [])].map(([key]) => key)).toEqual(['{anna}:a']);
      const { now: seen } = await store.write([put('{anna}:b', 0, 'x', day)]);
      expect([...seen.keys()]).toEqual(['{anna}:b']);
      const keys: string[] = [];
      for await (const key of store.keysEnding('')) keys.push(key);
      expect(keys.toSorted()).toEqual(['{anna}:a', '{anna}:b']);
    });

    it.each([
      { most: 1, isRead: false },
      { most: 2, isRead: true },
      { most: 3, isRead: true },
    ])(
      'does not count the data key on a shelf: of two documents, at most $most',
      async ({ most, isRead }) => {
        await write(put('{anna}:a', 0, 'A'), put('{anna}:b', 0, 'B'));
        await write(put('{anna}log:1', 0, '1'), put('{anna}log:2', 0, '2'));
        for (const shelf of ['{anna}', '{anna}log']) {
          expect((await store.readShelf(shelf, most)) !== undefined).toBe(isRead);
        }
      },
    );

    it('reads every shelf, also before anything else was read', async () => {
      await write(put('{anna}:a', 0, 'A'), put('{anna}log:1', 0, 'one'));
      for (const [shelf, value] of [
        ['{anna}log', 'one'],
        ['{anna}', 'A'],
      ] as const) {
        const documents = await sealed(plain).readShelf(shelf, 10);
        expect([...(documents ?? [])].map(([, stored]) => stored.value)).toEqual([value]);
      }
    });

    it('says where it is kept, and with which master key', async () => {
      expect(await store.describe()).toMatch(/^SQLite in .*master key [0-9a-f]{8}\.$/);
    });

    it('passes on that the store cannot be asked, as it was said', async () => {
      await plain.close();
      const why = await plain.read(['{anna}:a']).catch((error: unknown) => error);
      expect(why).toBeInstanceOf(StoreUnavailable);
      await expect(readOne('{anna}:a')).rejects.toEqual(why);
      await expect(store.readShelf('{anna}', 1)).rejects.toEqual(why);
      await expect(store.write([put('{anna}:a', 0, 'x')])).rejects.toBeInstanceOf(StoreUnavailable);
    });

    it.each([
      ['a document without a hash tag', [put('a', 0, 'x')]],
      ['documents of two practitioners at once', [put('{anna}:a', 0, 'x'), put('{bram}:a', 0, 'x')]],
      ['a data key of somebody else’s making', [put(keyOfAnna, 0, 'x')]],
    ])('refuses to write %s', async (_, changes) => {
      await expect(store.write(changes)).rejects.toThrow(Error);
      for (const key of [...changes.map((change) => change.key), keyOfAnna]) {
        expect(await plain.read([key])).toEqual([undefined]);
      }
    });
  });

  describe('when somebody meddles with it', () => {
    it('gives back anything that was written, and nothing else where a stored text was changed', async () => {
      let count = 0;
      const change = fc.record({ at: fc.nat(), drop: fc.nat(3), text: fc.string({ maxLength: 3 }) });
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), fc.array(change), async (value, mutations) => {
          const key = `{anna}:${count++}`;
          await write(put(key, 0, value));
          const stored = await readOne(key);
          expect(stored?.value).toBe(value);
          let text = (await textOf(key)).value;
          for (const { at, drop, text: inserted } of mutations) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + inserted + text.slice(start + drop);
          }
          await replace(key, text);
          expect(['', value]).toContain((await readOne(key))?.value);
        }),
      );
    });

    it('does not open a document of which any bit was flipped', async () => {
      await write(put('{anna}:a', 0, 'ja'));
      const { value } = await textOf('{anna}:a');
      const bytes = Buffer.from(value.slice(2), 'base64');
      for (let bit = 0; bit < 8 * bytes.length; bit++) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await replace('{anna}:a', value.slice(0, 2) + flipped.toString('base64'));
        expect(await readOne('{anna}:a')).toMatchObject({ value: '' });
      }
    });

    it('does not open what was moved to another place, or to another practitioner', async () => {
      await write(put('{anna}:a', 0, 'of a'), put('{anna}:b', 0, 'of b'), put('{anna}log:a', 0, 'log'));
      await write(put('{bram}:a', 0, 'of bram'));
      for (const [from, to] of [
        ['{anna}:a', '{anna}:b'],
        ['{anna}:a', '{anna}log:a'],
        ['{anna}:a', '{bram}:a'],
      ] as const) {
        await replace(to, (await textOf(from)).value);
        expect(await readOne(to)).toMatchObject({ value: '' });
      }
      expect(await readOne('{anna}:a')).toMatchObject({ value: 'of a' });
    });

    it.each(['{"schema":1}', '', '1.', '1.AAAA', '[]'])(
      'does not take %j for something sealed',
      async (text) => {
        await write(put('{anna}:a', 0, 'x'), put('{anna}log:a', 0, 'x'));
        await replace('{anna}:a', text);
        const { version } = await textOf('{anna}:a');
        expect(await readOne('{anna}:a')).toEqual({ value: '', version });
        expect((await store.readShelf('{anna}', 1))?.get('{anna}:a')).toEqual({ value: '', version });
        const { now: seen } = await store.write([put('{anna}:a', version - 1, 'mine')]);
        expect(seen.get('{anna}:a')).toEqual({ value: '', version });
        await write(put('{anna}:a', version, 'mine'));
        expect(await readOne('{anna}:a')).toMatchObject({ value: 'mine' });
      },
    );

    it('does not take for its own what lay there before there was a data key', async () => {
      await plain.write([put('{anna}:a', 0, '{"schema":1}')]);
      expect(await readOne('{anna}:a')).toMatchObject({ value: '' });
    });

    it('opens nothing with the data key of somebody else', async () => {
      await write(put('{anna}:a', 0, 'x'));
      await write(put('{bram}:a', 0, 'x'));
      await replace(keyOfAnna, (await textOf('{bram}:key')).value);
      for (const reader of [store, sealed(plain)]) {
        await expect(readOne('{anna}:a', reader)).rejects.toBeInstanceOf(SealError);
        await expect(reader.write([put('{anna}:b', 0, 'x')])).rejects.toBeInstanceOf(SealError);
      }
      expect(await plain.read(['{anna}:b'])).toEqual([undefined]);
    });

    it('opens the same or nothing where the text of a data key was changed', async () => {
      await write(put('{anna}:a', 0, 'x'));
      const { value } = await textOf(keyOfAnna);
      await fc.assert(
        fc.asyncProperty(fc.nat(value.length - 1), fc.string({ maxLength: 2 }), async (at, text) => {
          await replace(keyOfAnna, value.slice(0, at) + text + value.slice(at + 1));
          const read = await readOne('{anna}:a').catch((error: unknown) => error);
          if (read instanceof Error) {
            expect(read).toBeInstanceOf(SealError);
            expect(read.message).not.toContain(keptIn(value, first).wrapped);
          } else expect(read).toMatchObject({ value: 'x' });
        }),
      );
    });
  });

  describe('with a data key that is kept as it was before', () => {
    const kept = (lifetime?: number) => {
      const wrapped = seal(masterKey(1).key, keyOfAnna, Buffer.alloc(32, 7));
      return {
        schema: 1,
        masterKey: masterKey(1).id,
        wrapped,
        written: today,
        ...(lifetime && { lifetime }),
      };
    };
    const sealedBefore = () => seal(createSecretKey(Buffer.alloc(32, 7)), '{anna}:a', 'before');

    it('is read, and written on with the same', async () => {
      const lasting = [put(keyOfAnna, 0, JSON.stringify(kept())), put('{anna}:a', 0, sealedBefore())];
      await plain.write(lasting);
      expect(await readOne('{anna}:a')).toMatchObject({ value: 'before' });
      await write(put('{anna}:b', 0, 'after'));
      expect(await readOne('{anna}:a', sealed(plain))).toMatchObject({ value: 'before' });
    });

    it('is there no shorter than it was, once that is written anew', async () => {
      const long = 1_000 * day;
      await plain.write([put(keyOfAnna, 0, JSON.stringify(kept(long)), long)]);
      await plain.write([put('{anna}:a', 0, sealedBefore(), long)]);
      await write(put('{anna}:b', 0, 'x', 999.5 * day));
      expect(keptIn((await textOf(keyOfAnna)).value, first).lifetime).toBe(1_007.5 * day);
      now += 999.9 * day * 1_000;
      expect(await readOne('{anna}:a')).toMatchObject({ value: 'before' });
    });
  });

  it('keeps what it knows of a data key in a hundred characters', async () => {
    await write(put('{anna}:a', 0, 'x', 731 * day));
    const { value } = await textOf(keyOfAnna);
    expect(value.length).toBeLessThanOrEqual(102);
    expect(keptIn(value, first)).toMatchObject({
      masterKey: masterKey(1).id,
      written: today,
      lifetime: 739 * day,
    });
  });

  describe('under another master key', () => {
    const rotated = masterKeysOf(masterKey(2), masterKey(1));
    const strange = masterKeysOf(masterKey(3), masterKey(2));

    it('is read with a previous one, and wrapped with the current one when it is next written', async () => {
      await write(put('{anna}:a', 0, 'old'));
      const after = sealed(plain, rotated);
      expect(await readOne('{anna}:a', after)).toMatchObject({ value: 'old' });
      expect(keptIn((await textOf(keyOfAnna)).value, rotated).masterKey).toBe(masterKey(1).id);
      expect(await after.write([put('{anna}:b', 0, 'new')])).toMatchObject({ isWritten: true });
      expect(keptIn((await textOf(keyOfAnna)).value, rotated).masterKey).toBe(masterKey(2).id);
      const later = sealed(plain, masterKeysOf(masterKey(2)));
      expect(await later.read(['{anna}:a', '{anna}:b'])).toMatchObject([{ value: 'old' }, { value: 'new' }]);
    });

    it('is still written by a process that knew it before', async () => {
      await write(put('{anna}:a', 0, 'old'));
      const both = sealed(plain, masterKeysOf(masterKey(1), masterKey(2)));
      const read = await readOne('{anna}:a', both);
      await sealed(plain, rotated).write([put('{anna}:b', 0, 'new')]);
      const written = await both.write([put('{anna}:a', read?.version ?? 0, 'newer')]);
      expect(written).toMatchObject({ isWritten: true });
      expect(await readOne('{anna}:a', both)).toMatchObject({ value: 'newer' });
    });

    it('is told apart from a store that is away, by ids only, and stays as it is', async () => {
      await write(put('{anna}:a', 0, 'x'));
      const before = await plain.readShelf('{anna}', 10);
      const reader = sealed(plain, strange);
      const failures = [
        reader.read(['{anna}:a']),
        reader.read(['{anna}:none']),
        reader.readShelf('{anna}', 10),
        reader.write([put('{anna}:a', 1, 'y')]),
        reader.write([erasedKey('anna')]),
      ].map((call) => call.then(String, (error: unknown) => error));
      for (const error of await Promise.all(failures)) {
        expect(error).toBeInstanceOf(SealError);
        expect(error).not.toBeInstanceOf(StoreUnavailable);
        const [needed, ...here] = String(error).match(/\b[0-9a-f]{8}\b/g) ?? [];
        expect([needed, here.toSorted()]).toEqual([
          masterKey(1).id,
          [masterKey(2).id, masterKey(3).id].toSorted(),
        ]);
      }
      expect(await plain.readShelf('{anna}', 10)).toEqual(before);
    });
  });

  describe('when somebody is erased', () => {
    async function eraseAll(tag: string) {
      const changes: Change[] = [erasedKey(tag)];
      for (const shelf of [`{${tag}}`, `{${tag}}log`]) {
        for (const [key, { version }] of (await store.readShelf(shelf, 100)) ?? []) {
          changes.push(drop(key, version));
        }
      }
      return store.write(changes);
    }

    it('leaves nothing, and nobody else is touched', async () => {
      await write(put('{anna}:a', 0, 'x'), put('{anna}log:1', 0, 'x'));
      await write(put('{bram}:a', 0, 'x'));
      expect(await eraseAll('anna')).toMatchObject({ isWritten: true });
      const keys: string[] = [];
      for await (const key of plain.keysEnding('')) keys.push(key);
      expect(keys.toSorted()).toEqual(['{bram}:a', '{bram}:key']);
    });

    it('can be done twice, and for somebody of whom nothing is kept', async () => {
      await write(put('{anna}:a', 0, 'x'));
      for (const tag of ['anna', 'anna', 'nobody']) {
        expect(await eraseAll(tag)).toMatchObject({ isWritten: true });
      }
    });

    it('leaves nothing that opens of what it did not name, also from a copy of before', async () => {
      await write(put('{anna}:a', 0, 'x'), put('{anna}log:1', 0, 'x'));
      const copy = await textOf('{anna}:a');
      await write(erasedKey('anna'));
      await write(put('{anna}:new', 0, 'after'));
      expect(await readOne('{anna}log:1')).toMatchObject({ value: '' });
      await replace('{anna}:a', copy.value);
      expect(await store.read(['{anna}:a', '{anna}:new'])).toMatchObject([{ value: '' }, { value: 'after' }]);
    });

    it('keeps what is written in the same write, under another data key', async () => {
      await write(put('{anna}:a', 0, 'x'), put('{anna}log:1', 0, 'before'));
      const { version } = await textOf('{anna}:a');
      const written = await store.write([
        drop('{anna}:a', version),
        erasedKey('anna'),
        put('{anna}:b', 0, 'bye', day),
      ]);
      expect([...written.now].map(([key, stored]) => [key, stored?.value])).toEqual([
        ['{anna}:a', undefined],
        ['{anna}:b', 'bye'],
      ]);
      const read = await sealed(plain).read(['{anna}:b', '{anna}log:1']);
      expect(read).toMatchObject([{ value: 'bye' }, { value: '' }]);
    });

    it('does not happen where a document changed meanwhile', async () => {
      await write(put('{anna}:a', 0, 'x'));
      const { version } = await textOf('{anna}:a');
      await sealed(plain).write([put('{anna}:a', version, 'newer')]);
      const { isWritten, now: seen } = await store.write([drop('{anna}:a', version), erasedKey('anna')]);
      expect([isWritten, seen.get('{anna}:a')?.value]).toEqual([false, 'newer']);
      expect(await readOne('{anna}:a')).toMatchObject({ value: 'newer' });
    });

    it('is noticed by another process that still remembers the data key', async () => {
      const other = sealed(plain);
      await write(put('{anna}:a', 0, 'x'));
      const read = await readOne('{anna}:a', other);
      await eraseAll('anna');
      const resting = [{ key: '{anna}:a', expected: read?.version ?? 0 }];
      const { isWritten, now: seen } = await other.write([put('{anna}:b', 0, 'y')], resting);
      expect([isWritten, seen.has('{anna}:a'), seen.get('{anna}:a')]).toEqual([false, true, undefined]);
      expect(await other.write([put('{anna}:b', 0, 'anew')])).toMatchObject({ isWritten: true });
      expect(await readOne('{anna}:b')).toMatchObject({ value: 'anew' });
    });
  });

  describe('for several processes', () => {
    const people = Array.from({ length: 20 }, (_, n) => `{person ${n}}`);

    it('is one data key, also where each makes the first', async () => {
      const stores = [store, sealed(plain), sealed(openPlain(`own ${files}`))];
      for (const tag of people) {
        const writes = stores.map((one, n) =>
          one.write([put(`${tag}:${n}`, 0, `${n}`, n * day || undefined)]),
        );
        for (const written of await Promise.all(writes)) expect(written).toMatchObject({ isWritten: true });
        const keys = stores.map((_, n) => `${tag}:${n}`);
        for (const one of [...stores, sealed(plain)]) {
          expect((await one.read(keys)).map((stored) => stored?.value)).toEqual(['0', '1', '2']);
        }
      }
      await stores[2]?.close();
    });

    it('lets nobody write on what they could not open, once it opens again', async () => {
      await write(put('{anna}:a', 0, 'a'), put('{anna}:b', 0, 'b'));
      const { value, version } = await textOf(keyOfAnna);
      await plain.write([drop(keyOfAnna, version)]);
      const other = sealed(plain);
      const [a, b] = await other.read(['{anna}:a', '{anna}:b']);
      expect([a?.value, b?.value]).toEqual(['', '']);
      await plain.write([put(keyOfAnna, 0, value)]);
      const change = put('{anna}:a', a?.version ?? 0, 'in its place');
      const resting = [{ key: '{anna}:b', expected: b?.version ?? 0 }];
      const { isWritten, now: seen } = await other.write([change], resting);
      expect([isWritten, seen.get('{anna}:a'), seen.get('{anna}:b')]).toEqual([
        false,
        { ...a, value: 'a' },
        { ...b, value: 'b' },
      ]);
      expect(await other.write([change], resting)).toMatchObject({ isWritten: true });
    });

    it('lets nobody write on what was erased, though it was left behind', async () => {
      const other = sealed(plain);
      await write(put('{anna}:a', 0, 'a'));
      const read = await readOne('{anna}:a', other);
      await write(erasedKey('anna'), put('{anna}:bye', 0, 'bye'));
      const written = await other.write([put('{anna}:a', read?.version ?? 0, 'a and more')]);
      expect([written.isWritten, written.now.get('{anna}:a')?.value]).toEqual([false, '']);
    });

    it('tells who lost what was written in between, opened', async () => {
      const other = sealed(plain);
      expect(await readOne('{anna}:a', other)).toBeUndefined();
      await write(put('{anna}:a', 0, 'mine'));
      const { isWritten, now: seen } = await other.write([
        put('{anna}:a', 0, 'theirs'),
        put('{anna}:b', 0, 'x'),
      ]);
      expect(isWritten).toBe(false);
      expect([...seen].map(([key, stored]) => [key, stored?.value])).toEqual([['{anna}:a', 'mine']]);
    });

    it('costs one call to read and one to write, once a practitioner is known', async () => {
      const calls: string[] = [];
      const count =
        <Given extends unknown[], Answer>(name: string, call: (...given: Given) => Answer) =>
        (...given: Given) => {
          calls.push(name);
          return call(...given);
        };
      const counted: PlainStore = {
        ...plain,
        read: count('read', plain.read),
        readShelf: count('readShelf', plain.readShelf),
        write: count('write', plain.write),
      };
      const one = sealed(counted);
      await one.readShelf('{anna}', 10);
      await one.write([put('{anna}:a', 0, 'x', day)]);
      const [stored] = await one.read(['{anna}:a']);
      await one.write([put('{anna}:a', stored?.version ?? 0, 'y', day)]);
      expect(calls).toEqual(['readShelf', 'write', 'read', 'write']);
    });
  });

  describe('as time passes', () => {
    it('is opened by a data key that outlives it', async () => {
      await write(put('{anna}:short', 0, 'x', 60));
      await write(put('{anna}:long', 0, 'long', 731 * day));
      await write(put('{anna}:short again', 0, 'x', 60));
      now += 730 * day * 1_000;
      expect(await readOne('{anna}:long')).toMatchObject({ value: 'long' });
      now += 10 * day * 1_000;
      expect(await plain.readShelf('{anna}', 10)).toEqual(new Map());
    });

    it('is opened for as long as the longest of what was written at once', async () => {
      await write(put('{anna}:short', 0, 'x', 60), put('{anna}:long', 0, 'long', 731 * day));
      now += 730 * day * 1_000;
      expect(await readOne('{anna}:long')).toMatchObject({ value: 'long' });
    });

    it('is opened also where a clock that was years ahead wrote the data key', async () => {
      const ahead = sealStore(plain, first, () => now + 3 * 366 * day * 1_000);
      await ahead.write([put('{anna}:a', 0, 'x', 731 * day)]);
      now += 400 * day * 1_000;
      await write(put('{anna}:b', 0, 'later', 731 * day));
      now += 730 * day * 1_000;
      expect(await readOne('{anna}:b')).toMatchObject({ value: 'later' });
    });

    it('stays for good where a document does', async () => {
      await write(put('{anna}:a', 0, 'x', 60));
      await write(put('{anna}:lasting', 0, 'for good'));
      await write(put('{anna}:b', 0, 'x', 60));
      now += 20 * 366 * day * 1_000;
      expect(await readOne('{anna}:lasting')).toMatchObject({ value: 'for good' });
    });

    it.each([
      { after: 0, isRewritten: false },
      { after: 7, isRewritten: false },
      { after: 7.01, isRewritten: true },
      { after: 700, isRewritten: true },
    ])('has its data key written anew after $after days: $isRewritten', async ({ after, isRewritten }) => {
      await write(put('{anna}:a', 0, 'x', 731 * day));
      const before = await textOf(keyOfAnna);
      now += after * day * 1_000;
      await write(put('{anna}:b', 0, 'x', 731 * day));
      expect((await textOf(keyOfAnna)).value !== before.value).toBe(isRewritten);
    });

    it('opens as long as it is there, whatever lifetimes are mixed and though clocks differ by hours', async () => {
      const lifetime = fc.constantFrom(60, day, 30 * day, 731 * day, undefined);
      const step = fc.record({
        lifetime,
        pass: fc.constantFrom(0, 0.5, 3, 20, 400),
        skew: fc.integer({ min: -6, max: 6 }),
      });
      let count = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const tag = `{walk ${count++}}`;
          for (const [n, { lifetime, pass, skew }] of steps.entries()) {
            const one = sealStore(plain, first, () => now + skew * 60 * 60 * 1_000);
            await one.write([put(`${tag}:${n}`, 0, `${n}`, lifetime)]);
            now += pass * day * 1_000;
            const left = new Map(await plain.readShelf(tag, 100));
            const read = new Map(await store.readShelf(tag, 100));
            left.delete(`${tag}:key`);
            expect([...read.keys()].toSorted()).toEqual([...left.keys()].toSorted());
            for (const [key, { value }] of read) expect(`${tag}:${value}`).toBe(key);
          }
        }),
        { numRuns: 60 },
      );
    });

    it.each([
      { years: 3, isWrittenAfter: false },
      { years: 3, isWrittenAfter: true },
      { years: -3, isWrittenAfter: false },
      { years: -3, isWrittenAfter: true },
    ])('opens though a clock was $years years off when its data key was written', async (jump) => {
      const keys = masterKeysOf(masterKey(2), masterKey(1));
      const wrong = sealStore(plain, keys, () => now + jump.years * 366 * day * 1_000);
      await write(put('{anna}:a', 0, 'before', 731 * day));
      await wrong.write([put('{anna}:short', 0, 'x', 60)]);
      expect(keptIn((await textOf(keyOfAnna)).value, keys).masterKey).toBe(masterKey(2).id);
      const right = sealed(plain, keys);
      if (jump.isWrittenAfter) await right.write([put('{anna}:b', 0, 'after', 731 * day)]);
      now += 730 * day * 1_000;
      const read = await right.read(['{anna}:a', '{anna}:b']);
      expect(read.map((stored) => stored?.value)).toEqual([
        'before',
        jump.isWrittenAfter ? 'after' : undefined,
      ]);
    });

    it('opens for more practitioners than this process remembers', async () => {
      const tags = Array.from({ length: 1_100 }, (_, n) => `{many ${n}}`);
      for (const tag of tags) await write(put(`${tag}:a`, 0, tag));
      for (const tag of [...tags.slice(0, 30), ...tags.slice(-30)]) {
        await write(put(`${tag}:b`, 0, tag));
        expect(await store.read([`${tag}:a`, `${tag}:b`])).toMatchObject([{ value: tag }, { value: tag }]);
      }
    });
  });
});
