import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot.ts';
import type { Form } from '../../src/conversation/form.ts';
import type { Message } from '../../src/conversation/message.ts';
import type { Incoming } from '../../src/turn.ts';
import { launchBrowser } from '../support/browser.ts';
import { button, hasBeginningInView, isInView, newest, press, type } from '../support/page.ts';
import { say, startTalk, type Talk } from '../support/talk.ts';

const scale = ['Nooit', 'Soms', 'Vaak'].map((label) => ({ label, answer: label.toLowerCase() }));
const form: Form = {
  title: 'Alles invullen',
  submit: 'Versturen',
  fields: ['Ik luister', 'Ik vraag door'].map((label, at) => ({
    ...{ id: `f${at}`, label, choices: scale, isSeveral: false },
  })),
};
const labels = Array.from({ length: 12 }, (_, at) => `Een knop met nummer ${at + 1}`);

/** More than a phone shows at once. */
const long = (title: string) =>
  [`${title} begint`, ...Array(40).fill('Een regel.'), `${title} eindigt`].join('\n\n');

const answers: Readonly<Record<string, Message>> = {
  lang: say(long('Het antwoord'), 'long', ['Ja', 'Nee']),
  vijf: say('Kies uit vijf', 'five', labels.slice(0, 5)),
  twaalf: say('Kies uit twaalf', 'twelve', labels),
  formulier: { ...say('Vul maar in', 'form', ['Nooit', 'Soms']), form },
};

let browser: Browser;
let talk: Talk;
let page: Page;
let heard: Incoming[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  heard = [];
  const bot: Bot = {
    prepare: async () => {},
    spokenIn: async () => undefined,
    unreachable: async () => undefined,
    turn: async (incoming) => {
      heard.push(incoming);
      const greeting = say(long('De begroeting'), 'greeting', ['Ja', 'Nee']);
      const answer = answers[incoming.reply.text] ?? say('Dank je', 'thanks', ['Verder']);
      return { messages: [incoming.kind === 'arrived' ? greeting : answer], mayKeep: true };
    },
  };
  talk = await startTalk({ bot });
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(talk.url);
  await newest(page, 'De begroeting begint').waitFor();
});

afterEach(async () => {
  await page.close();
  await talk.stop();
});

/** The box around the suggestions. */
const buttons = () => page.locator('.webchat__suggested-actions__flow-box');

/** The button that unfolds the form. */
const unfold = () => page.getByRole('feed').getByRole('button', { name: 'Alles invullen' });

/** How many of the suggestions lie wholly in their box, and how many partly. */
const shown = () =>
  buttons().evaluate((box) => {
    const { top, bottom } = box.getBoundingClientRect();
    const places = [...box.querySelectorAll('button')].map((one) => one.getBoundingClientRect());
    const inBox = places.filter((place) => place.bottom > top && place.top < bottom);
    const wholly = inBox.filter((place) => place.top >= top && place.bottom <= bottom);
    return { wholly: wholly.length, partly: inBox.length - wholly.length, height: bottom - top };
  });

/** What has the focus, in the words that are read aloud. */
const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document;
    const named = activeElement?.getAttribute('aria-labelledby');
    const name = named ? document.getElementById(named)?.textContent : activeElement?.ariaLabel;
    return `${activeElement?.tagName} ${name}`;
  });

