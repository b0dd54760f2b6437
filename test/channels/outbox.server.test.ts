import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../support/talk.ts';

let skipped = 0;
const talks: Talk[] = [];
let connector: Awaited<ReturnType<typeof startConnector>>;

/** A channel's own service, which takes what the bot says, breaks every connection, or leaves the bot waiting. */
async function startConnector() {
  const got: string[] = [];
  let mood: 'takes' | 'breaks' | 'waits' = 'takes';
  const server = createServer(async (request, response) => {
    const { text } = Object(await json(request));
    if (mood === 'breaks') request.socket.destroy();
    if (mood !== 'takes') return;
    got.push(text);
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    got,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    turn: (next: typeof mood) => {
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

async function send(talk: Talk, id: string, text: string): Promise<number> {
  const activity = {
    ...{ type: 'message', id, text, channelId: 'test', serviceUrl: connector.url, locale: 'nl-NL' },
    ...{ from: { id: 'u1' }, recipient: { id: 'bot' }, conversation: { id: 'c1' } },
  };
  const response = await fetch(`${talk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return response.status;
}

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
    skipped = 60_000;
    await talk.channels.recover();
    expect(connector.got).toEqual(['1: 5', 'Ga door']);
  });

  it('is not sent again when the channel repeats what it brought', async () => {
    const talk = await start();
    await send(talk, 'a1', 'hallo');
    expect(await send(talk, 'a1', 'hallo')).toBe(200);
    expect(connector.got).toEqual(['1: 5', 'Ga door']);
    expect(talk.heard).toHaveLength(1);
  });

  it('is sent later when the channel could not be reached, once', async () => {
    const talk = await start();
    connector.turn('breaks');
    expect(await send(talk, 'a1', 'hallo')).toBe(200);
    expect(talk.logged.join()).toContain('could not be sent yet');
    connector.turn('takes');
    await talk.channels.recover();
    // It might still be on its way.
    expect(connector.got).toEqual([]);
    skipped = 31_000;
    await talk.channels.recover();
    await talk.channels.recover();
    expect(connector.got).toEqual(['1: 5', 'Ga door']);
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
      .toEqual(['1: 5', 'Ga door']);
    connector.close();
    await asked;
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
