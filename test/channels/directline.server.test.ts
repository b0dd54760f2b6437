import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { countingBot, startTalk, type Talk } from '../support/talk.ts';

type Said = {
  id: string;
  text: string;
  type: string;
  from: { id: string; role: string };
  [field: string]: unknown;
};
type Session = { token: string; conversationId: string; userId: string; domain: string; resume: string };

let talk: Talk;
let skipped = 0;
const others: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  skipped = 0;
  talk = await startTalk({ skip: () => skipped });
});

afterEach(async () => {
  for (const other of others.splice(0)) await other.stop();
  await talk.stop();
});

async function call(method: string, address: string, token?: string, body?: unknown) {
  const response = await fetch(address, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && json) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}
const json = { 'content-type': 'application/json' };

async function newSession(at = talk, resume?: string): Promise<Session> {
  return (await call('POST', `${at.url}/api/webchat/token`, undefined, resume && { resume })).body;
}

function start({ domain, token }: Session) {
  return call('POST', `${domain}/conversations`, token, { locale: 'nl-NL' });
}

function send(session: Session, activity: string | object) {
  const body =
    typeof activity === 'string' ? { type: 'message', text: activity, from: { id: 'anybody' } } : activity;
  return call(
    'POST',
    `${session.domain}/conversations/${session.conversationId}/activities`,
    session.token,
    body,
  );
}

function readAll(
  session: Session,
  watermark = '',
): Promise<{ status: number; body: { activities: Said[]; watermark: string } }> {
  const query = `activities?watermark=${watermark}`;
  return call('GET', `${session.domain}/conversations/${session.conversationId}/${query}`, session.token);
}

async function transcript(session: Session): Promise<string[]> {
  return (await readAll(session)).body.activities.map(({ text }) => text);
}

async function greeted(session: Session): Promise<Session> {
  await start(session);
  await expect.poll(() => transcript(session)).toContain('Welkom');
  return session;
}

/** Listens on a stream and keeps the texts that come in. */
async function listen(streamUrl: string) {
  const socket = new WebSocket(streamUrl);
  const frames: { activities: Said[]; watermark: string }[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data) => {
    if (`${data}`) frames.push(JSON.parse(`${data}`));
  });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  others.push({ stop: async () => socket.close() });
  return {
    socket,
    frames,
    closed,
    texts: () => frames.flatMap(({ activities }) => activities.map(({ text }) => text)),
  };
}

function statusOfUpgrade(streamUrl: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(streamUrl);
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => resolve(101));
    socket.on('error', () => {});
  });
}

