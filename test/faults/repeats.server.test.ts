import { describe, it } from 'vitest';
import { linesAtOnce, wordsAtOnce } from './atOnce.ts';
import { anySeed } from './chance.ts';
import { inDoubt } from './doubt.ts';
import { repeats } from './repeats.ts';
import { modelsFrom } from './undisturbed.ts';
import { expectUnharmed } from './unharmed.ts';

describe.each(['sqlite', 'redis'] as const)('two processes on one store, %s', (kind) => {
  it('give the same replies to what is delivered again, at once or later, and store it once', async () => {
    const seed = anySeed();
    expectUnharmed(await repeats(kind, await modelsFrom(seed, 2), seed));
  });

  it('take 50 words at once as somebody would have typed them', async () => {
    expectUnharmed(await wordsAtOnce(kind, anySeed()));
  });

  it('take 50 lines at once in the web chat, commands among them, in the order in which they stand there', async () => {
    expectUnharmed(await linesAtOnce(kind, anySeed()));
  });
});

it('what one process could not know is no doubt any more once another has answered it', async () => {
  expectUnharmed(await inDoubt());
});
