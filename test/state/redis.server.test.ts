import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openRedisStore } from '../../src/state/redis.ts';
import { type Store, StoreUnavailable } from '../../src/state/store.ts';
import {
  findPort,
  type RedisServer,
  startRedis,
  startRedisCluster,
  startSentinel,
  until,
} from '../support/redis.ts';
import { describeStoreContract } from './contract.ts';

/** The longest that a person waits for a Redis that is away, in milliseconds, on a busy machine. */
const patience = 1_500;

/** Waits until the store answers again. */
const untilAnswering = (store: Store, key = '{any}') =>
  until(() =>
    store.read([key]).then(
      () => true,
      () => false,
    ),
  );

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

  it('goes on after Redis has forgotten its scripts', async () => {
    const store = openRedisStore(redis.url);
    expect(await store.write([{ key: '{script}', expected: 0, value: 'one' }])).toBe(true);
    await redis.command('script', 'flush');
    expect(await store.write([{ key: '{script}', expected: 1, value: 'two' }])).toBe(true);
    await store.close();
  });
});

describe('a Redis in trouble', () => {
  let redis: RedisServer;
  let store: Store;
  const write = (expected: number) => store.write([{ key: '{k}', expected, value: `after ${expected}` }]);
  beforeEach(async () => {
    redis = await startRedis('--appendonly', 'yes', '--appendfsync', 'always');
    store = openRedisStore(redis.url);
    await write(0);
  });
  afterEach(async () => {
    await store.close();
    await redis.stop();
  });

  it('hangs: calls fail in time, and it works again afterwards', async () => {
    redis.pause();
    await expectUnavailable(() => store.read(['{k}']));
    await expectUnavailable(() => write(1));
    redis.resume();
    await untilAnswering(store);
    const [stored] = await store.read(['{k}']);
    expect(await write(stored?.version ?? 0)).toBe(true);
  });

  it('hangs: closing does not wait for it', async () => {
    redis.pause();
    const start = performance.now();
    await store.close();
    expect(performance.now() - start).toBeLessThan(patience);
  });

  it('is killed and started again: calls fail in time, then it has what was acknowledged', async () => {
    await redis.kill();
    await expectUnavailable(() => store.read(['{k}']));
    await expectUnavailable(() => write(1));
    await redis.restart();
    await untilAnswering(store);
    expect(await store.read(['{k}'])).toEqual([{ value: 'after 0', version: 1 }]);
    expect(await write(1)).toBe(true);
  });

  it('carries out a write but its answer is lost: that is unavailable, not a conflict, and reading tells', async () => {
    const proxy = await startProxy(redis.port);
    const remote = openRedisStore(proxy.url);
    await untilAnswering(remote);
    proxy.loseNextAnswer();
    await expectUnavailable(() => remote.write([{ key: '{k}', expected: 1, value: 'applied' }]));
    await untilAnswering(remote);
    expect(await remote.read(['{k}'])).toEqual([{ value: 'applied', version: 2 }]);
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
    expect(await remote.write([{ key: '{moved}', expected: 0, value: 'x' }])).toBe(true);
    expect(await next.command('get', '{moved}')).toBe('1:x');
    await remote.close();
    proxy.stop();
  });

  it('has no memory left: nothing of a write is kept', async () => {
    await redis.command('config', 'set', 'maxmemory', '1');
    await expectUnavailable(() =>
      store.write(['{k}:a', '{k}:b'].map((key) => ({ key, expected: 0, value: 'x' }))),
    );
    await redis.command('config', 'set', 'maxmemory', '0');
    expect(await store.read(['{k}:a', '{k}:b'])).toEqual([undefined, undefined]);
  });
});

describe('a Redis that is not there', () => {
  it.each(['redis://HOST', 'redis+sentinel://HOST/primary', 'redis+cluster://HOST'])(
    '%s fails in time',
    async (form) => {
      const store = openRedisStore(form.replace('HOST', `127.0.0.1:${await findPort()}`));
      await expectUnavailable(() => store.read(['{k}']));
      await expectUnavailable(() => store.write([{ key: '{k}', expected: 0, value: 'x' }]));
      await expectUnavailable(() => store.describe());
      const start = performance.now();
      await store.close();
      expect(performance.now() - start).toBeLessThan(patience);
    },
  );
});

describe('what the operator is told', () => {
  it.each([
    { settings: [], told: 'loses everything (' },
    { settings: ['--save', '60', '1'], told: 'since the last snapshot' },
    { settings: ['--appendonly', 'yes', '--appendfsync', 'everysec'], told: 'appendfsync=everysec' },
    { settings: ['--appendonly', 'yes', '--appendfsync', 'always'], told: 'appendfsync=always' },
    { settings: ['--rename-command', 'CONFIG', ''], told: 'could not be checked' },
    {
      settings: ['--user', 'default', 'on', 'nopass', '~*', '+@all', '-config'],
      told: 'could not be checked',
    },
    { settings: ['--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru'], told: 'noeviction' },
  ])('with $settings: $told', async ({ settings, told }) => {
    const redis = await startRedis(...settings);
    onTestFinished(() => redis.stop());
    const store = openRedisStore(redis.url);
    const description = await store.describe();
    await store.close();
    expect(description).toContain(told);
    expect(description).not.toContain('\n');
  });
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
    expect(await store.write([{ key: '{k}', expected: 0, value: 'x' }])).toBe(true);
    expect(await store.describe()).toContain('fail-over');
    await until(async () => (await replica.command('get', '{k}')) === '1:x');
    await until(async () =>
      (await sentinel.command('sentinel', 'replicas', 'primary')).includes(`:${replica.port}`),
    );
    await primary.kill();
    await expectUnavailable(() => store.read(['{k}']));
    await untilAnswering(store);
    expect(await store.read(['{k}'])).toEqual([{ value: 'x', version: 1 }]);
    await until(() => store.write([{ key: '{k}', expected: 1, value: 'y' }]).catch(() => false));
  });
});

describe('a store on a Redis Cluster', () => {
  let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster.stop());

  describeStoreContract({ open: () => openRedisStore(cluster.url), lifetime: 2, passTimeUntil: until });

  it('writes the documents of many practitioners, each at once, over all nodes', async () => {
    const store = openRedisStore(cluster.url);
    const practitioners = Array.from({ length: 50 }, (_, n) => [`{p${n}}:a`, `{p${n}}:b`, `{p${n}}:c`]);
    const written = practitioners.map((keys) =>
      store.write(keys.map((key) => ({ key, expected: 0, value: 'x' }))),
    );
    expect(new Set(await Promise.all(written))).toEqual(new Set([true]));
    for (const keys of practitioners) {
      expect((await store.read(keys)).map((stored) => stored?.version)).toEqual([1, 1, 1]);
    }
    for (const node of cluster.nodes) expect(Number(await node.command('dbsize'))).toBeGreaterThan(0);
    expect(await store.describe()).toContain('Redis (cluster)');
    await store.close();
  });

  it('is away as a whole: what failed meanwhile is not written later, and it works again', async () => {
    const store = openRedisStore(cluster.url);
    await untilAnswering(store);
    const keys = Array.from({ length: 30 }, (_, n) => `{late ${n}}`);
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
    expect(outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value)).toBe(true);
    await store.close();
  });
});
