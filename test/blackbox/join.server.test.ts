import { describe, expect, it } from 'vitest';
import type { OutgoingActivity } from '../../src/channels/activity.ts';
import { languages } from '../../src/language.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { directLineSecret, type Product, startProduct } from '../support/product.ts';
import { saidIn } from '../support/teams.ts';

const words = {
  nl: { ask: 'koppelen', rate: 'zelfbeoordeling', story: 'verhaal', yes: 'ja', none: 'geen' },
  en: { ask: 'link chats', rate: 'self-assessment', story: 'story', yes: 'yes', none: 'none' },
};

function codeIn(text: string): string {
  const code = /\b(\w{5}-\w{5})\b/.exec(text)?.[1];
  if (!code) throw new Error(`There is no code in "${text}"`);
  return code;
}

/** Somebody in Teams: what they say and what is answered, in the answer to the call. */
async function openTeams(product: Product, person: string) {
  let activities = 0;
  const say = async (...texts: readonly string[]): Promise<string> => {
    let last = '';
    for (const text of texts) {
      activities += 1;
      const response = await fetch(`${product.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ type: 'message', id: `${person} ${activities}`, text, channelId: 'msteams', locale: 'nl-NL' },
          ...{ serviceUrl: 'http://127.0.0.1:9/', deliveryMode: 'expectReplies', recipient: { id: 'bot' } },
          ...{ from: { id: person }, conversation: { id: `chat of ${person}` } },
        }),
      });
      const { activities: said } = (await response.json()) as { activities: OutgoingActivity[] };
      last = said.map(saidIn).at(-1) ?? '';
    }
    return last;
  };
  await say('hallo', 'ja');
  return { say };
}

async function tellStory(chat: { say(...texts: readonly string[]): Promise<unknown> }, title: string) {
  await chat.say(
    'menu',
    'verhaal',
    title,
    'skip',
    `${title} liep vast`,
    'skip',
    'ik belde',
    'skip',
    'skip',
    'menu',
  );
}

const storiesIn = async (chat: Chat) => (await chat.say('menu', 'verhaal')).text;

describe('somebody who talks in two places', () => {
  it.each(languages)(
    'joins two browsers, and finds everything in both once the page is reloaded, in %s',
    async (language) => {
      const { ask, rate, story, yes, none } = words[language];
      const product = await startProduct();
      const here = await openChat(product, { language });
      const there = await openChat(product, { language });
      await here.say('menu', rate, '1', '3 2', 'menu');
      await there.say('menu', rate, '1', '1 2', 'menu', story, 'Omar', 'menu');
      await here.say(codeIn((await there.say(ask, yes)).text), none, yes);
      expect(here.last.step.outcome).toBe('joined');
      const told = await there.say('menu');
      expect(told.step).toEqual({ dialog: 'join', outcome: 'elsewhere' });
      expect(told.language).toBe(language);
      const reloaded = await there.reopened();
      expect((await reloaded.say(story)).text).toContain('Omar');
      expect((await here.say('menu', story)).text).toContain('Omar');
      expect(product.errors).toEqual([]);
    },
  );

  it('joins Teams with the web chat, whichever shows the code', async () => {
    const product = await startProduct();
    for (const typedIn of ['teams', 'web'] as const) {
      const web = await openChat(product);
      const teams = await openTeams(product, `person of ${typedIn}`);
      await tellStory(web, 'Stage');
      await tellStory(teams, 'Omar');
      if (typedIn === 'web') await web.say(codeIn(await teams.say('koppelen', 'ja')), 'ja');
      else await teams.say(codeIn((await web.say('koppelen', 'ja')).text), 'ja');
      expect(await storiesIn(web)).toMatch(/Omar[\s\S]*Stage/);
      expect(await teams.say('menu', 'verhaal')).toMatch(/Omar[\s\S]*Stage/);
      await teams.say('menu', 'verhaal', 'nieuw', 'Derde', 'menu');
      expect(await storiesIn(web)).toContain('Derde');
      // The page goes on in the conversation it was in.
      expect((await (await web.reopened()).say('menu', 'verhaal')).text).toContain('Derde');
    }
    expect(product.errors).toEqual([]);
  });

  it('is known to the site as before: whom it names comes to what was joined', async () => {
    const product = await startProduct();
    const member = await openChat(product, { user: 'member 7' });
    const other = await openChat(product);
    await tellStory(member, 'Stage');
    await other.say(codeIn((await member.say('koppelen', 'ja')).text), 'ja');
    const again = await openChat(product, { user: 'member 7' });
    expect(again.last.step.dialog).toBe('menu');
    expect(await storiesIn(again)).toContain('Stage');
    await again.say('menu', 'verhaal', 'nieuw', 'Omar', 'menu');
    expect(await storiesIn(other)).toContain('Omar');
  });

  it('needs no code where the site names them as Entra does, which is how Teams knows them', async () => {
    const product = await startProduct();
    const aadObjectId = '6f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b';
    const teams = await openTeams(product, aadObjectId);
    await tellStory(teams, 'Omar');
    const web = await openChat(product, { aadObjectId: aadObjectId.toUpperCase() });
    expect(web.last.step.dialog).toBe('menu');
    expect(await storiesIn(web)).toContain('Omar');
    await web.say('menu', 'verhaal', 'nieuw', 'Stage', 'menu');
    expect(await teams.say('menu', 'verhaal')).toMatch(/Stage[\s\S]*Omar/);
    expect(product.errors).toEqual([]);
  });

  it('is nobody that a page says it is', async () => {
    const product = await startProduct();
    const aadObjectId = '6f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b';
    await openTeams(product, aadObjectId);
    const post = async (path: string, body: object, token?: string) => {
      const headers = {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const response = await fetch(product.url + path, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return {
        status: response.status,
        ...((await response.json()) as { token: string; conversationId: string }),
      };
    };
    const user = { id: 'dl_somebody', aadObjectId };
    const page = await post('/api/webchat/token', { user });
    expect((await post('/v3/directline/tokens/generate', { user }, page.token)).status).toBe(403);
    const started = await post('/v3/directline/conversations', { user }, page.token);
    expect(started.conversationId).toBe(page.conversationId);
    const said = { type: 'message', text: 'menu', from: { id: aadObjectId, aadObjectId } };
    const path = `/v3/directline/conversations/${page.conversationId}/activities`;
    expect((await post(path, said, page.token)).status).toBe(200);
    const log = await fetch(product.url + path, { headers: { authorization: `Bearer ${page.token}` } });
    expect(await log.text()).toContain('Mag ik bewaren');
    expect(
      (await post('/v3/directline/tokens/generate', { user: { aadObjectId: 'me' } }, directLineSecret))
        .status,
    ).toBe(400);
  });

  it('still finds everything in both after a restart', async () => {
    const product = await startProduct();
    const web = await openChat(product);
    const teams = await openTeams(product, 'restarted');
    await tellStory(teams, 'Omar');
    await web.say(codeIn(await teams.say('koppelen', 'ja')), 'ja');
    await product.deploy();
    expect(await teams.say('menu', 'verhaal')).toContain('Omar');
    expect((await (await web.reopened()).say('menu', 'verhaal')).text).toContain('Omar');
  });

  it('loses everything everywhere with one erasure, and then begins anew in each', async () => {
    const product = await startProduct();
    const web = await openChat(product);
    const teams = await openTeams(product, 'erased');
    await tellStory(teams, 'Omar');
    await web.say(codeIn(await teams.say('koppelen', 'ja')), 'ja');
    expect(await teams.say('wis alles', 'ja')).toContain('gewist');
    expect(await teams.say('verhaal')).toContain('Mag ik bewaren');
    expect((await (await web.reopened()).say('verhaal')).step.dialog).toBe('consent');
  });
});
