import { beforeAll, describe, expect, it } from 'vitest';
import { anySeed } from './chance.ts';
import { chaos } from './chaos.ts';
import { chaosOn, slow, slowAndLastWriterWins } from './lastWriterWins.ts';
import { type Model, modelsFrom } from './undisturbed.ts';
import { expectUnharmed } from './unharmed.ts';

const turns = 150;
// Which of them meet is chance.
const mostRuns = 8;
const patienceMs = 300_000;
let seed: number;
let models: readonly Model[];
beforeAll(async () => {
  seed = anySeed();
  models = await modelsFrom(seed, 4);
});

describe('cut connections, lost replies, repeats, kills and a slow Redis, all at once', () => {
  it.each(['sqlite', 'redis'] as const)(
    'come to nothing that anybody notices: %s',
    async (kind) => {
      expectUnharmed(await chaos(kind, models, turns, seed));
    },
    patienceMs,
  );

  it(
    'come to losses where the last writer wins, and to none where versions are checked',
    async () => {
      expectUnharmed(await chaosOn('a slow store', slow, models, turns, seed));
      let harm = 0;
      for (let run = 0; run < mostRuns && harm === 0; run++) {
        const blind = await chaosOn('last writer wins', slowAndLastWriterWins, models, turns, seed + run);
        harm = blind.lost + blind.doubled;
      }
      expect(harm, `seed ${seed}`).toBeGreaterThan(0);
    },
    patienceMs,
  );
});
