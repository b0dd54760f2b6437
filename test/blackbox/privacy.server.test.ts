import { describe, expect, it, onTestFinished } from 'vitest';
import { headOf, sendRaw } from '../http/serve.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { type Product, startProduct } from '../support/product.ts';
import { startRedis } from '../support/redis.ts';
import { below, linkIn } from '../support/takeAlong.ts';

/** Somebody who told something in every kind of conversation. */
async function full(product: Product, user: string): Promise<Chat> {
  const chat = await openChat(product, { user });
  await chat.say('toelatingscheck', '1', 'menu', 'zelfbeoordeling', '1', '3 3', 'menu');
  await chat.say('verhaal', 'De stille gang', 'Het was druk', 'menu');
  await chat.say('reflectie', 'Een lastig gesprek', 'menu', 'traject', 'Wilg', 'menu');
  await chat.say('plan', 'nieuw', 'Eerst luisteren', 'menu');
  return chat;
}

async function post(at: URL, body: string) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(at, { method: 'POST', headers, body });
  return { status: response.status, ...(await response.json()) };
}

describe('erasing everything', () => {
  it('leaves not one document, log, index entry or key, two minutes after the receipt', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_leaves');
    await chat.elsewhere();
    await openChat(product, { user: 'dl_stays' });
    const before = product.rowsOf('dl_leaves');
    expect(before.length).toBeGreaterThan(20);
    const ask = await chat.say('privacy', 'Wis alles');
    expect(ask.step.dialog).toBe('erasure');
    expect(ask.text).toContain('één verhaal');
    const receipt = await chat.say('ja');
    expect(receipt.step.outcome).toBe('erased');
    expect(receipt.text).toMatch(/[0-9A-F]{4}-[0-9A-F]{4}/);
    const left = product.rowsOf('dl_leaves').map((key) => key.slice(key.indexOf('}') + 1));
    expect(left.filter((name) => !name.startsWith('log:') && name !== ':key')).toEqual([]);
    product.wait(121);
    // What expired is cleared away by the writes of others.
    await openChat(product, { user: 'dl_stays' });
    expect(product.rowsOf('dl_leaves')).toEqual([]);
    expect(product.rowsOf('dl_stays').length).toBeGreaterThan(2);
  });

  it('leaves nothing on Redis either, but what tells of the receipt and is gone in two minutes', async () => {
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const product = await startProduct({ redisUrl: redis.url });
    // The processes that there are say so there too, and nothing of anybody.
    const keys = async () =>
      (await redis.command('keys', '*')).split('\n').filter((key) => !key.startsWith('{processes}'));
    await (await full(product, 'dl_leaves')).elsewhere();
    const [before, chat] = [await keys(), await openChat(product, { user: 'dl_leaves' })];
    const [tag = ''] = /^\{[\w-]{43}\}/.exec(before[0] ?? '') ?? [];
    expect(before.filter((key) => !key.startsWith(tag))).toEqual([]);
    expect(before.length).toBeGreaterThan(25);
    await openChat(product, { user: 'dl_stays' });
    await chat.say('wis alles');
    expect((await chat.say('ja')).step.outcome).toBe('erased');
    const left = (await keys()).filter((key) => key.startsWith(tag));
    // Beside them what says what there is on a shelf, which goes with it.
    expect(left.filter((key) => !/\}(log:.+|:key|log\|keys|\|keys)$/.test(key))).toEqual([]);
    for (const key of left) {
      const seconds = Number(await redis.command('ttl', key));
      expect(seconds, key).toBeGreaterThan(0);
      expect(seconds, key).toBeLessThanOrEqual(120);
    }
    expect((await keys()).some((key) => !key.startsWith(tag))).toBe(true);
    expect(product.errors).toEqual([]);
  });

  it('asks first, and changes nothing for whoever says no, says something else or leaves', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_stays');
    for (const reply of ['nee', 'terug', 'stop', 'menu', 'misschien', 'ja maar eerst meenemen']) {
      await chat.say('wis alles', reply, 'menu');
      expect(await product.stored('dl_stays', 'story/1')).toContain('De stille gang');
    }
  });

  it('begins anew with consent for whoever speaks again, in the same chat too', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_returns');
    await chat.say('wis alles');
    await chat.say('ja');
    expect((await chat.say('hallo')).step.dialog).toBe('consent');
    expect(product.rowsOf('dl_returns').some((key) => key.endsWith(':practitioner'))).toBe(false);
    await chat.say('ja', 'zelfbeoordeling');
    expect(chat.last.text).not.toContain('2 van');
    product.wait(61);
    expect((await chat.say('menu')).step.dialog).toBe('menu');
  });

  it('counts once when it is said twice, or when another chat speaks at that moment', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_twice');
    const other = await chat.elsewhere();
    await chat.say('wis alles');
    const [receipt] = await Promise.all([chat.twice('ja'), other.say('menu').catch(() => undefined)]);
    expect(['erased', undefined]).toContain(receipt.step.outcome);
    expect(await product.stored('dl_twice', 'story/1')).toBeUndefined();
    expect(await product.stored('dl_twice', 'practitioner')).toBeUndefined();
  });
});

