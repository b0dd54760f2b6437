import { linesAtOnce, wordsAtOnce } from './atOnce.ts';
import { anySeed } from './chance.ts';
import { chaos } from './chaos.ts';
import { idle, jumpingClock, yesterday } from './clock.ts';
import { inDoubt } from './doubt.ts';
import { kills } from './kills.ts';
import { chaosOn, slow, slowAndLastWriterWins } from './lastWriterWins.ts';
import { redisFaults } from './redisRuns.ts';
import { repeats } from './repeats.ts';
import { killsBehind, type Place, rolling } from './replaced.ts';
import type { Kind } from './servers.ts';
import { failures, rowOf, type Tally, tableHead } from './tally.ts';
import { modelsFrom } from './undisturbed.ts';
import { unsent } from './unsent.ts';

// The long form: every fault, as often as it takes to trust it. With a seed as its first argument it does the same again,
// with names of parts after it no more than these.
const [given, ...wanted] = process.argv.slice(2);
const seed = Number(given ?? anySeed());
const models = await modelsFrom(seed, 8);

/** Does it on SQLite, and then on Redis. */
const onBoth = async (run: (kind: Kind) => Promise<readonly Tally[]>) => [
  ...(await run('sqlite')),
  ...(await run('redis')),
];

/** Does it with so many processes behind either balancer, on one Redis and on a Cluster. */
const onEach = async (count: number, run: (place: Place) => Promise<Tally>) => {
  const tallies: Tally[] = [];
  for (const balancer of ['nginx', 'haproxy'] as const) {
    for (const form of ['Redis', 'Cluster'] as const) tallies.push(await run({ balancer, form, count }));
  }
  return tallies;
};

const parts: Readonly<Record<string, () => Promise<readonly Tally[]>>> = {
  kills: () => onBoth(async (kind) => [await kills(kind, models.slice(0, 4), 200, seed)]),
  unsent: () => onBoth(async (kind) => [await unsent(kind, 20, seed)]),
  repeats: () => onBoth(async (kind) => [await repeats(kind, await modelsFrom(seed, 40), seed)]),
  atOnce: () => onBoth(async (kind) => [await wordsAtOnce(kind, seed), await linesAtOnce(kind, seed)]),
  chaos: () => onBoth(async (kind) => [await chaos(kind, models, 10_000, seed)]),
  idle: () => onBoth(async (kind) => [await idle(kind, models, 10_000)]),
  doubt: async () => [await inDoubt()],
  redis: () => redisFaults(10, seed),
  killsBehind: () => onEach(2, (place) => killsBehind(place, models.slice(0, 6), 20, seed)),
  rolling: () => onEach(4, (place) => rolling(place, models.slice(0, 6), 1)),
  clock: async () => [await yesterday(models), await jumpingClock(models, seed)],
  slow: async () => [await chaosOn('on a slow store', slow, models, 1_000, seed)],
};

const unknown = wanted.filter((name) => name !== 'blind' && !(name in parts));
if (unknown.length > 0) {
  throw new Error(
    `No part is called ${unknown.join(' or ')}. There are: ${Object.keys(parts).join(' ')} blind`,
  );
}
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const failed: Tally[] = [];

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

print(tableHead);
for (const [name, run] of Object.entries(parts)) {
  if (!isWanted(name)) continue;
  const tallies = await run();
  for (const tally of tallies) print(rowOf(tally));
  failed.push(...tallies.filter((tally) => failures(tally) > 0));
}
if (isWanted('blind')) {
  const blind = await chaosOn('where the last writer wins', slowAndLastWriterWins, models, 1_000, seed);
  print(rowOf(blind));
  if (failures(blind) === 0)
    failed.push({ ...blind, evidence: 'nothing was found, so nothing above is worth anything' });
}
for (const { fault, evidence } of failed) print(`\n${fault}: ${evidence}`);
process.exitCode = failed.length > 0 ? 1 : 0;
