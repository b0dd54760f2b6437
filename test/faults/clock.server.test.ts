import { beforeAll, describe, it } from 'vitest';
import { anySeed } from './chance.ts';
import { idle, jumpingClock, yesterday } from './clock.ts';
import { type Model, modelsFrom } from './undisturbed.ts';
import { expectUnharmed } from './unharmed.ts';

let seed: number;
let models: readonly Model[];
beforeAll(async () => {
  seed = anySeed();
  models = await modelsFrom(seed, 2);
});

describe('time', () => {
  it('may be yesterday for a channel', async () => {
    expectUnharmed(await yesterday(models));
  });

  it('may jump by an hour or by days, forward and back, and nothing that is fresh is gone', async () => {
    expectUnharmed(await jumpingClock(models, seed));
  });

  it('passes for conversations that nobody goes on with, and it still starts and answers', async () => {
    expectUnharmed(await idle('sqlite', models, 150));
  });
});
