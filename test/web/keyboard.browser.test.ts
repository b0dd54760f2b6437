import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { heardIn, listenIn } from '../support/aloud.ts';
import { launchBrowser } from '../support/browser.ts';
import { button, newest } from '../support/page.ts';
import { startProduct } from '../support/product.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The chat of somebody new, on a page that notes what is read aloud. */
async function openPage(): Promise<Page> {
  const product = await startProduct();
  const zone = { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' };
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, ...zone });
  onTestFinished(() => page.close());
  await listenIn(page);
  await page.goto(product.url);
  await button(page, 'Ja').waitFor();
  return page;
}

/** What has the focus, in the words that are read aloud; "nothing" is the browser around the page. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return 'nothing';
    return one.getAttribute('aria-label') ?? (`${one.textContent}`.trim() || `${one.getAttribute('title')}`);
  });

/** Whether the place that has the focus looks otherwise than without it. */
async function showsFocus(page: Page): Promise<boolean> {
  const box = await page.evaluate(() => {
    const { left, top, width, height } = (document.activeElement ?? document.body).getBoundingClientRect();
    return { left, top, width, height };
  });
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [x, y] = [Math.max(0, box.left - 20), Math.max(0, box.top - 20)];
  const clip = {
    ...{ x, y, width: Math.min(width - x, box.width + 40), height: Math.min(height - y, box.height + 40) },
  };
  const seen = await page.screenshot({ clip });
  const one = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await one.evaluate((element) => element.blur());
  const unseen = await page.screenshot({ clip });
  await one.evaluate((element) => element.focus({ preventScroll: true }));
  return !seen.equals(unseen);
}

/** Goes with Tab, or back, until something of this name has the focus. */
async function goTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let presses = 0; presses < 12; presses++) {
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${name} cannot be reached with ${key}; the focus is on ${await focused(page)}`);
}

/** Types an answer where the focus is, sends it with Enter, and waits for what is said to it. */
async function answer(page: Page, text: string, said: string | RegExp) {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await newest(page, said).waitFor();
}

/** Goes back to the answers that are offered, and takes the one of this name with the arrow keys. */
async function choose(page: Page, label: string, said: string | RegExp) {
  await button(page, label).waitFor();
  const isOffered = async () => (await page.getByRole('toolbar').getByRole('button').allTextContents()).at(0);
  await goTo(page, `${await isOffered()}`, 'Shift+Tab');
  for (let presses = 0; (await focused(page)) !== label; presses++) {
    expect(presses, `${label} among the answers`).toBeLessThan(15);
    await page.keyboard.press('ArrowRight');
  }
  expect(await showsFocus(page), label).toBe(true);
  await page.keyboard.press('Enter');
  await newest(page, said).waitFor();
}

const box = 'Typ je antwoord';

describe('with the keyboard alone', () => {
  it('everything can be reached, shows that it has the focus, and lets go of it', async () => {
    const page = await openPage();
    const stops: string[] = [];
    do {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
      if (stops.at(-1) !== 'nothing') expect(await showsFocus(page), stops.at(-1)).toBe(true);
    } while (stops.at(-1) !== 'nothing' && stops.length < 20);
    expect(stops.map((one) => one.split('.')[0])).toEqual([
      ...['NL, Nederlands', 'EN, English', 'Sluiten', 'Het gesprek', 'Tot hier ging het gesprek'],
      ...['Ja', box, 'Verstuur', 'nothing'],
    ]);
  });

  it('somebody reflects, from opening the page to an intention with a day', async () => {
    const page = await openPage();
    await goTo(page, box);
    await choose(page, 'Ja', 'Waar wil je mee beginnen');
    await choose(page, 'Reflectie', 'Welk moment wil je bekijken');
    await expect.poll(() => focused(page)).toBe(box);
    await answer(page, 'Een cliënt wilde stoppen, vlak voor het laatste gesprek.', 'Welke rol nam ik');
    await answer(page, 'Ik werd meteen de redder.', 'Hoe zag die rol eruit');
    await answer(page, 'Ik ging allerlei oplossingen noemen.', 'Welke andere rol');
    await choose(page, 'Overslaan', 'Waaruit kon ik kiezen');
    await answer(page, 'Doorvragen, of zelf iets voorstellen.', 'Welke mogelijkheden lagen er');
    await choose(page, 'Overslaan', 'Waarom koos ik zo');
    await answer(page, 'Ik wilde haar niet kwijt.', 'Wat woog voor jou');
    await choose(page, 'Overslaan', 'Wat bracht dat teweeg');
    await answer(page, 'Zij werd stil.', 'Wat zag of hoorde je');
    await choose(page, 'Overslaan', 'Wat betekenen deze antwoorden');
    await answer(page, 'Eerst vragen wat zij wil.', 'Wat doe je de volgende keer');
    await choose(page, 'Overslaan', 'Wat neem je je voor');
    await answer(page, 'Een stilte laten vallen', 'Wanneer wil je dat gedaan hebben');
    await answer(page, '1 oktober 2026', 'Waaraan merk je dat het gelukt is');
    await answer(page, 'De cliënt praat meer.', 'Bij welk deel van het beroepsprofiel');
    await choose(page, 'Geen van deze', 'Een stilte laten vallen, uiterlijk 1 oktober 2026');
  });
});

describe('with a screen reader', () => {
  it('somebody hears every message once, by itself, and finds all of it again', async () => {
    const page = await openPage();
    const lines: string[] = [];
    /** Writes down what is heard until the answers that are offered have been read. */
    const listen = async (what: string) => {
      const heard: string[] = [];
      await expect
        .poll(async () => {
          heard.push(...(await heardIn(page)));
          const offered = await page.getByRole('toolbar').getByRole('button').allTextContents();
          return heard.at(-1) === offered.join(' ');
        })
        .toBe(true);
      lines.push(`# ${what}`, ...heard, '');
      return heard.filter((line) => line.startsWith('Loopbaanspiegel zei: '));
    };
    expect(await listen('The page opens')).toHaveLength(1);
    await goTo(page, box);
    for (const [typed, said] of [
      ['ja', 'Waar wil je mee beginnen'],
      ['toelatingscheck', 'die door Noloc is geaccrediteerd'],
      ['ja', 'gewerkt als uitvoerend loopbaanprofessional'],
      ['nee', 'Werk je op dit moment'],
      ['ja', 'Op papier voldoe je'],
    ] as const) {
      await answer(page, typed, said);
      const messages = await listen(`Somebody types "${typed}"`);
      expect(messages, typed).toHaveLength(1);
      expect(messages[0]).toContain(said);
    }
    // What was read aloud is gone after a while, so that it is not found a second time.
    const places = [page.getByRole('banner'), page.getByRole('dialog'), page.getByRole('feed')];
    const trees = [...places, page.locator('#chat form')].map((place) => place.ariaSnapshot());
    // The minute in which the test ran.
    const found = (await Promise.all(trees)).map((tree) => tree.replace(/\d+:\d+ p\.m\./g, '…'));
    const transcript = [...lines, '# What can be found on the page then', ...found, ''].join('\n');
    await expect(transcript).toMatchFileSnapshot(join(import.meta.dirname, 'screenReader.nl.txt'));
  });
});
