import { beforeEach, describe, expect, it } from 'vitest';
import type { ServerSettings } from '../../src/server.ts';
import { call, headOf, openSession, type Session, secret, sendRaw, serve, upgradeTo } from './serve.ts';

const listed = 'https://www.example.org';
const foreign = 'https://elsewhere.example.org';

let url: string;

async function start(settings: Partial<ServerSettings> = {}) {
  ({ url } = await serve({ allowedOrigins: [listed, 'http://localhost:3000'], ...settings }));
}

beforeEach(() => start());

const from = (origin: string | undefined) => (origin === undefined ? {} : { origin });

/** A token for somebody, good for pages of these origins where they are given. */
async function generate(body: object): Promise<Session> {
  const response = await call(`${url}/v3/directline/tokens/generate`, secret, body);
  expect(response.status).toBe(200);
  return response.json() as Promise<Session>;
}

/** How a page of this origin fares with every call that a token lets it make, the opening of a socket among them. */
async function fare({ token, conversationId }: Session, origin: string | undefined): Promise<number[]> {
  const directLine = `${url}/v3/directline`;
  const conversation = `${directLine}/conversations/${conversationId}`;
  const plain = await call(`${directLine}/conversations`, token, {});
  const { streamUrl } = (await plain.json()) as { streamUrl: string };
  const responses = [
    await call(`${directLine}/conversations`, token, {}, from(origin)),
    await call(`${directLine}/tokens/refresh`, token, '', from(origin)),
    await call(conversation, token, undefined, from(origin)),
    await call(`${conversation}/activities`, token, undefined, from(origin)),
    await call(`${conversation}/activities`, token, { type: 'message', text: 'hallo' }, from(origin)),
  ];
  const socket = await openSocket(streamUrl, origin);
  return [...responses.map(({ status }) => status), socket];
}

async function openSocket(streamUrl: string, origin: string | undefined): Promise<number> {
  // A close frame of a client ends a socket that was opened.
  const close = '\x88\x80\x00\x00\x00\x00';
  return headOf(await sendRaw(url, upgradeTo(streamUrl, from(origin)) + close)).status;
}

const through = [200, 200, 200, 200, 200, 101];
const refused = [403, 403, 403, 403, 403, 403];

describe('a token for the pages of some sites', () => {
  it.each([
    ['one of them', 'https://one.example.org', through],
    ['another of them', 'https://two.example.org', through],
    ['a site that is listed but not one of them', listed, refused],
    ['another site', foreign, refused],
    ['the same site over http', 'http://one.example.org', refused],
    ['the same site on another port', 'https://one.example.org:8443', refused],
    ['a site whose name begins the same', 'https://one.example.org.evil.example', refused],
    ['a page without an origin of its own', 'null', refused],
    ['no page at all', undefined, through],
  ])('is good for %s or not', async (_, origin, expected) => {
    const trustedOrigins = ['https://one.example.org', 'https://TWO.example.org:443/'];
    const session = await generate({ user: { id: 'dl_somebody', name: 'Somebody' }, trustedOrigins });
    expect(await fare(session, origin)).toEqual(expected);
  });

  it('is good for our own page', async () => {
    const session = await generate({ trustedOrigins: ['https://one.example.org'] });
    expect(await fare(session, url)).toEqual(through);
  });

  it('is so for its successors too', async () => {
    const first = await generate({ trustedOrigins: ['https://one.example.org'] });
    const next = await call(`${url}/v3/directline/tokens/refresh`, first.token, '');
    expect(await fare((await next.json()) as Session, foreign)).toEqual(refused);
  });

  it('is good for our own page only where the list is empty', async () => {
    const session = await generate({ trustedOrigins: [] });
    expect(await fare(session, listed)).toEqual(refused);
    expect(await fare(session, url)).toEqual(through);
  });

  it.each([
    ['a word', 'https://one.example.org'],
    ['no address', ['one.example.org']],
    ['any site', ['*']],
    ['an address with a path', ['https://one.example.org/page']],
    ['an address that is none', ['https://[']],
    ['too many', Array(21).fill('https://one.example.org')],
  ])('is not made for %s', async (_, trustedOrigins) => {
    const response = await call(`${url}/v3/directline/tokens/generate`, secret, { trustedOrigins });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('one.example.org');
  });
});

describe('a token for no site in particular', () => {
  it.each([
    ['a listed site', listed, through],
    ['another site', foreign, refused],
    ['a page without an origin of its own', 'null', refused],
  ])('is good for the page of %s or not', async (_, origin, expected) => {
    expect(await fare(await openSession(url), origin)).toEqual(expected);
    expect(await fare(await generate({ user: { id: 'dl_somebody' } }), origin)).toEqual(expected);
  });
});

