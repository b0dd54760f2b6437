import { describe, expect, it } from 'vitest';
import type { StandingPicture, StandingView } from '../../src/conversation/standing.ts';
import { appId, otherTenant, somebody } from '../support/entra.ts';
import { startTabServer, type TabServer } from '../support/tab.ts';
import { serve } from './serve.ts';

const another = 'aaaaaaaa-0000-4000-8000-000000000002';
const teamsMayFrame =
  'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';

type Overview = {
  standing?: StandingView;
  pictures?: Readonly<Record<string, readonly StandingPicture[]>>;
  takeAlong?: { text: string; file: string };
};

async function ask({ url }: Pick<TabServer, 'url'>, token?: string) {
  const response = await fetch(`${url}/api/tab/overview`, {
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }) },
  });
  const { status, headers } = response;
  return { status, headers, body: (await response.json()) as Overview & { error?: { code: string } } };
}

/** Two people who both told something, each something else. */
async function withTwo(): Promise<TabServer> {
  const tab = await startTabServer();
  await tab.say(
    somebody,
    'hallo',
    'ja',
    'zelfbeoordeling',
    '1',
    '3 3',
    'menu',
    'mijn plan',
    'nieuw',
    'Vaker stil zijn',
  );
  await tab.say(another, 'hallo', 'ja', 'mijn plan', 'nieuw', 'Boeken lezen');
  return tab;
}