describe('a conversation', () => {
  it('starts once, greets once, and is found again', async () => {
    const session = await newSession();
    const first = await start(session);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ conversationId: session.conversationId, expires_in: 1800 });
    await expect.poll(() => transcript(session)).toEqual(['Welkom']);
    expect((await start(session)).status).toBe(200);
    await send(session, 'hallo');
    expect(await transcript(session)).toEqual(['Welkom', 'hallo', '1: 5', 'Ga door']);
    expect(talk.heard.map(({ kind }) => kind)).toEqual(['arrived', 'said']);
    expect(talk.heard[0]).toMatchObject({
      channel: 'directline',
      practitioner: session.userId,
      locale: 'nl-NL',
    });
  });

  it('greets once where pages and words come at the same instant', async () => {
    for (let times = 0; times < 5; times++) {
      const session = await newSession();
      await Promise.all([start(session), send(session, 'een'), start(session), send(session, 'twee')]);
      const texts = await transcript(session);
      expect(texts).toHaveLength(7);
      expect(texts.filter((text) => text === 'Welkom')).toHaveLength(1);
    }
  });

  it('is started by the first thing that is said', async () => {
    const session = await newSession();
    expect((await send(session, 'hallo')).status).toBe(200);
    expect(await transcript(session)).toEqual(expect.arrayContaining(['Welkom', 'hallo', '1: 5', 'Ga door']));
  });

  it('repeats what a person said with its id, the time and what the client added, in the name of the token', async () => {
    const session = await greeted(await newSession());
    const channelData = { clientActivityID: 'mine', other: [1] };
    const said = { type: 'message', text: 'ik', from: { id: 'somebody else', role: 'bot' }, channelData };
    const { body } = await send(session, said);
    const echo = (await readAll(session)).body.activities.find(({ id }) => id === body.id);
    expect(echo).toMatchObject({ text: 'ik', channelData, from: { id: session.userId, role: 'user' } });
    expect(Date.parse(`${echo?.timestamp}`)).toBeGreaterThan(Date.now() - 60_000);
  });

  it.each(['somebody else', ''])('is never spoken in as another person: %j', async (aadObjectId) => {
    const session = await newSession();
    await start(session);
    await send(session, {
      type: 'message',
      text: 'hallo',
      from: { id: 'somebody', aadObjectId, role: 'bot' },
    });
    expect(new Set(talk.heard.map(({ practitioner }) => practitioner))).toEqual(new Set([session.userId]));
    expect(talk.heard.at(-1)?.reply.text).toBe('hallo');
  });

  it('answers before the call returns, with step, time and the message that it answers', async () => {
    const session = await greeted(await newSession());
    const { body } = await send(session, 'hallo');
    const answers = (await readAll(session)).body.activities.filter(({ replyToId }) => replyToId === body.id);
    expect(answers.map(({ id }) => id)).toEqual([`${body.id}|0`, `${body.id}|1`]);
    expect(answers[0]).toMatchObject({
      from: { role: 'bot' },
      channelData: { step: { dialog: 'test', question: 'counted' } },
    });
  });

  it('keeps one of the same thing sent twice', async () => {
    const session = await greeted(await newSession());
    const said = { type: 'message', text: 'hallo', channelData: { clientActivityID: 'mine' } };
    const [one, two] = [await send(session, said), await send(session, said)];
    expect(one.body.id).toBe(two.body.id);
    expect(await transcript(session)).toEqual(['Welkom', 'hallo', '1: 5', 'Ga door']);
  });

  it('takes its turns one by one, in the order in which they were asked for', async () => {
    const session = await greeted(await newSession());
    await Promise.all([send(session, 'wacht'), send(session, 'wacht'), send(session, 'wacht')]);
    const counts = (await transcript(session)).filter((text) => /^\d:/.test(text));
    expect(counts).toEqual(['1: 5', '2: 5', '3: 5']);
  });

  it('gives what was said since the watermark', async () => {
    const session = await greeted(await newSession());
    const before = (await readAll(session)).body.watermark;
    await send(session, 'hallo');
    const { activities, watermark } = (await readAll(session, before)).body;
    expect(activities.map(({ text }) => text)).toEqual(['hallo', '1: 5', 'Ga door']);
    expect((await readAll(session, watermark)).body).toEqual({ activities: [], watermark });
  });

  it('says that a turn failed, keeps nothing of it and goes on', async () => {
    const session = await newSession();
    const stream = await listen((await start(session)).body.streamUrl);
    await expect.poll(stream.texts).toEqual(['Welkom']);
    expect((await send(session, 'stuk')).status).toBe(502);
    await expect.poll(stream.texts).toEqual(['Welkom', 'Er ging iets mis.']);
    expect((await send(session, 'hallo')).status).toBe(200);
    expect(await transcript(session)).toEqual(['Welkom', 'hallo', '1: 5', 'Ga door']);
    expect(talk.logged.join()).not.toContain('stuk');
  });

  it('says that a turn failed also where nobody listens to this process, for a minute', async () => {
    const session = await greeted(await newSession());
    const other = await startTalk({ directory: talk.directory, skip: () => skipped });
    others.push(other);
    const there = { ...session, domain: `${other.url}/v3/directline` };
    const elsewhere = await listen((await start(there)).body.streamUrl);
    expect((await send(session, 'stuk')).status).toBe(502);
    await expect.poll(elsewhere.texts, { timeout: 5_000 }).toEqual(['Welkom', 'Er ging iets mis.']);
    expect(await transcript(session)).toEqual(['Welkom', 'Er ging iets mis.']);
    expect((await send(session, 'stuk')).status).toBe(502);
    await expect.poll(elsewhere.texts, { timeout: 5_000 }).toHaveLength(3);
    expect((await send(session, 'hallo')).status).toBe(200);
    const said = ['hallo', '1: 5', 'Ga door'];
    await expect
      .poll(elsewhere.texts, { timeout: 5_000 })
      .toEqual(['Welkom', 'Er ging iets mis.', 'Er ging iets mis.', ...said]);
    skipped = 61_000;
    expect(await transcript(session)).toEqual(['Welkom', ...said]);
  });

  it('does not let a client keep the answers to itself', async () => {
    const session = await greeted(await newSession());
    await send(session, {
      type: 'message',
      text: 'hallo',
      deliveryMode: 'expectReplies',
      serviceUrl: 'http://127.0.0.1:9',
    });
    expect(await transcript(session)).toContain('1: 5');
  });

  it('does not keep typing', async () => {
    const session = await greeted(await newSession());
    expect((await send(session, { type: 'typing' })).status).toBe(200);
    expect(await transcript(session)).toEqual(['Welkom']);
  });

  it('is served by another process on the same store, and after a restart', async () => {
    const session = await greeted(await newSession());
    await send(session, 'hallo');
    const other = await startTalk({ directory: talk.directory });
    others.push(other);
    const there = { ...session, domain: `${other.url}/v3/directline` };
    expect(await transcript(there)).toEqual(['Welkom', 'hallo', '1: 5', 'Ga door']);
    expect((await start(there)).status).toBe(200);
    await send(there, 'nog iets');
    expect(other.heard.map(({ kind }) => kind)).toEqual(['said']);
    expect((await transcript(session)).slice(4)).toEqual(['nog iets', '1: 8', 'Ga door']);
  });

  it('is forgotten thirty days after its last word', async () => {
    const session = await greeted(await newSession());
    skipped = 31 * 24 * 60 * 60 * 1000;
    const { token } = await newSession(talk, session.resume);
    expect((await readAll({ ...session, token })).status).toBe(404);
  });

  it('can be spoken in by the guide of its own accord', async () => {
    const session = await greeted(await newSession());
    const reference = {
      channelId: 'directline',
      serviceUrl: 'urn:loopbaanspiegel:directline',
      conversation: { id: session.conversationId, isGroup: false, conversationType: 'personal', name: '' },
      bot: { id: 'loopbaanspiegel', name: '' },
      user: { id: session.userId, name: '' },
    };
    await talk.channels.speakFirst(reference, [
      { type: 'message', text: 'Denk je eraan?', textFormat: 'markdown', inputHint: 'expectingInput' },
    ]);
    const last = (await readAll(session)).body.activities.at(-1);
    expect(last).toMatchObject({ text: 'Denk je eraan?', from: { id: 'loopbaanspiegel' } });
    expect(last).not.toHaveProperty('replyToId');
  });
});

