import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Guide, startGuide } from '../support/process.ts';

const pictures = join(import.meta.dirname, '..', 'screenshots');

let browser: Browser;
let guide: Guide;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  guide = await startGuide({ DATA_DIR: mkdtempSync(join(tmpdir(), 'guide-')) });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await guide.kill('SIGTERM');
});

const newest = (page: Page, text: string | RegExp) => page.getByRole('feed').getByText(text).last();
const button = (page: Page, label: string) =>
  page.getByRole('toolbar').getByRole('button', { name: label, exact: true });
const press = (page: Page, label: string) => button(page, label).click();

/** Whether the chat has scrolled so far that this can be read. */
async function isInView(page: Page, text: string): Promise<boolean> {
  const [words, box] = await Promise.all([
    newest(page, text).boundingBox(),
    page.getByRole('textbox').boundingBox(),
  ]);
  return words !== null && box !== null && words.y + words.height <= box.y;
}

async function type(page: Page, text: string, answer: string | RegExp) {
  const box = page.getByRole('textbox');
  await box.fill(text);
  await box.press('Enter');
  await newest(page, answer).waitFor();
}

it('takes a Dutch practitioner from hello to a verdict by clicking, over a reload', async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  await page.goto(guide.url);
  await press(page, 'Toelatingscheck');
  await newest(page, 'die door Noloc is geaccrediteerd').waitFor();
  await press(page, 'Nee');
  await press(page, 'Over mens en organisatie');
  await newest(page, 'gewerkt als uitvoerend loopbaanprofessional').waitFor();

  await page.reload();
  await newest(page, 'gewerkt als uitvoerend loopbaanprofessional').waitFor();
  await press(page, 'Ja');
  await newest(page, 'Waar of voor wie').waitFor();
  await type(page, 'Eigen praktijk', 'Vanaf welke dag');
  await type(page, '1 september 2024', 'nog steeds');
  await press(page, 'Ja');
  await newest(page, 'Hoeveel uur').waitFor();
  await type(page, '16 uur per week', 'Ik begrijp');
  await press(page, 'Ja');
  await newest(page, 'nog een werkperiode').waitFor();
  await press(page, 'Nee');
  await newest(page, /^Op papier voldoe je op/).waitFor();
  await button(page, 'Mijn antwoorden').waitFor();
  await expect.poll(() => isInView(page, 'Dit is een inschatting')).toBe(true);
  await page.screenshot({ path: join(pictures, 'eligibility-nl.png') });
  expect(await newest(page, /^Op papier voldoe je op/).textContent()).toContain('editie van 1 januari 2020');
  await page.close();
});

it('takes an English practitioner from hello to a verdict by typing, on a phone', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(guide.url);
  await newest(page, 'Waar wil je mee beginnen').waitFor();
  await type(page, 'english', 'What would you like to start with');
  await type(page, 'eligibility check', 'accredited by Noloc');
  await type(page, 'no', 'Which degree do you hold');
  await type(page, 'another one', 'Have you taken programmes');
  await type(page, 'yes', 'What is the programme');
  await type(page, 'Career coaching', 'How many hours was Career coaching');
  await type(page, '3.5 EC', 'certificate or diploma');
  await type(page, 'yes', 'I understand');
  await type(page, 'yes', 'Have you worked as a practising');
  await type(page, 'no', 'at this moment');
  await type(page, 'no', /^On paper you do not yet meet all requirements/);
  await button(page, 'My answers').waitFor();
  await expect.poll(() => isInView(page, 'This is an estimate')).toBe(true);
  await page.screenshot({ path: join(pictures, 'eligibility-en.png') });
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(360);
  await page.close();
});
