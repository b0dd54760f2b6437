import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { madeUpEditions } from '../support/editions.ts';
import { button, hasBeginningInView, isInView, newest, pictures, press, type } from '../support/page.ts';
import { startProduct } from '../support/product.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function enter(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  await page.goto(url);
  await newest(page, 'Mag ik bewaren').waitFor();
  await press(page, 'Ja');
  await newest(page, 'Waar wil je mee beginnen').waitFor();
  return page;
}

async function picture(page: Page, name: string, words: string) {
  await expect.poll(() => hasBeginningInView(page, words)).toBe(true);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

it('follows a client from the start to the first task, and looks back on a moment of it', async () => {
  const page = await enter((await startProduct()).url);
  await type(page, 'trajecten', 'Onder welk pseudoniem');
  await type(page, 'Jan de Vries', 'volledige naam');
  await type(page, 'Vlinder', 'gedragscode');
  await press(page, 'Ja');
  await type(page, 'Weer plezier in haar werk.', 'opdrachtgever');
  await type(page, 'nee', 'rapporteren');
  await type(page, 'Niets op papier.', 'contact');
  await type(page, 'afwisselend', 'zijn bewaard');
  await press(page, 'Vraagverheldering');
  await newest(page, 'Taak 1 van 7').waitFor();
  await expect.poll(() => isInView(page, 'Aankruisen in een lijst')).toBe(true);
  await picture(page, 'trajectory-nl', 'Wat heb je hiervan gedaan');
  await type(page, '1 3', 'Wat deed je precies');
  await page.close();
});

it('says what is kept before anything is', async () => {
  const { url } = await startProduct();
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  await page.goto(url);
  await button(page, 'Ja').waitFor();
  await picture(page, 'consent-nl', 'Mag ik bewaren');
  await page.close();
});

it('tells a story and points to it', async () => {
  const page = await enter((await startProduct()).url);
  await type(page, 'verhaal', 'Hoe noemen we');
  await type(page, 'Het gesprek op de gang', /Wanneer|wanneer/);
  await type(page, 'vorige maand', /situatie|speelde/);
  await type(page, 'Een cliënt wilde stoppen.', 'Wat had jij');
  await type(page, 'Ik had haar te helpen kiezen.', 'Wat deed je');
  await type(page, 'Ik vroeg door.', 'Wat kwam er uit');
  await expect.poll(() => isInView(page, 'Wat kwam er uit')).toBe(true);
  await picture(page, 'story-nl', 'Wat kwam er uit');
  await type(page, 'menu', 'Waar wil je mee beginnen');
  await type(page, 'zelfbeoordeling', '0 van de 82');
  await type(page, '14', '(1 van 5)');
  await type(page, '3 3 4 2 3', 'is klaar');
  await press(page, 'Bewijs');
  await newest(page, 'Waar blijkt dat uit').waitFor();
  await picture(page, 'evidence-nl', 'Waar blijkt dat uit');
  await page.close();
});

it('tells where somebody stands', async () => {
  const page = await enter((await startProduct()).url);
  await type(page, 'zelfbeoordeling', '0 van de 82');
  await type(page, '14', '(1 van 5)');
  await type(page, '3 3 4 2 3', 'is klaar');
  await type(page, 'mijn plan', 'voornemen');
  await type(page, 'nieuw', 'Wat neem je je voor');
  await type(page, 'Vaker een stilte laten vallen', 'Wanneer');
  await type(page, 'eind oktober', 'merk');
  await type(page, 'De cliënt praat meer', 'profiel');
  await type(page, 'overslaan', 'plan');
  await type(page, 'mijn plan', 'Kies een voornemen');
  await picture(page, 'plan-nl', 'Kies een voornemen');
  await type(page, 'waar sta ik', 'Waar je staat op');
  await picture(page, 'overview-nl', 'Waar je staat op');
  await page.close();
});

it('shows what a move to a newer edition means before anything changes', async () => {
  const product = await startProduct({ editions: madeUpEditions });
  product.goTo('2020-06-01');
  const page = await enter(product.url);
  await type(page, 'zelfbeoordeling', '0 van de 82');
  await type(page, '1', '(1 van 2)');
  await type(page, '3 2', 'is klaar');
  product.goTo('2021-02-01');
  // The token of the old page has expired by then.
  await page.reload();
  await type(page, 'menu', 'Overstappen');
  await page.setViewportSize({ width: 1000, height: 1900 });
  await type(page, 'overstappen', 'verandert nu nog niets');
  await expect.poll(() => isInView(page, 'Wil je overstappen')).toBe(true);
  await picture(page, 'move-nl', 'Er is een nieuwere');
  await page.close();
});

it('tells what it keeps, and how to take it along or erase it', async () => {
  const page = await enter((await startProduct()).url);
  await type(page, 'zelfbeoordeling', 'Waar wil je');
  await type(page, '1', /Uitspraak 1|1 van/);
  await type(page, '3 3', 'is klaar');
  await type(page, 'privacy', 'Wat ik van je bewaar');
  await button(page, 'Wis alles').waitFor();
  await picture(page, 'privacy-nl', 'Wat ik van je bewaar');
  await page.close();
});
