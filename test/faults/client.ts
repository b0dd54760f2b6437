import { setTimeout as sleep } from 'node:timers/promises';
import type { Tally } from './tally.ts';

/** One message of the guide: where it stands with it, and its words. */
export type Reply = { readonly step: string; readonly text: string };

/** Says something and gives what the guide says to it. */
export type Speaker = (text: string) => Promise<readonly Reply[]>;

/** One thing that somebody says; delivered again it is the same thing. */
export type Spoken = {
  readonly person: string;
  readonly id: string;
  readonly text: string;
  /** When it was said, by the clock of the channel. */
  readonly timestamp?: string;
};

/** Where the guide can be reached, one address for each of its processes. */
export type Addresses = readonly string[];

const patienceMs = 10_000;
// Who is killed five times a second on a busy machine seldom lives long enough.
const longestMs = 300_000;
const pauseMs = 30;

/** Delivers it once, and gives the replies; nothing where it was not acknowledged or the guide says that it failed. */
export async function deliver(
  address: string,
  spoken: Spoken,
  tally: Tally,
): Promise<readonly Reply[] | undefined> {
  tally.sent += 1;
  const answer = await call('POST', `${address}/api/messages`, { body: activityOf(spoken), tally });
  const replies = answer && repliesIn(answer.activities);
  return replies?.some(isApology) ? undefined : replies;
}

/** Delivers it again and again, at the next process each time, until it is acknowledged. */
export async function persist(
  addresses: Addresses,
  spoken: Spoken,
  tally: Tally,
  first = 0,
): Promise<readonly Reply[]> {
  const replies = await insist(spoken.text, (attempt) =>
    deliver(addresses[(first + attempt) % addresses.length] ?? '', spoken, tally),
  );
  tally.acknowledged += 1;
  return replies;
}

/** Tries until something comes of it; throws after five minutes. */
export async function insist<T>(
  what: string,
  attempt: (count: number) => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + longestMs;
  for (let count = 0; Date.now() < deadline; count++) {
    const outcome = await attempt(count);
    if (outcome !== undefined) return outcome;
    await sleep(pauseMs);
  }
  throw new Error(`For five minutes nothing came of "${what}"`);
}

/** Calls the guide; nothing where the connection broke, it took too long or the guide could not, which a tally is told. */
export async function call(
  method: 'GET' | 'POST',
  url: string,
  { body, headers, tally }: { body?: object; headers?: Readonly<Record<string, string>>; tally?: Tally } = {},
  // biome-ignore lint/suspicious/noExplicitAny: every caller reads another answer.
): Promise<any> {
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    });
    // A balancer that reaches nobody answers with a page.
    if (response.ok) return await response.json();
    await response.text();
    if (response.status < 500 && response.status !== 429) {
      throw new Refused(`${method} ${new URL(url).pathname} was answered ${response.status}`);
    }
    if (tally) tally.again ??= `answered ${response.status}`;
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (tally) tally.again ??= `${error}`;
  }
  return undefined;
}

/** The guide would not have what was sent: a mistake of the test, which trying again does not help. */
class Refused extends Error {}

/** What the guide says in these activities; Web Chat's channels carry the step. */
export function repliesIn(activities: readonly unknown[]): readonly Reply[] {
  return activities.map((activity) => {
    const { text, channelData } = Object(activity);
    return { step: JSON.stringify(channelData?.step), text };
  });
}

/** Whether it says that something went wrong. */
export function isApology({ step }: Reply): boolean {
  return step.includes('"failure"');
}

function activityOf({ person, id, text, timestamp }: Spoken): object {
  return {
    ...{ type: 'message', id, text, locale: 'nl-NL', deliveryMode: 'expectReplies' },
    ...{ channelId: 'webchat', serviceUrl: 'http://127.0.0.1:9/' },
    ...{ from: { id: person }, recipient: { id: 'bot' }, conversation: { id: `with ${person}` } },
    ...(timestamp && { timestamp }),
  };
}