describe('what is said before consent', () => {
  /** Starts over with a bot that may keep what is said from "akkoord" on, until "intrekken". */
  async function startAsking(directory?: string) {
    let hasConsent = false;
    const bot = countingBot([], (text) => {
      if (text === 'akkoord') hasConsent = true;
      if (text === 'intrekken') hasConsent = false;
      return hasConsent;
    });
    const asking = await startTalk({ bot, skip: () => skipped, ...(directory && { directory }) });
    others.push(asking);
    return asking;
  }

  /** Everything in the files of a server that has stopped. */
  function stored(directory: string): string {
    return readdirSync(directory)
      .map((name) => readFileSync(join(directory, name), 'latin1'))
      .join();
  }

  it('is shown to the person as they said it, and nothing of it is ever stored', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'asking-'));
    const asking = await startAsking(directory);
    const session = await newSession(asking);
    const stream = await listen((await start(session)).body.streamUrl);
    await expect.poll(stream.texts).toEqual(['Welkom']);
    const pressed = {
      type: 'message',
      text: 'geheim',
      value: { answer: 'geheim' },
      channelData: { clientActivityID: 'mine', messageBack: { displayText: 'geheim' } },
      speak: 'geheim',
      locale: 'geheim',
    };
    const { body } = await send(session, pressed);
    const shown = () =>
      stream.frames.flatMap(({ activities }) => activities).find(({ id }) => id === body.id);
    await expect.poll(shown).toMatchObject({ id: body.id, ...pressed });
    expect((await readAll(session)).body.activities[1]).toEqual({
      ...{ type: 'message', id: body.id, text: '…', textFormat: 'plain', timestamp: shown()?.timestamp },
      ...{ channelId: 'directline', from: shown()?.from, recipient: shown()?.recipient },
      ...{ conversation: { id: session.conversationId }, channelData: { clientActivityID: 'mine' } },
    });
    await send(session, { type: 'message', text: 'hier', channelData: { clientActivityID: 'een geheim' } });
    await asking.stop();
    others.splice(others.indexOf(asking), 1);
    expect(stored(directory)).toContain('Welkom');
    expect(stored(directory)).not.toContain('geheim');
    rmSync(directory, { recursive: true });
  });

  it('leaves its place in the conversation, and what was answered to it', async () => {
    const session = await greeted(await newSession(await startAsking()));
    await send(session, 'geheim');
    skipped = 20 * 60_000;
    const { activities } = (await readAll(session)).body;
    expect(activities.map(({ text }) => text)).toEqual(['Welkom', '…', '1: 6', 'Ga door']);
    expect(activities[2]?.replyToId).toBe(activities[1]?.id);
  });

  it('goes, what is said from the consent on stays', async () => {
    const session = await greeted(await newSession(await startAsking()));
    for (const text of ['ervoor', 'akkoord', 'erna']) await send(session, text);
    const texts = await transcript(session);
    expect(texts).not.toContain('ervoor');
    expect(texts).toEqual(expect.arrayContaining(['akkoord', 'erna']));
  });

  it('stays where it was posted together with the consent', async () => {
    const session = await greeted(await newSession(await startAsking()));
    await Promise.all([send(session, 'akkoord'), send(session, 'erna')]);
    expect(await transcript(session)).toEqual(expect.arrayContaining(['erna']));
  });

  it('goes again once consent is withdrawn', async () => {
    const session = await greeted(await newSession(await startAsking()));
    for (const text of ['akkoord', 'intrekken', 'erna']) await send(session, text);
    const texts = await transcript(session);
    expect(texts).toContain('akkoord');
    expect(texts).not.toContain('intrekken');
    expect(texts).not.toContain('erna');
  });

  it('is still known again when it is sent twice', async () => {
    const session = await greeted(await newSession(await startAsking()));
    const said = { type: 'message', text: 'geheim', channelData: { clientActivityID: 'mine' } };
    const { body } = await send(session, said);
    expect(await send(session, said)).toEqual({ status: 200, body });
    expect(await transcript(session)).toEqual(['Welkom', '…', '1: 6', 'Ga door']);
  });

  it('is told on a stream of another process without its words', async () => {
    const asking = await startAsking();
    const session = await greeted(await newSession(asking));
    const other = await startAsking(asking.directory);
    const there = { ...session, domain: `${other.url}/v3/directline` };
    const stream = await listen((await start(there)).body.streamUrl);
    await expect.poll(stream.texts).toEqual(['Welkom']);
    await send(session, 'geheim');
    await expect.poll(stream.texts, { timeout: 5_000 }).toEqual(['Welkom', '…', '1: 6', 'Ga door']);
  });
});