describe('on a phone', () => {
  it('starts with the beginning of the greeting, also where it is long', async () => {
    await button(page, 'Ja').waitFor();
    const begins = () => hasBeginningInView(page, 'De begroeting begint');
    await expect.poll(begins).toBe(true);
    await page.waitForTimeout(1_000);
    expect(await begins()).toBe(true);
    expect(await isInView(page, 'De begroeting eindigt')).toBe(false);
  });

  it('does so too where it is a slow one, and lets the person scroll on', async () => {
    const tools = await page.context().newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 16 });
    // As somebody who comes for the first time, with nothing kept in the browser.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    const begins = () => hasBeginningInView(page, 'De begroeting begint');
    await button(page, 'Ja').waitFor();
    await expect.poll(begins, { timeout: 15_000 }).toBe(true);
    await page.waitForTimeout(1_000);
    expect(await begins()).toBe(true);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await newest(page, 'Een regel.').hover();
    await page.mouse.wheel(0, 5_000);
    await expect.poll(() => isInView(page, 'De begroeting eindigt')).toBe(true);
    await page.waitForTimeout(1_000);
    expect(await isInView(page, 'De begroeting eindigt')).toBe(true);
  });

  it('shows the beginning of a long message and the end of a short one, also after a reload', async () => {
    await type(page, 'lang', 'Het antwoord begint');
    await expect.poll(() => hasBeginningInView(page, 'Het antwoord begint')).toBe(true);
    await page.waitForTimeout(1_000);
    expect(await hasBeginningInView(page, 'Het antwoord begint')).toBe(true);
    await page.reload();
    await newest(page, 'Het antwoord begint').waitFor();
    await expect.poll(() => hasBeginningInView(page, 'Het antwoord begint')).toBe(true);
    await press(page, 'Ja');
    await newest(page, 'Dank je').waitFor();
    await expect.poll(() => isInView(page, 'Dank je')).toBe(true);
  });

  it('shows five rows of suggestions whole, and of twelve a row that is cut, so that one sees there is more', async () => {
    await type(page, 'vijf', 'Kies uit vijf');
    await expect.poll(shown).toMatchObject({ wholly: 5, partly: 0 });
    await type(page, 'twaalf', 'Kies uit twaalf');
    await expect.poll(shown).toMatchObject({ wholly: 5, partly: 1 });
    expect((await shown()).height).toBeLessThan(0.4 * 740);
    await press(page, 'Een knop met nummer 12');
    await newest(page, 'Dank je').waitFor();
    expect(heard.at(-1)?.reply.text).toBe('Een knop met nummer 12');
  });

  it('leaves the room to a form that is unfolded, and puts its beginning in view', async () => {
    await type(page, 'lang', 'Het antwoord begint');
    await type(page, 'formulier', 'Vul maar in');
    await button(page, 'Soms').waitFor();
    await unfold().click();
    await expect.poll(() => buttons().isVisible()).toBe(false);
    await expect.poll(() => isInView(page, 'Ik vraag door')).toBe(true);
    expect(await hasBeginningInView(page, 'Ik luister')).toBe(true);
    await unfold().click();
    await expect.poll(() => buttons().isVisible()).toBe(true);
  });
});

describe('with a keyboard and a screen reader', () => {
  it('takes a person through a form and back to where they type', async () => {
    await type(page, 'formulier', 'Vul maar in');
    await button(page, 'Soms').waitFor();
    // Past the suggestions and the end of the messages, to the messages; Enter goes into the newest.
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(focused).toBe('BUTTON Alles invullen');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Ik luister' }).waitFor();
    for (const label of ['Ik luister', 'Ik vraag door']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(`SELECT ${label}`);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('BUTTON Versturen');
    await page.keyboard.press('Enter');
    await newest(page, 'Dank je').waitFor();
    expect(heard.at(-1)?.reply).toMatchObject({ pressed: { filled: { f0: 'soms', f1: 'soms' } } });
    await expect.poll(focused).toMatch(/^TEXTAREA /);
    await button(page, 'Verder').waitFor();
    await page.keyboard.type('lang');
    await page.keyboard.press('Enter');
    await newest(page, 'Het antwoord begint').waitFor();
  });

  it('reads new messages aloud', async () => {
    await type(page, 'hallo', 'Dank je');
    const aloud = page.locator('[role="log"][aria-live="polite"]').getByText('Dank je');
    await aloud.first().waitFor({ state: 'attached' });
  });
});
