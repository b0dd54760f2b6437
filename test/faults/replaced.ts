import { setTimeout as sleep } from 'node:timers/promises';
import type { BalancerKind } from '../support/balancer.ts';
import { type Behind, type RedisForm, startBehind } from './behind.ts';
import { chanceFrom } from './chance.ts';
import { holdInWebChat } from './directLine.ts';
import { compare, hold } from './script.ts';
import { holdWithSocket } from './socketChat.ts';
import { counted, note, type Tally } from './tally.ts';
import { type Model, speaker } from './undisturbed.ts';

const longestPauseMs = 400;

/** What people talk to: so many processes behind this balancer, on this form of Redis. */
export type Place = { readonly balancer: BalancerKind; readonly form: RedisForm; readonly count: number };

/**
 * Stops every process in its turn, so many times, while people talk to them at one address, in a channel and in the web chat,
 * with a socket and without. Nobody may have to say anything twice.
 */
export function rolling(place: Place, models: readonly Model[], times: number): Promise<Tally> {
  return counted(nameOf('rolling restart', place), async (tally) => {
    const { sockets } = await talkWhile(place, models, tally, async (behind) => {
      for (let at = 0; at < times * place.count; at++) await behind.restart(at % place.count);
    });
    tally.done = `${times * place.count} restarts, ${sockets} sockets opened again`;
    const again = tally.sent - tally.acknowledged;
    note(tally, 'wrong', `${again} things had to be said again, the first one: ${tally.again}`, again);
  });
}

/** Kills a process, any of them, so many times at moments of chance, while people talk to them at one address. */
export function killsBehind(
  place: Place,
  models: readonly Model[],
  times: number,
  seed: number,
): Promise<Tally> {
  return counted(nameOf('SIGKILL', place), async (tally) => {
    const chance = chanceFrom(seed);
    const { sockets } = await talkWhile(place, models, tally, async (behind) => {
      for (let count = 0; count < times; count++) {
        await sleep(chance() * longestPauseMs);
        await behind.killAndStart(Math.floor(chance() * place.count));
      }
    });
    tally.done = `killed ${times} times, ${sockets} sockets opened again (seed ${seed})`;
  });
}

/** Has people talk, one after the other in each of three ways, until this is done and each has been held to its end. */
async function talkWhile(
  { balancer, form, count }: Place,
  models: readonly Model[],
  tally: Tally,
  happens: (behind: Behind) => Promise<void>,
): Promise<{ readonly sockets: number }> {
  const behind = await startBehind(balancer, form, count);
  const addresses = [behind.url];
  let isOver = false;
  let sockets = 0;

  async function talk(model: Model, at: number) {
    const { script, heard } = model;
    for (let round = 1; round === 1 || !isOver; round++) {
      const person = `${script.name} ${round}`;
      if (at % 3 === 0) sockets += await holdWithSocket(behind.url, model, person, tally);
      else if (at % 3 === 1) await holdInWebChat(addresses, model, person, tally);
      else compare(script, heard, await hold(script, speaker(addresses, person, tally)), tally);
    }
  }
  async function happen() {
    try {
      await happens(behind);
    } finally {
      isOver = true;
    }
  }

  try {
    await Promise.all([happen(), ...models.map(talk)]);
  } finally {
    await behind.close();
  }
  return { sockets };
}

function nameOf(what: string, { balancer, form, count }: Place): string {
  return `${what}, ${count} behind ${balancer}, ${form}`;
}
