import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type RedisServer, startRedis, until } from '../support/redis.ts';
import { chanceFrom } from './chance.ts';
import { openChannel } from './channel.ts';
import { startInProcess } from './inProcess.ts';
import { openPage } from './redisChat.ts';
import { startGuides } from './redisFault.ts';
import { type Attempt, fetchJson, overMessages } from './redisPeople.ts';
import type { Told } from './redisTold.ts';
import {
  type Command,
  type Counter,
  isBeside,
  isLook,
  isOfTurn,
  startCounter,
  type Trip,
  untilStarted,
} from './redisTrips.ts';
import { counted } from './tally.ts';

/** Most of what there is to say: a check to its verdict, a group of statements, a reflection, and where that leads to. */
const conversation = [
  ...['hallo', 'ja'],
  ...['toelatingscheck', 'nee', 'een andere', 'ja', 'Basisopleiding', '3,5 EC', 'ja', 'ja', 'ja'],
  ...['eigen praktijk', '1 september 2024', 'ja', '16 per week', 'ja', 'nee', 'terug', 'nee', 'menu'],
  ...['zelfbeoordeling', 'vraagverheldering', '2', 'weet ik niet', '3', '3', '3', '4'],
  ...['reflectie', 'Een gesprek over een stage', 'redder', 'ik nam alles over', 'geen idee', 'overslaan'],
  ...['weet ik geen', 'ik weet niet', 'geen voorbeeld', 'Eerst vragen', '1 februari 2037', 'overslaan'],
  ...['competenties', 'coachen', 'waar sta ik', 'wijzig diploma', '2', 'menu', 'mijn plan'],
  ...['herinner me morgen om 9 uur aan de intake', 'herinner me over drie dagen', 'het gesprek'],
  ...['herinneringen', '2', 'overmorgen', 'stop alle herinneringen', 'nee', 'stille uren', 'van 22 tot 7'],
];

/** What turns cost at most in which something is done beside them, in other records too. */
const most: Readonly<Record<string, number>> = {
  'a code is made': 3,
  'a code is typed': 10,
  'two chats are joined': 19,
  'it goes on in the other': 2,
  'both are erased': 13,
  'all is erased': 5,
};

/** How many of this many round trips there were. */
type Distribution = Readonly<Record<number, number>>;

/** The processes that may ask something, each by its address. */
const asking = new Set<string>();
let redis: RedisServer;
let counter: Counter;
let guides: Awaited<ReturnType<typeof startGuides>>;
let told: Told;

beforeAll(async () => {
  redis = await startRedis();
  // Whoever answers this has done all that it did before for nobody's answer.
  const haveTheirTurn = () =>
    Promise.all([...asking].map(async (address) => (await fetch(`${address}/healthz`)).text()));
  counter = await startCounter(redis.port, haveTheirTurn);
  guides = await startGuides(`redis://127.0.0.1:${counter.port}`, 2);
  for (const address of guides.addresses) asking.add(address);
  told = { tally: await counted('counted', async () => {}), slowestMs: 0, apologies: 0 };
  await untilStarted(counter, guides.addresses.length);
});

afterAll(async () => {
  await guides.close();
  await counter.close();
  await redis.stop();
});

beforeEach(() => void counter.take());

/** The process that is meant, by its place. */
const at = (place: number): string => guides.addresses[place] ?? '';

/** The round trips that one turn took. */
type Cost = readonly Trip[];

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  await work();
  return counter.take().filter(isOfTurn);
}

/** Says each line, by whoever is next, and counts the round trips that it took. */
async function count(lines: readonly string[], next: (at: number) => Attempt) {
  const trips: Cost[] = [];
  for (const [at, line] of lines.entries()) {
    trips.push(
      await costOf(async () => expect(await next(at)(line, crypto.randomUUID()), line).toBeDefined()),
    );
  }
  return trips;
}

function distributionOf(costs: readonly Cost[]): Distribution {
  const trips = costs.map(({ length }) => length);
  const kinds = [...new Set(trips)].toSorted();
  return Object.fromEntries(kinds.map((kind) => [kind, trips.filter((one) => one === kind).length]));
}

