import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Limits, openLimits, rates } from '../../src/limits.ts';
import { call, headOf, openSession, type Session, say, secret, sendRaw, serve, upgradeTo } from './serve.ts';

const key = new Uint8Array(32).fill(1);
const limits = () => openLimits(key);
const most = rates.messages.conversation.times;
const times = async <T>(count: number, work: (time: number) => Promise<T>) => {
  const answers: T[] = [];
  for (let time = 0; time < count; time += 1) answers.push(await work(time));
  return answers;
};

// A busy machine takes longer over hundreds of messages than they count, so only the last of them are sent.
const last = 20;
const countMost = (counting: Limits, conversation: string, user: string) =>
  times(most - last, () => counting.count('messages', { conversation, user }));

async function started(url: string): Promise<Session & { streamUrl: string }> {
  const session = await openSession(url);
  const response = await call(`${url}/v3/directline/conversations`, session.token, {});
  return { ...session, ...((await response.json()) as { streamUrl: string }) };
}

describe('somebody who is too quick', () => {
  it('is told so after some hundreds of messages in ten seconds, and nobody else is', async () => {
    const counting = limits();
    const { url, talk } = await serve({ limits: counting });
    const [one, other] = [await started(url), await started(url)];
    await countMost(counting, one.conversationId, one.userId);
    expect(await times(last, () => say(url, one))).toEqual(Array(last).fill(200));
    const address = `${url}/v3/directline/conversations/${one.conversationId}/activities`;
    const response = await call(address, one.token, { type: 'message', text: 'nog een' });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(10);
    expect(await response.json()).toEqual({
      error: { code: 'TooManyRequests', message: expect.stringContaining('wait') },
    });
    expect(talk.heard.map(({ reply }) => reply.text)).not.toContain('nog een');
    expect((await call(address, one.token)).status).toBe(200);
    expect(await say(url, other)).toBe(200);
  });

  it('is so over all conversations and tokens of one person', async () => {
    const counting = limits();
    const { url } = await serve({ limits: counting });
    const join = async () => {
      const made = await call(`${url}/v3/directline/tokens/generate`, secret, { user: { id: 'dl_same' } });
      return (await made.json()) as Session;
    };
    const [one, two, three] = [await join(), await join(), await join()];
    for (const session of [one, two]) {
      await countMost(counting, session.conversationId, 'dl_same');
      expect(await times(last, () => say(url, session))).toEqual(Array(last).fill(200));
    }
    expect(await say(url, three)).toBe(429);
  });

  it('has a socket refused that is opened again and again', async () => {
    const { url } = await serve({ limits: limits() });
    const { streamUrl } = await started(url);
    const close = '\x88\x80\x00\x00\x00\x00';
    const open = async () => headOf(await sendRaw(url, upgradeTo(streamUrl) + close));
    const opened = (await times(rates.sockets.conversation.times, open)).map(({ status }) => status);
    expect(new Set(opened)).toEqual(new Set([101]));
    const { status, headers } = await open();
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(30);
  });

  it('has no more sockets open at once than there is room for, and gets one when another is closed', async () => {
    const { url } = await serve({ sockets: { address: 2 } });
    const { streamUrl } = await started(url);
    const open = async () => {
      const socket = new WebSocket(streamUrl);
      const status = await new Promise<number | undefined>((resolve) => {
        socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
        socket.on('open', () => resolve(101));
        socket.on('error', () => {});
      });
      return { socket, status };
    };
    const [first, ...others] = await times(3, open);
    expect([first?.status, ...others.map(({ status }) => status)]).toEqual([101, 101, 429]);
    first?.socket.close();
    await expect.poll(async () => (await open()).status).toBe(101);
  });

  it('is not so who asks for news each second', async () => {
    const { url } = await serve({ limits: limits() });
    const { token, conversationId } = await started(url);
    const address = `${url}/v3/directline/conversations/${conversationId}/activities`;
    const answers = await times(60, async () => (await call(address, token)).status);
    expect(answers).toEqual(Array(60).fill(200));
  });
});

describe('an address', () => {
  const openPage = async (url: string, forwardedFor = '') => {
    const headers = { 'x-forwarded-for': forwardedFor };
    return (await call(`${url}/api/webchat/token`, undefined, {}, headers)).status;
  };

  it('opens sixty pages a minute', async () => {
    const { url } = await serve({ limits: limits() });
    expect(await times(60, () => openPage(url))).toEqual(Array(60).fill(200));
    expect(await openPage(url)).toBe(429);
  });

  it('is not what it says it is', async () => {
    const { url } = await serve({ limits: limits() });
    await times(60, (time) => openPage(url, `10.0.0.${time}`));
    expect(await openPage(url, '10.0.1.1')).toBe(429);
  });

  it('is the one that our proxy saw', async () => {
    const { url } = await serve({ limits: limits(), trustedProxies: 1 });
    await times(60, (time) => openPage(url, `10.0.0.${time}, 192.0.2.7`));
    expect(await openPage(url, '10.0.1.1, 192.0.2.7')).toBe(429);
    expect(await openPage(url, '192.0.2.7, 192.0.2.8')).toBe(200);
  });

  it('is counted whatever it brings, and for health, the page and its files not at all', async () => {
    const none = { count: async (what: string) => (what === 'calls' ? 7 : 0) };
    const { url } = await serve({ limits: none });
    const statusOf = async (path: string, body?: object) => (await call(url + path, 'x', body)).status;
    expect(await statusOf('/v3/directline/conversations', {})).toBe(429);
    expect(await statusOf('/v3/directline/conversations/any/activities')).toBe(429);
    expect(await statusOf('/v3/directline/tokens/generate', {})).toBe(429);
    expect(await statusOf('/api/webchat/token', {})).toBe(429);
    const upgrade = upgradeTo(`${url}/v3/directline/conversations/any/stream?t=x`);
    expect(headOf(await sendRaw(url, upgrade)).headers.get('retry-after')).toBe('7');
    for (const path of ['/healthz', '/readyz', '/', '/privacy', '/chat.js', '/chat.css', '/webchat.js']) {
      expect(await statusOf(path)).toBe(200);
    }
  });

  it.each(['a good token', 'the secret'])('that is too quick is not listened to, with %s', async (what) => {
    let wait = 0;
    let counted = 0;
    const count = async (_: string, whom: object) => {
      counted += 1;
      return 'address' in whom ? wait : 0;
    };
    const { url, talk } = await serve({ limits: { count } });
    const session = await started(url);
    const speaking = what === 'the secret' ? { ...session, token: secret } : session;
    expect(await say(url, speaking)).toBe(200);
    const heard = talk.heard.length;
    wait = 7;
    expect(await say(url, speaking)).toBe(429);
    counted = 0;
    expect(await say(url, speaking)).toBe(429);
    expect((await call(`${url}/v3/directline/conversations`, speaking.token, '{not read')).status).toBe(429);
    expect(counted).toBe(0);
    expect(talk.heard).toHaveLength(heard);
  });

  it('is let through to the Bot Framework, which speaks for everybody from a few addresses', async () => {
    const { url } = await serve({ limits: { count: async () => 7 } });
    expect((await call(`${url}/api/messages`, undefined, {})).status).not.toBe(429);
  });
});
