import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RedisServer, startRedis } from '../support/redis.ts';
import { talkTo } from './load.ts';
import { openPlace } from './place.ts';
import { type Server, startServer } from './servers.ts';
import { talks } from './talks.ts';

let redis: RedisServer;
const servers: Server[] = [];

beforeAll(async () => {
  redis = await startRedis();
  const names = ['alone', 'floor', 'echo', 'waterfall', 'agents', 'ours'] as const;
  servers.push(...(await Promise.all(names.map((name) => startServer(name, redis.url)))));
});

afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  await redis.stop();
});

function find(wanted: Server['name']): Server {
  const found = servers.find(({ name }) => name === wanted);
  if (!found) throw new Error(`${wanted} was not started`);
  return found;
}

const order = { conversations: 2, ms: 300 };

describe('what the benchmark measures', () => {
  it.each(['alone', 'floor', 'echo', 'waterfall', 'agents', 'ours'] as const)(
    'is the whole conversation, said twice: %s',
    async (name) => {
      const { url, talk } = find(name);
      const place = await openPlace(url, talk);
      for (let turn = 0; turn < 2 * talks[talk].length; turn++) await place.turn();
      expect(place.apologies()).toBe(0);
      place.close();
    },
  );

  it.each(['echo', 'agents', 'ours'] as const)('is heard where it is posted: %s', async (name) => {
    const load = await talkTo({ ...find(name), ...order, isPosted: true });
    expect(load.turns).toBeGreaterThan(load.apologies);
  });

  it('comes by the clock, at the same moments to each', async () => {
    const byTheClock = { conversations: 20, ms: 1_000, perSecond: 50 };
    const [one, other] = [find('floor'), find('ours')];
    const { turns } = await talkTo({ ...one, ...byTheClock });
    expect(Math.abs(turns - 50)).toBeLessThan(20);
    expect(await talkTo({ ...other, ...byTheClock })).toMatchObject({ turns });
  });
});

describe('what is not as it should be', () => {
  it.each([
    ['a server that says something else', 'floor', 'waterfall'],
    ['one that begins another conversation', 'waterfall', 'ours'],
    ['one that echoes in another way', 'echo', 'floor'],
  ] as const)('ends the run: %s', async (_, name, talk) => {
    await expect(talkTo({ ...find(name), talk, ...order })).rejects.toThrow('To "hallo" it should say');
  });

  it('ends the run where it comes by the clock', async () => {
    const wrong = talkTo({ ...find('floor'), talk: 'ours', ...order, perSecond: 50 });
    await expect(wrong).rejects.toThrow('To "hallo" it should say');
  });
});
