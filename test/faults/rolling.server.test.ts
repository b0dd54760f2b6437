import { describe, it } from 'vitest';
import { anySeed } from './chance.ts';
import { rolling } from './replaced.ts';
import { modelsFrom } from './undisturbed.ts';
import { expectUnharmed } from './unharmed.ts';

/** A machine that is busy with something else starts a process in some seconds. */
const patienceMs = 300_000;

describe('two processes behind nginx, each stopped and started again in its turn', () => {
  it(
    'leave nobody without an answer, let nobody say anything twice, and double nothing',
    async () => {
      const place = { balancer: 'nginx', form: 'Redis', count: 2 } as const;
      expectUnharmed(await rolling(place, await modelsFrom(anySeed(), 3), 1));
    },
    patienceMs,
  );
});
