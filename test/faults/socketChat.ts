import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { call, insist, isApology, type Reply, repliesIn } from './client.ts';
import { compare, opening } from './script.ts';
import { note, type Tally } from './tally.ts';
import type { Model } from './undisturbed.ts';

type Logged = {
  readonly id: string;
  readonly text: string;
  readonly from: { readonly role: string };
  readonly replyToId?: string;
};

/** Somebody in the web chat with a socket open, as its page has it: a socket that is lost is opened again where it was. */
export type SocketChat = {
  /** Says something, again where it got no receipt; gives what came over the socket, and how long after the receipt. */
  say(text: string): Promise<{ readonly replies: readonly Reply[]; readonly afterMs: number }>;
  /** What came over its sockets, in the order in which it came. */
  readonly heard: readonly Logged[];
  /** How often a socket was lost. */
  lost(): number;
  /** What was said and answered, as it stands in the log. */
  log(): Promise<readonly Logged[]>;
  leave(): void;
};

const isGuide = ({ from }: Logged) => from.role === 'bot';
// That something failed, or takes its time, is told beside the conversation.
const isAside = (one: Logged) =>
  isGuide(one) && repliesIn([one]).some((reply) => isApology(reply) || reply.step.includes('"working"'));
const againAfterMs = 200;
const longestMs = 60_000;

/** Enters the web chat at this address and waits for the greeting; posts go to `posts` by turns, where that is given. */
export async function enterWithSocket(
  url: string,
  person: string,
  tally: Tally,
  posts: readonly string[] = [url],
): Promise<SocketChat> {
  const from = { 'x-forwarded-for': `10.${[1, 2, 3].map(() => randomInt(256)).join('.')}` };
  const session = await insist('asking for a token', () =>
    call('POST', `${url}/api/webchat/token`, { headers: from }),
  );
  const headers = { ...from, authorization: `Bearer ${session.token}` };
  const conversation = `/v3/directline/conversations/${session.conversationId}`;
  const heard: Logged[] = [];
  const waiting = new Set<() => void>();
  let watermark = '';
  let lost = 0;
  let hasLeft = false;
  let socket: WebSocket;

  function listen(streamUrl: string) {
    socket = new WebSocket(streamUrl, { headers: from });
    socket.on('message', (data) => {
      // An empty message is a sign of life.
      if (`${data}` === '') return;
      const told = JSON.parse(`${data}`);
      watermark = told.watermark ?? watermark;
      heard.push(...told.activities);
      for (const look of waiting) look();
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => void (hasLeft || reopen()));
  }

  async function reopen() {
    lost += 1;
    await sleep(againAfterMs);
    if (hasLeft) return;
    const query = watermark && `?watermark=${watermark}`;
    const again = await insist('reconnecting', () =>
      call('GET', `${url}${conversation}${query}`, { headers }),
    );
    listen(again.streamUrl);
  }

  /** Resolves once this was heard. */
  async function hear(isHeard: () => boolean, what: string): Promise<void> {
    if (isHeard()) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = () => void (isHeard() && resolve());
    const timer = setTimeout(() => reject(new Error(`For a minute nothing came of "${what}"`)), longestMs);
    waiting.add(look);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      waiting.delete(look);
    }
  }

  const begun = { body: { locale: 'nl-NL' }, headers };
  const started = await insist('starting', () => call('POST', `${url}/v3/directline/conversations`, begun));
  listen(started.streamUrl);
  await hear(() => heard.some(isGuide), opening[0]);
  let count = 0;

  return {
    say: async (text) => {
      const number = ++count;
      const activity = {
        ...{ type: 'message', text, locale: 'nl-NL', from: { id: person } },
        channelData: { clientActivityID: `${person} ${number}` },
      };
      const receipt = await insist(text, (attempt) => {
        tally.sent += 1;
        const at = posts[(number + attempt) % posts.length];
        return call('POST', `${at}${conversation}/activities`, { body: activity, headers, tally });
      });
      const received = performance.now();
      const answers = () => heard.filter((one) => isGuide(one) && one.replyToId === receipt.id);
      await hear(() => answers().length > 0, text);
      tally.acknowledged += 1;
      return { replies: repliesIn(answers()), afterMs: Math.max(0, performance.now() - received) };
    },
    heard,
    lost: () => lost,
    log: async () =>
      (await insist('reading', () => call('GET', `${url}${conversation}/activities`, { headers })))
        .activities,
    leave: () => {
      hasLeft = true;
      socket.terminate();
    },
  };
}

/** Holds a script over a socket, and notes what did not come over it, or not once and in its place; says how often it was lost. */
export async function holdWithSocket(
  url: string,
  { script, heard }: Model,
  person: string,
  tally: Tally,
): Promise<number> {
  const chat = await enterWithSocket(url, person, tally);
  try {
    const said: (readonly Reply[])[] = [repliesIn(chat.heard)];
    for (const line of [...script.said, ...script.asked].slice(1)) said.push((await chat.say(line)).replies);
    compare(script, heard, said, tally);
    const idsIn = (all: readonly Logged[]) => all.filter((one) => !isAside(one)).map(({ id }) => id);
    const [should, did] = [idsIn(await chat.log()), idsIn(chat.heard)];
    const missing = should.filter((id) => !did.includes(id)).length;
    note(tally, 'lost', `${missing} lines of ${person} did not come over the socket`, missing);
    const double = did.length - new Set(did).size;
    note(tally, 'doubled', `${double} lines of ${person} came over the socket twice`, double);
    if (`${should}` !== `${did}`) {
      const more = chat.heard.filter(({ id }) => !should.includes(id)).map(({ text }) => text);
      note(tally, 'wrong', `${person} heard in another order, or more than there is: ${more}`);
    }
    return chat.lost();
  } finally {
    chat.leave();
  }
}
