import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Asked, Heard, Told } from './socketsWire.ts';

// A process of many people, each with a page of the web chat open; it is told what to do by who started it.

/** A page that somebody has open. */
type Page = {
  readonly person: number;
  readonly token: string;
  readonly conversation: string;
  readonly socket: WebSocket;
  turns: number;
  isOver: boolean;
};

/** A message that was posted: when, when that was answered, and when the answer of the guide was on the socket. */
type Posted = { readonly sent: number; answered?: number; heard?: number };

const atOnce = 4;
const tries = 20;
const said = ['toelatingscheck', 'nee', 'terug', 'menu'] as const;
const mostUnanswered = 64;
const agent = new Agent({ keepAlive: true, maxSockets: 2 * mostUnanswered });
const posted = new Map<string, Posted>();
let pages: Page[] = [];
let failed = 0;

// As if each came from an address of their own, by way of a proxy.
function addressOf(person: number): string {
  return `10.${(person >> 16) & 255}.${(person >> 8) & 255}.${person & 255}`;
}

function call(url: string, person: number, token: string | undefined, body: object): Promise<unknown> {
  const text = JSON.stringify(body);
  const headers = {
    ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
    'x-forwarded-for': addressOf(person),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => {
        answer += piece;
      });
      response.on('end', () => {
        if (response.statusCode && response.statusCode < 300) resolve(JSON.parse(answer));
        else reject(new Error(`${url} was answered with ${response.statusCode}: ${answer}`));
      });
    });
    sending.on('error', reject);
    sending.end(text);
  });
}

async function openPage(url: string, person: number): Promise<Page> {
  const session = Object(await call(`${url}/api/webchat/token`, person, undefined, {}));
  const started = Object(
    await call(`${url}/v3/directline/conversations`, person, session.token, { locale: 'nl-NL' }),
  );
  const headers = { 'x-forwarded-for': addressOf(person) };
  const socket = new WebSocket(started.streamUrl, { headers, perMessageDeflate: false });
  const page: Page = {
    ...{
      person,
      token: session.token,
      conversation: session.conversationId,
      socket,
      turns: 0,
      isOver: false,
    },
  };
  socket.on('error', () => undefined);
  socket.on('close', () => {
    page.isOver = true;
  });
  socket.on('message', hear);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('close', () => reject(new Error('A socket was closed before it was open')));
  });
  return page;
}

function hear(data: unknown): void {
  const now = performance.now();
  for (const { replyToId } of JSON.parse(`${data}` || '{"activities":[]}').activities) {
    const message = replyToId && posted.get(replyToId);
    if (message) message.heard = now;
    else if (replyToId) early.set(replyToId, now);
  }
}

// Heard before it was known under which id it was posted.
const early = new Map<string, number>();

async function post(url: string, page: Page, text: string): Promise<void> {
  const sent = performance.now();
  const address = `${url}/v3/directline/conversations/${page.conversation}/activities`;
  const activity = {
    type: 'message',
    text,
    from: { id: 'me' },
    locale: 'nl-NL',
    channelData: { clientActivityID: randomUUID() },
  };
  try {
    const { id } = Object(await call(address, page.person, page.token, activity));
    const heard = early.get(id);
    early.delete(id);
    posted.set(id, { sent, answered: performance.now(), ...(heard !== undefined && { heard }) });
  } catch {
    failed += 1;
  }
}

async function open({ url, from, count }: Extract<Asked, { what: 'open' }>): Promise<void> {
  const waiting = Array.from({ length: count }, (_, at) => from + at);
  const work = async () => {
    for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
      const page = await insist(url, person);
      pages.push(page);
      await post(url, page, 'ja');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  posted.clear();
  early.clear();
}

/** Opens a page, again and again where a busy machine is too slow for it. */
async function insist(url: string, person: number): Promise<Page> {
  for (let left = tries; ; left--) {
    try {
      return await openPage(url, person);
    } catch (error) {
      if (left === 0) throw error;
      await sleep(250);
    }
  }
}

/**
 * Says something on one page after the other, so many times a second, whether or not the last was answered; but never when
 * so much is unanswered that more would only wait here.
 */
async function talk({ url, perSecond, seconds, but }: Extract<Asked, { what: 'talk' }>): Promise<void> {
  const began = performance.now();
  const unanswered = new Set<Promise<void>>();
  const talking = pages.slice(but);
  for (let count = 0; count < perSecond * seconds; count++) {
    const wait = began + (count * 1_000) / perSecond - performance.now();
    if (wait > 1) await sleep(wait);
    const page = talking[count % talking.length];
    if (!page || performance.now() - began > seconds * 1_000) break;
    if (unanswered.size >= mostUnanswered) await Promise.race(unanswered);
    const text = said[page.turns++ % said.length] ?? '';
    const work = post(url, page, text).finally(() => unanswered.delete(work));
    unanswered.add(work);
  }
  await Promise.all(unanswered);
  await sleep(500);
}

function heardSoFar(): Heard {
  const all = [...posted.values()];
  posted.clear();
  early.clear();
  const heard: Heard = {
    turnMs: all.map(({ sent, answered = 0 }) => answered - sent),
    fanOutMs: all.flatMap(({ answered = 0, heard }) =>
      heard === undefined ? [] : [Math.max(0, heard - answered)],
    ),
    unheard: all.filter(({ heard }) => heard === undefined).length,
    failed,
    closed: pages.filter(({ isOver }) => isOver).length,
  };
  failed = 0;
  return heard;
}

function pause(count: number): void {
  for (const { socket } of pages.slice(0, count)) socket.pause();
}

function resume(count: number): void {
  for (const { socket } of pages.slice(0, count)) socket.resume();
}

async function close(): Promise<void> {
  for (const { socket } of pages) socket.terminate();
  pages = [];
}

async function obey(asked: Asked): Promise<Heard | undefined> {
  if (asked.what === 'open') await open(asked);
  else if (asked.what === 'talk') await talk(asked);
  else if (asked.what === 'flood') await flood(asked);
  else if (asked.what === 'pause') pause(asked.count);
  else if (asked.what === 'resume') resume(asked.count);
  else if (asked.what === 'close') await close();
  else return heardSoFar();
  return undefined;
}

/** Says something again and again on the first pages, which are those that stop reading. */
async function flood({ url, count, perSecond, seconds }: Extract<Asked, { what: 'flood' }>): Promise<void> {
  const began = performance.now();
  for (let turn = 0; turn < perSecond * seconds; turn++) {
    const wait = began + (turn * 1_000) / perSecond - performance.now();
    if (wait > 1) await sleep(wait);
    const page = pages[turn % count];
    // What nobody reads is not waited for.
    if (page) void post(url, page, 'menu');
  }
}

process.on('message', (asked: Asked & { id: number }) => {
  const answer = (told: Omit<Told, 'id'>) => process.send?.({ id: asked.id, ...told });
  obey(asked).then(
    (heard) => answer(heard ? { heard } : {}),
    (error) => answer({ error: `${error}` }),
  );
});
process.on('disconnect', () => process.exit());