describe('a stream', () => {
  it('tells everything from the start, then each word as it is said', async () => {
    const session = await newSession();
    const { body } = await start(session);
    const stream = await listen(body.streamUrl);
    await expect.poll(stream.texts).toEqual(['Welkom']);
    stream.socket.send('');
    await send(session, 'hallo');
    await expect.poll(stream.texts).toEqual(['Welkom', 'hallo', '1: 5', 'Ga door']);
    expect(stream.frames.at(-1)?.watermark).toBe('4');
  });

  it('goes on after a lost socket where it was', async () => {
    const session = await greeted(await newSession());
    await send(session, 'hallo');
    const { domain, conversationId, token } = session;
    const { status, body } = await call(
      'GET',
      `${domain}/conversations/${conversationId}?watermark=2`,
      token,
    );
    expect(status).toBe(200);
    await expect.poll((await listen(body.streamUrl)).texts).toEqual(['1: 5', 'Ga door']);
  });

  it('tells what another process added', async () => {
    const session = await greeted(await newSession());
    const stream = await listen((await start(session)).body.streamUrl);
    const other = await startTalk({ directory: talk.directory });
    others.push(other);
    await send({ ...session, domain: `${other.url}/v3/directline` }, 'elders');
    await expect.poll(stream.texts, { timeout: 5_000 }).toEqual(['Welkom', 'elders', '1: 6', 'Ga door']);
  });

  it('opens for a minute, for its own conversation', async () => {
    const session = await newSession();
    const { streamUrl } = (await start(session)).body;
    const foreign = (await newSession()).conversationId;
    expect(await statusOfUpgrade(streamUrl.replace(session.conversationId, foreign))).toBe(403);
    expect(await statusOfUpgrade(streamUrl.replace(/&t=.*/, `&t=${session.token}`))).toBe(403);
    expect(await statusOfUpgrade(streamUrl.replace('/stream', '/elsewhere'))).toBe(404);
    skipped = 61_000;
    expect(await statusOfUpgrade(streamUrl)).toBe(403);
  });

  it('is closed when the server stops, after the open turn', async () => {
    const closing = await startTalk();
    const session = await greeted(await newSession(closing));
    const stream = await listen((await start(session)).body.streamUrl);
    const answer = send(session, 'wacht');
    await expect.poll(stream.texts).toContain('wacht');
    await closing.stop();
    expect((await answer).status).toBe(200);
    expect(await stream.closed).toBe(1001);
    expect(stream.texts()).toContain('1: 5');
  });
});

