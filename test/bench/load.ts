import { setTimeout as sleep } from 'node:timers/promises';
import { chanceFrom } from '../faults/chance.ts';
import { openConnector } from './connector.ts';
import { quantile } from './part.ts';
import { openPlace, type Place } from './place.ts';
import { workedMs } from './processes.ts';
import type { TalkName } from './talks.ts';

/**
 * So many conversations with a server. Each goes on once it was answered, until the server worked for so many milliseconds; or,
 * for so many milliseconds, so many lines come in a second, whatever is answered. Replies come in the answer, unless they are
 * to be posted.
 */
export type Order = {
  readonly url: string;
  readonly pid: number;
  readonly talk: TalkName;
  readonly conversations: number;
  readonly ms: number;
  readonly perSecond?: number;
  readonly isPosted?: boolean;
};

/**
 * What came of it; `cpuMs` is what the process of the server worked for it, `p50` and `p99` are milliseconds, and `apologies`
 * tells how often it said that it could not.
 */
export type Load = {
  readonly turns: number;
  readonly cpuMs: number;
  readonly p50: number;
  readonly p99: number;
  readonly apologies: number;
};

/** Carries out an order; rejects where an answer is not what it should be. */
export async function talkTo(order: Order): Promise<Load> {
  const { url, pid, talk, conversations, ms, perSecond } = order;
  const connector = order.isPosted ? await openConnector() : undefined;
  const open = () => openPlace(url, talk, connector);
  const places = await Promise.all(Array.from({ length: conversations }, open));
  const before = workedMs(pid);
  const taken = await (perSecond
    ? byTheClock(places, ms, perSecond)
    : withoutPause(places, ms, () => workedMs(pid) - before));
  const cpuMs = workedMs(pid) - before;
  for (const { close } of places) close();
  connector?.close();
  const apologies = places.reduce((sum, place) => sum + place.apologies(), 0);
  return {
    ...{ turns: taken.length, cpuMs, apologies },
    ...{ p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) },
  };
}

/** However busy the machine is: it lasts until so much was worked, or ten times as long where nearly nothing is. */
async function withoutPause(places: readonly Place[], ms: number, worked: () => number): Promise<number[]> {
  const taken: number[] = [];
  const latest = performance.now() + 10 * ms;
  let isOver = false;
  const watch = setInterval(() => {
    isOver = performance.now() > latest || worked() >= ms;
  }, 10);
  const talk = async ({ turn }: Place) => {
    for (let began = performance.now(); !isOver; ) {
      await turn();
      const now = performance.now();
      taken.push(now - began);
      began = now;
    }
  };
  try {
    await Promise.all(places.map(talk));
  } finally {
    clearInterval(watch);
    isOver = true;
  }
  return taken;
}

/** As people come who know nothing of each other, at the same moments each time; what waits is counted from when it came. */
async function byTheClock(places: readonly Place[], ms: number, perSecond: number): Promise<number[]> {
  const taken: number[] = [];
  const failed: unknown[] = [];
  const chance = chanceFrom(1);
  const before = places.map(() => Promise.resolve());
  const began = performance.now();
  let due = began;
  for (let count = 0; due < began + ms && failed.length === 0; count++) {
    for (let early = due - performance.now(); early > 0; early = due - performance.now()) await sleep(early);
    const at = count % places.length;
    const came = due;
    // Nobody says the next thing before they were asked it.
    before[at] = Promise.resolve(before[at])
      .then(() => places[at]?.turn())
      .then(
        () => void taken.push(performance.now() - came),
        (error) => void failed.push(error),
      );
    due += (-1_000 * Math.log(1 - chance())) / perSecond;
  }
  await Promise.all(before);
  if (failed.length > 0) throw failed[0];
  return taken;
}
