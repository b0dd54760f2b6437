import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type RedisServer, startRedis } from '../support/redis.ts';
import type { Reply } from './client.ts';
import { openPage } from './redisChat.ts';
import { startGuides } from './redisFault.ts';
import { type Attempt, type Manner, manners, overMessages } from './redisPeople.ts';
import { patienceMs, type Told } from './redisTold.ts';
import { counted } from './tally.ts';

/** A Redis with so many processes of the guide on it. */
async function start(count: number, ...settings: string[]) {
  const redis = await startRedis(...settings);
  const guides = await startGuides(redis.url, count);
  onTestFinished(async () => {
    await guides.close();
    await redis.stop();
  });
  const [first = '', second = ''] = guides.addresses;
  return { redis, first, second };
}

async function nothingTold(): Promise<Told> {
  return { tally: await counted('late', async () => {}), slowestMs: 0, apologies: 0 };
}

const before = ['hallo', 'ja', 'reflectie'];
const asksMoment = expect.stringContaining('"question":"moment"');
const asksRole = expect.stringContaining('"question":"R1"');
const stepOf = (replies: readonly Reply[] | undefined) => replies?.at(-1)?.step;

/** Brings somebody to the first of two questions that take any words. */
async function begin(attempt: Attempt): Promise<void> {
  for (const [at, text] of before.entries()) await attempt(text, `before ${at}`);
}

/** How often this stands among their answers. */
async function timesKept(attempt: Attempt, words: string): Promise<number> {
  const told = await attempt('antwoorden', `asked for ${words}`);
  return `${told?.map(({ text }) => text)}`.split(`: ${words}`).length - 1;
}

const ends: Readonly<Record<string, (redis: RedisServer) => Promise<unknown>>> = {
  'is carried out when Redis goes on': async (redis) => redis.resume(),
  'is lost with Redis': async (redis) => {
    await redis.kill();
    await redis.restart();
  },
};

describe.each(Object.entries(ends))('what was said to a Redis that hung, and %s', (_, end) => {
  it('is kept once, whatever people do who were told that it is not known', async () => {
    const { redis, first } = await start(1, '--appendonly', 'yes', '--appendfsync', 'always');
    const told = await nothingTold();
    const page = async () => {
      const opened = await openPage(first, told);
      onTestFinished(opened.close);
      return opened;
    };
    const people = manners.flatMap((manner) =>
      ['page', 'channel'].map((way) => ({ manner, way, words: `moment van ${manner} ${way}` })),
    );
    const everybody = await Promise.all(
      people.map(async ({ manner, way, words }) => {
        const opened = way === 'page' ? await page() : undefined;
        const attempt = opened?.attempt ?? overMessages(first, words, told);
        await begin(attempt);
        return { manner, words, attempt, opened };
      }),
    );

    redis.pause();
    await Promise.all(
      everybody.map(async ({ attempt, words }) => expect(await attempt(words, 'said')).toBeUndefined()),
    );
    await end(redis);
    for (const { manner, words, attempt, opened } of everybody) {
      await settle(manner, words, attempt);
      expect(await timesKept(attempt, words), words).toBe(1);
      await opened?.check();
    }
    expect(told.tally.evidence).toBeUndefined();
    expect(told.apologies).toBeGreaterThanOrEqual(everybody.length);
  });
});

/** Does what somebody does in this manner after it was not known whether their words were kept. */
async function settle(manner: Manner, words: string, attempt: Attempt): Promise<void> {
  const until = async (text: string, id: (count: number) => string) => {
    for (let count = 1; count < 100; count++) {
      const replies = await attempt(text, id(count));
      if (replies) return replies;
    }
    throw new Error(`Nothing came of "${text}"`);
  };
  if (manner === 'goesOn') {
    const here = stepOf(await until('verder', (count) => `where ${count}`));
    if (here?.includes('"question":"R1"')) return;
    expect(here).toEqual(asksMoment);
  }
  const again = await until(words, (count) => (manner === 'resends' ? 'said' : `said anew ${count}`));
  expect(stepOf(again)).toEqual(asksRole);
  if (manner === 'resends') expect(await attempt(words, 'said')).toEqual(again);
}

