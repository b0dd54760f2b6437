import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Guide, startGuide } from '../support/process.ts';
import { openPage } from './redisChat.ts';
import { manners, overMessages, talk } from './redisPeople.ts';
import type { Told } from './redisTold.ts';
import { compare } from './script.ts';
import { counted, type Tally } from './tally.ts';
import type { Model } from './undisturbed.ts';

/** Something that befalls a Redis for so many seconds, and how it is over; each resolves when that is done. */
export type Fault = {
  readonly name: string;
  begin(seconds: number): Promise<unknown>;
  end(): Promise<unknown>;
};

/** How many it takes so that in each manner somebody talks over /api/messages, and somebody on an open page. */
export const people = 2 * manners.length;

const secondsBefore = 0.7;

/** So many processes of the guide that keep everything in the Redis at this address. */
export async function startGuides(redisUrl: string, count = 1) {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-away-'));
  const guides: Guide[] = [];
  const settings = { DATA_DIR: folder, REDIS_URL: redisUrl, TRUSTED_PROXIES: '1' };
  while (guides.length < count) guides.push(await startGuide(settings));
  return {
    addresses: guides.map(({ url }) => url),
    close: async () => {
      await Promise.all(guides.map((guide) => guide.kill('SIGKILL')));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Has people talk while a fault begins, lasts so many seconds and ends, each as long as it takes to hold one script. */
export function undergo(
  { name, begin, end }: Fault,
  seconds: number,
  address: string,
  models: readonly Model[],
): Promise<Tally> {
  return counted(`${name}, redis`, async (tally) => {
    const told: Told = { tally, slowestMs: 0, apologies: 0 };
    let isOver = false;

    async function befall() {
      await sleep(1_000 * secondsBefore);
      await begin(seconds);
      await sleep(1_000 * seconds);
      await end();
      isOver = true;
    }
    async function live(model: Model, at: number) {
      const manner = manners[at % manners.length] ?? 'resends';
      const { name: word, said } = model.script;
      const page = at % 2 === 1 ? await openPage(address, told) : undefined;
      const attempt = page?.attempt ?? overMessages(address, `${word} under ${name}`, told);
      const paceMs = (1_000 * (secondsBefore + seconds)) / said.length;
      const pace = async () => isOver || sleep(paceMs);
      compare(model.script, model.heard, await talk(model, manner, attempt, told, pace), tally);
      await page?.check();
      page?.close();
    }
    await Promise.all([befall(), ...models.map(live)]);
    const slowest = (told.slowestMs / 1_000).toFixed(2);
    tally.done = `${seconds} s, ${told.apologies} times told to wait, slowest answer ${slowest} s`;
  });
}
