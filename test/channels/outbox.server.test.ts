import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { startTalk, type Talk, tagOf } from '../support/talk.ts';

let skipped = 0;
const talks: Talk[] = [];
let connector: Awaited<ReturnType<typeof startConnector>>;

type Mood = 'takes' | 'breaks' | 'waits' | { status: number; headers?: Record<string, string> };

/** A channel's own service, which takes what the bot says, refuses it, breaks every connection, or leaves the bot waiting. */
async function startConnector(port = 0) {
  const got: string[] = [];
  let asked = 0;
  let mood: Mood = 'takes';
  const server = createServer(async (request, response) => {
    const { text } = Object(await json(request));
    asked += 1;
    if (mood === 'breaks') request.socket.destroy();
    if (typeof mood === 'object') {
      response.writeHead(mood.status, mood.headers);
      response.end('{}');
    }
    if (mood !== 'takes') return;
    got.push(text);
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    got,
    /** How many requests there were, whatever became of them. */
    asked: () => asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    turn: (next: Mood) => {
      mood = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function start(directory?: string): Promise<Talk> {
  const talk = await startTalk({ skip: () => skipped, ...(directory && { directory }) });
  talks.push(talk);
  return talk;
}

async function send(talk: Talk, id: string, text: string, serviceUrl = connector.url): Promise<number> {
  const activity = {
    ...{ type: 'message', id, text, channelId: 'test', serviceUrl, locale: 'nl-NL' },
    ...{ from: { id: 'u1' }, recipient: { id: 'bot' }, conversation: { id: 'c1' } },
  };
  const response = await fetch(`${talk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return response.status;
}

/** Lets so many seconds pass, and has a process look at what is still to be sent. */
async function look(talk: Talk, seconds: number) {
  skipped += seconds * 1_000;
  await talk.channels.recover();
}

const answer = ['1: 5', 'Ga door'];
const again = [`${commonText.nl.maybeThere}\n\n1: 5`, 'Ga door'];

beforeEach(async () => {
  skipped = 0;
  connector = await startConnector();
});
afterEach(async () => {
  connector.close();
  await Promise.all(talks.splice(0).map((talk) => talk.stop()));
});

describe('an answer to a channel that it is sent to', () => {
  it('is sent once, and there is nothing left to send', async () => {
    const talk = await start();
    expect(await send(talk, 'a1', 'hallo')).toBe(200);
    await look(talk, 60);
    expect(connector.got).toEqual(answer);
  });

  it('is not sent again when the channel repeats what it brought', async () => {
    const talk = await start();
    await send(talk, 'a1', 'hallo');
    expect(await send(talk, 'a1', 'hallo')).toBe(200);
    expect(connector.got).toEqual(answer);
    expect(talk.heard).toHaveLength(1);
  });

  it.each<[string, Mood]>([
    ['breaks the connection', 'breaks'],
    ['times out', { status: 408 }],
    ['says that something else was first', { status: 412 }],
    ['fails', { status: 500 }],
    ['cannot be reached by its own gateway', { status: 502 }],
    ['asks to come back', { status: 503, headers: { 'retry-after': '0' } }],
  ])('is sent again once, and says that it may be there, where a channel %s', async (_what, mood) => {
    const talk = await start();
    connector.turn(mood);
    expect(await send(talk, 'a1', 'hallo')).toBe(200);
    expect(connector.asked()).toBe(1);
    expect(talk.logged.join()).toContain('nobody can tell');
    connector.turn('takes');
    await talk.channels.recover();
    // It might still be on its way.
    expect(connector.got).toEqual([]);
    await look(talk, 31);
    await look(talk, 120);
    expect(connector.got).toEqual(again);
  });

  it('is given up when nobody can tell for the second time whether it arrived', async () => {
    const talk = await start();
    connector.turn({ status: 500 });
    await send(talk, 'a1', 'hallo');
    await look(talk, 31);
    expect(connector.asked()).toBe(2);
    connector.turn('takes');
    await look(talk, 3_600);
    expect(connector.asked()).toBe(2);
  });

  it('is sent later as it was where the channel could certainly not be reached', async () => {
    const talk = await start();
    connector.close();
    await send(talk, 'a1', 'hallo');
    expect(talk.logged.join()).toContain('could not be sent yet');
    const port = Number(new URL(connector.url).port);
    connector = await startConnector(port);
    await look(talk, 3);
    await look(talk, 120);
    expect(connector.got).toEqual(answer);
  });

  it('waits as long as a channel asks that has too much to do, and then comes by itself', async () => {
    const talk = await start();
    connector.turn({ status: 429, headers: { 'retry-after': '30' } });
    await send(talk, 'a1', 'hallo');
    connector.turn('takes');
    await look(talk, 15);
    expect(connector.asked()).toBe(1);
    skipped += 13_000;
    await talk.channels.recover();
    await expect.poll(() => connector.got, { timeout: 10_000 }).toEqual(answer);
    expect(connector.asked()).toBe(3);
  });

  it('waits until the moment that a channel names', async () => {
    const talk = await start();
    const moment = new Date(Date.now() + 600_000).toUTCString();
    connector.turn({ status: 429, headers: { 'retry-after': moment } });
    await send(talk, 'a1', 'hallo');
    connector.turn('takes');
    await look(talk, 540);
    expect(connector.asked()).toBe(1);
    await look(talk, 62);
    expect(connector.got).toEqual(answer);
  });

  it('waits by itself where a channel that has too much to do names no time', async () => {
    const talk = await start();
    connector.turn({ status: 429 });
    await send(talk, 'a1', 'hallo');
    await look(talk, 3);
    expect(connector.asked()).toBe(2);
    connector.turn('takes');
    await look(talk, 5);
    expect(connector.got).toEqual(answer);
  });

  it.each([403, 404])(
    'is given up after a status %i, and the person can be reached no more',
    async (status) => {
      const talk = await start();
      connector.turn({ status });
      await send(talk, 'a1', 'hallo');
      connector.turn('takes');
      await look(talk, 3_600);
      expect(connector.asked()).toBe(1);
      expect(talk.unreachable).toEqual([tagOf('test', 'u1')]);
    },
  );

  it.each([400, 413])('is given up after a status %i, since it never will be taken', async (status) => {
    const talk = await start();
    connector.turn({ status });
    await send(talk, 'a1', 'hallo');
    connector.turn('takes');
    await look(talk, 3_600);
    expect(connector.asked()).toBe(1);
    expect(talk.unreachable).toEqual([]);
  });

  it('is sent by the next process when the one that thought of it ended before it was', async () => {
    const dying = await start();
    connector.turn('waits');
    const asked = send(dying, 'a1', 'hallo').catch(() => 0);
    await expect.poll(() => dying.heard).toHaveLength(1);
    skipped = 31_000;
    const next = await start(dying.directory);
    connector.turn('takes');
    await expect
      .poll(async () => {
        await next.channels.recover();
        return connector.got;
      })
      .toEqual(again);
    connector.close();
    await asked;
  });

  it('is sent by one process only, however many find it', async () => {
    const dying = await start();
    connector.turn({ status: 500 });
    await send(dying, 'a1', 'hallo');
    connector.turn('takes');
    const others = await Promise.all([start(dying.directory), start(dying.directory)]);
    await Promise.all([dying, ...others].map((talk) => look(talk, 11)));
    expect(connector.got).toEqual(again);
  });
});

/** Opens a page that speaks to one process and listens to one. */
async function openPage(speaksTo: Talk, listensTo: Talk) {
  const session = await (await fetch(`${speaksTo.url}/api/webchat/token`, { method: 'POST' })).json();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${session.token}` };
  const conversations = '/v3/directline/conversations';
  const start = await fetch(listensTo.url + conversations, { method: 'POST', headers });
  const { streamUrl } = await start.json();
  const shown: string[] = [];
  const textsIn = ({ activities }: { activities: { text: string }[] }) => activities.map(({ text }) => text);
  const socket = new WebSocket(streamUrl);
  socket.addEventListener('message', ({ data }) => {
    shown.push(...textsIn(JSON.parse(`${data}` || '{"activities":[]}')));
  });
  const activities = `${speaksTo.url}${conversations}/${session.conversationId}/activities`;
  return {
    shown,
    post: (text: string) => {
      const body = JSON.stringify({ type: 'message', text });
      return fetch(activities, { method: 'POST', headers, body });
    },
    read: async () => textsIn(await (await fetch(activities, { headers })).json()),
    close: () => socket.close(),
  };
}

describe('a turn that takes more than ten seconds', () => {
  it('says that it goes on, and is answered when it is done', async () => {
    // Which of them is counted first is chance.
    const counted = expect.stringMatching(/^[123]: 4$/);
    const talk = await start();
    const other = await start(talk.directory);
    const [here, elsewhere] = [await openPage(talk, talk), await openPage(talk, other)];
    const posted = [here.post('lang'), elsewhere.post('lang')];
    expect(await send(talk, 'a1', 'lang')).toBe(200);
    for (const { status } of await Promise.all(posted)) expect(status).toBe(200);
    expect(connector.got).toEqual(['Nog even.']);
    await expect.poll(() => here.shown).toEqual(['Welkom', 'Nog even.']);
    // Whoever listens to another process, or asks for news, finds it in the log.
    await expect.poll(() => elsewhere.read()).toEqual(['Welkom', 'Nog even.']);
    await expect.poll(() => elsewhere.shown, { timeout: 5_000 }).toEqual(['Welkom', 'Nog even.']);
    await expect.poll(() => connector.got.slice(1), { timeout: 5_000 }).toEqual([counted, 'Ga door']);
    for (const { shown, close } of [here, elsewhere]) {
      await expect.poll(() => shown.slice(2), { timeout: 5_000 }).toEqual(['lang', counted, 'Ga door']);
      close();
    }
    expect(talk.heard.filter(({ reply }) => reply.text === 'lang')).toHaveLength(3);
  });
});
