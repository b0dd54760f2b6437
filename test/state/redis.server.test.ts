import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openRedisStore } from '../../src/state/redis.ts';
import { type Store, StoreRefused, StoreUnavailable } from '../../src/state/store.ts';
import { startProxy as startNetwork } from '../faults/proxy.ts';
import {
  findPort,
  type RedisServer,
  startRedis,
  startRedisCluster,
  startSentinel,
  until,
} from '../support/redis.ts';
import { describeStoreContract } from './contract.ts';
import { describeRestating } from './restating.ts';

/** The longest that a person waits for a Redis that is away, in milliseconds, on a busy machine. */
const patience = 1_000;

/** Waits until the store answers again. */
const untilAnswering = (store: Store, key = '{any}:a') =>
  until(() =>
    store.read([key]).then(
      () => true,
      () => false,
    ),
  );

/** How often Redis was asked for documents since its figures were last set back. */
async function readsOf(redis: RedisServer): Promise<number> {
  const stats = await redis.command('info', 'commandstats');
  return Number(/^cmdstat_mget:calls=(\d+)/m.exec(stats)?.[1] ?? 0);
}

/** Writes one document and answers its version. */
async function put(store: Store, key: string, expected: number, value: string): Promise<number> {
  const { isWritten, now } = await store.write([{ key, expected, value }]);
  expect(isWritten).toBe(true);
  return now.get(key)?.version ?? 0;
}

async function expectUnavailable(call: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await expect(call()).rejects.toBeInstanceOf(StoreUnavailable);
  expect(performance.now() - start).toBeLessThan(patience);
}

/** Stands between a store and its Redis as a network does; `lead` sends new connections elsewhere. */
async function startProxy(port: number) {
  let target = port;
  let isLosingAnswer = false;
  const proxy = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.pipe(far);
    far.on('data', (answer) => {
      if (isLosingAnswer) near.destroy();
      else near.write(answer);
      isLosingAnswer = false;
    });
  });
  const ownPort = await findPort();
  await once(proxy.listen(ownPort, '127.0.0.1'), 'listening');
  return {
    url: `redis://127.0.0.1:${ownPort}`,
    loseNextAnswer() {
      isLosingAnswer = true;
    },
    leadTo(port: number) {
      target = port;
    },
    stop: () => void proxy.close(),
  };
}

describe('a store on one Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  describeStoreContract({ open: () => openRedisStore(redis.url), lifetime: 2, passTimeUntil: until });
  describeRestating({ open: () => openRedisStore(redis.url), lifetime: 2, passTimeUntil: until });

  it('goes on after Redis has forgotten its scripts', async () => {
    const store = openRedisStore(redis.url);
    const version = await put(store, '{script}:a', 0, 'one');
    await redis.command('script', 'flush');
    await put(store, '{script}:a', version, 'two');
    await redis.command('script', 'flush');
    expect((await store.readShelf('{script}', 1))?.size).toBe(1);
    await store.close();
  });

  it('is asked by one person while it has not yet answered another', async () => {
    const network = await startNetwork(redis.port);
    const store = openRedisStore(`redis://127.0.0.1:${network.port}`);
    onTestFinished(async () => {
      await store.close();
      await network.close();
    });
    await store.read(['{one}:a']);
    await redis.command('config', 'resetstat');
    network.delay(400);
    let isAnswered = false;
    const first = store.read(['{one}:a']).finally(() => {
      isAnswered = true;
    });
    await until(async () => (await readsOf(redis)) === 1);
    const second = store.read(['{other}:a']);
    await until(async () => (await readsOf(redis)) === 2);
    expect(isAnswered).toBe(false);
    await Promise.all([first, second]);
  });
});

describe('a document that was kept as text before', () => {
  it('is read, rested on and written at the version that it says', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.stop());
    const store = openRedisStore(redis.url);
    onTestFinished(() => store.close());
    const before = { value: '7:8', version: 77 };
    for (const name of ['a', 'b']) {
      await redis.command('set', `{k}:${name}`, '77:7:8');
      await redis.command('zadd', '{k}|keys', '+inf', name);
    }
    expect(await store.read(['{k}:a'])).toEqual([before]);
    expect((await store.readShelf('{k}', 2))?.get('{k}:b')).toEqual(before);
    for (const expected of [0, 7, 76, 78]) {
      const { isWritten, now } = await store.write([{ key: '{k}:a', expected, value: 'x' }]);
      expect([isWritten, now.get('{k}:a')]).toEqual([false, before]);
    }
    const change = { key: '{k}:a', expected: 77, value: 'y' };
    const { isWritten } = await store.write([change], [{ key: '{k}:b', expected: 77 }]);
    expect(isWritten).toBe(true);
    expect((await store.read(['{k}:a', '{k}:b'])).map((stored) => stored?.value)).toEqual(['y', '7:8']);
  });
});

