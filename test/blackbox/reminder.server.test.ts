import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { languages } from '../../src/language.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { type Product, startProduct } from '../support/product.ts';
import { until } from '../support/redis.ts';
import { holdsLikeEvery } from './everyConversation.ts';

holdsLikeEvery({
  dialog: 'reminder',
  document: 'reminder/1',
  enter: { nl: ['herinner me'], en: ['remind me'] },
  answers: { nl: ['het gesprek', 'vrijdag om 10 uur'], en: ['the talk', 'Friday at 10'] },
  outcome: 'set',
  other: { nl: 'de intake', en: 'the intake' },
  unclear: { after: 1, text: { nl: 'ooit', en: 'some day' } },
});

const hour = 60 * 60;

/** The names of what is kept beside somebody's own shelf and says when and where to remind them. */
const besideOf = (product: Product, user: string) =>
  product.rowsOf(user).flatMap((key) => /\}((?:due|reach):.*)$/.exec(key)?.[1] ?? []);

const byItself = /^\*\*(Herinnering|Reminder):\*\*/;

/** Lets so many seconds pass, and gives the chat on a page that is opened then, once it was reminded there. */
async function remindedAfter(seconds: number, product: Product, chat: Chat): Promise<Chat> {
  product.wait(seconds);
  const later = await chat.reopened();
  if (!byItself.test(later.last.text)) await later.hear();
  return later;
}

const remindersIn = async (chat: Chat) =>
  (await chat.everything()).map(({ text }) => text).filter((text) => byItself.test(text));

describe.each(languages)('a reminder in the web chat, in %s', (language) => {
  const said = {
    nl: { ask: 'herinner me over een uur aan *het* gesprek', hour: 'Over een uur', resume: 'verder' },
    en: { ask: 'remind me in an hour of *the* talk', hour: 'In an hour', resume: 'continue' },
  }[language];

  it('comes by itself at its moment, once, and again where it was put off', async () => {
    const product = await startProduct();
    const chat = await openChat(product, { language });
    await chat.say(said.ask);
    product.wait(hour - 60);
    const early = await chat.reopened();
    expect(await remindersIn(early)).toEqual([]);
    const later = await remindedAfter(2 * 60, product, early);
    expect(later.last.text).toMatch(/\\\*(het|the)\\\* (gesprek|talk)/);
    expect(later.last.labels).toHaveLength(4);
    await later.press(said.hour);
    const last = await remindedAfter(hour + 60, product, later);
    expect(await remindersIn(last)).toEqual([later.last.text, later.last.text].fill(last.last.text));
    expect(product.errors).toEqual([]);
  });

  it('leaves the question open that was asked', async () => {
    const product = await startProduct();
    const chat = await openChat(product, { language });
    await chat.say(said.ask, ...(language === 'nl' ? ['verhaal'] : ['story']));
    const { step } = chat.last;
    const later = await remindedAfter(hour + 60, product, chat);
    expect((await later.say(said.resume)).step).toEqual(step);
    await later.say('Een titel');
    expect(later.last.step).toMatchObject({ dialog: 'story', question: 'on' });
  });
});

