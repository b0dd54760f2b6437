import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { flawsOfAxe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { openChat } from '../support/chat.ts';
import { lostIn, movesIn, spaceOut } from '../support/fits.ts';
import { button, newest, pictures, press, type } from '../support/page.ts';
import { startProduct } from '../support/product.ts';
import { linkIn } from '../support/takeAlong.ts';

const screen = { width: 1280, height: 800 };
/** The same enlarged to 200 %, and as WCAG asks it for 400 %. */
const enlarged = [
  { width: 640, height: 400 },
  { width: 320, height: 256 },
];
const phone = { width: 320, height: 640 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openPage(url: string, options: object = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: screen, ...options });
  onTestFinished(() => page.close());
  await page.goto(url);
  return page;
}

/** Everything that has to hold of a page at any moment, for everybody. */
async function check(page: Page, moment: string) {
  const { violations, advice } = await flawsOfAxe(page);
  expect([...violations, ...advice], moment).toEqual([]);
  expect(await movesIn(page), moment).toEqual([]);
  for (const isWider of [false, true]) {
    const takeBack = isWider ? await spaceOut(page) : async () => {};
    for (const size of isWider ? [screen, phone] : [screen, ...enlarged, phone]) {
      await page.setViewportSize(size);
      const how = isWider ? ', set wider' : '';
      expect(await lostIn(page), `${moment}, ${size.width} x ${size.height}${how}`).toEqual([]);
    }
    await takeBack();
  }
  await page.setViewportSize(screen);
}

describe('the chat', () => {
  it('is there for everybody at every moment, in both languages', async () => {
    const product = await startProduct();
    const page = await openPage(product.url, { reducedMotion: 'reduce' });
    await button(page, 'Ja').waitFor();
    await check(page, 'a greeting');
    await press(page, 'Ja');
    await newest(page, 'Waar wil je mee beginnen').waitFor();
    await type(page, 'toelatingscheck', 'die door Noloc is geaccrediteerd');
    await button(page, 'Nee').waitFor();
    await check(page, 'a question with buttons');
    await type(page, 'nee', 'Welke opleiding heb je afgerond');
    await type(page, 'over mens en organisatie', 'gewerkt als uitvoerend loopbaanprofessional');
    await type(page, 'ja', 'Waar of voor wie');
    await type(page, 'Eigen praktijk', 'Vanaf welke dag');
    await type(page, '1 september 2024', 'nog steeds');
    await type(page, 'ja', 'Hoeveel uur');
    await type(page, '16 uur per week', 'Ik begrijp');
    await type(page, 'ja', 'nog een werkperiode');
    await type(page, 'nee', /^Op papier voldoe je op/);
    await page
      .getByRole('feed')
      .getByRole('img', { name: /Op 1 september 2026 telt/ })
      .waitFor();
    await check(page, 'a verdict with a picture');
    await page.getByRole('button', { name: 'English' }).click();
    await newest(page, /^On paper you meet/).waitFor();
    await type(page, 'menu', 'What would you like');
    await type(page, 'self-assessment', '0 of the 82');
    await type(page, '2', '(1 of 3)');
    const unfold = page.getByRole('feed').getByRole('button', { name: 'Fill in all 3 at once' });
    await unfold.click();
    await page.getByRole('combobox').first().waitFor();
    await check(page, 'a form');
    await type(page, '3 3 3', 'is done');
    await type(page, 'overview', 'Where you stand');
    await page
      .getByRole('feed')
      .getByRole('img', { name: /Knowledge/ })
      .last()
      .waitFor();
    await check(page, 'an overview with pictures');
    await type(page, 'dossier', 'Which document would you like');
    await type(page, 'some parts', 'Which parts do you want in it');
    await page.getByRole('feed').getByRole('button', { name: 'Tick them in a list' }).click();
    await page.getByRole('checkbox').first().waitFor();
    await check(page, 'a list to tick in');
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const styleOf = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        words: styleOf('h1').color,
        send: styleOf('.webchat__send-button svg, [class*="send-icon"] svg, .webchat__send-box__button svg')
          .fill,
        spoken: styleOf('[aria-pressed="true"]').backgroundColor,
        other: styleOf('[aria-pressed="false"]').backgroundColor,
      };
    });
    await page.screenshot({ path: join(pictures, 'chat-forced-colours.png') });
    expect(colours.send).toBe('rgb(255, 255, 255)');
    expect(colours.spoken).not.toBe(colours.other);
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await page.route('**/api/webchat/token', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await check(page, 'an error');
  });
});

