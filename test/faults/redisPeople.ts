import { setTimeout as sleep } from 'node:timers/promises';
import { isApology, type Reply, repliesIn } from './client.ts';
import { apologised, type Told, took } from './redisTold.ts';
import type { Heard } from './script.ts';
import { note } from './tally.ts';
import type { Model } from './undisturbed.ts';

/** What somebody does who is told that something went wrong: sends it again, says the same anew, or asks where they are. */
export const manners = ['resends', 'saysAnew', 'goesOn'] as const;
export type Manner = (typeof manners)[number];

/** Says something once, under an id; nothing comes back where the guide said that it failed. */
export type Attempt = (text: string, id: string) => Promise<readonly Reply[] | undefined>;

const pauseMs = 80;
const longestMs = 60_000;

/** Speaks over /api/messages as one person. */
export function overMessages(address: string, person: string, told: Told): Attempt {
  return async (text, id) => {
    const began = performance.now();
    told.tally.sent += 1;
    const { status, answer } = await fetchJson(
      `${address}/api/messages`,
      {},
      {
        ...{ type: 'message', id, text, locale: 'nl-NL', deliveryMode: 'expectReplies' },
        ...{ channelId: 'webchat', serviceUrl: 'http://127.0.0.1:9/' },
        ...{ from: { id: person }, recipient: { id: 'bot' }, conversation: { id: `with ${person}` } },
      },
    );
    took(told, text, performance.now() - began);
    const replies = repliesIn(answer.activities ?? []);
    if (replies.length === 0) note(told.tally, 'wrong', `"${text}" was answered ${status} without a word`);
    const apologies = replies.filter(isApology);
    for (const { text } of apologies) apologised(told, text);
    return replies.length > apologies.length ? replies : undefined;
  };
}

/** Holds a script in this manner; `pace` is awaited before each line. */
export async function talk(
  { script, heard: undisturbed }: Model,
  manner: Manner,
  attempt: Attempt,
  told: Told,
  pace: () => Promise<unknown>,
): Promise<Heard> {
  let count = 0;
  const nextId = () => `${script.name} ${++count}`;

  /** Tries until something comes of it. */
  async function insist<T>(what: string, tryOnce: () => Promise<T | undefined>): Promise<T> {
    for (const deadline = Date.now() + longestMs; Date.now() < deadline; await sleep(pauseMs)) {
      const outcome = await tryOnce();
      if (outcome !== undefined) return outcome;
    }
    throw new Error(`For a minute nothing came of "${what}"`);
  }

  /** Where the conversation is, asked until that is told. */
  async function whereItIs(): Promise<string | undefined> {
    const replies = await insist('verder', () => attempt('verder', nextId()));
    return replies.at(-1)?.step;
  }

  function say(line: string, at: number): Promise<readonly Reply[]> {
    const before = undisturbed[at - 1]?.at(-1)?.step;
    const after = undisturbed[at]?.at(-1)?.step;
    let id = nextId();
    return insist(line, async () => {
      const replies = await attempt(line, id);
      if (replies || manner === 'resends') return replies;
      id = nextId();
      if (manner === 'saysAnew' || !canAsk(before, after)) return undefined;
      const here = await whereItIs();
      if (here !== before && here !== after) note(told.tally, 'wrong', `after "${line}" it is at ${here}`);
      return here === before ? undefined : undisturbed[at];
    });
  }

  const heard: (readonly Reply[])[] = [];
  for (const [at, line] of [...script.said, ...script.asked].entries()) {
    await pace();
    heard.push(await say(line, at));
    told.tally.acknowledged += 1;
  }
  return heard;
}

/** Whether "verder" tells on which side of a line the conversation is; from the menu or a list it would lead on. */
function canAsk(before = '', after = ''): boolean {
  const isAtQuestion = (step: string) => /"question":"(?!(subject|dialog|consent)")/.test(step);
  return before !== after && isAtQuestion(before) && isAtQuestion(after);
}

/** Posts a body, or gets where there is none, and gives what comes back whatever the status. */
export async function fetchJson(
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
  // biome-ignore lint/suspicious/noExplicitAny: every caller reads another answer.
): Promise<{ readonly status: number; readonly answer: any }> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, answer: await response.json() };
}