/** Shows how many turns took how many round trips, and fails for what took more, with what was asked. */
function expectAtMost(most: number, what: string, costs: readonly Cost[]): void {
  const turns = Object.entries(distributionOf(costs)).map(([kind, times]) => `${kind}: ${times} turns`);
  process.stdout.write(`Round trips to Redis, ${what}: ${turns.join(', ')}\n`);
  const asked = ([name, first, , key]: Command) => `${name} ${name?.startsWith('eval') ? key : first}`;
  for (const cost of costs) {
    expect(cost.length, JSON.stringify(cost.map((trip) => trip.map(asked)))).toBeLessThanOrEqual(most);
  }
}

describe('the round trips to Redis, whatever they are for', () => {
  it('are two at most for every turn of a whole conversation, as Redis itself counts them', async () => {
    const asked = async () => {
      const stats = await redis.command('info', 'commandstats');
      const calls = ['eval', 'evalsha', 'mget'].map((name) =>
        Number(new RegExp(`^cmdstat_${name}:calls=(\\d+)`, 'm').exec(stats)?.[1] ?? 0),
      );
      return calls.reduce((sum, one) => sum + one, 0);
    };
    const before = await asked();
    const attempt = overMessages(at(0), 'one', told);
    const trips = await count(conversation, () => attempt);
    expectAtMost(2, 'one process', trips);
    expect(Math.min(...trips.map(({ length }) => length))).toBeGreaterThan(0);
    expect((await asked()) - before).toBeGreaterThanOrEqual(trips.length);
    expect((await asked()) - before).toBeLessThanOrEqual(2 * trips.length);
  });

  it('are two at most for the first turn of somebody in a process', async () => {
    const trips: Cost[] = [];
    for (const [place, person] of ['at the start', 'halfway', 'near the end'].entries()) {
      // Somebody is in the middle of each of these.
      const lines = conversation.slice(0, [6, 24, 40][place]);
      await count(lines, () => overMessages(at(0), person, told));
      const fresh = overMessages(at(1), person, told);
      trips.push(...(await count(['antwoorden'], () => fresh)));
    }
    expectAtMost(2, 'first turn in a process', trips);
  });

  it('are two at most in the web chat with all that is counted there, also when it is opened and goes on elsewhere', async () => {
    const page = await openPage(at(0), told);
    onTestFinished(page.close);
    const settled = () => sleep(200).then(() => void counter.take());
    await settled();
    const [, ...lines] = conversation;
    const trips = await count(lines, () => page.attempt);
    await page.moveTo(at(1));
    await settled();
    trips.push(...(await count(['antwoorden'], () => page.attempt)));
    const session = (await fetchJson(`${at(0)}/api/webchat/token`, {}, {})).answer;
    counter.take();
    const opening = { authorization: `Bearer ${session.token}` };
    const open = () => fetchJson(`${at(0)}/v3/directline/conversations`, opening, {});
    trips.push(await costOf(async () => expect((await open()).status).toBe(201)));
    expectAtMost(2, 'in the web chat', trips);
  });

  it('are a look each second while a page is open, for what others may have added', async () => {
    const page = await openPage(at(0), told);
    onTestFinished(page.close);
    await sleep(500);
    counter.take();
    const began = performance.now();
    const looks: Trip[] = [];
    await until(async () => {
      looks.push(...counter.take().filter((trip) => !trip.every(isBeside)));
      return looks.length >= 3;
    });
    // However long three of them took: between two looks there is a second.
    const seconds = (performance.now() - began) / 1_000;
    expectAtMost(
      Math.ceil(seconds) + 1,
      `a page on which nothing is said, in ${seconds.toFixed(1)} seconds`,
      [looks],
    );
    // What is asked beside the turns may come in one round trip with a look.
    expect(looks.flat().filter((command) => !isLook(command) && !isBeside(command))).toEqual([]);
  });

  it('are two at most until the answer is sent to a channel, and one after that, which marks it as sent', async () => {
    const channel = await openChannel();
    onTestFinished(channel.close);
    const trips: Cost[] = [];
    for (const [place, line] of conversation.slice(0, 12).entries()) {
      expect(await channel.deliver(at(place === 11 ? 1 : 0), 'sent to', `${place}`, line)).toBe(true);
      expect(channel.repliesTo(`${place}`)).not.toEqual([]);
      trips.push(counter.take().filter(isOfTurn));
    }
    expectAtMost(3, 'sent to a channel', trips);
    for (const trip of trips) expect(trip.at(-1)?.flat().join()).toContain('unsent');
    // Of somebody new to a process everything has to be read before.
    expect(trips.slice(1, -1).map(({ length }) => length)).toEqual(Array(10).fill(2));
  });

  it('are three at most where two processes take turns', async () => {
    const both = (person: string) => guides.addresses.map((address) => overMessages(address, person, told));
    const [one, two] = both('alternating') as [Attempt, Attempt];
    const alternating = await count(conversation, (turn) => (turn % 2 ? two : one));
    const chance = chanceFrom(7);
    const [three, four] = both('by chance') as [Attempt, Attempt];
    const byChance = await count(conversation.slice(0, 30), () => (chance() < 0.5 ? three : four));
    // The third where what the turn is about was said at the other, and only its second look shows that.
    expectAtMost(3, 'two processes, alternating', alternating);
    expectAtMost(3, 'two processes, by chance', byChance);
  });
});

