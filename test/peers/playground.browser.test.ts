import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { pictures } from '../support/page.ts';
import { startPlayground } from '../support/playground.ts';
import { startProduct } from '../support/product.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The playground's own page with nothing but the chat in it; it asks elsewhere for fonts that it can do without. */
async function openPage(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const { origin } = new URL(url);
  await page.route(
    (address) => address.origin !== origin,
    (route) => route.abort(),
  );
  await page.goto(url);
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return page;
}

/** Types something in the page and sends it. */
async function type(page: Page, text: string): Promise<void> {
  await page.locator('[data-lexical-editor=true]').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const newest = (page: Page, words: string) => page.getByText(words).last();
const button = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true }).last();

it('holds its conversation in the page of the playground, typed and pressed', async () => {
  const product = await startProduct();
  const { url } = await startPlayground(product.url);
  const page = await openPage(url);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));

  await page.getByText(/Mag ik bewaren|May I keep/).waitFor();
  await type(page, 'nederlands');
  await newest(page, 'Mag ik bewaren').waitFor();
  await type(page, 'ja');
  await newest(page, 'Waar wil je mee beginnen').waitFor();
  await type(page, 'toelatingscheck');
  await newest(page, 'die door Noloc is geaccrediteerd').waitFor();
  await button(page, 'Nee').click();
  await newest(page, 'Welke opleiding heb je afgerond').waitFor();
  await type(page, 'een andere');
  await newest(page, 'Samen is 98 uur nodig').waitFor();
  await button(page, 'Ja').waitFor();
  await page.screenshot({ path: join(pictures, 'teams-nl.png') });
  await button(page, 'Ja').click();
  await newest(page, 'Hoe heet de opleiding').waitFor();
  expect([...complaints, ...product.errors]).toEqual([]);
  await page.close();
});
