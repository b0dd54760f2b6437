import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { json } from 'node:stream/consumers';
import { exportSPKI, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Credentials, localServiceUrl } from '../../src/channels/adapter.ts';
import { faultsOf } from '../support/adaptiveCards.ts';
import { botToken, createSigner, type OpenId, sign, startOpenId } from '../support/openid.ts';
import { startTalk, type Talk } from '../support/talk.ts';
import { saidIn } from '../support/teams.ts';

const appId = '00000000-0000-0000-0000-000000000001';
const tenant = '00000000-0000-0000-0000-000000000002';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const activity = {
  type: 'message',
  id: 'a1',
  text: 'hallo',
  channelId: 'msteams',
  serviceUrl,
  deliveryMode: 'expectReplies',
  from: { id: 'u1' },
  recipient: { id: 'bot' },
  conversation: { id: 'c1' },
  locale: 'nl-NL',
};

const teams = await createSigner('teams', ['msteams', 'agents']);
const slack = await createSigner('slack', ['slack']);
const unlisted = await createSigner('unlisted');
const stranger = await createSigner('stranger', ['msteams']);
const impostor = { ...stranger, kid: teams.kid };
const published = [teams, slack, unlisted].map((signer) => signer.published);

const seconds = (ahead: number) => Math.floor(Date.now() / 1000) + ahead;
const claims = (): JWTPayload => ({
  ...{ iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl },
  ...{ nbf: seconds(0), exp: seconds(3600) },
});

let openId: OpenId;
let talk: Talk;
const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));

beforeEach(async () => {
  openId = await startOpenId(published);
});

