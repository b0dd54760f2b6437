import { describe, it } from 'vitest';
import { anySeed } from './chance.ts';
import { kills } from './kills.ts';
import { modelsFrom } from './undisturbed.ts';
import { expectUnharmed } from './unharmed.ts';

const times = 12;
/** A machine that is busy with something else starts a process in two seconds. */
const patienceMs = 300_000;

describe('a process that is killed at any moment', () => {
  it.each(['sqlite', 'redis'] as const)(
    'loses no answer, doubles none and leaves nobody without a reply: %s',
    async (kind) => {
      const seed = anySeed();
      expectUnharmed(await kills(kind, await modelsFrom(seed, 4), times, seed));
    },
    patienceMs,
  );
});
