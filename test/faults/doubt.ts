import { deliver, persist, type Spoken } from './client.ts';
import { compare, hold, type Script } from './script.ts';
import { startServers } from './servers.ts';
import { counted, note, type Tally } from './tally.ts';
import { modelsOf } from './undisturbed.ts';

/** To which of two processes each thing is said; of the first, Redis hangs while it writes what is in doubt. */
const lines: readonly (readonly [to: 'first' | 'doubt' | 'other', text: string])[] = [
  ...['hallo', 'ja', 'toelatingscheck', 'nee', 'een andere', 'ja', 'cursus ab.1', '4 uur'].map(
    (text) => ['first', text] as const,
  ),
  ['doubt', 'ja'],
  ['first', 'ja'],
  ['doubt', 'menu'],
  ['other', 'toelatingscheck'],
  ['first', 'menu'],
  ['other', 'toelatingscheck'],
];
const script: Script = { name: 'ab', said: lines.map(([, text]) => text), asked: ['antwoorden'] };

/**
 * Says things to a process that cannot know whether it stored them; each is delivered again to the other process, which
 * answers. What is said to the first in the same words, then or later, is a thing of its own.
 */
export function inDoubt(): Promise<Tally> {
  return counted('in doubt, redis', async (tally) => {
    tally.done = 'Redis hung for one of two processes while it wrote';
    const [model] = await modelsOf([script]);
    const servers = await startServers('redis', 2);
    const [first = '', other = ''] = servers.addresses;
    const [toRedis] = servers.toRedis;
    let count = 0;
    try {
      const held = await hold(script, async (text) => {
        const spoken: Spoken = { person: script.name, id: `${count}`, text };
        const [to] = lines[count++] ?? ['other'];
        if (to === 'doubt') {
          toRedis?.hang();
          if (await deliver(first, spoken, tally))
            note(tally, 'wrong', 'it was sure of what it could not know');
          toRedis?.heal();
        }
        return persist([to === 'first' ? first : other], spoken, tally);
      });
      compare(script, model?.heard ?? [], held, tally);
    } finally {
      await servers.close();
    }
  });
}