describe('a Redis in trouble', () => {
  let redis: RedisServer;
  let store: Store;
  let version: number;
  beforeEach(async () => {
    redis = await startRedis('--appendonly', 'yes', '--appendfsync', 'always');
    store = openRedisStore(redis.url);
    version = await put(store, '{k}:a', 0, 'before');
  });
  afterEach(async () => {
    await store.close();
    await redis.stop();
  });

  it('hangs: calls fail in time, and it works again afterwards', async () => {
    redis.pause();
    await expectUnavailable(() => store.read(['{k}:a']));
    await expectUnavailable(() => store.readShelf('{k}', 1));
    await expectUnavailable(() => store.keysEnding('a')[Symbol.asyncIterator]().next());
    await expectUnavailable(() => put(store, '{k}:a', version, 'meanwhile'));
    redis.resume();
    await untilAnswering(store);
    const [stored] = await store.read(['{k}:a']);
    await put(store, '{k}:a', stored?.version ?? 0, 'afterwards');
  });

  it('hangs: closing does not wait for it', async () => {
    redis.pause();
    const start = performance.now();
    await store.close();
    expect(performance.now() - start).toBeLessThan(patience);
  });

  it('is killed and started again: calls fail in time, then it has what was acknowledged', async () => {
    await redis.kill();
    await expectUnavailable(() => store.read(['{k}:a']));
    await expectUnavailable(() => store.readShelf('{k}', 1));
    await expectUnavailable(() => store.keysEnding('a')[Symbol.asyncIterator]().next());
    await expectUnavailable(() => put(store, '{k}:a', version, 'meanwhile'));
    await redis.restart();
    await untilAnswering(store);
    expect(await store.read(['{k}:a'])).toEqual([{ value: 'before', version }]);
    await put(store, '{k}:a', version, 'afterwards');
  });

  it('carries out a write but its answer is lost: that is unavailable, not a conflict, and reading tells', async () => {
    const proxy = await startProxy(redis.port);
    const remote = openRedisStore(proxy.url);
    await untilAnswering(remote);
    proxy.loseNextAnswer();
    const lost = put(remote, '{k}:a', version, 'applied');
    await expect(lost).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(lost).rejects.not.toBeInstanceOf(StoreRefused);
    await untilAnswering(remote);
    const [applied] = await remote.read(['{k}:a']);
    expect(applied?.value).toBe('applied');
    expect(applied?.version).not.toBe(version);
    await remote.close();
    proxy.stop();
  });

  it('has become a replica of another: what it refuses is written to that one', async () => {
    const next = await startRedis();
    onTestFinished(() => next.stop());
    const proxy = await startProxy(redis.port);
    const remote = openRedisStore(proxy.url);
    await untilAnswering(remote);
    await redis.command('replicaof', '127.0.0.1', String(next.port));
    proxy.leadTo(next.port);
    const written = await put(remote, '{moved}:a', 0, 'x');
    const there = openRedisStore(next.url);
    expect(await there.read(['{moved}:a'])).toEqual([{ value: 'x', version: written }]);
    await there.close();
    await remote.close();
    proxy.stop();
  });

  it('has no memory left: nothing of a write is kept', async () => {
    await redis.command('config', 'set', 'maxmemory', '1');
    const both = ['{k}:b', '{k}:c'].map((key) => ({ key, expected: 0, value: 'x' }));
    await expect(store.write(both)).rejects.toBeInstanceOf(StoreRefused);
    await redis.command('config', 'set', 'maxmemory', '0');
    expect(await store.read(['{k}:b', '{k}:c'])).toEqual([undefined, undefined]);
    expect((await store.readShelf('{k}', 5))?.size).toBe(1);
  });
});

describe('a Redis that is not there', () => {
  it.concurrent.for(['redis://HOST', 'redis+sentinel://HOST/primary', 'redis+cluster://HOST'])(
    '%s fails in time',
    async (form, { expect }) => {
      const store = openRedisStore(form.replace('HOST', `127.0.0.1:${await findPort()}`));
      await expectUnavailable(() => store.read(['{k}:a']));
      await expect(put(store, '{k}:a', 0, 'x')).rejects.toBeInstanceOf(StoreRefused);
      // At the start it may take a while.
      await expect(store.describe()).rejects.toBeInstanceOf(StoreUnavailable);
      const start = performance.now();
      await store.close();
      expect(performance.now() - start).toBeLessThan(patience);
    },
  );
});