describe('a turn may cost more', () => {
  /** Starts one that nobody takes turns with, and gives its address. */
  async function startAlone(clock: () => number): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-trips-'));
    const product = await startInProcess(folder, clock, undefined, `redis://127.0.0.1:${counter.port}`);
    asking.add(product.address);
    onTestFinished(async () => {
      asking.delete(product.address);
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    await untilStarted(counter, 1);
    return product.address;
  }

  it('once in a week, when everything of somebody is made to last', async () => {
    let ahead = 0;
    const attempt = overMessages(await startAlone(() => Date.now() + ahead), 'weekly', told);
    await count(conversation.slice(0, 12), () => attempt);
    ahead = 8 * 24 * 60 * 60 * 1_000;
    const [renewing = [], ...others] = await count(['antwoorden', 'menu', 'mijn plan'], () => attempt);
    expectAtMost(4, 'when everything is renewed', [renewing]);
    expectAtMost(2, 'after that', others);
  });

  it('when two chats are joined, which are two slots of a cluster, and when everything is erased', async () => {
    const address = await startAlone(Date.now);
    const here = overMessages(address, 'here', told);
    const there = overMessages(address, 'there', told);
    for (const one of [here, there]) await count(['hallo', 'ja', 'verhaal', 'Omar', 'menu'], () => one);
    const costs: Record<string, Cost> = {};
    let last = '';
    const say = async (who: Attempt, what: string, ...lines: readonly string[]) => {
      for (const line of lines) {
        costs[what] = await costOf(async () => {
          last = (await who(line, crypto.randomUUID()))?.at(-1)?.text ?? '';
        });
      }
    };
    await say(there, 'a code is made', 'koppelen', 'ja');
    await say(here, 'a code is typed', /\*\*(\w{5}-\w{5})\*\*/.exec(last)?.[1] ?? '');
    await say(here, 'two chats are joined', 'ja');
    expect(last).toContain('samengevoegd');
    await say(there, 'it goes on in the other', 'menu', 'menu');
    await say(here, 'both are erased', 'menu', 'privacy', 'wis alles', 'ja');
    expect(last).toContain('Alles is gewist');
    await count(['hallo', 'ja', 'verhaal', 'Omar', 'menu', 'privacy', 'wis alles'], () => here);
    await say(here, 'all is erased', 'ja');
    for (const [what, cost] of Object.entries(costs)) expectAtMost(most[what] ?? 0, `when ${what}`, [cost]);
  });
});
