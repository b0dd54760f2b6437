import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Limits, openLimits, rates } from '../src/limits.ts';
import { call, openSession, serve } from './http/serve.ts';
import { type RedisServer, startRedis, until } from './support/redis.ts';

const key = new Uint8Array(32).fill(1);
let redis: RedisServer;
const clients: Redis[] = [];

beforeAll(async () => {
  redis = await startRedis();
});

afterAll(() => redis.stop());

beforeEach(() => redis.command('flushall'));

afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect();
});

/** The limits as one process has them. */
async function open(withKey = key): Promise<Limits> {
  // Whoever waits for it waits longer than any test.
  const client = new Redis(redis.port, { commandTimeout: 300_000, retryStrategy: () => 50 });
  client.on('error', () => {});
  clients.push(client);
  await until(async () => client.status === 'ready');
  return openLimits(withKey, client);
}

const most = rates.messages.conversation.times;
const somebody = { conversation: 'a conversation', user: 'somebody' };

/** Says something so many times at once, and counts how often that was welcome. */
async function welcome(times: number, ...processes: Limits[]): Promise<number> {
  const all = processes.flatMap((limits) =>
    Array.from({ length: times }, () => limits.count('messages', somebody)),
  );
  return (await Promise.all(all)).filter((seconds) => seconds === 0).length;
}

/** Whether this is done before so many milliseconds have passed, by a clock that is put forward. */
async function isDoneWithin(milliseconds: number, work: () => Promise<unknown>): Promise<boolean> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let isDone = false;
  void work().then(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  vi.useRealTimers();
  return isDone;
}

describe('limits on Redis', () => {
  it('are shared by all processes', async () => {
    const [one, other] = [await open(), await open()];
    expect(await welcome(most - 100, one, other)).toBe(most);
    expect(await other.count('messages', somebody)).toBeGreaterThan(0);
    expect(await other.count('messages', somebody)).toBeLessThanOrEqual(10);
  });

  it('leave nothing behind that tells who it was, and nothing after a minute', async () => {
    const limits = await open();
    await limits.count('messages', somebody);
    await limits.count('calls', { address: '192.0.2.7' });
    const keys = (await redis.command('keys', '*')).split('\n');
    expect(keys).toHaveLength(3);
    expect(keys.join()).not.toMatch(/somebody|a conversation|192/);
    for (const one of keys) expect(Number(await redis.command('ttl', one))).toBeLessThanOrEqual(60);
    const before = new Set(keys);
    await (await open(new Uint8Array(32).fill(2))).count('calls', { address: '192.0.2.7' });
    const added = (await redis.command('keys', '*')).split('\n').filter((one) => !before.has(one));
    expect(added).toHaveLength(1);
  });

  it('cost Redis nothing more once somebody is over them', async () => {
    const limits = await open();
    await welcome(most + 10, limits);
    const commands = async () =>
      Number(/total_commands_processed:(\d+)/.exec(await redis.command('info', 'stats'))?.[1]);
    const before = await commands();
    await limits.count('messages', { conversation: somebody.conversation });
    expect((await commands()) - before).toBeLessThanOrEqual(1);
  });

  it('hold in each process while Redis hangs, within 150 milliseconds, and are shared again after', async () => {
    const limits = await open();
    await limits.count('messages', somebody);
    redis.pause();
    onTestFinished(() => redis.resume());
    expect(await isDoneWithin(150, () => limits.count('messages', somebody))).toBe(true);
    expect(await welcome(most + 30, limits)).toBe(most - 1);
    redis.resume();
    await until(async () => (await redis.command('ping')) === 'PONG');
    await redis.command('flushall');
    expect(await limits.count('calls', { conversation: 'another' })).toBe(0);
    expect(Number(await redis.command('dbsize'))).toBe(1);
  });

  it('hold in each process while Redis is gone, at once, and are shared again when it is back', async () => {
    const limits = await open();
    await redis.kill();
    await until(async () => clients[0]?.status !== 'ready');
    expect(await isDoneWithin(0, () => limits.count('messages', somebody))).toBe(true);
    expect(await welcome(most + 30, limits)).toBe(most - 1);
    await redis.restart();
    await until(async () => clients[0]?.status === 'ready');
    expect(await limits.count('calls', { conversation: 'another' })).toBe(0);
    expect(Number(await redis.command('dbsize'))).toBe(1);
  });

  it('hold in each process while Redis takes no writes', async () => {
    const limits = await open();
    await redis.command('config', 'set', 'maxmemory', '1');
    onTestFinished(() => redis.command('config', 'set', 'maxmemory', '0').then(() => {}));
    expect(await welcome(most + 30, limits)).toBe(most);
  });

  it('keep no request waiting for a Redis that hangs, and let not everything through', async () => {
    const limits = await open();
    const { url } = await serve({ limits });
    const { token, conversationId } = await openSession(url);
    const address = `${url}/v3/directline/conversations/${conversationId}/activities`;
    await call(`${url}/v3/directline/conversations`, token, {});
    redis.pause();
    onTestFinished(() => redis.resume());
    // A hundred and fifty milliseconds each time something is counted, as above, and that is once or twice.
    expect((await call(address, token)).status).toBe(200);
    // A busy machine takes longer over a thousand calls than they count, so only the last of them are made.
    const counts = Array.from({ length: rates.calls.conversation.times - 20 }, () =>
      limits.count('calls', { conversation: conversationId }),
    );
    expect(new Set(await Promise.all(counts))).toEqual(new Set([0]));
    const answers = await Promise.all(Array.from({ length: 40 }, () => call(address, token)));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });
});
