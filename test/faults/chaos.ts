import { setTimeout as sleep } from 'node:timers/promises';
import { type Chance, chanceFrom, oneOf } from './chance.ts';
import type { Addresses } from './client.ts';
import { holdInWebChat } from './directLine.ts';
import type { Network } from './proxy.ts';
import { repeater } from './repeats.ts';
import { compare, hold } from './script.ts';
import { type Kind, startServers } from './servers.ts';
import { counted, note, type Tally } from './tally.ts';
import type { Model } from './undisturbed.ts';

/** What chaos is made of; without kills where the processes cannot be killed, as those inside a test. */
export type World = {
  /** To the processes, through the network that is cut. */
  readonly proxied: Addresses;
  readonly proxies: readonly Network[];
  readonly toRedis: readonly Network[];
  killAndStart?(which: number): Promise<void>;
};

const longestCalmMs = 400;
const longestDelayMs = 300;
const longestHangMs = 1_500;
const lostReplies = 0.15;

/** Everything at once, on processes of our own, for so many things that are said. */
export function chaos(kind: Kind, models: readonly Model[], turns: number, seed: number): Promise<Tally> {
  return counted(`all at once, ${kind}`, async (tally) => {
    const servers = await startServers(kind, 2);
    try {
      await rage(servers, models, turns, seed, tally);
    } finally {
      await servers.close();
    }
  });
}

/**
 * Has people talk, each as often as it takes to come to so many turns, while connections and replies are cut, the way to
 * Redis is slow, processes are killed and things are delivered more than once.
 */
export async function rage(
  world: World,
  models: readonly Model[],
  turns: number,
  seed: number,
  tally: Tally,
): Promise<void> {
  const chance = chanceFrom(seed);
  const done = { kills: 0, cuts: 0, slow: 0, hangs: 0 };
  let isOver = false;

  async function talk(model: Model, at: number) {
    const { script, heard } = model;
    for (let round = 1; round === 1 || tally.acknowledged < turns; round++) {
      const person = `${script.name} ${round}`;
      const say = repeater(world.proxied, person, tally, chanceFrom(seed + at));
      const held =
        at % 4 === 3
          ? holdInWebChat(world.proxied, model, person, tally)
          : hold(script, say).then((replies) => compare(script, heard, replies, tally));
      // Who gets no further is one more thing that went wrong; the others go on.
      await held.catch((error) => note(tally, 'wrong', `${person} got no further: ${error}`));
    }
  }
  async function disturb() {
    while (!isOver) {
      await sleep(chance() * longestCalmMs);
      const which = Math.floor(chance() * world.proxies.length);
      await strike(world, which, chance, done);
    }
  }

  const talking = Promise.all(models.map(talk)).finally(() => {
    isOver = true;
  });
  await Promise.all([talking, disturb()]);
  const { kills, cuts, slow, hangs } = done;
  const redis = world.toRedis.length > 0 ? `, Redis ${slow} times slow and ${hangs} times hung` : '';
  tally.done = `${kills} kills, ${cuts} cuts, replies lost, repeats${redis} (seed ${seed})`;
}

async function strike(
  { proxies, toRedis, killAndStart }: World,
  which: number,
  chance: Chance,
  done: { kills: number; cuts: number; slow: number; hangs: number },
): Promise<void> {
  const network = proxies[which];
  const redis = toRedis[which];
  const kinds = ['cut', 'cut', 'lose', 'lose', ...(redis ? ['slow', 'cutRedis', 'hangRedis'] : []), 'calm'];
  switch (oneOf(chance, [...kinds, ...(killAndStart ? ['kill'] : [])])) {
    case 'cut':
      done.cuts += 1;
      return network?.cut();
    case 'cutRedis':
      done.cuts += 1;
      return redis?.cut();
    case 'lose':
      return network?.cutReplies(lostReplies);
    case 'slow':
      done.slow += 1;
      return redis?.delay(chance() * longestDelayMs);
    case 'hangRedis':
      done.hangs += 1;
      redis?.hang();
      await sleep(chance() * longestHangMs);
      return redis?.heal();
    case 'kill':
      done.kills += 1;
      // Who operates it starts it again when Redis is well.
      redis?.heal();
      return killAndStart?.(which);
    default:
      network?.heal();
      redis?.heal();
  }
}