afterEach(async () => {
  await openId.stop();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

async function listen(credentials: Credentials) {
  talk = await startTalk({ credentials });
  onTestFinished(talk.stop);
}

async function start(
  kind: Credentials = { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'secret' },
) {
  const bot = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenant };
  await listen({ ...kind, ...bot, BotOpenIdMetadata: openId.metadata });
}

async function post(token: string | undefined, over: object = {}) {
  const response = await fetch(`${talk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: token }) },
    body: JSON.stringify({ ...activity, ...over }),
  });
  return { status: response.status, body: await response.json() };
}

const valid = async (over: object = {}, signer = teams) =>
  `Bearer ${await sign({ ...claims(), ...over }, signer)}`;

/** How many documents are kept, whatever they are. */
function kept(): unknown {
  const db = new DatabaseSync(join(talk.directory, 'test.sqlite'), { readOnly: true });
  const { count } = db.prepare('SELECT count(*) AS count FROM document').get() ?? {};
  db.close();
  return count;
}

const unauthorized = {
  error: { code: 'Unauthorized', message: 'This takes a token of the Bot Framework.' },
};

describe('a token of the Bot Framework', () => {
  it.each<[string, (() => Promise<string>) | undefined, object]>([
    ['as it comes', undefined, {}],
    ['that expired within the five minutes that clocks may differ', () => valid({ exp: seconds(-290) }), {}],
    ['that is valid from a moment within those five minutes', () => valid({ nbf: seconds(290) }), {}],
    ['for another channel of the same key', undefined, { channelId: 'agents' }],
    [
      'for the web chat of Azure, of a key without a list',
      () => valid({}, unlisted),
      { channelId: 'webchat' },
    ],
    [
      'for Direct Line of Azure, of a key without a list',
      () => valid({}, unlisted),
      { channelId: 'directline' },
    ],
    ['with the scheme in other letters', async () => (await valid()).replace('Bearer', 'bearer'), {}],
  ])('is answered: %s', async (_what, token = valid, over) => {
    await start();
    const { status, body } = await post(await token(), over);
    expect(status).toBe(200);
    expect(body.activities.map(saidIn)).toEqual(['1: 5', 'Ga door']);
    expect(talk.heard).toHaveLength(1);
  });

  it('has the replies posted where it says, with a token of the bot', async () => {
    const got: unknown[] = [];
    const channel = createServer(async (request, response) => {
      const text = saidIn(Object(await json(request)));
      got.push({ path: request.url, authorization: request.headers.authorization, text });
      response.setHeader('content-type', 'application/json').end('{"id":"1"}');
    });
    await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
    const own = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
    // A host in Azure hands a managed identity its tokens over http, at the address that the environment names.
    vi.stubEnv('IDENTITY_ENDPOINT', openId.login);
    vi.stubEnv('IDENTITY_HEADER', 'of-this-host');
    await start({ MicrosoftAppType: 'UserAssignedMSI' });
    const { status } = await post(await valid({ serviceurl: own }), {
      serviceUrl: own,
      deliveryMode: undefined,
    });
    expect(status).toBe(200);
    const reply = { path: '/v3/conversations/c1/activities/a1', authorization: `Bearer ${botToken}` };
    expect(got).toEqual([
      { ...reply, text: '1: 5' },
      { ...reply, text: 'Ga door' },
    ]);
    channel.closeAllConnections();
    channel.close();
  });
});

describe('with a registration', () => {
  it('a group is led to the personal chat with the guide', async () => {
    await start();
    const conversation = { id: 'g1', conversationType: 'groupChat' };
    const { body } = await post(await valid(), { conversation });
    const [card] = body.activities.map(
      ({ attachments: [one] }: { attachments: object[] }) => Object(one).content,
    );
    const url = `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`;
    expect(card.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Praat met mij', url }]);
    expect(faultsOf(card)).toEqual([]);
  });

  it('another tenant is refused once it is certain who asks', async () => {
    talk = await startTalk({
      credentials: {
        ...{ MicrosoftAppId: appId, MicrosoftAppTenantId: tenant, MicrosoftAppType: 'SingleTenant' },
        ...{ MicrosoftAppPassword: 'secret', BotOpenIdMetadata: openId.metadata },
      },
      allowedTenants: [tenant],
    });
    onTestFinished(talk.stop);
    const from = (id: string) => ({ channelData: { tenant: { id } } });
    expect((await post(await valid(), from(tenant))).status).toBe(200);
    expect((await post(await valid(), from(appId))).status).toBe(403);
    expect((await post(await valid(), { ...from(appId), type: 'invoke' })).status).toBe(403);
    expect((await post('Bearer x', from(appId))).status).toBe(401);
    expect(talk.heard).toHaveLength(1);
  });
});

/** What is refused: the authorization, and what else the activity says. */
const refused: [string, () => string | undefined | Promise<string>, object?][] = [
  ['none', () => undefined],
  ['an empty one', () => ''],
  ['no token after the scheme', () => 'Bearer'],
  ['another scheme', async () => (await valid()).replace('Bearer', 'Basic')],
  ['something behind the token', async () => `${await valid()} more`],
  ['what is no token', () => 'Bearer e30.e30.x'],
  ['a payload that is null', () => `Bearer ${btoa('{"alg":"RS256","kid":"teams"}')}.bnVsbA.x`],
  ['for another bot', () => valid({ aud: tenant })],
  ['for nobody', () => valid({ aud: undefined })],
  ['of another issuer', () => valid({ iss: 'https://api.botframework.us' })],
  ['of no issuer', () => valid({ iss: undefined })],
  ['expired', () => valid({ exp: seconds(-310) })],
  ['without an end', () => valid({ exp: undefined })],
  ['not yet valid', () => valid({ nbf: seconds(310) })],
  ['for another service URL', () => valid({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
  ['for no service URL', () => valid({ serviceurl: undefined })],
  ['for a service URL that goes on', () => valid(), { serviceUrl: `${serviceUrl}/../` }],
  ['with an activity without service URL', () => valid(), { serviceUrl: undefined }],
  ['with an activity whose service URL is empty', () => valid(), { serviceUrl: '' }],
  ['with an activity whose service URL is no text', () => valid(), { serviceUrl: [serviceUrl] }],
  ['where both name no service URL', () => valid({ serviceurl: undefined }), { serviceUrl: undefined }],
  ['for our own Direct Line', () => valid({ serviceurl: localServiceUrl }), { serviceUrl: localServiceUrl }],
  [
    'for a service URL that is not encrypted',
    () => valid({ serviceurl: 'http://a.example/' }),
    { serviceUrl: 'http://a.example/' },
  ],
  [
    'for a service URL that is a file',
    () => valid({ serviceurl: 'file:///etc/' }),
    { serviceUrl: 'file:///etc/' },
  ],
  ['of an unknown key', () => valid({}, stranger)],
  ['of no key', () => valid({}, { ...teams, kid: '' })],
  ['of a key for other channels', () => valid({}, slack)],
  ['of a key for no channel in particular', () => valid({}, unlisted)],
  ['with an activity without channel', () => valid(), { channelId: undefined }],
  ['with an activity whose channel is empty', () => valid(), { channelId: '' }],
  ['of another key under a known id', () => valid({}, impostor)],
  ['changed after it was signed', async () => changed(await valid({ aud: tenant }), { aud: appId })],
  ['without its signature', async () => (await valid()).replace(/[^.]+$/, '')],
  ['that says it needs no signature', () => unsigned()],
  ['signed with the public key as a secret', () => symmetric()],
  [
    'of the Emulator, version 1',
    () => valid(ofEntra('https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', '1.0')),
  ],
  [
    'of the Emulator, version 2',
    () => valid(ofEntra(`https://login.microsoftonline.com/${tenant}/v2.0`, '2.0')),
  ],
  [
    'of Entra, in the name of another channel',
    () => valid(ofEntra(`https://sts.windows.net/${tenant}/`, '1.0')),
    { channelId: 'AseChannel' },
  ],
  ['of another bot', () => valid({ ...ofEntra(`https://sts.windows.net/${tenant}/`, '1.0'), appid: tenant })],
];

describe('what is no token for this activity', () => {
  it.each(refused)('is refused, and no turn is held: %s', async (_what, token, over = {}) => {
    await start();
    const before = kept();
    const authorization = await token();
    printed.forEach((spy) => void spy.mockClear());
    expect(await post(authorization, over)).toEqual({ status: 401, body: unauthorized });
    expect(talk.heard).toEqual([]);
    expect(kept()).toBe(before);
    const parts = (authorization ?? '').split(/[ .]/).filter((part) => part.length > 8);
    expect(parts.filter((part) => talk.logged.join().includes(part))).toEqual([]);
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });

  it.each([
    ['a list', [activity]],
    ['a text', 'hallo'],
    ['an activity without a type', { ...activity, type: undefined }],
  ])('is told what to send, with a token and %s', async (_what, body) => {
    await start();
    const headers = { 'content-type': 'application/json', authorization: await valid() };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    expect((await fetch(`${talk.url}/api/messages`, request)).status).toBe(400);
    expect(talk.heard).toEqual([]);
  });

  it('makes nothing acceptable that was not, however often it comes', async () => {
    await start();
    const emulator = await valid(ofEntra(`https://sts.windows.net/${tenant}/`, '1.0'));
    for (let times = 0; times < 3; times += 1) expect((await post(emulator)).status).toBe(401);
    expect((await post(await valid())).status).toBe(200);
  });
});

describe('a token that was taken before', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }));
  const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);
  const answer = async (token: string, over: object = {}) => (await post(token, over)).status;

  it('is taken again until it expires, give or take five minutes', async () => {
    await start();
    const token = await valid({ exp: seconds(600) });
    for (const [pass, status] of [
      [0, 200],
      [0, 200],
      [898, 200],
      [3, 401],
      [-10, 200],
    ] as const) {
      later(pass);
      expect(await answer(token)).toBe(status);
    }
  });

  it('is not valid before it is, when the clock is set back', async () => {
    await start();
    const token = await valid();
    expect(await answer(token)).toBe(200);
    later(-310);
    expect(await answer(token)).toBe(401);
  });

  it('is no token for another channel or another address, and still one for its own', async () => {
    await start();
    const token = await valid();
    expect(await answer(token)).toBe(200);
    expect(await answer(token, { channelId: 'slack' })).toBe(401);
    expect(await answer(token, { serviceUrl: 'https://smba.trafficmanager.net/amer/' })).toBe(401);
    expect(await answer(token, { id: 'a2' })).toBe(200);
  });

  it('is no good with its key: when that is taken back, or another is published under its id', async () => {
    await start();
    const token = await valid({ exp: seconds(24 * 3_600) });
    expect(await answer(token)).toBe(200);
    openId.keys = [impostor.published].map((key) => ({ ...key, kid: teams.kid }));
    later(61 * 60);
    expect(await answer(token)).toBe(401);
    openId.keys = published;
    later(61 * 60);
    expect(await answer(token)).toBe(200);
    openId.keys = [slack.published];
    later(61 * 60);
    expect(await answer(token)).toBe(401);
  });
});