describe('a Redis that hangs', () => {
  it('keeps nobody waiting who says several things at once', async () => {
    const { redis, first } = await start(1);
    const told = await nothingTold();
    const attempt = overMessages(first, 'quick', told);
    await begin(attempt);
    redis.pause();
    const all = await Promise.all(['een', 'twee', 'drie', 'vier'].map((text) => attempt(text, text)));
    redis.resume();
    expect(all).toEqual([undefined, undefined, undefined, undefined]);
    expect(told.slowestMs).toBeLessThan(patienceMs);
  });

  it('is told of on a page that went on at a process to which nothing was said yet', async () => {
    const { redis, first, second } = await start(2);
    const told = await nothingTold();
    const page = await openPage(first, told);
    onTestFinished(page.close);
    await begin(page.attempt);
    await page.moveTo(second);
    redis.pause();
    expect(await page.attempt('een gesprek', 'said')).toBeUndefined();
    redis.resume();
    await settle('resends', 'een gesprek', page.attempt);
    expect(told.tally.evidence).toBeUndefined();
    expect(told.apologies).toBeGreaterThan(0);
  });

  it('and then refuses: what was said before is still known to be the same', async () => {
    const { redis, first } = await start(1);
    const told = await nothingTold();
    const attempt = overMessages(first, 'patient', told);
    await begin(attempt);
    redis.pause();
    expect(await attempt('een gesprek', 'first')).toBeUndefined();
    redis.resume();
    await redis.command('config', 'set', 'maxmemory', '1');
    expect(await attempt('een gesprek', 'second')).toBeUndefined();
    await redis.command('config', 'set', 'maxmemory', '0');
    expect(stepOf(await attempt('een gesprek', 'third'))).toEqual(asksRole);
    expect(await timesKept(attempt, 'een gesprek')).toBe(1);
  });

  it('is told of in the language that is spoken', async () => {
    const { redis, first } = await start(1);
    const say = async (person: string, text: string, locale: string): Promise<string> => {
      const response = await fetch(`${first}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ type: 'message', id: crypto.randomUUID(), text, locale, deliveryMode: 'expectReplies' },
          ...{ channelId: 'webchat', serviceUrl: 'http://127.0.0.1:9/' },
          ...{ from: { id: person }, recipient: { id: 'bot' }, conversation: { id: person } },
        }),
      });
      return (await response.json()).activities.at(-1).text;
    };
    for (const text of ['hallo', 'ja', 'english']) await say('switched', text, 'nl-NL');
    for (const text of ['hello', 'yes', 'my plan']) await say('English', text, 'en-GB');
    redis.pause();
    const [switched, english, unknown, dutch] = await Promise.all([
      say('switched', 'menu', 'nl-NL'),
      say('English', 'menu', 'en-GB'),
      say('new', 'hello', 'en-GB'),
      say('nieuw', 'hallo', 'nl-NL'),
    ]);
    redis.resume();
    for (const text of [switched, english]) expect(text).toMatch(/^I cannot tell whether/);
    expect(unknown).toMatch(/^Something went wrong on my side/);
    expect(dutch).toMatch(/^Er ging bij mij iets mis/);
  });
});

describe('a Redis that lost what it had acknowledged', () => {
  it('is not taken to have what a process remembers, where another process went on', async () => {
    const { redis, first, second } = await start(2);
    const told = await nothingTold();
    const atFirst = overMessages(first, 'one', told);
    const atSecond = overMessages(second, 'one', told);
    await begin(atFirst);
    await atFirst('een gesprek', 'moment');
    await redis.command('save');
    const [, folder = ''] = (await redis.command('config', 'get', 'dir')).split('\n');
    const snapshot = join(folder, 'dump.rdb');
    copyFileSync(snapshot, `${snapshot}.before`);
    await atFirst('rol verloren', 'lost');
    await redis.kill();
    copyFileSync(`${snapshot}.before`, snapshot);
    await redis.restart();
    await atSecond('rol bewaard', 'kept');
    expect(await timesKept(atFirst, 'rol bewaard')).toBe(1);
    expect(await timesKept(atSecond, 'rol verloren')).toBe(0);
  });
});
