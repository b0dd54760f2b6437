import { people, startGuides, undergo } from './redisFault.ts';
import { type Away, startSingle, startSpread, startWatched } from './redisFaults.ts';
import type { Tally } from './tally.ts';
import { modelsFrom } from './undisturbed.ts';

/** Has a Redis suffer everything that can befall it, each thing for so many seconds, while people talk; one line for each. */
export async function redisFaults(seconds: number, seed: number): Promise<readonly Tally[]> {
  const models = await modelsFrom(seed, people);
  const tallies: Tally[] = [];
  const deployments: readonly (() => Promise<Away>)[] = [
    startSingle,
    () => startWatched('killed'),
    () => startWatched('hung'),
    startSpread,
  ];
  for (const start of deployments) {
    const { url, faults, close } = await start();
    // One process lives through all of them, so each shows that it recovered from the one before.
    const guides = await startGuides(url);
    try {
      for (const fault of faults)
        tallies.push(await undergo(fault, seconds, `${guides.addresses[0]}`, models));
    } finally {
      await guides.close();
      await close();
    }
  }
  return tallies;
}
