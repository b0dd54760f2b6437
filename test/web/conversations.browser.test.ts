import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { button, hasBeginningInView, isInView, newest, pictures, press, type } from '../support/page.ts';
import { type Guide, startGuide } from '../support/process.ts';

let browser: Browser;
let guide: Guide;

beforeAll(async () => {
  guide = await startGuide({ DATA_DIR: mkdtempSync(join(tmpdir(), 'guide-')) });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await guide.kill('SIGTERM');
});

async function agree(page: Page) {
  await newest(page, 'Mag ik bewaren').waitFor();
  await press(page, 'Ja');
  await newest(page, 'Waar wil je mee beginnen').waitFor();
}

it('takes a Dutch practitioner from hello to a verdict by clicking, over a reload', async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  await page.goto(guide.url);
  await agree(page);
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
  await newest(page, 'Mag ik bewaren').waitFor();
  await type(page, 'english', 'May I keep');
  await type(page, 'yes', 'What would you like to start with');
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
  // It is longer than the screen of a phone, so it is shown from its beginning.
  await expect.poll(() => hasBeginningInView(page, /^On paper you do not yet/)).toBe(true);
  await page.screenshot({ path: join(pictures, 'eligibility-en.png') });
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(360);
  await page.close();
});

it('rates a group of statements at once, and offers the next', async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  await page.goto(guide.url);
  await agree(page);
  await press(page, 'Zelfbeoordeling');
  await newest(page, '0 van de 82').waitFor();
  await press(page, 'Loopbaantheorieën en methodieken');
  await newest(page, '(1 van 2)').waitFor();
  await press(page, '3. Gebruik ik');
  await newest(page, '(2 van 2)').waitFor();
  await type(page, '2', 'is klaar');
  await press(page, 'Ontwikkeling van de mens');
  await newest(page, '(1 van 3)').waitFor();
  await expect.poll(() => isInView(page, 'Wat past nu het beste bij jou')).toBe(true);
  await page.screenshot({ path: join(pictures, 'self-assessment-nl.png') });
  await page.close();
});

it('asks on in a reflection with the words of the person', async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  await page.goto(guide.url);
  await agree(page);
  await type(page, 'reflectie', 'één echt moment');
  await newest(page, 'Welk moment wil je bekijken').waitFor();
  await type(page, 'Een cliënt wilde stoppen, vlak voor het laatste gesprek.', 'Welke rol nam ik');
  await type(page, 'Ik werd meteen de redder.', 'Hoe zag die rol eruit');
  await type(page, 'Ik ging allerlei oplossingen noemen.', 'Welke andere rol');
  await press(page, 'Overslaan');
  await newest(page, 'Waaruit kon ik kiezen').waitFor();
  await expect.poll(() => isInView(page, 'Waaruit kon ik kiezen')).toBe(true);
  await page.screenshot({ path: join(pictures, 'reflection-nl.png') });
  await page.close();
});
