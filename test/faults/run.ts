import { linesAtOnce, wordsAtOnce } from './atOnce.ts';
import { anySeed } from './chance.ts';
import { chaos } from './chaos.ts';
import { idle, jumpingClock, yesterday } from './clock.ts';
import { inDoubt } from './doubt.ts';
import { kills } from './kills.ts';
import { chaosOn, slow, slowAndLastWriterWins } from './lastWriterWins.ts';
import { redisFaults } from './redisRuns.ts';
import { repeats } from './repeats.ts';
import { failures, rowOf, type Tally, tableHead } from './tally.ts';
import { modelsFrom } from './undisturbed.ts';
import { unsent } from './unsent.ts';

// The long form: every fault, as often as it takes to trust it. With a seed as its argument it does the same again.
const seed = Number(process.argv[2] ?? anySeed());
const models = await modelsFrom(seed, 8);
const failed: Tally[] = [];

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function unharmed(...tallies: readonly Tally[]): void {
  for (const tally of tallies) print(rowOf(tally));
  failed.push(...tallies.filter((tally) => failures(tally) > 0));
}

print(tableHead);
for (const kind of ['sqlite', 'redis'] as const) {
  unharmed(await kills(kind, models.slice(0, 4), 200, seed));
  unharmed(await unsent(kind, 20, seed));
  unharmed(await repeats(kind, await modelsFrom(seed, 40), seed));
  unharmed(await wordsAtOnce(kind, seed));
  unharmed(await linesAtOnce(kind, seed));
  unharmed(await chaos(kind, models, 10_000, seed));
  unharmed(await idle(kind, models, 10_000));
}
unharmed(await inDoubt());
unharmed(...(await redisFaults(10, seed)));
unharmed(await yesterday(models));
unharmed(await jumpingClock(models, seed));
unharmed(await chaosOn('on a slow store', slow, models, 1_000, seed));

const blind = await chaosOn('where the last writer wins', slowAndLastWriterWins, models, 1_000, seed);
print(rowOf(blind));
if (failures(blind) === 0)
  failed.push({ ...blind, evidence: 'nothing was found, so nothing above is worth anything' });
for (const { fault, evidence } of failed) print(`\n${fault}: ${evidence}`);
process.exitCode = failed.length > 0 ? 1 : 0;
