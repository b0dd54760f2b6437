import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { until } from '../support/redis.ts';
import { anySeed } from './chance.ts';
import { startGuides, undergo } from './redisFault.ts';
import { type Away, startSingle, startSpread, startWatched } from './redisFaults.ts';
import { type Model, modelsFrom } from './undisturbed.ts';

/** The short form, in seconds, of what `npm run test:faults` does at length and with more. */
const short: Readonly<Record<string, number>> = {
  'Redis stopped': 2.2,
  'Redis started again': 0.3,
  'Redis hung (SIGSTOP)': 2.2,
  'CLIENT PAUSE': 2.2,
  READONLY: 1,
  'out of memory': 0.7,
  'slow, 300 ms': 1,
  'fail-over to the replica': 1,
  'Sentinel fail-over, primary killed': 0.5,
  'Cluster, slots moved key by key': 0.5,
};

const longestMs = 120_000;

let seed: number;
let models: readonly Model[];
beforeAll(async () => {
  seed = anySeed();
  models = await modelsFrom(seed, 4);
});

/** One process of the guide on a Redis. */
async function enter(start: () => Promise<Away>) {
  const away = await start();
  const guides = await startGuides(away.url);
  onTestFinished(async () => {
    await guides.close();
    await away.close();
  });
  return { faults: away.faults, address: `${guides.addresses[0]}` };
}

describe('a Redis in trouble', () => {
  it.each([
    { deployment: 'one Redis', start: startSingle },
    { deployment: 'a Redis with a Sentinel', start: () => startWatched('killed') },
    { deployment: 'a Redis Cluster', start: startSpread },
  ])(
    'people hear in time what is wrong, lose nothing and are told nothing twice: $deployment',
    async ({ start }) => {
      const { faults, address } = await enter(start);
      for (const fault of faults) {
        const seconds = short[fault.name];
        if (seconds === undefined) continue;
        const { evidence, lost, doubled, wrong, done } = await undergo(fault, seconds, address, models);
        expect({ lost, doubled, wrong }, `${fault.name}, ${done} (seed ${seed}): ${evidence}`).toEqual({
          ...{ lost: 0, doubled: 0, wrong: 0 },
        });
      }
    },
    longestMs,
  );

  it('can be seen at /readyz, and never at /healthz', async () => {
    const { faults, address } = await enter(startSingle);
    const statusOf = async (path: string) => (await fetch(address + path)).status;
    const hang = faults.find(({ name }) => name === 'network hung');
    expect(await statusOf('/readyz')).toBe(200);
    const alive = new Set<number>();
    let isOver = false;
    const watching = (async () => {
      for (; !isOver; await sleep(50)) alive.add(await statusOf('/healthz'));
    })();
    await hang?.begin(0);
    await until(async () => (await statusOf('/readyz')) === 503);
    await hang?.end();
    await until(async () => (await statusOf('/readyz')) === 200);
    isOver = true;
    await watching;
    expect([...alive]).toEqual([200]);
  });
});
