import { describe, expect, it } from 'vitest';
import { guide } from '../../dialogs/index.ts';
import { languages } from '../../src/language.ts';
import { openChat } from '../support/chat.ts';
import { startProduct } from '../support/product.ts';

const words = {
  nl: { foreign: 'english', reflection: 'Reflectie', help: 'help', thanks: 'dank je wel', hello: 'hoi' },
  en: { foreign: 'nederlands', reflection: 'Reflection', help: 'help', thanks: 'thank you', hello: 'hello' },
};
const menu = { dialog: 'menu', question: 'dialog' };

describe.each(languages)('the menu, in %s', (language) => {
  const { foreign, reflection, help, thanks, hello } = words[language];

  it('leads to everything it offers: by its number, by its name and by a press', async () => {
    const product = await startProduct();
    const { last } = await openChat(product, { language });
    expect(last.labels.length).toBeGreaterThan(3);
    for (const [at, label] of last.labels.entries()) {
      const byNumber = await (await openChat(product, { language })).say(`${at + 1}`);
      const byName = await (await openChat(product, { language })).say(label);
      const byPress = await (await openChat(product, { language })).press(label);
      expect(byNumber.step.dialog, label).not.toBe('menu');
      for (const other of [byName, byPress]) {
        expect(other).toMatchObject({ step: byNumber.step, text: byNumber.text, labels: byNumber.labels });
      }
    }
  });

  it('lets somebody change their mind, and what they left waits', async () => {
    const chat = await openChat(await startProduct(), { language });
    const [first = ''] = chat.last.labels;
    const open = await chat.press(first);
    await chat.say(reflection, 'menu');
    expect(chat.last.step).toEqual(menu);
    expect(chat.last.labels).toContain(first);
    expect((await chat.press(first)).step).toEqual(open.step);
  });

  it('stays where it is on an unclear reply, help, a greeting and thanks', async () => {
    const chat = await openChat(await startProduct(), { language });
    const { labels } = chat.last;
    for (const text of ['qwerty', '99', help, thanks, hello, '?!']) {
      expect(await chat.say(text), text).toMatchObject({ step: menu, labels });
    }
  });

  it('is in another language from the next message on, and the next day still', async () => {
    const product = await startProduct();
    const chat = await openChat(product, { language });
    const { labels } = chat.last;
    const switched = await chat.say(foreign);
    expect(switched.language).not.toBe(language);
    expect(switched.labels).not.toEqual(labels);
    product.goTo('2026-09-02');
    expect((await chat.elsewhere()).last).toMatchObject({
      labels: switched.labels,
      language: switched.language,
    });
  });

  it('offers after a deploy what is there then; a button of before leads nowhere it should not', async () => {
    const product = await startProduct();
    const chat = await openChat(product, { language });
    const before = chat.last;
    const dialogs = guide.dialogs.filter(({ id }) => id !== 'reflection');
    await product.deploy({ guide: { ...guide, dialogs } });
    const after = await chat.pressOld(before, reflection);
    expect(after.step).toEqual(menu);
    expect(after.labels).toEqual(before.labels.filter((label) => label !== reflection));
    await product.deploy({ guide: { ...guide, dialogs: dialogs.toReversed() } });
    const [first = ''] = before.labels;
    const named = guide.dialogs.find(({ text }) => text[language].name === first);
    expect((await chat.pressOld(before, first)).step.dialog).toBe(named?.id);
  });
});