describe('the overview in the tab', () => {
  it('is that of the person whose token it is, and nobody else can get it', async () => {
    const tab = await withTwo();
    const own = await ask(tab, await tab.entra.token());
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.body.standing?.progress.figure.rows[0]).toMatchObject({ stated: 2, total: 14 });
    expect(JSON.stringify(own.body)).toContain('Vaker stil zijn');
    const [picture] = own.body.pictures?.assessment ?? [];
    expect(picture?.words).toContain('Loopbaantheorieën en methodieken: 2 van 2 gezegd, 0 getoond.');
    expect(picture?.light).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(picture?.dark).not.toBe(picture?.light);
    expect(JSON.stringify(own.body)).not.toContain('Boeken lezen');
    const others = await ask(tab, await tab.entra.token({ oid: another }));
    expect(others.body.standing?.progress.figure.rows[0]).toMatchObject({ stated: 0 });
    expect(others.body.pictures).toEqual({ assessment: [] });
    expect(JSON.stringify(others.body)).toContain('Boeken lezen');
    expect(JSON.stringify(others.body)).not.toContain('Vaker stil zijn');
  });

  it('is nobody’s by anything that is asked for beside the token', async () => {
    const tab = await withTwo();
    const token = await tab.entra.token({ oid: another });
    for (const query of [`?oid=${somebody}`, `?person=${somebody}&practitioner=${somebody}`]) {
      const response = await fetch(`${tab.url}/api/tab/overview${query}`, {
        headers: { authorization: `Bearer ${token}`, 'x-ms-client-principal-id': somebody },
      });
      expect(await response.text()).not.toContain('Vaker stil zijn');
    }
  });

  it('is empty for somebody who never talked, who did not agree, and who erased everything', async () => {
    const tab = await withTwo();
    const nobody = 'aaaaaaaa-0000-4000-8000-000000000003';
    await tab.say('aaaaaaaa-0000-4000-8000-000000000004', 'hallo', 'nee');
    await tab.say(another, 'wis alles', 'ja');
    for (const oid of [nobody, 'aaaaaaaa-0000-4000-8000-000000000004', another]) {
      const { status, body } = await ask(tab, await tab.entra.token({ oid }));
      expect({ status, body }).toEqual({ status: 200, body: {} });
    }
  });

  it('shows what was said in the chat in the meantime', async () => {
    const tab = await withTwo();
    const token = await tab.entra.token();
    const stated = async () => (await ask(tab, token)).body.standing?.progress.figure.rows[0]?.stated;
    expect(await stated()).toBe(2);
    await tab.say(somebody, 'menu', 'zelfbeoordeling', '2', '3 3 3');
    expect(await stated()).toBe(5);
  });

  it.each<[string, (tab: TabServer) => Promise<string | undefined>, number, string]>([
    ['no token', async () => undefined, 401, 'Unauthorized'],
    ['what is no token', async () => 'abc', 401, 'InvalidToken'],
    ['a token for another app', ({ entra }) => entra.token({ aud: otherTenant }), 401, 'InvalidToken'],
    ['a token without the scope', ({ entra }) => entra.token({ scp: 'User.Read' }), 401, 'InvalidToken'],
    ['a key nobody knows', ({ entra }) => entra.token({}, entra.stranger), 401, 'InvalidToken'],
    [
      'a token that expired',
      ({ entra }) => entra.token({ exp: Date.parse('2026-09-01T11:00:00Z') / 1000 }),
      401,
      'TokenExpired',
    ],
    [
      'somebody of another tenant',
      ({ entra }) =>
        entra.token({ tid: otherTenant, iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` }),
      403,
      'ForeignTenant',
    ],
  ])('is refused for %s, with nothing of it in the log', async (_, tokenOf, status, code) => {
    const tab = await withTwo();
    const token = await tokenOf(tab);
    const refused = await ask(tab, token);
    expect([refused.status, refused.body.error?.code]).toEqual([status, code]);
    expect(refused.body).not.toHaveProperty('standing');
    for (const part of [somebody, ...(token ? [token, ...token.split('.')] : [])]) {
      expect(tab.logged.join()).not.toContain(part);
      expect(JSON.stringify(refused.body)).not.toContain(part);
    }
  });

  it('says that it cannot tell who looks, while Entra ID does not answer', async () => {
    const tab = await startTabServer();
    tab.entra.openId.behaviour = 'failing';
    expect((await ask(tab, await tab.entra.token())).status).toBe(503);
  });

  it('brings links to take one’s own words along, for a quarter of an hour', async () => {
    const tab = await withTwo();
    const { takeAlong } = (await ask(tab, await tab.entra.token())).body;
    const text = await fetch(`${tab.url}${takeAlong?.text}`);
    expect(text.headers.get('content-disposition')).toContain('attachment');
    expect(await text.text()).toContain('Vaker stil zijn');
    const file = await fetch(`${tab.url}${takeAlong?.file}`);
    expect(await file.json()).toMatchObject({ format: 'loopbaanspiegel' });
    tab.wait(16);
    expect((await fetch(`${tab.url}${takeAlong?.text}`)).status).toBe(403);
  });

  it('is not handed out more often than is fine, to an address or to a person', async () => {
    const counted: object[] = [];
    const tab = await startTabServer({
      count: async (what, whom) => {
        counted.push({ what, ...whom });
        return 'user' in whom ? 7 : 0;
      },
    });
    const { status, headers } = await ask(tab, await tab.entra.token());
    expect([status, headers.get('retry-after')]).toEqual([429, '7']);
    expect(counted).toMatchObject([
      { what: 'calls', address: '127.0.0.1' },
      { what: 'calls', user: expect.stringMatching(/^[\w-]{43}$/) },
    ]);
    expect(JSON.stringify(counted)).not.toContain(somebody);
  });
});

describe('the tab', () => {
  it('may be framed by Teams and by nobody else, and runs nothing but its own files', async () => {
    const { url } = await startTabServer();
    const { status, headers } = await fetch(`${url}/tab`);
    const policy = `${headers.get('content-security-policy')}`;
    expect(status).toBe(200);
    expect(policy.split('; ')).toContain(teamsMayFrame);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|nonce|\*(?!\.teams\.microsoft\.com|\.cloud\.microsoft)/);
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    for (const path of ['/', '/tab.js', '/teams-js.js', '/api/tab/overview']) {
      expect((await fetch(url + path)).headers.get('x-frame-options'), path).toBe('DENY');
    }
  });

  it('has no script and no style in the page itself, and knows the chat it leads to', async () => {
    const { url } = await startTabServer();
    const html = await (await fetch(`${url}/tab`)).text();
    expect(html).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]* src=)/);
    expect(html).toContain(`data-chat="https://teams.microsoft.com/l/chat/0/0?users=28:${appId}"`);
    expect(html).not.toContain('{{');
    for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const file = await fetch(`${url}${path}`);
      expect([path, file.status, file.headers.get('cache-control')]).toEqual([
        ...[path, 200, 'public, max-age=31536000, immutable'],
      ]);
    }
  });

  it('says in clear words that Teams is not set up, where it is not', async () => {
    const { url } = await serve();
    const page = await fetch(`${url}/tab`);
    expect(page.status).toBe(404);
    const html = await page.text();
    for (const words of ['nog niet met Teams verbonden', 'not connected to Teams yet', 'MicrosoftAppId']) {
      expect(html).toContain(words);
    }
    const { status, body } = await ask({ url });
    expect([status, body.error?.code]).toEqual([404, 'TeamsNotSetUp']);
  });
});