describe('a reminder in the web chat', () => {
  const ask = 'herinner me over tien minuten aan het gesprek';
  const tenMinutes = 10 * 60;

  it('is shown at once on a page that is open, and is there for one that comes back', async () => {
    const product = await startProduct();
    const { url } = product;
    const session = await (await fetch(`${url}/api/webchat/token`, { method: 'POST' })).json();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${session.token}` };
    const base = `${session.domain}/conversations`;
    const { streamUrl } = await (await fetch(base, { method: 'POST', headers })).json();
    const shown: string[] = [];
    const socket = new WebSocket(streamUrl);
    socket.on('message', (data) => {
      for (const one of JSON.parse(`${data}` || '{"activities":[]}').activities) shown.push(one.text);
    });
    for (const text of ['ja', ask]) {
      const body = JSON.stringify({ type: 'message', text, from: { id: session.userId } });
      await fetch(`${base}/${session.conversationId}/activities`, { method: 'POST', headers, body });
    }
    product.wait(tenMinutes + 60);
    await until(async () => shown.some((text) => text?.startsWith('**Herinnering:** het gesprek')));
    socket.close();
    const { activities } = await (
      await fetch(`${base}/${session.conversationId}/activities`, { headers })
    ).json();
    expect(activities.at(-1)).toMatchObject({
      text: expect.stringContaining('**Herinnering:** het gesprek'),
      from: { role: 'bot' },
    });
    expect(activities.at(-1)).not.toHaveProperty('replyToId');
  });

  it('comes in the conversation that somebody was in last', async () => {
    const product = await startProduct();
    const first = await openChat(product);
    await first.say(ask);
    const second = await first.elsewhere();
    await second.say('menu');
    product.wait(tenMinutes + 60);
    expect((await second.hear()).text).toContain('**Herinnering:** het gesprek');
    expect((await first.everything()).at(-1)?.text).not.toContain('Herinnering:');
    await second.say('stop deze');
    expect(second.last.step).toMatchObject({ dialog: 'reminder', outcome: 'stopped' });
  });

  it('comes after a deploy, and late where the guide was away at its moment', async () => {
    const product = await startProduct();
    const chat = await openChat(product);
    await chat.say(ask, 'herinner me vandaag om 18:00 aan de intake');
    await product.deploy();
    const later = await remindedAfter(tenMinutes + 60, product, chat);
    expect(later.last.text).toContain('**Herinnering:** het gesprek');
    product.wait(7 * hour);
    await product.deploy();
    // It is past nine in the evening by now, and nobody is disturbed.
    const evening = await later.reopened();
    await evening.say('menu');
    expect(await remindersIn(evening)).toHaveLength(1);
    product.wait(11 * hour);
    const morning = await evening.reopened();
    if (!morning.last.text.includes('de intake')) await morning.hear();
    expect(morning.last.text).toContain('de intake');
    expect(morning.last.text).toContain('18:00');
  });

  it('lasts as long as somebody comes back, however long ago it was set', async () => {
    const product = await startProduct();
    const chat = await openChat(product);
    await chat.say('herinner me 1 augustus 2028 om 14:10 aan de hercertificering');
    for (const day of ['2027-08-20', '2028-07-20']) {
      product.goTo(day);
      await (await chat.elsewhere()).say('menu');
    }
    product.goTo('2028-08-01');
    const last = await chat.elsewhere();
    product.wait(tenMinutes + 60);
    expect((await last.hear()).text).toContain('hercertificering');
  });

  it('is gone with everything else that was erased', async () => {
    const product = await startProduct();
    const chat = await openChat(product);
    await chat.say(ask);
    expect(besideOf(product, chat.user)).toEqual(['due:reminders/due', 'reach:last']);
    await chat.say('wis alles');
    expect((await chat.say('ja')).step.outcome).toBe('erased');
    expect(besideOf(product, chat.user)).toEqual([]);
    product.wait(tenMinutes + 60);
    // Long enough for it to be told, were it still there.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await openChat(product);
    expect(product.rowsOf(chat.user)).toEqual([]);
    expect(product.errors).toEqual([]);
  });

  it('keeps where somebody is only as long as they are to be reminded', async () => {
    const product = await startProduct();
    const chat = await openChat(product, { hasAgreed: false });
    await chat.say('hallo');
    expect(besideOf(product, chat.user)).toEqual([]);
    await chat.say('ja', 'toelatingscheck', 'menu');
    expect(besideOf(product, chat.user)).toEqual([]);
    await chat.say(ask);
    expect(besideOf(product, chat.user)).toEqual(['due:reminders/due', 'reach:last']);
    await chat.say('stop alle herinneringen', 'ja');
    expect(besideOf(product, chat.user)).toEqual([]);
    expect(product.errors).toEqual([]);
  });

  it('is taken along and brought back, and what has passed by then is not told', async () => {
    const product = await startProduct();
    const chat = await openChat(product);
    await chat.say(
      'menu',
      ask,
      'herinner me 1 oktober 2026 aan de intake',
      'stille uren uit',
      'neem alles mee',
    );
    const link = /\((http[^)]+)\)/.exec(chat.last.text)?.[1]?.replace('localhost', '127.0.0.1') ?? '';
    const file = await (await fetch(link.replace('/take-along', '/take-along/file'))).text();
    const text = await (await fetch(link.replace('/take-along', '/take-along/text'))).text();
    expect(text).toMatch(/Herinneringen: het gesprek[\s\S]+Herinneringen: de intake[\s\S]+Stille uren/);
    await chat.say('herinneringen');
    product.goTo('2026-09-20');
    const other = await openChat(product);
    await other.say('neem alles mee');
    const way = /\((http[^)]+)\)/.exec(other.last.text)?.[1]?.replace('localhost', '127.0.0.1') ?? '';
    const headers = { 'content-type': 'application/json' };
    const brought = await fetch(way, { method: 'POST', headers, body: file });
    expect(await brought.json()).toEqual({ outcome: 'taken' });
    const { text: list } = await other.say('menu', 'herinneringen');
    expect(list).toContain('**de intake** – donderdag 1 oktober 2026 om 9:00');
    expect(list).toContain('**het gesprek** – herinnerd');
    product.goTo('2026-10-01');
    const later = await other.reopened();
    if (!byItself.test(later.last.text)) await later.hear();
    expect(await remindersIn(later)).toEqual([expect.stringContaining('de intake')]);
  });
});