describe('without credentials', () => {
  const from = async (over: object) => {
    await listen({});
    return post(undefined, over);
  };

  it.each([
    'http://localhost:56150/_connector',
    'http://127.0.0.1:9',
    'http://127.8.9.10/',
    'https://[::1]:9/',
  ])('a channel on this machine is answered: %s', async (own) => {
    expect((await from({ serviceUrl: own })).status).toBe(200);
    expect(talk.heard).toHaveLength(1);
  });

  it.each([
    ...[undefined, '', 9, [], serviceUrl, localServiceUrl],
    ...['http://169.254.169.254/', 'http://0.0.0.0/', 'http://10.0.0.1/', 'http://[::ffff:10.0.0.1]/'],
    ...['http://localhost.example.org/', 'http://127.0.0.1.example.org/', 'http://localhost@example.org/'],
    ...['http://example.org\\@localhost/', 'http://example.org#@localhost/', '//localhost/', 'localhost:9'],
    ...['file://localhost/etc/', 'ftp://localhost/', 'javascript:0', ' '],
  ])('no reply goes anywhere else: %j', async (foreign) => {
    expect(await from({ serviceUrl: foreign })).toMatchObject({
      status: 403,
      body: { error: { code: 'NoCredentials' } },
    });
    expect(talk.heard).toEqual([]);
  });

  it('nobody speaks for the people of our own Direct Line', async () => {
    expect((await from({ serviceUrl: 'http://localhost:9/', channelId: 'directline' })).status).toBe(403);
    expect(talk.heard).toEqual([]);
  });
});

