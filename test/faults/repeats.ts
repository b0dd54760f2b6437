import { type Chance, chanceFrom } from './chance.ts';
import { type Addresses, persist, type Reply, type Speaker } from './client.ts';
import { compare, hold } from './script.ts';
import { type Kind, startServers } from './servers.ts';
import { counted, note, type Tally } from './tally.ts';
import type { Model } from './undisturbed.ts';

const twiceShare = 0.2;
const threeTimesShare = 0.05;
/** So many turns later a repeat still gets the same replies; after more, it has no effect. */
const sameRepliesWithin = 4;

/**
 * Delivers a fifth of what is said twice and a twentieth three times, to two processes: at the same instant, one after the
 * other, or some turns later. A repeat gets what the first got, and nothing comes of it.
 */
export function repeats(kind: Kind, models: readonly Model[], seed: number): Promise<Tally> {
  return counted(`repeats, ${kind}`, async (tally) => {
    tally.done = `20 % delivered twice, 5 % three times, to two processes (seed ${seed})`;
    const servers = await startServers(kind, 2);
    const talk = async ({ script, heard }: Model, at: number) => {
      const say = repeater(servers.addresses, script.name, tally, chanceFrom(seed + at));
      compare(script, heard, await hold(script, say), tally);
    };
    try {
      await Promise.all(models.map(talk));
    } finally {
      await servers.close();
    }
  });
}

type Late = { readonly turn: number; deliver(): Promise<void> };

/** Somebody of whom some things are delivered more than once; the copies are no acknowledgements of their own. */
export function repeater(addresses: Addresses, person: string, tally: Tally, chance: Chance): Speaker {
  const copies = { ...tally, sent: 0 };
  let turn = 0;
  let late: readonly Late[] = [];

  return async (text) => {
    turn += 1;
    const now = turn;
    const spoken = { person, id: `${person} ${now}`, text };
    const again = (first: number) => persist(addresses, spoken, copies, first);
    const check = (one: readonly Reply[], other: readonly Reply[], mustBeSame = true) => {
      if (!mustBeSame || JSON.stringify(one) === JSON.stringify(other)) return;
      note(tally, 'wrong', `a repeat of "${text}" got ${JSON.stringify(other)}, not ${JSON.stringify(one)}`);
    };

    const first = Math.floor(chance() * addresses.length);
    const drawn = chance();
    const more = drawn < threeTimesShare ? 2 : drawn < threeTimesShare + twiceShare ? 1 : 0;
    const atOnce = Array.from({ length: more }, () => chance()).filter((when) => when < 0.4);
    const [replies, ...same] = await Promise.all([
      persist(addresses, spoken, tally, first),
      ...atOnce.map((_, at) => again(first + 1 + at)),
    ]);
    for (const one of same) check(replies, one);
    for (let count = atOnce.length; count < more; count++) {
      const after = chance() < 0.5 ? 0 : Math.ceil(chance() * 12);
      const deliver = async () => check(replies, await again(first + count), turn - now < sameRepliesWithin);
      if (after === 0) await deliver();
      else late = [...late, { turn: now + after, deliver }];
    }
    const due = late.filter((one) => one.turn <= turn);
    late = late.filter((one) => one.turn > turn);
    for (const one of due) await one.deliver();
    tally.sent += copies.sent;
    copies.sent = 0;
    return replies;
  };
}