/** The address that a message links to. */
const linkOf = (text: string) => /\]\((\S+)\)/.exec(text)?.[1] ?? '';

describe('the pages beside the chat', () => {
  it('are there for everybody, in both languages', async () => {
    const product = await startProduct();
    const dutch = await openChat(product);
    const english = await openChat(product, { language: 'en' });
    const takeAlong = [await linkIn(dutch), await linkIn(english, 'en')];
    await dutch.say('menu', 'zelfbeoordeling', '1', '3 3', 'menu', 'reflectie', 'Een gesprek', 'menu');
    const asked = ['het hele dossier', 'Zoë d’Ailly', 'nederlandstalig', 'webpagina'];
    const document = linkOf((await dutch.say('dossier', ...asked)).text);
    await english.say('menu', 'self-assessment', '1', '3 3', 'menu');
    const askedInEnglish = ['the whole dossier', 'Zoë d’Ailly', 'english version', 'web page'];
    const inEnglish = linkOf((await english.say('dossier', ...askedInEnglish)).text);
    await dutch.say('menu', 'trajecten', 'Wilg', 'ja', 'Zij wil weg.', 'nee', 'Niets.', 'online', 'menu');
    await dutch.say(
      'intervisie',
      'Wilg',
      'ja',
      'alles',
      'Zij wil weg.',
      'Ik luisterde.',
      'Blijven.',
      'Denk mee.',
    );
    const sheet = linkOf((await dutch.say('ja')).text);
    const page = await openPage(`${product.url}/privacy`, { reducedMotion: 'reduce' });
    await check(page, 'privacy');
    for (const link of takeAlong) {
      await page.goto(`${link}`);
      await check(page, `${link.pathname}`);
    }
    for (const link of [document, inEnglish, sheet]) {
      await page.goto(link);
      await check(page, link);
    }
    await page.goto(document);
    await page.getByRole('link', { name: 'Maak mijn document' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dossier' }).waitFor();
    await check(page, 'a document');
    product.wait(61 * 60);
    for (const link of [`${takeAlong[0]}`, document, sheet]) {
      await page.goto(link);
      await check(page, `${link}, expired`);
    }
  });
});

describe('what is looked with', () => {
  it('finds what is cut off, what moves, and what nobody can read', async () => {
    const page = await openPage('about:blank');
    await page.setContent(`<style>
      @keyframes slide { to { margin-left: 1rem } }
      .low { height: 0.5rem; overflow: hidden }
      .narrow { width: 2rem; overflow: hidden; white-space: nowrap }
      .wide { width: 90rem }
      .moving { animation: slide 9s infinite }
      .faint { color: #ccc; background: #fff }
    </style>
    <p class="low">Too low</p><p class="narrow">Too narrow by far</p><p class="wide">Wide</p>
    <p class="moving">Moving</p><p class="faint">Faint</p>`);
    expect(await lostIn(page)).toEqual([
      ...['the page is 1448 of 1280 wide', '"Too low" in P.low', '"Too narrow by far" in P.narrow'],
    ]);
    expect(await movesIn(page)).toEqual(['slide']);
    const { violations, advice } = await flawsOfAxe(page);
    expect(violations.join()).toMatch(/color-contrast: \.faint .*html-has-lang: html/);
    expect(advice.join()).toContain('page-has-heading-one');
  });
});
