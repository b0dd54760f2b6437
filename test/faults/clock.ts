import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceFrom, oneOf } from './chance.ts';
import { startInProcess } from './inProcess.ts';
import { compare, hold } from './script.ts';
import { type Kind, startServers } from './servers.ts';
import { counted, type Tally } from './tally.ts';
import { type Model, speaker } from './undisturbed.ts';

const hourMs = 60 * 60 * 1_000;
const dayMs = 24 * hourMs;
const jumpShare = 0.3;
const talkersAtOnce = 16;

/** Has everything said under a time of yesterday, as a channel does that delivers late. */
export function yesterday(models: readonly Model[]): Promise<Tally> {
  return counted('yesterday', async (tally) => {
    tally.done = 'every activity dated a day ago';
    const servers = await startServers('sqlite', 1);
    const when = new Date(Date.now() - dayMs).toISOString();
    try {
      for (const { script, heard } of models) {
        const say = speaker(servers.addresses, script.name, tally, when);
        compare(script, heard, await hold(script, say), tally);
      }
    } finally {
      await servers.close();
    }
  });
}

/** Has the clock of the process jump in the middle of conversations, by an hour or by days, forward and back. */
export function jumpingClock(models: readonly Model[], seed: number): Promise<Tally> {
  return counted('jumping clock', async (tally) => {
    const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-faults-'));
    const chance = chanceFrom(seed);
    let ahead = 0;
    let jumps = 0;
    const product = await startInProcess(folder, () => Date.now() + ahead);
    try {
      for (const { script, heard } of models) {
        const say = speaker([product.address], script.name, tally);
        const held = await hold(script, (text) => {
          if (chance() < jumpShare) {
            ahead = oneOf(chance, [0, hourMs, -hourMs, 3 * dayMs, -3 * dayMs, 40 * dayMs, -40 * dayMs]);
            jumps += 1;
          }
          return say(text);
        });
        compare(script, heard, held, tally);
      }
    } finally {
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    tally.done = `${jumps} jumps of an hour to 80 days, both ways (seed ${seed})`;
  });
}

/** Leaves so many conversations behind, starts again and goes on; how long a turn and a start take is only told. */
export function idle(kind: Kind, models: readonly Model[], count: number): Promise<Tally> {
  return counted(`idle conversations, ${kind}`, async (tally) => {
    const servers = await startServers(kind, 1);
    const { addresses } = servers;
    const talk = async (round: string) => {
      for (const { script, heard } of models) {
        const say = speaker(addresses, `${script.name} ${round}`, tally);
        compare(script, heard, await hold(script, say), tally);
      }
    };
    const start = () => servers.killAndStart(0);
    try {
      await talk('to warm up');
      const before = { start: await timed(start), talk: await timed(() => talk('before')) };
      let left = count;
      const leave = async () => {
        while (left-- > 0) {
          const say = speaker(addresses, `idle ${left}`, tally);
          for (const text of ['hallo', 'ja', 'toelatingscheck']) await say(text);
        }
      };
      await Promise.all(Array.from({ length: talkersAtOnce }, leave));
      const after = { start: await timed(start), talk: await timed(() => talk('after')) };
      const ratio = (what: 'start' | 'talk') => (after[what] / before[what]).toFixed(2);
      tally.done = `${count} left behind; then a turn takes ${ratio('talk')} and a start ${ratio('start')} times as long`;
    } finally {
      await servers.close();
    }
  });
}

async function timed(run: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}
