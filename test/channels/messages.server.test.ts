import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../support/talk.ts';

const activity = {
  type: 'message',
  id: 'a1',
  text: 'hallo',
  channelId: 'test',
  serviceUrl: 'http://127.0.0.1:9/',
  deliveryMode: 'expectReplies',
  from: { id: 'u1' },
  recipient: { id: 'bot' },
  conversation: { id: 'c1' },
  locale: 'en-US',
};
const credentials = {
  MicrosoftAppId: '00000000-0000-0000-0000-000000000001',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '00000000-0000-0000-0000-000000000002',
} as const;
let talk: Talk | undefined;

async function send(over: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${talk?.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...activity, ...over }),
  });
  const text = await response.text();
  return { status: response.status, text };
}

function textsIn(body: string): string[] {
  return JSON.parse(body).activities.map(({ text }: { text: string }) => text);
}

afterEach(async () => {
  await talk?.stop();
  talk = undefined;
});

describe('POST /api/messages', () => {
  it('answers in the response when the replies are expected there', async () => {
    talk = await startTalk();
    const { status, text } = await send();
    expect(status).toBe(200);
    expect(textsIn(text)).toEqual(['1: 5', 'Ga door']);
    expect(talk.heard[0]).toMatchObject({
      channel: 'test',
      conversation: 'c1',
      practitioner: 'u1',
      activity: 'a1',
    });
  });

  it('answers at the address of the channel otherwise', async () => {
    const got: { path: string | undefined; text: unknown }[] = [];
    const channel = createServer(async (request, response) => {
      const { text } = Object(await json(request));
      got.push({ path: request.url, text });
      response.setHeader('content-type', 'application/json').end('{"id":"1"}');
    });
    await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
    const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
    talk = await startTalk();
    expect((await send({ serviceUrl, deliveryMode: undefined })).status).toBe(200);
    const path = '/v3/conversations/c1/activities/a1';
    expect(got).toEqual([
      { path, text: '1: 5' },
      { path, text: 'Ga door' },
    ]);
    channel.closeAllConnections();
    channel.close();
  });

  it('says in the language of the person that a turn failed, and logs none of the words', async () => {
    talk = await startTalk();
    const { text } = await send({ text: 'stuk' });
    expect(textsIn(text)).toEqual(['Something went wrong.']);
    expect(talk.logged.join()).toContain('TypeError');
    expect(talk.logged.join()).not.toContain('stuk');
  });

  it('has nothing to say to what is no message', async () => {
    talk = await startTalk();
    expect(textsIn((await send({ type: 'event' })).text)).toEqual([]);
    expect(talk.heard).toEqual([]);
  });

  it('refuses a request without or with a forged token when there are credentials', async () => {
    talk = await startTalk({ credentials });
    expect((await send()).status).toBe(401);
    expect((await send({}, { authorization: 'Bearer e30.e30.x' })).status).toBe(401);
    expect(talk.heard).toEqual([]);
  });

  it('leaves our own Direct Line as it is when there are credentials', async () => {
    talk = await startTalk({ credentials });
    const session = await (await fetch(`${talk.url}/api/webchat/token`, { method: 'POST' })).json();
    const response = await fetch(`${session.domain}/conversations/${session.conversationId}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session.token}` },
      body: '{"type":"message","text":"hallo"}',
    });
    expect(response.status).toBe(200);
    expect(talk.heard.map(({ kind }) => kind)).toEqual(['arrived', 'said']);
  });

  it('refuses every request without credentials on an address that others can reach', async () => {
    talk = await startTalk({ host: '0.0.0.0' });
    expect((await send()).status).toBe(403);
    expect(talk.heard).toEqual([]);
  });
});