describe('a token', () => {
  it('is exchanged for a fresh one while it is valid, and refused after half an hour', async () => {
    const session = await newSession();
    skipped = 20 * 60_000;
    const fresh = await call('POST', `${session.domain}/tokens/refresh`, session.token);
    expect(fresh).toMatchObject({
      status: 200,
      body: { conversationId: session.conversationId, expires_in: 1800 },
    });
    skipped = 31 * 60_000;
    expect((await start({ ...session, token: fresh.body.token })).status).toBe(201);
    const expired = await call('POST', `${session.domain}/tokens/refresh`, session.token);
    expect(expired).toMatchObject({ status: 403, body: { error: { code: 'TokenExpired' } } });
    expect((await start(session)).status).toBe(403);
  });

  it('brings a person back to the same conversation the next day', async () => {
    const session = await newSession();
    skipped = 24 * 60 * 60_000;
    const { conversationId, userId } = await newSession(talk, session.resume);
    expect({ conversationId, userId }).toEqual({
      conversationId: session.conversationId,
      userId: session.userId,
    });
  });

  it.each(['forged', ''])(
    'gives a new conversation for a keepsake that is not ours: "%s"',
    async (resume) => {
      expect((await newSession(talk, resume)).conversationId).toMatch(/^[\w-]{80}$/);
    },
  );

  it('does not open another conversation', async () => {
    const mine = await greeted(await newSession());
    const theirs = await greeted(await newSession());
    expect((await readAll({ ...theirs, token: mine.token })).status).toBe(403);
    expect((await send({ ...theirs, token: mine.token }, 'hallo')).status).toBe(403);
  });

  it('is refused when it is missing, malformed, forged, or meant for something else', async () => {
    const session = await greeted(await newSession());
    const claims = { conv: session.conversationId, user: session.userId };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('loopbaanspiegel')
      .setAudience('directline/talk')
      .setExpirationTime('1h')
      .sign(new Uint8Array(32));
    const unsigned = `${btoa('{"alg":"none"}')}.${session.token.split('.')[1]}.`.replaceAll('=', '');
    expect((await readAll({ ...session, token: '' })).status).toBe(401);
    for (const token of ['nonsense', forged, unsigned, session.resume]) {
      expect((await readAll({ ...session, token })).status).toBe(403);
    }
  });

  it('is given to a server that has the secret, for the person it names', async () => {
    const { domain } = await newSession();
    const generated = await call('POST', `${domain}/tokens/generate`, 'a-secret', {
      user: { id: 'dl_somebody' },
    });
    expect(generated).toMatchObject({ status: 200, body: { expires_in: 1800 } });
    const session: Session = { ...generated.body, domain };
    await send(session, 'hallo');
    expect(talk.heard[0]?.practitioner).toBe('dl_somebody');
    expect((await readAll({ ...session, token: 'a-secret' })).status).toBe(200);
    expect((await call('POST', `${domain}/tokens/generate`, 'no-secret')).status).toBe(403);
    expect((await call('POST', `${domain}/tokens/generate`, session.token)).status).toBe(403);
  });
});

