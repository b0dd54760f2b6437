import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceFrom, oneOf } from './chance.ts';
import { startInProcess } from './inProcess.ts';
import { compare, hold } from './script.ts';
import { type Kind, startServers } from './servers.ts';
import { counted, note, type Tally } from './tally.ts';
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

// Far more than chance makes of it, and far less than what looks at everything that is kept.
const mostTimesAsLong = 4;

/** Leaves so many conversations behind, starts again and goes on; neither a turn nor a start may take much longer by it. */
export function idle(kind: Kind, models: readonly Model[], count: number): Promise<Tally> {
  return counted(`idle conversations, ${kind}`, async (tally) => {
    const servers = await startServers(kind, 1);
    const { addresses } = servers;
    let rounds = 0;
    const talk = async () => {
      rounds += 1;
      for (const { script, heard } of models) {
        const say = speaker(addresses, `${script.name} ${rounds}`, tally);
        compare(script, heard, await hold(script, say), tally);
      }
    };
    const start = () => servers.killAndStart(0);
    try {
      await talk();
      const before = { start: await timed(start), talk: await timed(talk) };
      let left = count;
      const leave = async () => {
        while (left-- > 0) {
          const say = speaker(addresses, `idle ${left}`, tally);
          for (const text of ['hallo', 'ja', 'toelatingscheck']) await say(text);
        }
      };
      await Promise.all(Array.from({ length: talkersAtOnce }, leave));
      const after = {
        start: await timesAsLong(before.start, start),
        talk: await timesAsLong(before.talk, talk),
      };
      for (const [what, times] of Object.entries(after)) {
        if (times > mostTimesAsLong)
          note(tally, 'wrong', `a ${what} takes ${times.toFixed(1)} times as long`);
      }
      tally.done = `${count} left behind; then a turn takes ${after.talk.toFixed(2)} and a start ${after.start.toFixed(2)} times as long`;
    } finally {
      await servers.close();
    }
  });
}

/** How many times as long it takes as before; tried again where that is much, since the machine may just have been busy. */
async function timesAsLong(beforeMs: number, run: () => Promise<void>): Promise<number> {
  let times = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && times > mostTimesAsLong; tries++) {
    times = Math.min(times, (await timed(run)) / beforeMs);
  }
  return times;
}

async function timed(run: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}