describe('a store behind Redis Sentinel', () => {
  it('goes on with the replica that is promoted when the primary is gone', async () => {
    const start = async (starting: Promise<RedisServer>) => {
      const server = await starting;
      onTestFinished(() => server.stop());
      return server;
    };
    const primary = await start(startRedis());
    const replica = await start(startRedis('--replicaof', '127.0.0.1', String(primary.port)));
    const sentinel = await start(startSentinel('primary', primary.port));
    const store = openRedisStore(`redis+sentinel://127.0.0.1:${sentinel.port}/primary`);
    onTestFinished(() => store.close());
    const version = await put(store, '{k}:a', 0, 'x');
    expect(await store.describe()).toContain('fail-over');
    await until(async () => (await replica.command('get', '{k}:a')).endsWith('x'));
    await until(async () =>
      (await sentinel.command('sentinel', 'replicas', 'primary')).includes(`:${replica.port}`),
    );
    await primary.kill();
    await expectUnavailable(() => store.read(['{k}:a']));
    await untilAnswering(store);
    expect(await store.read(['{k}:a'])).toEqual([{ value: 'x', version }]);
    await until(() =>
      put(store, '{k}:a', version, 'y').then(
        () => true,
        () => false,
      ),
    );
    expect((await store.readShelf('{k}', 1))?.get('{k}:a')?.value).toBe('y');
  });
});

describe('a store on a Redis Cluster', () => {
  let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster.stop());

  describeStoreContract({ open: () => openRedisStore(cluster.url), lifetime: 2, passTimeUntil: until });
  describeRestating({ open: () => openRedisStore(cluster.url), lifetime: 2, passTimeUntil: until });

  it('writes the documents of many practitioners, each at once, over all nodes', async () => {
    const store = openRedisStore(cluster.url);
    const practitioners = Array.from({ length: 50 }, (_, n) => [`{p${n}}:a`, `{p${n}}:b`, `{p${n}}:c`]);
    const written = practitioners.map((keys) =>
      store.write(keys.map((key) => ({ key, expected: 0, value: 'x' }))),
    );
    for (const { isWritten } of await Promise.all(written)) expect(isWritten).toBe(true);
    for (const keys of practitioners) {
      expect((await store.read(keys)).map((stored) => stored?.value)).toEqual(['x', 'x', 'x']);
    }
    for (const node of cluster.nodes) expect(Number(await node.command('dbsize'))).toBeGreaterThan(0);
    expect(await store.describe()).toContain('Redis (cluster)');
    await store.close();
  });

  it('moves a practitioner from node to node: never a part of what is there, and all of it afterwards', async () => {
    const store = openRedisStore(cluster.url);
    const keys = ['{moving}:a', '{moving}:b', '{moving}:c'];
    const { now } = await store.write(keys.map((key) => ({ key, expected: 0, value: 'x' })));
    const slot = await cluster.nodes[0]?.command('cluster', 'keyslot', '{moving}');
    const holds = async (node: RedisServer) =>
      (await node.command('cluster', 'countkeysinslot', `${slot}`)) !== '0';
    const held = await Promise.all(cluster.nodes.map(holds));
    const from = cluster.nodes[held.indexOf(true)];
    const to = cluster.nodes[held.indexOf(false)];
    if (!from || !to) throw new Error('The practitioner is nowhere.');
    const [fromId, toId] = await Promise.all([from, to].map((node) => node.command('cluster', 'myid')));
    await to.command('cluster', 'setslot', `${slot}`, 'importing', `${fromId}`);
    await from.command('cluster', 'setslot', `${slot}`, 'migrating', `${toId}`);
    for (const key of ['{moving}|keys', ...keys]) {
      await from.command('migrate', '127.0.0.1', String(to.port), key, '0', '5000');
      const found = await store.readShelf('{moving}', 3).catch(() => now);
      expect(found).toEqual(now);
      const read = await store.read(keys).catch(() => [...now.values()]);
      expect(read).toEqual([...now.values()]);
    }
    for (const node of cluster.nodes) await node.command('cluster', 'setslot', `${slot}`, 'node', `${toId}`);
    await untilAnswering(store, keys[0]);
    expect(await store.readShelf('{moving}', 3)).toEqual(now);
    await put(store, '{moving}:a', now.get('{moving}:a')?.version ?? 0, 'y');
    await store.close();
  });

  it('is away as a whole: what failed meanwhile is not written later, and it works again', async () => {
    const store = openRedisStore(cluster.url);
    await untilAnswering(store);
    const keys = Array.from({ length: 30 }, (_, n) => `{late ${n}}:a`);
    const writeAll = () =>
      Promise.allSettled(keys.map((key) => store.write([{ key, expected: 0, value: 'x' }])));
    await Promise.all(cluster.nodes.map((node) => node.kill()));
    for (const outcome of [...(await writeAll()), ...(await writeAll())]) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
    }
    await Promise.all(cluster.nodes.map((node) => node.restart()));
    for (const key of keys) await untilAnswering(store, key);
    for (const key of keys) expect(await store.read([key])).toEqual([undefined]);
    const outcomes = await writeAll();
    expect(outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value.isWritten)).toBe(true);
    await store.close();
  });
});