describe('a bad call', () => {
  it('gets a 404 for a conversation that was never started', async () => {
    const session = await newSession();
    expect(await readAll(session)).toMatchObject({
      status: 404,
      body: { error: { code: 'ConversationNotFound' } },
    });
    const unknown = `${session.domain}/conversations/nothing`;
    expect((await call('GET', unknown, 'a-secret')).status).toBe(404);
    expect((await call('GET', `${unknown}%7D:1`, 'a-secret')).status).toBe(404);
  });

  it.each([
    ['JSON that breaks off', '{"type": "message", "text": "geheim'],
    ['no type', { text: 'geheim' }],
    ['a text that is no text', { type: 'message', text: { geheim: 1 } }],
    ['a list', ['geheim']],
    ['nothing', ''],
    ['an arrival made up by the client', { type: 'conversationUpdate', membersAdded: [{ id: 'geheim' }] }],
  ])('gets a 400 that says what would fit and repeats nothing: %s', async (_name, activity) => {
    const session = await greeted(await newSession());
    const body = typeof activity === 'string' ? activity : JSON.stringify(activity);
    const address = `${session.domain}/conversations/${session.conversationId}/activities`;
    const answer = await call('POST', address, session.token, body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
    expect(JSON.stringify(answer.body)).not.toContain('geheim');
    expect(await transcript(session)).toEqual(['Welkom']);
  });

  it('gets a 413 above 256 kilobytes; what fits passes to the guide', async () => {
    const session = await greeted(await newSession());
    expect((await send(session, 'x'.repeat(200_000))).status).toBe(200);
    expect(await send(session, 'x'.repeat(262_144))).toMatchObject({
      status: 413,
      body: { error: { code: 'TooLarge' } },
    });
  });

  it('gets a 400 for a watermark that we did not give', async () => {
    const session = await greeted(await newSession());
    expect((await readAll(session, 'yesterday')).status).toBe(400);
  });

  it('is told that attachments are not taken', async () => {
    const session = await greeted(await newSession());
    const body = new FormData();
    body.append('file', new Blob(['x']), 'x.txt');
    const response = await fetch(
      `${session.domain}/conversations/${session.conversationId}/upload?userId=u`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${session.token}` },
        body,
      },
    );
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 400,
      body: { error: { code: 'NotSupported' } },
    });
  });

  it('gets JSON for an address or a method that is not there', async () => {
    const nothing = { error: { code: 'NotFound' } };
    expect(await call('GET', `${talk.url}/v3/nothing`)).toMatchObject({ status: 404, body: nothing });
    expect((await call('DELETE', `${talk.url}/healthz`)).status).toBe(405);
    expect(await call('GET', `${talk.url}/healthz`)).toMatchObject({ status: 200 });
  });
});
