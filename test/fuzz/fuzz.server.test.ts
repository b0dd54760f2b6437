import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { guide } from '../../dialogs/index.ts';
import { menuStep } from '../../src/conversation/guide.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { directLineSecret, type Product, startProduct } from '../support/product.ts';
import { inputs, searchMs, seeded, timeout } from './extent.ts';
import { activities, files, invokes, windowBodies } from './generators.ts';
import { bytes, frames, requests, sent, upgrades } from './requests.ts';
import { type Answered, ask, speak, throwAt } from './wire.ts';

const atOnce = 10;
const mostBatches = 100;

/** What an answer never holds: where in the code something happened, and what its parts are called. */
const internal =
  /\n\s+at .+:\d+|node_modules|\.ts:\d+|\b(Type|Reference|Range|Syntax|Zod|Assertion)Error\b|\b(SQLITE|ERR_|ECONN)/;

/** What was said in the conversation that was held before. */
const secretWords = 'Basisopleiding van een ander';

/** What is tried, with a session of its own; `fill` puts its ids and tokens in the place of their names. */
type Target = { readonly product: Product; readonly fill: (text: string) => string };

const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
const faults = ['unhandledRejection', 'uncaughtException'] as const;

beforeEach(() => {
  unhandled.length = 0;
  for (const event of faults) process.on(event, note);
});

afterEach(() => {
  for (const event of faults) process.off(event, note);
  expect(unhandled).toEqual([]);
});

describe('whatever comes in hurts nobody', { timeout }, () => {
  it('where the Bot Framework knocks', async () => {
    const all = sent(activities(await startChannel()));
    await survives(0.45, all, ({ product }, one) =>
      ask(product.url, { ...one, method: 'POST', path: '/api/messages' }),
    );
  });

  it('where a channel invokes something', async () => {
    const all = sent(invokes(await startChannel()));
    await survives(0.1, all, ({ product }, one) =>
      ask(product.url, { ...one, method: 'POST', path: '/api/messages' }),
    );
  });

  it('in a window', async () => {
    const serviceUrl = await startChannel();
    const calls = fc.array(fc.tuple(fc.constantFrom('GET', 'PUT', 'POST'), sent(windowBodies)), {
      minLength: 1,
      maxLength: 4,
    });
    await survives(0.02, calls, async ({ product }, all) => {
      const { pathname, search } = await windowOf(product, serviceUrl);
      const authorization = `Bearer ${new URLSearchParams(search).get('t')}`;
      let last = await ask(product.url, { method: 'GET', path: `${pathname}${search}`, headers: {} });
      for (const [method, { body, headers }] of all) {
        const call = { method, path: '/api/window', headers: { ...headers, authorization } };
        last = await ask(product.url, method === 'GET' ? call : { ...call, body });
        if (last.status >= 500) return last;
      }
      return last;
    });
  });

  it('where a page or a back end calls', () =>
    survives(0.35, requests, ({ product, fill }, { bearer, path, headers, ...call }) => {
      const authorization = bearer !== 'none' && { authorization: `Bearer ${fill(`{${bearer}}`)}` };
      return ask(product.url, { ...call, path: fill(path), headers: { ...headers, ...authorization } });
    }));

  it('where it is hardly HTTP', () => survives(0.05, bytes, ({ product }, one) => throwAt(product.url, one)));

  it('where a socket is asked for', () =>
    survives(0.05, upgrades, ({ product, fill }, { path, headers }) =>
      ask(product.url, { method: 'GET', path: fill(path), headers: { ...handshake, ...headers } }),
    ));

  it('in a file that is brought back', async () => {
    const real = await takenAlong();
    await survives(0.005, sent(files(real)), async ({ product }, file) => {
      const chat = await openChat(product);
      const { pathname, search } = await linkIn(chat);
      const answer = await ask(product.url, { ...file, method: 'POST', path: `${pathname}${search}` });
      for (const name of names) await chat.say(name, '1', 'antwoorden');
      return answer;
    });
  });

  it('through an open socket', () =>
    survives(0.1, frames, ({ product, fill }, all) =>
      speak(`${product.url.replace('http', 'ws')}${fill(socketPath)}`, all),
    ));
});

