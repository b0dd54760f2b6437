import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { linesAtOnce, wordsAtOnce } from './atOnce.ts';
import { anySeed } from './chance.ts';
import { call, repliesIn } from './client.ts';
import { inDoubt } from './doubt.ts';
import { startInProcess } from './inProcess.ts';
import { slow } from './lastWriterWins.ts';
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

it('a web chat that is opened at two processes at once is greeted once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-opened-'));
  const products = [
    await startInProcess(folder, Date.now, slow),
    await startInProcess(folder, Date.now, slow),
  ];
  onTestFinished(async () => {
    await Promise.all(products.map((product) => product.stop()));
    rmSync(folder, { recursive: true, force: true });
  });
  const open = async () => {
    const [first] = products.map(({ address }) => address);
    const session = await call('POST', `${first}/api/webchat/token`);
    const headers = { authorization: `Bearer ${session.token}` };
    const conversations = products.map(({ address }) => `${address}/v3/directline/conversations`);
    await Promise.all(conversations.map((url) => call('POST', url, { headers, body: { locale: 'nl-NL' } })));
    const log = await call('GET', `${conversations[0]}/${session.conversationId}/activities`, { headers });
    return repliesIn(log.activities).length;
  };
  expect(await Promise.all(Array.from({ length: 10 }, open))).toEqual(Array(10).fill(1));
});