describe('taking everything along', () => {
  it('gives a page with a text and a file, for a quarter of an hour', async () => {
    const product = await startProduct();
    const link = await linkIn(await full(product, 'dl_takes'));
    const page = await fetch(link);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('Meenemen');
    const text = await (await fetch(below(link, 'text'))).text();
    for (const words of ['De stille gang', 'Wilg', 'Een lastig gesprek', 'Eerst luisteren']) {
      expect(text).toContain(words);
    }
    const file = await (await fetch(below(link, 'file'))).json();
    expect(Object.keys(file.documents)).toEqual(
      expect.arrayContaining([
        'practitioner',
        'eligibility',
        'story/1',
        'trajectory/1/start',
        'reflection/1',
      ]),
    );
    expect(file.unreadable).toEqual({});
    // The greeting comes first, and the link to this very file last.
    expect(file.conversations).toHaveLength(1);
    const said: { by: string; text: string }[] = file.conversations[0].said;
    expect(said.map(({ by }) => by)).toEqual(expect.arrayContaining(['practitioner', 'guide']));
    expect(said[0]?.text).toContain('Loopbaanspiegel');
    expect(said.some(({ by, text }) => by === 'practitioner' && text === 'Het was druk')).toBe(true);
    expect(said.at(-1)?.text).toContain('/take-along?t=');
    expect(JSON.stringify(file.conversations)).not.toContain('dl_takes');
    expect(text).toMatch(/1 september 2026 om 14:00, jij:\n +Het was druk/);
    product.wait(16 * 60);
    for (const what of [link, below(link, 'text'), below(link, 'file')]) {
      expect((await fetch(what)).status).toBe(403);
    }
    expect(product.errors).toEqual([]);
  });

  it('is not for whoever makes up a link', async () => {
    const product = await startProduct();
    const link = await linkIn(await full(product, 'dl_takes'));
    const forged = `${link.search.slice(0, -2)}xx`;
    for (const search of ['', '?t=', '?t=x', forged]) {
      expect((await fetch(new URL(`/take-along/file${search}`, link))).status).toBe(403);
    }
    // Of a file that such a link would bring, nothing is waited for.
    const head = `POST /take-along?t=x HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n`;
    const length = 'content-type: application/json\r\ncontent-length: 7000000\r\n\r\n';
    expect(headOf(await sendRaw(product.url, head + length)).status).toBe(403);
  });

  it('says how large a file may be that is brought back', async () => {
    const product = await startProduct();
    const link = await linkIn(await openChat(product, { user: 'dl_large' }));
    const { status, error } = await post(link, JSON.stringify({ format: 'x'.repeat(9 * 1024 * 1024) }));
    expect([status, error.message]).toEqual([413, 'Send at most 8 megabytes.']);
    const other = await post(
      new URL('/api/messages', link),
      JSON.stringify({ text: 'x'.repeat(300 * 1024) }),
    );
    expect([other.status, other.error.message]).toEqual([413, 'Send at most 256 kilobytes.']);
  });

  it('brings everything back where nothing was said yet, and only there', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_moves');
    const link = await linkIn(chat);
    const file = await (await fetch(below(link, 'file'))).text();
    const overview = (await chat.say('overzicht')).text;
    expect(await post(link, file)).toMatchObject({ outcome: 'notEmpty' });
    expect(await post(link, '{"format":"other"}')).toMatchObject({ status: 400 });
    await chat.say('wis alles');
    await chat.say('ja');
    const anew = await openChat(product, { user: 'dl_elsewhere' });
    const there = await linkIn(anew);
    const broken = file.replace('"De stille gang"', '"Mijn bsn is 123456782"');
    expect((await post(there, broken)).error.code).toBe('NotAnExport');
    expect(await post(there, file)).toMatchObject({ outcome: 'taken' });
    expect((await anew.say('overzicht')).text).toBe(overview);
    const again = JSON.parse(await (await fetch(below(await linkIn(anew), 'file'))).text());
    const { practitioner: _, ...documents } = JSON.parse(file).documents;
    const { practitioner: __, ...brought } = again.documents;
    expect(brought).toEqual(documents);
  });

  it('is over with erasing: an older link gives nothing and brings nothing back, also once there is something new', async () => {
    const product = await startProduct();
    const chat = await full(product, 'dl_erases');
    const link = await linkIn(chat);
    const file = await (await fetch(below(link, 'file'))).text();
    await chat.say('wis alles');
    await chat.say('ja');
    const rows = product.rowsOf('dl_erases');
    const expectOver = async () => {
      for (const at of [link, below(link, 'file'), below(link, 'text')]) {
        expect((await fetch(at)).status).toBe(403);
      }
      expect(await post(link, file)).toMatchObject({ status: 403, error: { code: 'LinkExpired' } });
    };
    await expectOver();
    expect(product.rowsOf('dl_erases')).toEqual(rows);
    await chat.say('hallo', 'ja');
    await expectOver();
    expect(await product.stored('dl_erases', 'story/1')).toBeUndefined();
    expect(await post(await linkIn(chat), file)).toMatchObject({ outcome: 'taken' });
    expect(await product.stored('dl_erases', 'story/1')).toContain('De stille gang');
    expect(product.errors).toEqual([]);
  });
});
