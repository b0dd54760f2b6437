import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { practitionerTag, scheduleKey } from '../../src/records/keys.ts';
import { openTiming } from '../../src/reminders/open.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import type { Store } from '../../src/state/store.ts';
import { type RedisServer, startRedis, startRedisCluster, startSentinel, until } from '../support/redis.ts';

const tags = Array.from({ length: 30 }, (_, at) => practitionerTag('a secret', 'test', `${at}`));

/** A store for what is due; the queue is all that is in Redis here. */
function openStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-queue-'));
  const store = openSqliteStore(join(folder, 'state.sqlite'), Date.now);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** One of the processes on this queue, and whom it told. */
async function open(url: string, store: Store, told: string[], fails = () => false) {
  const tell = async (tag: string) => {
    if (fails()) throw new Error('down');
    const [stored] = await store.read([scheduleKey(tag)]);
    // Who is handed what another told already finds nothing that is due.
    if (!stored) return undefined;
    const { isWritten } = await store.write([
      { key: scheduleKey(tag), expected: stored.version, value: undefined },
    ]);
    if (isWritten) told.push(tag);
    return undefined;
  };
  const timing = openTiming(url, { store, tell, clock: Date.now, log: silent });
  onTestFinished(() => timing.close());
  return timing;
}

async function put(store: Store, tag: string, at: number) {
  const value = JSON.stringify({ schema: 1, due: [{ subject: '1', at }] });
  await store.write([{ key: scheduleKey(tag), expected: 0, value }]);
}

async function start(starting: Promise<RedisServer>): Promise<RedisServer> {
  const server = await starting;
  onTestFinished(() => server.stop());
  return server;
}

describe('the queue of reminders', () => {
  it.each(['one server', 'Sentinel', 'a Cluster'])(
    'hands each to one of all processes, on %s',
    async (kind) => {
      const store = openStore();
      let url = '';
      if (kind === 'a Cluster') {
        const cluster = await startRedisCluster();
        onTestFinished(() => cluster.stop());
        url = cluster.url;
      } else {
        const redis = await start(startRedis());
        url = redis.url;
        if (kind === 'Sentinel') {
          const sentinel = await start(startSentinel('primary', redis.port));
          url = `redis+sentinel://127.0.0.1:${sentinel.port}/primary`;
        }
      }
      // Half of them is kept already, the other half comes while it runs.
      const [before, after] = [tags.slice(0, 15), tags.slice(15)];
      for (const tag of before) await put(store, tag, Date.now() + 1_000);
      const told: string[] = [];
      const processes = [await open(url, store, told), await open(url, store, told)];
      const soon = Date.now() + 1_500;
      // The same moment that two processes know of is one job.
      for (const tag of after) {
        await put(store, tag, soon);
        for (const { announce } of processes) announce(tag, soon);
      }
      await until(async () => told.length >= tags.length);
      await sleep(1_000);
      expect(told.toSorted()).toEqual(tags.toSorted());
    },
  );

  it('goes on after a fail-over to the replica that took over', async () => {
    const store = openStore();
    const primary = await start(startRedis());
    const replica = await start(startRedis('--replicaof', '127.0.0.1', String(primary.port)));
    const sentinel = await start(startSentinel('primary', primary.port));
    await until(async () =>
      (await sentinel.command('sentinel', 'replicas', 'primary')).includes(`:${replica.port}`),
    );
    const told: string[] = [];
    const { announce } = await open(`redis+sentinel://127.0.0.1:${sentinel.port}/primary`, store, told);
    const putAndAnnounce = async (tag: string, at: number) => {
      await put(store, tag, at);
      announce(tag, at);
    };
    const [first = '', second = ''] = tags;
    await putAndAnnounce(first, Date.now());
    await until(async () => told.length === 1);
    await primary.kill();
    await putAndAnnounce(second, Date.now() + 500);
    await until(async () => told.length === 2);
    expect(told).toEqual([first, second]);
  });

  it('tries again where telling fails, and tells in the end', async () => {
    const store = openStore();
    const redis = await start(startRedis());
    let left = 2;
    const told: string[] = [];
    const { announce } = await open(redis.url, store, told, () => left-- > 0);
    const [tag = ''] = tags;
    const at = Date.now();
    await put(store, tag, at);
    announce(tag, at);
    await until(async () => told.length === 1);
    expect(left).toBeLessThan(0);
  });

  it('starts without Redis, and tells once it is there', async () => {
    const store = openStore();
    const redis = await start(startRedis());
    await redis.kill();
    await put(store, tags[0] ?? '', Date.now());
    const told: string[] = [];
    await open(redis.url, store, told);
    await sleep(1_500);
    await redis.restart();
    await until(async () => told.length === 1);
  });
});