const names = guide.dialogs.map(({ text }) => text.nl.name);
const socketPath = '/v3/directline/conversations/{own}/stream?watermark=0&t={stream}';
const handshake = {
  ...{ connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

/**
 * Sends this part of all inputs, some at once: nothing crashes, nothing is our fault, no answer tells of the inside, and
 * the conversations that were held before go on as if nothing happened.
 */
async function survives<T>(
  part: number,
  any: fc.Arbitrary<T>,
  send: (target: Target, input: T) => Promise<Answered>,
): Promise<void> {
  const product = await startProduct();
  const goesOn = await holdConversation(product);
  let session = await openSession(product);
  let batches = 0;
  const together = fc.array(any, { minLength: 1, maxLength: atOnce, size: 'max' });
  await fc.assert(
    fc.asyncProperty(together, async (batch) => {
      batches += 1;
      // What is read again and again does not get longer and longer.
      if (batches % mostBatches === 0) {
        await session.goesOn();
        session = await openSession(product);
      }
      const target = { product, fill: await session.filler() };
      const known = product.errors.length;
      for (const { status, text } of await Promise.all(batch.map((one) => send(target, one)))) {
        expect(status, text).toBeLessThan(500);
        expect(text).not.toMatch(internal);
        expect(text).not.toContain(secretWords);
      }
      expect(product.errors.slice(known)).toEqual([]);
      expect(unhandled).toEqual([]);
    }),
    {
      ...{ ...seeded, numRuns: Math.ceil((2 * part * inputs) / atOnce) },
      // Else a failure that is seen seldom is searched for until nobody is told of it.
      ...{ interruptAfterTimeLimit: searchMs, markInterruptAsFailure: true },
    },
  );
  await goesOn();
  await session.goesOn();
}

/** A conversation that is left halfway; resolves with what goes on with it and hears what another hears who was not disturbed. */
async function holdConversation(product: Product): Promise<() => Promise<void>> {
  const before = ['toelatingscheck', 'nee', 'een andere', 'ja', secretWords, '40 uur'];
  const after = [
    'ja',
    'ja',
    'nee',
    'ja',
    'Eigen praktijk',
    '1 september 2024',
    'ja',
    '16 uur per week',
    'ja',
    'nee',
  ];
  const [known, undisturbed] = [await openChat(product, { user: 'known' }), await openChat(product)];
  for (const chat of [known, undisturbed]) await chat.say(...before);
  const said = await known.everything();
  return async () => {
    expect(await known.everything()).toEqual(said);
    for (const text of [...after, 'antwoorden']) {
      expect((await known.say(text)).text).toBe((await undisturbed.say(text)).text);
    }
    expect(known.last.text).toContain('Eigen praktijk');
  };
}

/** The session of somebody who agreed, and another's; what is sent in it is anything, and still it goes on. */
async function openSession(product: Product) {
  const post = async (path: string, bearer: string, body: object = {}) => {
    const headers = {
      'content-type': 'application/json',
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    };
    const { text } = await ask(product.url, { method: 'POST', path, headers, body: JSON.stringify(body) });
    return JSON.parse(text);
  };
  const own = await post('/api/webchat/token', '');
  const other = await post('/api/webchat/token', '');
  const say = (text: string) =>
    post(`/v3/directline/conversations/${own.conversationId}/activities`, own.token, {
      type: 'message',
      text,
    });
  await say('hallo');
  await say('ja');
  return {
    filler: async () => {
      const { token, streamUrl } = await post('/v3/directline/conversations', own.token);
      const named: Readonly<Record<string, string>> = {
        ...{ own: own.conversationId, other: other.conversationId, talk: token, others: other.token },
        ...{ stream: new URL(streamUrl).searchParams.get('t') ?? '', resume: own.resume },
        ...{ secret: directLineSecret, garbage: 'e30.e30.x' },
      };
      return (text: string) => text.replace(/\{(\w+)\}/g, (whole, name) => named[name] ?? whole);
    },
    goesOn: async () => {
      const { id } = await say('menu');
      const path = `/v3/directline/conversations/${own.conversationId}/activities`;
      const headers = { authorization: `Bearer ${own.token}` };
      const { activities } = JSON.parse((await ask(product.url, { method: 'GET', path, headers })).text);
      const answer = activities.find(({ replyToId }: { replyToId?: string }) => replyToId === id);
      // Whoever said by chance that everything is to be erased begins anew.
      expect([menuStep.dialog, guide.consent.id]).toContain(answer?.channelData.step.dialog);
      for (const { setAside } of Object.values(commonText))
        expect(JSON.stringify(activities)).not.toContain(setAside);
    },
  };
}

/** What somebody takes along who said something in every kind of conversation. */
async function takenAlong(): Promise<string> {
  const product = await startProduct();
  const chat = await openChat(product);
  await chat.say('toelatingscheck', 'nee', 'een andere', 'ja', 'Cursus', '40 uur', 'ja', 'ja', 'menu');
  await chat.say('zelfbeoordeling', '1', '3 3', 'menu', 'verhaal', 'De stille gang', 'Het was druk', 'menu');
  await chat.say('reflectie', 'Een lastig gesprek', 'menu', 'traject', 'Wilg', 'ja', 'nee', 'menu');
  await chat.say('plan', 'nieuw', 'Eerst luisteren', 'menu');
  const { pathname, search } = await linkIn(chat);
  return (await ask(product.url, { method: 'GET', path: `${pathname}/file${search}`, headers: {} })).text;
}

/** The address of a window that somebody new opened in Teams. */
async function windowOf(product: Product, serviceUrl: string): Promise<URL> {
  const id = crypto.randomUUID();
  const post = async (activity: object) => {
    const body = JSON.stringify({
      ...{ id: crypto.randomUUID(), channelId: 'msteams', serviceUrl, deliveryMode: 'expectReplies' },
      ...{ from: { id }, recipient: { id: 'bot' }, conversation: { id: `chat of ${id}` } },
      ...activity,
    });
    const headers = { 'content-type': 'application/json' };
    return JSON.parse(
      (await ask(product.url, { method: 'POST', path: '/api/messages', headers, body })).text,
    );
  };
  for (const text of ['hallo', 'ja', 'reflectie']) await post({ type: 'message', text });
  const step = { dialog: 'reflection', subject: '1', question: 'moment' };
  const { task } = await post({ type: 'invoke', name: 'task/fetch', value: { data: { step, token: '3' } } });
  return new URL(task.value.url);
}

async function linkIn(chat: Chat): Promise<URL> {
  const { text } = await chat.say('neem alles mee');
  return new URL(/\]\((\S+)\)/.exec(text)?.[1] ?? '');
}

/** A channel that takes whatever it is sent; its address. */
async function startChannel(): Promise<string> {
  const channel = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    channel.closeAllConnections();
    channel.close();
  });
  return `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
}
