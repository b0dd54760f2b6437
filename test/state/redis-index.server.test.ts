import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRedisStore } from '../../src/state/redis.ts';
import type { Change, Store } from '../../src/state/store.ts';
import { type RedisServer, startRedis, until } from '../support/redis.ts';

describe('the index of a shelf in Redis', () => {
  let redis: RedisServer;
  let store: Store;
  let shelf: string;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    await redis.command('flushall');
    shelf = `{${randomUUID()}}`;
    store = openRedisStore(redis.url);
  });
  afterEach(() => store.close());

  /** Writes these documents, with how many seconds each lives, whatever they were before. */
  async function put(lives: Readonly<Record<string, number | undefined>>): Promise<void> {
    const keys = Object.keys(lives).map((name) => `${shelf}:${name}`);
    const found = await store.read(keys);
    const changes = Object.values(lives).map((expiresInSeconds, at): Change => {
      const change = { key: keys[at] ?? '', expected: found[at]?.version ?? 0, value: 'x' };
      return expiresInSeconds === undefined ? change : { ...change, expiresInSeconds };
    });
    expect((await store.write(changes)).isWritten).toBe(true);
  }

  async function drop(...names: string[]): Promise<void> {
    const keys = names.map((name) => `${shelf}:${name}`);
    const found = await store.read(keys);
    await store.write(keys.map((key, at) => ({ key, expected: found[at]?.version ?? 0, value: undefined })));
  }

  const ttl = async (key: string) => Number(await redis.command('pttl', key));
  const members = async () => (await redis.command('zrange', `${shelf}|keys`, '0', '-1')).split('\n');
  const everyKey = async () => (await redis.command('keys', '*')).split('\n').toSorted();

  it('lives exactly as long as the document that lives longest', async () => {
    await put({ short: 100, long: 1_000 });
    const ends = async (key: string) => Number((await redis.command('pexpiretime', key)) || '0');
    expect(await ends(`${shelf}|keys`)).toBe(await ends(`${shelf}:long`));
    expect(await ttl(`${shelf}:short`)).toBeGreaterThan(90_000);
    await put({ long: 200 });
    expect(await ends(`${shelf}|keys`)).toBe(await ends(`${shelf}:long`));
    await put({ lasting: undefined });
    expect(await ttl(`${shelf}|keys`)).toBe(-1);
    await put({ lasting: 500 });
    expect(await ends(`${shelf}|keys`)).toBe(await ends(`${shelf}:lasting`));
    await put({ other: undefined });
    await drop('other', 'lasting');
    expect(await ends(`${shelf}|keys`)).toBe(await ends(`${shelf}:long`));
  });

  it('is gone with its last document, by deletion or expiry', async () => {
    await put({ a: undefined, b: 1_000 });
    expect(await everyKey()).toEqual([`${shelf}:a`, `${shelf}:b`, `${shelf}|keys`]);
    await drop('a', 'b');
    expect(await everyKey()).toEqual(['']);
    await put({ a: 0.2, b: 0.1 });
    await until(async () => (await everyKey())[0] === '');
  });

  it('forgets what has expired at the next write on the shelf', async () => {
    await put({ gone: 0.1, kept: undefined });
    await until(async () => (await store.readShelf(shelf, 1))?.size === 1);
    await put({ other: undefined });
    expect(await members()).toEqual(['kept', 'other']);
  });

  it('forgets what Redis dropped by itself when the shelf is read', async () => {
    await put({ dropped: undefined, kept: undefined });
    await redis.command('del', `${shelf}:dropped`);
    expect([...((await store.readShelf(shelf, 2))?.keys() ?? [])]).toEqual([`${shelf}:kept`]);
    expect(await members()).toEqual(['kept']);
  });

  it('gives first what was written last, or lasts longest', async () => {
    await put({ old: 100, older: 50 });
    await put({ new: 200, forGood: undefined });
    const names = async (bytes: number) =>
      [...(await store.readSome(shelf, bytes)).documents.keys()].map((key) => key.slice(shelf.length + 1));
    expect(await names(10_000)).toEqual(['forGood', 'new', 'old', 'older']);
    const one = Number(await redis.command('strlen', `${shelf}:forGood`));
    expect(await names(2 * one)).toEqual(['forGood', 'new']);
    await redis.command('del', `${shelf}:new`);
    expect(await store.readSome(shelf, 10_000)).toMatchObject({ isWhole: false });
  });

  describe('of a shelf with little on it beside that of the practitioner', () => {
    const talk = () => `${shelf}talk`;
    const write = (key: string) => store.write([{ key, expected: 0, value: 'x', expiresInSeconds: 100 }]);
    const namesOn = async (of: string) =>
      [...((await store.readShelf(of, 10)) ?? new Map()).keys()].map((key) =>
        key.slice(key.indexOf(':') + 1),
      );

    it('is the one of the practitioner, and each shelf has its own documents', async () => {
      await put({ a: 50, talk: 20 });
      await write(`${talk()}:a`);
      await write(`${shelf}due:b`);
      expect(await everyKey()).toEqual(
        [`${shelf}:a`, `${shelf}:talk`, `${shelf}due:b`, `${talk()}:a`, `${shelf}|keys`].toSorted(),
      );
      expect(await namesOn(shelf)).toEqual(['talk', 'a']);
      expect([await namesOn(talk()), await namesOn(`${shelf}due`)]).toEqual([['a'], ['b']]);
      expect(await store.readShelf(shelf, 1)).toBeUndefined();
      const { documents, isWhole } = await store.readSome(shelf, 10_000);
      expect([[...documents.keys()], isWhole]).toEqual([[`${shelf}:a`, `${shelf}:talk`], true]);
      expect((await store.readSome(talk(), 10_000)).documents.size).toBe(1);
    });

    it('still counts where that shelf had one of its own before, until all of that is gone', async () => {
      await write(`${talk()}:kept`);
      for (const name of ['kept', 'before']) {
        await redis.command('set', `${talk()}:${name}`, '7:x');
        await redis.command('zadd', `${talk()}|keys`, '+inf', name);
      }
      expect((await namesOn(talk())).toSorted()).toEqual(['before', 'kept']);
      expect(await store.readShelf(talk(), 1)).toBeUndefined();
      expect((await store.readSome(talk(), 10_000)).isWhole).toBe(false);
      const changes = ['kept', 'before'].map((name) => ({
        key: `${talk()}:${name}`,
        expected: 7,
        value: undefined,
      }));
      expect((await store.write(changes)).isWritten).toBe(true);
      expect(await everyKey()).toEqual(['']);
    });
  });

  it('can be read when Redis refuses to write', async () => {
    await put({ a: 0.1, b: undefined });
    await redis.command('config', 'set', 'min-replicas-to-write', '1');
    await until(async () => (await store.readShelf(shelf, 2))?.size === 1);
    await redis.command('config', 'set', 'min-replicas-to-write', '0');
  });

  it('takes one command to read a shelf, and one for a write with all it rests on and what it finds', async () => {
    await put({ a: undefined, b: undefined });
    const count = async () =>
      [
        ...(await redis.command('info', 'commandstats')).matchAll(
          /^cmdstat_(?:eval|evalsha|mget):calls=(\d+)/gm,
        ),
      ]
        .map(([, calls]) => Number(calls))
        .reduce((sum, calls) => sum + calls, 0);
    await store.readShelf(shelf, 2);
    const before = await count();
    await store.readShelf(shelf, 2);
    expect((await count()) - before).toBe(1);
    const change = { key: `${shelf}:c`, expected: 0, value: 'x' };
    const { now } = await store.write([change], [{ key: `${shelf}:a`, expected: 0 }]);
    expect(now.get(`${shelf}:a`)?.value).toBe('x');
    expect((await count()) - before).toBe(2);
  });
});
