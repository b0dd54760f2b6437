import { openConnection } from './connection.ts';
import { quantile } from './part.ts';
import { workedMs } from './processes.ts';
import { type TalkName, talks } from './talks.ts';

/** So many conversations with a server for so long: each goes on once it was answered. */
export type Order = {
  readonly url: string;
  readonly pid: number;
  readonly talk: TalkName;
  readonly conversations: number;
  readonly ms: number;
};

/**
 * What came of it; `cpuMs` is what the process of the server worked for it, and `apologies` how often it said that it could
 * not, after which somebody else went on.
 */
export type Load = {
  readonly apologies: number;
  readonly turns: number;
  readonly cpuMs: number;
  readonly p50: number;
  readonly p99: number;
};

// A busy machine can keep Redis from our product for longer than it waits.
const apology = '"dialog":"failure"';
let people = 0;

/** Somebody who talks as in `talk`, and then somebody else, one after the other; rejects where they hear something else. */
async function openPlace({ url, talk }: Order) {
  const connection = await openConnection(url);
  const lines = talks[talk];
  let person = '';
  let at = lines.length;
  let apologies = 0;
  return {
    apologies: () => apologies,
    turn: async () => {
      if (at === lines.length) {
        person = `person ${process.pid} ${++people}`;
        at = 0;
      }
      const line = lines[at] ?? { say: '', hear: '' };
      at += 1;
      const body = await connection.post(activityOf(person, `${person} ${at}`, line.say));
      if (body.includes(apology)) {
        apologies += 1;
        at = lines.length;
        return;
      }
      if (!body.includes(JSON.stringify(line.hear).slice(1, -1)) && !body.includes(line.hear)) {
        throw new Error(`To "${line.say}" it should say "${line.hear}", and says ${body.slice(0, 1_000)}`);
      }
    },
    close: connection.close,
  };
}

/** Carries out an order. */
export async function talkTo(order: Order): Promise<Load> {
  const places = await Promise.all(Array.from({ length: order.conversations }, () => openPlace(order)));
  const taken: number[] = [];
  const before = workedMs(order.pid);
  const end = performance.now() + order.ms;
  await Promise.all(
    places.map(async ({ turn }) => {
      for (let began = performance.now(); began < end; ) {
        await turn();
        const now = performance.now();
        taken.push(now - began);
        began = now;
      }
    }),
  );
  const cpuMs = workedMs(order.pid) - before;
  for (const { close } of places) close();
  const apologies = places.reduce((sum, place) => sum + place.apologies(), 0);
  return { apologies, turns: taken.length, cpuMs, p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
}

function activityOf(person: string, id: string, text: string): string {
  return JSON.stringify({
    ...{ type: 'message', id, text, locale: 'nl-NL', deliveryMode: 'expectReplies' },
    ...{ channelId: 'webchat', serviceUrl: 'http://127.0.0.1:9/' },
    ...{ from: { id: person }, recipient: { id: 'bot' }, conversation: { id: `with ${person}` } },
  });
}
