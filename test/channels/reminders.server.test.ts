import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Product, startProduct } from '../support/product.ts';
import { until } from '../support/redis.ts';
import { shownIn } from '../support/shown.ts';

type Sent = { readonly path: string; readonly text: string; readonly replyToId?: string };

/** Teams' own service, which answers what is sent to a conversation with this status. */
async function startTeams() {
  const got: Sent[] = [];
  const statuses = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const activity = Object(await json(request));
    const path = request.url ?? '';
    const conversation = /\/conversations\/([^/]+)\//.exec(path)?.[1] ?? '';
    const status = statuses.get(decodeURIComponent(conversation)) ?? 201;
    // A card that was answered is changed, which says nothing new.
    const { words, buttons } = shownIn([activity]);
    const text = [words, ...buttons.map(({ label }) => label)].join('\n');
    if (status === 201 && request.method === 'POST') got.push({ path, text, replyToId: activity.replyToId });
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end(status === 201 ? `{"id":"${got.length}"}` : '{"error":{"code":"Refused"}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    got,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answer: (status: number, conversation = 'chat') => void statuses.set(conversation, status),
  };
}

let activities = 0;

/** Somebody in Teams who agreed to what is kept, in a chat with the guide alone. */
async function start() {
  const [product, teams] = [await startProduct(), await startTeams()];
  const post = async (type: string, text: string, where: object = { id: 'chat' }) => {
    activities += 1;
    const before = teams.got.length;
    const activity = {
      ...{ type, id: `a${activities}`, text, channelId: 'msteams', locale: 'nl-NL', serviceUrl: teams.url },
      ...{ from: { id: '29:u1', aadObjectId: 'u1' }, recipient: { id: '28:bot' } },
      conversation: { conversationType: 'personal', tenantId: 't1', ...where },
    };
    const response = await fetch(`${product.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    expect(response.status).toBe(200);
    return teams.got
      .slice(before)
      .map(({ text }) => text)
      .join();
  };
  const say = (text: string, where?: object) => post('message', text, where);
  for (const text of ['hallo', 'ja']) await say(text);
  return { product, teams, say };
}

const ask = 'herinner me over tien minuten aan het gesprek';
const tenMinutes = 10 * 60 + 60;
const remindersIn = (got: readonly Sent[]) => got.filter(({ text }) => text.includes('Herinnering:'));
const settled = () => new Promise((resolve) => setTimeout(resolve, 2_500));

async function passUntilTold(product: Product, got: readonly Sent[], count: number) {
  product.wait(tenMinutes);
  await until(async () => remindersIn(got).length >= count);
}

describe('a reminder in Teams', () => {
  it('is sent by itself to the chat that somebody spoke in last, once, and can be put off there', async () => {
    const { product, teams, say } = await start();
    await say(ask);
    await passUntilTold(product, teams.got, 1);
    await settled();
    const told = remindersIn(teams.got);
    expect(told).toHaveLength(1);
    expect(told[0]?.path).toBe('/v3/conversations/chat/activities');
    expect(told[0]?.text).toContain('het gesprek');
    expect(told[0]?.text).toContain('Over een uur');
    expect(told[0]?.replyToId).toBeUndefined();
    expect(await say('over tien minuten')).toContain('Goed, ik herinner je');
    await passUntilTold(product, teams.got, 2);
    expect(product.errors).toEqual([]);
  });

  it('is never sent where others read along', async () => {
    const { product, teams, say } = await start();
    await say(ask);
    for (const where of [
      { id: 'group', conversationType: 'groupChat', isGroup: true },
      { id: 'team', conversationType: 'channel' },
    ])
      await say('menu', where);
    await passUntilTold(product, teams.got, 1);
    expect(remindersIn(teams.got).map(({ path }) => path)).toEqual(['/v3/conversations/chat/activities']);
  });

  it.each([403, 404])(
    'ends where Teams answers %i: that is said once, with how to set it again',
    async (status) => {
      const { product, teams, say } = await start();
      await say(ask);
      await say('herinner me over drie dagen aan de intake');
      teams.answer(status);
      product.wait(tenMinutes);
      await until(async () => !product.rowsOf('u1', 'msteams').some((key) => key.endsWith('/due')));
      await settled();
      expect(product.rowsOf('u1', 'msteams').filter((key) => key.endsWith('/unsent'))).toEqual([]);
      product.wait(3 * 24 * 60 * 60);
      await settled();
      teams.answer(201);
      const back = await say('herinneringen');
      expect(back).toContain('Sinds 1 september 2026 kon ik je hier niet bereiken');
      expect(back).toContain('gestopt op 1 september 2026');
      const overview = await say('waar sta ik');
      expect(overview).not.toContain('kon ik je hier niet bereiken');
      expect(overview).toContain('gestopt op 1 september 2026');
      await say('herinneringen');
      await say('de intake');
      expect(await say('over tien minuten')).toContain('Goed, ik herinner je');
      await passUntilTold(product, teams.got, 1);
      expect(remindersIn(teams.got)[0]?.text).toContain('de intake');
      expect(product.errors).toEqual([]);
    },
  );

  it('does not end where an answer in an older chat is refused', async () => {
    const { product, teams, say } = await start();
    await say(ask);
    teams.answer(500);
    await say('menu');
    await say('menu', { id: 'newer' });
    teams.answer(403);
    product.wait(31);
    // What was left unsent is sent at a start.
    await product.deploy();
    await until(async () => !product.rowsOf('u1', 'msteams').some((key) => key.endsWith('/unsent')));
    await passUntilTold(product, teams.got, 1);
    expect(remindersIn(teams.got)[0]?.path).toBe('/v3/conversations/newer/activities');
  });

  it('does not end where Teams is in trouble, and is sent later', async () => {
    const { product, teams, say } = await start();
    await say(ask);
    teams.answer(500);
    product.wait(tenMinutes);
    // From the refusal on, and not from when it was kept, it is counted when it may be tried again.
    await until(async () => product.warnings.some((warning) => warning.startsWith('nobody can tell')));
    teams.answer(201);
    product.wait(31);
    await product.deploy();
    await until(async () => remindersIn(teams.got).length > 0);
    await settled();
    expect(remindersIn(teams.got)).toHaveLength(1);
    expect(await say('herinneringen')).not.toContain('gestopt');
  });
});
