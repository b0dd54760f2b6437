import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedisStore } from '../../src/state/redis.ts';
import { rewrap } from '../../src/state/rewrap.ts';
import { erasedKey, sealStore } from '../../src/state/sealed.ts';
import { type RedisServer, startRedis, startRedisCluster, until } from '../support/redis.ts';
import { describeStoreContract } from './contract.ts';
import { masterKey, masterKeysOf } from './masterKeys.ts';

const keys = masterKeysOf(masterKey(1));
const openSealed = (url: string, masterKeys = keys) => sealStore(openRedisStore(url), masterKeys, Date.now);

describe('a sealed store on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  describeStoreContract({ open: () => openSealed(redis.url), lifetime: 2, passTimeUntil: until });

  it('shows nothing of what was said, and keeps nothing of whoever is erased', async () => {
    await redis.command('flushall');
    const store = openSealed(redis.url);
    const change = (key: string) => ({ key, expected: 0, value: `secret words in ${key}` });
    const lasting = { ...change('{anna}log:1'), expiresInSeconds: 100 };
    const { now } = await store.write([change('{anna}:a'), lasting]);
    const found = (await redis.command('keys', '*')).trim().split('\n').toSorted();
    const documents = ['{anna}:a', '{anna}:key', '{anna}log:1'];
    expect(found.filter((key) => key.includes(':'))).toEqual(documents);
    for (const key of documents) expect(await redis.command('get', key)).not.toContain('secret');
    expect(await store.read(['{anna}:a'])).toMatchObject([{ value: 'secret words in {anna}:a' }]);
    const erased = [...now].map(([key, stored]) => ({
      key,
      expected: stored?.version ?? 0,
      value: undefined,
    }));
    expect(await store.write([...erased, erasedKey('anna')])).toMatchObject({ isWritten: true });
    expect((await redis.command('dbsize')).trim()).toBe('0');
    await store.close();
  });

  it('has a data key that lives longer than the documents', async () => {
    const store = openSealed(redis.url);
    const [a, b] = ['{life}:a', '{life}:b'];
    await store.write([{ key: a ?? '', expected: 0, value: 'x', expiresInSeconds: 1_000 }]);
    const left = async (key: string) => Number(await redis.command('pttl', key));
    expect(await left('{life}:key')).toBeGreaterThan(await left('{life}:a'));
    await store.write([{ key: b ?? '', expected: 0, value: 'x' }]);
    expect(await left('{life}:key')).toBe(-1);
    await store.close();
  });
});

describe('a sealed store on a Redis Cluster', () => {
  let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster.stop());

  it('is wrapped anew on every node', async () => {
    const before = openSealed(cluster.url);
    const tags = Array.from({ length: 30 }, (_, n) => `{${n}}`);
    for (const tag of tags) await before.write([{ key: `${tag}:a`, expected: 0, value: tag }]);
    const plain = openRedisStore(cluster.url);
    const counts = await rewrap(plain, masterKeysOf(masterKey(2), masterKey(1)), Date.now);
    expect(counts).toEqual({ rewrapped: 30, already: 0, failed: 0 });
    const after = openSealed(cluster.url, masterKeysOf(masterKey(2)));
    for (const tag of tags) expect(await after.read([`${tag}:a`])).toMatchObject([{ value: tag }]);
    await Promise.all([before.close(), plain.close(), after.close()]);
  });
});
