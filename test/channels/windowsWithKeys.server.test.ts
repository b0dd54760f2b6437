import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { JWTPayload } from 'jose';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { guide } from '../../dialogs/index.ts';
import { createBot } from '../../src/bot.ts';
import { openChannels } from '../../src/channels/channels.ts';
import { openPasses, openTokens } from '../../src/channels/directline/tokens.ts';
import { editionOn, editions } from '../../src/profile/editions.ts';
import { keysOf, practitionerTag, shelfBeside } from '../../src/records/keys.ts';
import { startServer } from '../../src/server.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import { createWindows, nameOf } from '../../src/windows.ts';
import { callWindow } from '../support/inTeams.ts';
import { botToken, createSigner, type OpenId, sign, startOpenId } from '../support/openid.ts';
import { shownIn } from '../support/shown.ts';

const appId = '00000000-0000-4000-8000-000000000001';
const tenant = '00000000-0000-4000-8000-000000000002';
const keySecret = new Uint8Array(32).fill(7);
const teams = await createSigner('teams', ['msteams']);
const slack = await createSigner('slack', ['slack']);
const stranger = await createSigner('stranger', ['msteams']);
const seconds = (ahead: number) => Math.floor(Date.now() / 1000) + ahead;
const log = { info: () => {}, warn: () => {}, error: () => {} };

let openId: OpenId;
beforeEach(async () => {
  openId = await startOpenId([teams.published, slack.published]);
  // A host in Azure hands a managed identity its tokens over http, at the address that the environment names.
  vi.stubEnv('IDENTITY_ENDPOINT', openId.login);
  vi.stubEnv('IDENTITY_HEADER', 'of-this-host');
});
afterEach(async () => {
  await openId.stop();
  vi.unstubAllEnvs();
});

/** The whole server with credentials, and a channel on loopback that its replies go to. */
async function start(isReachable = true) {
  const got: { authorization: unknown; text: string }[] = [];
  const channel = createServer(async (request, response) => {
    const text = shownIn([Object(await json(request))]).words;
    if (request.method === 'POST') got.push({ authorization: request.headers.authorization, text });
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-windows-'));
  const store = openSqliteStore(join(folder, 'state.sqlite'), Date.now);
  const parts = {
    ...{ guide, store, keySecret, editions, keptMonths: 24 },
    today: () => '2026-09-01',
    now: () => Date.parse('2026-09-01T10:00:00Z'),
    editionOn: (day: string) => editionOn(day, editions),
    receipt: () => 'AB12-CD34',
  };
  const windows = createWindows(parts);
  const passes = openPasses(keySecret, 60, Date.now);
  const channels = openChannels({
    ...{ bot: createBot(parts), store, texts: guide.common, clock: Date.now, chance: () => 0, log },
    allowedTenants: [],
    credentials: {
      ...{ MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: tenant },
      BotOpenIdMetadata: openId.metadata,
    },
    tokens: openTokens(keySecret, Date.now),
    tagOf: (channel, person) => practitionerTag(keySecret, channel, person),
    windows: {
      windows,
      pageOf: async (window) =>
        isReachable ? `${server.url}/window?t=${await passes.issue(nameOf(window))}` : undefined,
    },
  });
  const server = await startServer(
    channels,
    {
      ...{ host: '127.0.0.1', port: 0, hasCredentials: true, keptMonths: 24 },
      windows: { ...windows, send: channels.windows.send, passes },
    },
    log,
  );
  onTestFinished(async () => {
    await server.close();
    await store.close();
    channel.closeAllConnections();
    channel.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
  const claims: JWTPayload = {
    ...{ iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl },
    ...{ nbf: seconds(0), exp: seconds(3600) },
  };
  let activities = 0;
  const post = async (activity: object, authorization?: string) => {
    activities += 1;
    const response = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: authorization ?? `Bearer ${await sign(claims, teams)}`,
      },
      body: JSON.stringify({
        ...{ id: `a${activities}`, channelId: 'msteams', serviceUrl, from: { id: '29:p', aadObjectId: 'p' } },
        ...{ recipient: { id: '28:bot' }, conversation: { id: 'c1', conversationType: 'personal' } },
        ...activity,
      }),
    });
    return { status: response.status, body: await response.json() };
  };
  for (const text of ['hallo', 'ja', 'reflectie']) await post({ type: 'message', text });
  const step = { dialog: 'reflection', subject: '1', question: 'moment' };
  const fetching = { type: 'invoke', name: 'task/fetch', value: { data: { step, token: '3' } } };
  const tag = keysOf(practitionerTag(keySecret, 'msteams', 'p')).tag;
  const opened = async () => (await store.readShelf(shelfBeside(tag, 'windows'), 100))?.size;
  return { got, post, claims, fetching, opened };
}

describe('a window, where the Bot Framework is authenticated', () => {
  it('is opened for Teams, and what is said back is sent there with the token of the bot', async () => {
    const { got, post, fetching } = await start();
    const { status, body } = await post(fetching);
    expect(status).toBe(200);
    expect(body.task.type).toBe('continue');
    const before = got.length;
    const moment = 'Een gesprek dat vastliep';
    expect(await callWindow(body.task.value.url, 'POST', { moment })).toMatchObject({ outcome: 'sent' });
    await vi.waitFor(() => expect(got.length).toBeGreaterThan(before), { timeout: 10_000 });
    expect(got.at(-1)?.authorization).toBe(`Bearer ${botToken}`);
    expect(got.at(-1)?.text).toContain('Genoteerd: Het moment.');
  });

  it.each<[string, (claims: JWTPayload) => string | Promise<string>]>([
    ['no token', () => ''],
    ['a token for another bot', async (claims) => `Bearer ${await sign({ ...claims, aud: tenant }, teams)}`],
    [
      'a token for another address',
      async (claims) => `Bearer ${await sign({ ...claims, serviceurl: 'https://x.example/' }, teams)}`,
    ],
    [
      'a token that expired',
      async (claims) => `Bearer ${await sign({ ...claims, exp: seconds(-310) }, teams)}`,
    ],
    ['a token of a key for another channel', async (claims) => `Bearer ${await sign(claims, slack)}`],
    ['a token of an unknown key', async (claims) => `Bearer ${await sign(claims, stranger)}`],
  ])('is opened for nobody else: %s', async (_what, authorization) => {
    const { post, claims, fetching, opened } = await start();
    expect((await post(fetching, await authorization(claims))).status).toBe(401);
    expect((await post({ ...fetching, name: 'task/submit' }, await authorization(claims))).status).toBe(401);
    expect(await opened()).toBe(0);
    expect((await post(fetching)).status).toBe(200);
    expect(await opened()).toBe(1);
  });

  it('is not opened where nobody knows at which address the page is, and the person is told to go on', async () => {
    const { post, fetching } = await start(false);
    const { body } = await post(fetching);
    expect(body.task).toEqual({ type: 'message', value: guide.common.nl.window.unavailable });
  });
});
