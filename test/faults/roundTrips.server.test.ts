import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startRedis } from '../support/redis.ts';
import { chanceFrom } from './chance.ts';
import { openPage } from './redisChat.ts';
import { startGuides } from './redisFault.ts';
import { type Attempt, overMessages } from './redisPeople.ts';
import type { Told } from './redisTold.ts';
import { type Command, type Counter, startCounter } from './redisTrips.ts';
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

/** How many of this many round trips there were. */
type Distribution = Readonly<Record<number, number>>;

/** So many processes on a Redis of their own, and every round trip to it counted. */
async function start(count: number) {
  const redis = await startRedis();
  const counter = await startCounter(redis.port);
  const guides = await startGuides(`redis://127.0.0.1:${counter.port}`, count);
  onTestFinished(async () => {
    await guides.close();
    await counter.close();
    await redis.stop();
  });
  const told: Told = { tally: await counted('counted', async () => {}), slowestMs: 0, apologies: 0 };
  // What a process asks for itself when it starts.
  await sleep(200);
  counter.take();
  return { redis, counter, guides, told };
}

// Once a second the head of a log is read, together with the key that it opens with, for what others may have added.
const isLook = ([name, first]: Command) => name === 'mget' && /^\{[^}]+\}log:[^/]+$/.test(first ?? '');
// The queue of reminders is asked beside the turns, and nobody waits for it.
const isOfQueue = (command: Command) => command.some((word) => word.startsWith('{loopbaanspiegel}'));
const isOfTurn = (command: Command) =>
  command.some((word) => word.startsWith('{')) && !isLook(command) && !isOfQueue(command);

/** Says each line, by whoever is next, and counts the round trips that it took. */
async function count(counter: Counter, lines: readonly string[], next: (at: number) => Attempt) {
  const trips: number[] = [];
  for (const [at, line] of lines.entries()) {
    expect(await next(at)(line, crypto.randomUUID()), line).toBeDefined();
    trips.push(counter.take().filter((trip) => trip.some(isOfTurn)).length);
  }
  return trips;
}

function distributionOf(trips: readonly number[]): Distribution {
  const kinds = [...new Set(trips)].toSorted();
  return Object.fromEntries(kinds.map((kind) => [kind, trips.filter((one) => one === kind).length]));
}

/** Shows how many turns took how many round trips. */
function print(what: string, trips: readonly number[]): void {
  const turns = Object.entries(distributionOf(trips)).map(([kind, times]) => `${kind}: ${times} turns`);
  process.stdout.write(`Round trips to Redis, ${what}: ${turns.join(', ')}\n`);
}

describe('the round trips to Redis', () => {
  it('are two at most for every turn of a whole conversation, as Redis itself counts them', async () => {
    const { redis, counter, guides, told } = await start(1);
    const asked = async () => {
      const stats = await redis.command('info', 'commandstats');
      const calls = ['eval', 'evalsha', 'mget'].map((name) =>
        Number(new RegExp(`^cmdstat_${name}:calls=(\\d+)`, 'm').exec(stats)?.[1] ?? 0),
      );
      return calls.reduce((sum, one) => sum + one, 0);
    };
    const before = await asked();
    const attempt = overMessages(`${guides.addresses[0]}`, 'one', told);
    const trips = await count(counter, conversation, () => attempt);
    print('one process', trips);
    expect(Math.max(...trips)).toBeLessThanOrEqual(2);
    expect(Math.min(...trips)).toBeGreaterThan(0);
    expect((await asked()) - before).toBeGreaterThanOrEqual(trips.length);
    expect((await asked()) - before).toBeLessThanOrEqual(2 * trips.length);
  });

  it('are two at most for the first turn of somebody in a process that begins', async () => {
    const { counter, guides, told } = await start(2);
    const [first = '', second = ''] = guides.addresses;
    const people = ['one', 'two', 'three'];
    const trips: number[] = [];
    for (const [at, person] of people.entries()) {
      // Somebody is in the middle of each of these.
      const lines = conversation.slice(0, [6, 24, 40][at]);
      await count(counter, lines, () => overMessages(first, person, told));
      const fresh = overMessages(second, person, told);
      trips.push(...(await count(counter, ['antwoorden'], () => fresh)));
    }
    print('first turn in a process', trips);
    expect(Math.max(...trips)).toBeLessThanOrEqual(2);
  });

  it('are three at most where two processes take turns', async () => {
    const { counter, guides, told } = await start(2);
    const at = (person: string) => guides.addresses.map((address) => overMessages(address, person, told));
    const [one, two] = at('alternating') as [Attempt, Attempt];
    const alternating = await count(counter, conversation, (turn) => (turn % 2 ? two : one));
    print('two processes, alternating', alternating);
    const chance = chanceFrom(7);
    const [three, four] = at('by chance') as [Attempt, Attempt];
    const byChance = await count(counter, conversation, () => (chance() < 0.5 ? three : four));
    print('two processes, by chance', byChance);
    // The third where what the turn is about was said at the other, and only its second look shows that.
    expect(Math.max(...alternating, ...byChance)).toBeLessThanOrEqual(3);
  });

  it('are two at most in the web chat, with a look each second for what others may have added', async () => {
    const { counter, guides, told } = await start(1);
    const page = await openPage(`${guides.addresses[0]}`, told);
    onTestFinished(page.close);
    print('opening a page', [counter.take().length]);
    await sleep(1_500);
    counter.take();
    const [, ...lines] = conversation;
    const trips = await count(counter, lines, () => page.attempt);
    print('in the web chat', trips);
    expect(Math.max(...trips)).toBeLessThanOrEqual(2);
    counter.take();
    await sleep(3_000);
    const looks = counter.take().filter((trip) => !trip.every(isOfQueue));
    print('three seconds of a page on which nothing is said', [looks.length]);
    expect(looks.length).toBeLessThanOrEqual(5);
  });
});