describe('the keys of the Bot Framework', () => {
  const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
  const minute = 60_000;
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }));

  it.each(['failing', 'talking nonsense', 'silent'] as const)(
    'are asked for again when they could not be had: %s',
    async (behaviour) => {
      await start();
      openId.behaviour = behaviour;
      const began = performance.now();
      const { status, body } = await post(await valid());
      expect(performance.now() - began).toBeLessThan(4_500);
      expect(status).toBe(503);
      expect(body.error).toEqual({
        code: 'ServiceUnavailable',
        message: 'The token cannot be checked at the moment; try again.',
      });
      expect(talk.heard).toEqual([]);
      openId.behaviour = 'healthy';
      later(11_000);
      expect((await post(await valid())).status).toBe(200);
    },
  );

  it('are waited for by all who come in the meantime, and asked for once', async () => {
    await start();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => valid()));
    const answers = await Promise.all(tokens.map((token, n) => post(token, { id: `a${n}` })));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(openId.asked).toBe(1);
  });

  it('are used for a day while nobody answers', async () => {
    await start();
    expect((await post(await valid())).status).toBe(200);
    openId.behaviour = 'failing';
    later(23 * 60 * minute);
    expect((await post(await valid())).status).toBe(200);
    later(61 * minute);
    expect((await post(await valid())).status).toBe(503);
  });

  it('are taken up within ten seconds of being published', async () => {
    await start();
    expect((await post(await valid())).status).toBe(200);
    openId.keys = [...published, stranger.published];
    later(9_000);
    expect((await post(await valid({}, stranger))).status).toBe(401);
    later(1_000);
    expect((await post(await valid({}, stranger))).status).toBe(200);
  });

  it('are no longer good an hour after they were taken back', async () => {
    await start();
    expect((await post(await valid())).status).toBe(200);
    openId.keys = [stranger.published];
    later(59 * minute);
    expect((await post(await valid())).status).toBe(200);
    later(2 * minute);
    expect((await post(await valid())).status).toBe(401);
  });

  it('are not asked for more often because of ids that are made up', async () => {
    await start();
    for (let n = 0; n < 30; n += 1) {
      expect((await post(await valid({}, { ...stranger, kid: `made-up-${n}` }))).status).toBe(401);
    }
    expect(openId.asked).toBe(1);
  });

  it('outlive a clock that was set back', async () => {
    await start();
    expect((await post(await valid())).status).toBe(200);
    later(-30 * 24 * 60 * minute);
    openId.keys = [stranger.published];
    expect((await post(await valid({}, stranger))).status).toBe(200);
  });
});

/** What a token of Entra ID says of this bot. */
function ofEntra(iss: string, ver: string): object {
  return { iss, ver, tid: tenant, appid: appId, azp: appId };
}

function changed(token: string, over: object): string {
  const [header, payload = '', signature] = token.split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return [header, Buffer.from(JSON.stringify({ ...said, ...over })).toString('base64url'), signature].join(
    '.',
  );
}

function unsigned(): string {
  const [, payload] = new UnsecuredJWT(claims()).encode().split('.');
  const header = Buffer.from('{"alg":"none","kid":"teams"}').toString('base64url');
  return `Bearer ${header}.${payload}.`;
}

async function symmetric(): Promise<string> {
  const key = await importJWK({ ...teams.published, ext: true }, 'RS256');
  const pem = await exportSPKI(key as Parameters<typeof exportSPKI>[0]);
  const header = { alg: 'HS256', kid: teams.kid };
  return `Bearer ${await new SignJWT(claims()).setProtectedHeader(header).sign(new TextEncoder().encode(pem))}`;
}
