import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Credentials } from '../../src/channels/adapter.ts';
import { call, secret } from '../http/serve.ts';
import { type AzureDirectLine, startAzureDirectLine } from '../support/azureDirectLine.ts';
import { createSigner, sign, startOpenId } from '../support/openid.ts';
import { startTalk, type Talk, tagOf } from '../support/talk.ts';

type Opened = {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly domain: string;
  readonly resume: string;
  readonly goesOn: boolean;
};

let azure: AzureDirectLine;
let talk: Talk;

beforeEach(async () => {
  azure = await startAzureDirectLine();
  talk = await startTalk({ azure });
  onTestFinished(talk.stop);
});

/** What the page gets: for the member of this token, and with what it kept. */
async function open(token?: string, resume?: string): Promise<Opened> {
  const response = await call(`${talk.url}/api/webchat/token`, token, { resume });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).not.toContain(azure.secret);
  return JSON.parse(text);
}

async function tokenOf(user: object): Promise<string> {
  const response = await call(`${talk.url}/v3/directline/tokens/generate`, secret, { user });
  return ((await response.json()) as Opened).token;
}

describe('a page that talks by Azure', () => {
  it('gets a token of Azure for somebody new, good for this page only, and nothing of the secret', async () => {
    const opened = await open();
    expect(opened).toMatchObject({
      ...{ token: 'token-1-of-azure', conversationId: 'conversation-1-eu', goesOn: false },
      domain: azure.url,
    });
    expect(opened.userId).toMatch(/^dl_[\w-]{43}$/);
    expect(azure.asked).toEqual([{ user: { id: opened.userId }, trustedOrigins: [talk.url] }]);
    expect((await open()).userId).not.toBe(opened.userId);
  });

  it('may reach Azure and no other, from the page and from frames', async () => {
    const { origin } = new URL(azure.url);
    for (const path of ['/', '/embedded']) {
      const policy = (await fetch(talk.url + path)).headers.get('content-security-policy');
      const [, reached] = /connect-src ([^;]+);/.exec(`${policy}`) ?? [];
      expect(reached).toBe(`'self' blob: ${origin} ${origin.replace('http', 'ws')}`);
    }
  });

  it('comes back to its conversation while Azure takes its token, and to the same person after that', async () => {
    const first = await open();
    const second = await open(undefined, first.resume);
    expect(second).toMatchObject({ conversationId: first.conversationId, goesOn: true });
    expect(second.token).not.toBe(first.token);
    azure.expire();
    const third = await open(undefined, second.resume);
    expect(third).toMatchObject({ userId: first.userId, goesOn: false });
    expect(third.conversationId).not.toBe(first.conversationId);
  });

  it('knows a member of a site by a name that says nothing, and lets nobody else come back to them', async () => {
    const member = await open(await tokenOf({ id: 'member-7' }));
    expect(member.userId).toBe(`dl_${tagOf('directline', 'member-7')}`);
    expect((await open(await tokenOf({ id: 'member-7' }), member.resume)).goesOn).toBe(true);
    const others = [await open(undefined, member.resume), await open(await tokenOf({ id: 'member-8' }))];
    for (const other of others) expect(other).toMatchObject({ goesOn: false });
    expect(new Set([member, ...others].map(({ userId }) => userId)).size).toBe(3);
    expect(JSON.stringify(azure.asked)).not.toContain('member-');
  });

  it('knows a member who signs in with Entra ID as the same person as in Teams', async () => {
    const aadObjectId = '00000000-0000-4000-8000-000000000009';
    const { userId } = await open(await tokenOf({ aadObjectId }));
    expect(userId).toBe(`dl_${tagOf('msteams', aadObjectId)}`);
  });

  it.each([
    [403, 'secretRefused'],
    [500, 'refused'],
  ])(
    'is told that it does not open where Azure answers %i, and the log says why',
    async (status, outcome) => {
      azure.fail(status);
      const response = await call(`${talk.url}/api/webchat/token`, undefined, {});
      expect(response.status).toBe(502);
      expect(await response.text()).toContain('NoToken');
      expect(talk.logged).toEqual([expect.stringContaining(`"outcome":"${outcome}"`)]);
    },
  );
});

describe('what comes by Azure', () => {
  const serviceUrl = 'https://europe.directline.botframework.com/';
  const appId = '00000000-0000-0000-0000-000000000001';

  /** Has the Bot Framework bring this of somebody with this name, to a guide with or without a Direct Line at Azure. */
  async function bring(id: string, over: object, settings: { azure?: AzureDirectLine }) {
    const signer = await createSigner('directline', ['directline', 'slack']);
    const openId = await startOpenId([signer.published]);
    const credentials: Credentials = {
      ...{ MicrosoftAppId: appId, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: appId },
      ...{ MicrosoftAppType: 'SingleTenant', BotOpenIdMetadata: openId.metadata },
    };
    const guide = await startTalk({ credentials, ...settings });
    onTestFinished(async () => {
      await guide.stop();
      await openId.stop();
    });
    const claims = { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl };
    const exp = Math.floor(Date.now() / 1000) + 3600;
    const activity = {
      ...{ type: 'message', id: 'a1', text: 'hallo', channelId: 'directline', serviceUrl },
      ...{ from: { id }, recipient: { id: 'bot' }, conversation: { id: 'conversation-1-eu' } },
      deliveryMode: 'expectReplies',
      ...over,
    };
    const authorization = `Bearer ${await sign({ ...claims, exp }, signer)}`;
    const response = await call(`${guide.url}/api/messages`, undefined, activity, { authorization });
    expect(response.status).toBe(200);
    return guide.heard[0];
  }

  const tag = tagOf('directline', 'member-7');
  const arrival = { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }, { id: `dl_${tag}` }] };

  it.each([
    ['said by a member', `dl_${tag}`, {}, tag],
    ['about one who arrives', 'bot', arrival, tag],
    ['said by somebody whom we did not name', 'dl_somebody', {}, undefined],
    ['said in another channel', `dl_${tag}`, { channelId: 'slack' }, undefined],
  ])('is of the person whose name it was given for: %s', async (_, from, over, expected) => {
    expect((await bring(from, over, { azure }))?.tag).toBe(expected);
  });

  it('is of nobody that we know where our page does not talk by Azure', async () => {
    expect((await bring(`dl_${tag}`, {}, {}))?.tag).toBeUndefined();
  });
});
