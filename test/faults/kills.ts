import { setTimeout as sleep } from 'node:timers/promises';
import { chanceFrom } from './chance.ts';
import { holdInWebChat } from './directLine.ts';
import { compare, hold } from './script.ts';
import { type Kind, startServers } from './servers.ts';
import { counted, type Tally } from './tally.ts';
import { type Model, speaker } from './undisturbed.ts';

const longestPauseMs = 200;

/**
 * Kills a process so many times, at moments of chance, while people talk to it, half of them in the web chat; it is started
 * again each time. Nobody may notice more than that an answer takes a while.
 */
export function kills(kind: Kind, models: readonly Model[], times: number, seed: number): Promise<Tally> {
  return counted(`SIGKILL, ${kind}`, async (tally) => {
    tally.done = `killed ${times} times (seed ${seed})`;
    const servers = await startServers(kind, 1);
    let isOver = false;

    async function talk(model: Model, at: number) {
      const { script, heard } = model;
      for (let round = 1; round === 1 || !isOver; round++) {
        const person = `${script.name} ${round}`;
        const say = speaker(servers.addresses, person, tally);
        if (at % 2) await holdInWebChat(servers.addresses, model, person, tally);
        else compare(script, heard, await hold(script, say), tally);
      }
    }
    async function kill() {
      const chance = chanceFrom(seed);
      for (let count = 0; count < times; count++) {
        await sleep(chance() * longestPauseMs);
        await servers.killAndStart(0);
      }
      isOver = true;
    }

    try {
      await Promise.all([kill(), ...models.map(talk)]);
    } finally {
      await servers.close();
    }
  });
}
