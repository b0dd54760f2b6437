import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/state/store.ts';
import type { Opening } from './contract.ts';

/** What every store promises of shelves, and of finding keys over all of them. */
export function describeShelves({ open, lifetime, passTimeUntil }: Opening): void {
  let store: Store;
  let tag: string;
  beforeEach(() => {
    tag = `{${randomUUID()}}`;
    store = open();
  });
  afterEach(() => store.close());

  /** Writes documents that hold their own keys. */
  const begin = (keys: readonly string[], expiresInSeconds?: number) =>
    store.write(
      keys.map((key) => ({
        key,
        expected: 0,
        value: key,
        ...(expiresInSeconds !== undefined && { expiresInSeconds }),
      })),
    );
  const valuesOn = async (shelf: string, most = Number.POSITIVE_INFINITY) => {
    const found = await store.readShelf(shelf, most);
    return found && [...found.values()].map(({ value }) => value).toSorted();
  };
  async function endingIn(ending: string): Promise<string[]> {
    const found = new Set<string>();
    for await (const key of store.keysEnding(ending)) found.add(key);
    return [...found].toSorted();
  }

  describe('a shelf', () => {
    it('has its own documents as they are, and nothing of a shelf whose name begins or ends likewise', async () => {
      const own = ['', 'a', 'a/1', 'a:b', 'é', '|keys'].map((name) => `${tag}:${name}`);
      const beside = [`${tag}log:a`, `${tag}l:a`, `${tag}|keys:a`, `${tag};:a`, `${tag}9:a`];
      const { now } = await begin([...own, ...beside]);
      const found = await store.readShelf(tag, own.length);
      expect(found).toEqual(new Map(own.map((key) => [key, now.get(key)])));
      expect(await valuesOn(`${tag}log`)).toEqual([`${tag}log:a`]);
    });

    it('is empty where nothing was put', async () => {
      expect(await store.readShelf(tag, 0)).toEqual(new Map());
    });

    it('is not read when there are more than were asked for', async () => {
      const keys = ['a', 'b', 'c'].map((name) => `${tag}:${name}`);
      await begin(keys);
      expect(await valuesOn(tag, 4)).toEqual(keys);
      expect(await valuesOn(tag, 3)).toEqual(keys);
      expect(await valuesOn(tag, 2)).toBeUndefined();
      expect(await valuesOn(tag, 0)).toBeUndefined();
    });

    it('no longer has what was deleted, and has again what was written anew', async () => {
      const keys = [`${tag}:a`, `${tag}:b`];
      const { now } = await begin(keys);
      await store.write(
        [...now].map(([key, stored]) => ({ key, expected: stored?.version ?? 0, value: undefined })),
      );
      expect(await store.readShelf(tag, 0)).toEqual(new Map());
      await begin([`${tag}:b`]);
      expect(await valuesOn(tag)).toEqual([`${tag}:b`]);
    });

    it('no longer has what has expired, and has what was written with a longer life or none', async () => {
      const { now } = await begin([`${tag}:gone`, `${tag}:renewed`, `${tag}:kept`], lifetime);
      const renew = (name: string, expiresInSeconds?: number) => ({
        key: `${tag}:${name}`,
        expected: now.get(`${tag}:${name}`)?.version ?? 0,
        value: 'y',
        ...(expiresInSeconds !== undefined && { expiresInSeconds }),
      });
      await store.write([renew('renewed', lifetime * 100), renew('kept')]);
      expect(await valuesOn(tag, 2)).toBeUndefined();
      await passTimeUntil(async () => (await store.readShelf(tag, 3))?.size === 2);
      expect([...((await store.readShelf(tag, 2))?.keys() ?? [])].toSorted()).toEqual([
        `${tag}:kept`,
        `${tag}:renewed`,
      ]);
    });

    it('is read in part where there is much, and says so; else it is read whole', async () => {
      expect(await store.readSome(tag, 100)).toEqual({ documents: new Map(), isWhole: true });
      const keys = ['a', 'b', 'c'].map((name) => `${tag}:${name}`);
      const { now } = await begin(keys);
      await begin([`${tag}log:x`]);
      expect(await store.readSome(tag, 10_000)).toEqual({ documents: now, isWhole: true });
      const { documents, isWhole } = await store.readSome(tag, 100);
      expect(isWhole).toBe(false);
      expect(documents.size).toBeLessThan(3);
      for (const [key, stored] of documents) expect(stored).toEqual(now.get(key));
      await begin(Array.from({ length: 100 }, (_, n) => `${tag}:many/${n}`));
      const many = await store.readSome(tag, 1_000_000);
      expect(many.isWhole).toBe(false);
      expect(many.documents.size).toBeLessThanOrEqual(64);
    });

    it('can hold a thousand', async () => {
      const keys = Array.from({ length: 1_000 }, (_, n) => `${tag}:reflection/${n}`).toSorted();
      for (let n = 0; n < keys.length; n += 100) await begin(keys.slice(n, n + 100));
      expect(await valuesOn(tag)).toEqual(keys);
      expect(await valuesOn(tag, 999)).toBeUndefined();
    });
  });

  describe('the keys that end so', () => {
    it('are found on every shelf, and no others', async () => {
      const ending = `/${randomUUID()}`;
      const other = `{${randomUUID()}}`;
      const fitting = [`${tag}:a${ending}`, `${tag}unsent:${ending}`, `${other}:b${ending}`];
      await begin([...fitting.slice(0, 2), `${tag}:a${ending}/more`, `${tag}:${ending.slice(1)}`]);
      await begin(fitting.slice(2));
      expect(await endingIn(ending)).toEqual(fitting.toSorted());
      expect(await endingIn(`${ending}/absent`)).toEqual([]);
    });

    it.each(['*', '?', '[a-z]', '[^a]', '\\', '%', '_', '\\*', '^-]'])(
      'means just what is written where it is %s',
      async (ending) => {
        const key = `${tag}:a${ending}`;
        await begin([key, `${tag}:ax`, `${tag}:a/`]);
        expect((await endingIn(`:a${ending}`)).filter((found) => found.startsWith(tag))).toEqual([key]);
      },
    );

    it('are those of documents that are there', async () => {
      const ending = `/${randomUUID()}`;
      const [gone, expired] = [`${tag}:gone${ending}`, `${tag}:expired${ending}`];
      const { now } = await begin([gone]);
      await begin([expired], lifetime);
      await store.write([{ key: gone, expected: now.get(gone)?.version ?? 0, value: undefined }]);
      expect(await endingIn(ending)).toEqual([expired]);
      await passTimeUntil(async () => (await endingIn(ending)).length === 0);
    });

    it('are never those that the store keeps for itself', async () => {
      await begin([`${tag}:a`]);
      for (const ending of ['', 'keys', '}', '|keys']) {
        expect((await endingIn(ending)).filter((key) => !key.includes(':'))).toEqual([]);
      }
      expect(await endingIn('')).toContain(`${tag}:a`);
    });
  });
}
