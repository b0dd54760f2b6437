import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { anySeed } from './chance.ts';
import { idle, jumpingClock, yesterday } from './clock.ts';
import { startInProcess } from './inProcess.ts';
import { counted } from './tally.ts';
import { type Model, modelsFrom, speaker } from './undisturbed.ts';
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

  it('may leap three years ahead while others talk, and nobody is forgotten', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-leap-'));
    let ahead = 0;
    const product = await startInProcess(folder, () => Date.now() + ahead);
    onTestFinished(async () => {
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    const tally = await counted('a leap', async () => {});
    const come = async (person: string) => {
      const say = speaker([product.address], person, tally);
      for (const text of ['hallo', 'ja', 'verhaal', 'De gang']) await say(text);
      return say;
    };
    const say = await come('one');
    ahead = 3 * 366 * 24 * 60 * 60 * 1_000;
    for (const person of ['two', 'three', 'four']) await come(person);
    ahead = 0;
    expect((await say('antwoorden')).at(-1)?.text).toContain('De gang');
  });

  it('passes for conversations that nobody goes on with, and it still starts and answers', async () => {
    expectUnharmed(await idle('sqlite', models.slice(0, 1), 150));
  });
});
