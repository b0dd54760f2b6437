import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { anySeed, chanceFrom } from '../faults/chance.ts';
import { until } from '../support/redis.ts';
import { type Person, type Processes, processesOn, somebody } from './processes.ts';

const day = '2026-12-01';

const reminder = (what: string | number) => `**Herinnering:** ${what}`;
const firstLine = (text: string) => text.split('\n')[0] ?? '';

/** Waits until everybody was told so many, and a while longer for what would be too much; the first line of each. */
async function toldTo(people: readonly Person[], count: number): Promise<readonly (readonly string[])[]> {
  const told = () => Promise.all(people.map(async (person) => (await person.reminders()).map(firstLine)));
  const deadline = Date.now() + 30_000;
  while ((await told()).some((all) => all.length < count) && Date.now() < deadline) await sleep(200);
  await sleep(1_500);
  return told();
}

// How often they are killed: more to be surer.
const rounds = Number(process.env.KILLS ?? 2);

/** Starts all of them shortly before nine and has people there by then, also on a machine that takes its time; says when it is nine. */
async function beforeNine(all: Processes, asked: readonly string[]) {
  for (let seconds = 8; seconds <= 32; seconds *= 2) {
    const nine = performance.now() + 1_000 * seconds;
    await all.start(day, `08:59:${60 - seconds}`);
    const people = await Promise.all(
      asked.map((what, at) => somebody(all.urls, `dl_${seconds}.${at}`, `herinner me om 9 uur aan ${what}`)),
    );
    if (performance.now() < nine) return { people, nine };
    await all.kill();
  }
  throw new Error('It was past nine each time');
}

describe.each([
  ['sqlite', 1],
  ['redis', 2],
] as const)('reminders on %s, in %i processes', (kind, count) => {
  it('are told once, each in the conversation that it belongs to', async () => {
    const all = await processesOn(kind, count);
    const asked = Array.from({ length: 12 }, (_, at) => `nummer ${at}`);
    const { people } = await beforeNine(all, asked);
    expect(await toldTo(people, 1)).toEqual(asked.map((what) => [reminder(what)]));
    expect(all.printed()).not.toContain('"level":');
  });

  it('are neither lost nor told twice where processes are killed at any moment around theirs', async () => {
    const all = await processesOn(kind, count);
    const chance = chanceFrom(anySeed());
    await all.start(day, '08:30');
    const clock = (minutes: number) =>
      [9 + Math.floor(minutes / 60), minutes % 60].map((number) => `${number}`.padStart(2, '0')).join(':');
    const moments = Array.from({ length: rounds }, (_, round) => clock(1 + round * 5));
    const person = await somebody(
      all.urls,
      'dl_1',
      ...moments.map((moment, at) => `herinner me om ${moment} aan nummer ${at}`),
    );
    for (const [round] of moments.entries()) {
      await all.kill();
      await all.start(day, `${clock(round * 5)}:58`);
      await Promise.all(
        all.urls.map(async (_, which) => {
          await sleep(chance() * 3_500);
          await all.kill(which);
        }),
      );
    }
    await all.start(day, '11:00');
    const [told = []] = await toldTo([person], rounds);
    expect(told).toEqual(moments.map((_, at) => reminder(`nummer ${at}`)));
  }, 300_000);

  it('come late where nobody was there at their moment, and after the quiet hours', async () => {
    const all = await processesOn(kind, count);
    await all.start(day, '17:00');
    const person = await somebody(
      all.urls,
      'dl_1',
      'herinner me om 18 uur aan A',
      'herinner me om 19 uur aan B',
    );
    await all.kill();
    await all.start(day, '18:30');
    expect(await toldTo([person], 1)).toEqual([[reminder('A')]]);
    await all.kill();
    await all.start(day, '21:00');
    await sleep(2_500);
    expect((await person.reminders()).map(firstLine)).toEqual([reminder('A')]);
    await all.kill();
    await all.start('2026-12-02', '07:59:58');
    expect(await toldTo([person], 2)).toEqual([[reminder('A'), reminder('B')]]);
    expect((await person.reminders()).at(-1)).toContain('dinsdag 1 december 2026 om 19:00');
  });

  it('do not keep a process that is ended from ending', async () => {
    const all = await processesOn(kind, count);
    await all.start(day, '12:00');
    await somebody(all.urls, 'dl_1', 'herinner me over drie dagen aan X');
    const began = performance.now();
    expect(await all.end(0)).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('reminders on Redis', () => {
  it('do not depend on what the queue remembers', async () => {
    const all = await processesOn('redis', 2);
    await all.start(day, '08:30');
    const person = await somebody(all.urls, 'dl_1', 'herinner me om 9 uur aan X');
    const inQueue = async () =>
      ((await all.redis?.command('--scan', '--pattern', '{loopbaanspiegel}*')) ?? '').split('\n');
    await until(async () => (await inQueue()).length > 1);
    await all.kill();
    await all.redis?.command('del', ...(await inQueue()));
    await all.start(day, '08:59:57');
    expect(await toldTo([person], 1)).toEqual([[reminder('X')]]);
  });

  it('have no word of anybody in the queue, and nothing at all of who was erased', async () => {
    const all = await processesOn('redis', 1);
    await all.start(day, '08:30');
    const person = await somebody(all.urls, 'dl_1', 'herinner me om 9 uur aan kwetterkanarie');
    const inQueue = async () => {
      const keys = (await all.redis?.command('--scan', '--pattern', '{loopbaanspiegel}*')) ?? '';
      const dumps = keys.split('\n').map((key) => all.redis?.command('dump', key));
      return `${keys}\n${(await Promise.all(dumps)).join('\n')}`;
    };
    await until(async () => (await inQueue()).includes('reminders/due'));
    expect(await inQueue()).not.toContain('kwetterkanarie');
    await person.say('wis alles', 'ja');
    await until(async () => !(await inQueue()).includes('reminders/due'));
    expect(all.printed()).not.toContain('kwetterkanarie');
  });

  it('are told once Redis is back where it was away at their moment', async () => {
    const all = await processesOn('redis', 2);
    const { people, nine } = await beforeNine(all, ['X']);
    all.redis?.pause();
    await sleep(nine + 2_000 - performance.now());
    all.redis?.resume();
    expect(await toldTo(people, 1)).toEqual([[reminder('X')]]);
  });
});