describe('a page of another site', () => {
  const asking = (origin: string, path: string) =>
    fetch(url + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-ms-bot-agent',
      },
    });
  const paths = [
    '/api/webchat/token',
    '/v3/directline/tokens/refresh',
    '/v3/directline/conversations',
    '/v3/directline/conversations/any/activities',
  ];

  it.each(paths)('that is listed may call %s', async (path) => {
    const { status, headers } = await asking(listed, path);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(listed);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, x-ms-bot-agent, x-requested-with',
    );
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toBe('origin');
  });

  it.each(paths)('that is not may not call %s', async (path) => {
    const { status, headers } = await asking(foreign, path);
    expect(status).toBe(405);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('vary')).toBe('origin');
  });

  it('that is listed can read answers and refusals alike', async () => {
    const opened = await call(`${url}/api/webchat/token`, undefined, {}, { origin: listed });
    expect(opened.headers.get('access-control-allow-origin')).toBe(listed);
    const { token, conversationId } = (await opened.json()) as Session;
    const address = `${url}/v3/directline/conversations/${conversationId}/activities`;
    const unknown = await call(address, token, undefined, { origin: listed });
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('access-control-allow-origin')).toBe(listed);
    expect(unknown.headers.get('access-control-expose-headers')).toBe('retry-after');
    const bad = await call(address, token, '{', { origin: listed });
    expect([bad.status, bad.headers.get('access-control-allow-origin')]).toEqual([400, listed]);
  });

  it.each([foreign, 'null'])('that is not listed gets no token: %s', async (origin) => {
    const simple = { origin, 'content-type': 'text/plain' };
    expect((await call(`${url}/api/webchat/token`, undefined, '', simple)).status).toBe(403);
    const response = await call(`${url}/api/webchat/token`, undefined, {}, { origin });
    expect(await response.json()).toMatchObject({ error: { code: 'UntrustedOrigin' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('vary')).toBe('origin');
  });

  it('gets nothing with the secret either', async () => {
    const ask = async (path: string) =>
      (await call(`${url}/v3/directline/${path}`, secret, {}, { origin: foreign })).status;
    expect(await ask('tokens/generate')).toBe(403);
    expect(await ask('conversations')).toBe(403);
    expect(await ask('conversations/any/activities')).toBe(403);
  });

  it('reads nothing else of ours', async () => {
    for (const path of ['/', '/chat.js', '/webchat.js', '/healthz', '/readyz', '/nothing']) {
      const { headers } = await call(url + path, undefined, undefined, { origin: listed });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });
});

describe('our own page', () => {
  it('is the one at the public address where there is one', async () => {
    await start({ publicUrl: 'https://guide.example.org' });
    const opens = async (origin: string) =>
      (await call(`${url}/api/webchat/token`, undefined, {}, { origin })).status;
    expect(await opens('https://guide.example.org')).toBe(200);
    expect(await opens('http://guide.example.org')).toBe(403);
    expect(await opens(url)).toBe(403);
  });

  it('is the only one where no site is listed', async () => {
    await start({ allowedOrigins: [] });
    const session = await openSession(url);
    expect(await fare(session, url)).toEqual(through);
    expect(await fare(session, listed)).toEqual(refused);
  });
});

describe('whoever has a token only', () => {
  it('speaks as the person of the token, whatever name they give', async () => {
    const served = await serve();
    url = served.url;
    const { token, conversationId, userId } = await openSession(url);
    const other = { id: 'dl_other', name: 'Other', role: 'bot' };
    const started = await call(`${url}/v3/directline/conversations`, token, { user: other });
    expect(await started.json()).toMatchObject({ conversationId });
    const address = `${url}/v3/directline/conversations/${conversationId}`;
    await call(`${address}/activities?userId=dl_other`, token, { type: 'message', text: 'ik', from: other });
    const read = await call(`${address}/activities`, token);
    const { activities } = (await read.json()) as { activities: { text: string; from: object }[] };
    expect(activities.find(({ text }) => text === 'ik')?.from).toMatchObject({ id: userId, role: 'user' });
    const heard = new Set(served.talk.heard.map(({ practitioner }) => practitioner));
    expect(heard).toEqual(new Set([userId]));
  });

  it('cannot tell a conversation of somebody else from one that there never was', async () => {
    const theirs = await openSession(url);
    await call(`${url}/v3/directline/conversations`, theirs.token, {});
    const { token } = await openSession(url);
    const ask = async (id: string) => {
      const conversation = `${url}/v3/directline/conversations/${id}`;
      const responses = [
        await call(conversation, token),
        await call(`${conversation}/activities`, token),
        await call(`${conversation}/activities`, token, { type: 'message', text: 'hallo' }),
        await call(`${conversation}/upload`, token, 'x'),
      ];
      return Promise.all(responses.map(async (one) => [one.status, await one.text()]));
    };
    const answers = await ask(theirs.conversationId);
    expect(answers.map(([status]) => status)).toEqual([403, 403, 403, 403]);
    expect(await ask('never-was')).toEqual(answers);
  });

  it('gets no list of conversations and makes no tokens', async () => {
    const { token } = await openSession(url);
    expect((await call(`${url}/v3/directline/conversations`, token)).status).toBe(405);
    const made = await call(`${url}/v3/directline/tokens/generate`, token, { user: { id: 'dl_other' } });
    expect(made.status).toBe(403);
  });
});
