import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { docxText } from '../support/documents.ts';
import { pictures } from '../support/page.ts';
import { type Product, startProduct } from '../support/product.ts';

let browser: Browser;
let product: Product;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  product = await startProduct();
  page = await browser.newPage({ viewport: { width: 360, height: 740 }, acceptDownloads: true });
  onTestFinished(() => page.close());
  complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => void complaints.push(error.message));
});

/** Somebody who told something, and the page behind the link to a document of it in this form. */
async function pageFor(form: string): Promise<Chat> {
  const chat = await openChat(product);
  await chat.say('zelfbeoordeling', '1', '3 3', 'menu', 'reflectie', 'Een <b>lastig</b> gesprek', 'menu');
  await chat.say('dossier', 'het hele dossier', 'Zoë d’Ailly', 'nederlandstalig', form);
  await page.goto(/\]\((\S+)\)/.exec(chat.last.text)?.[1] ?? '');
  return chat;
}

const press = () => page.getByRole('link', { name: 'Maak mijn document' }).click();
const outcome = () => page.getByRole('status').innerText();

describe('the page that makes a document', () => {
  it('says that it is busy, gives the document, and says where it went', async () => {
    await pageFor('word');
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    // Held up for a moment, so that there is something to be seen of it.
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/dossier/file*', async (route) => {
      await held;
      await route.continue();
    });
    const arriving = page.waitForEvent('download');
    await press();
    await expect.poll(outcome).toContain('Ik maak je document');
    expect(await page.getByRole('progressbar').isVisible()).toBe(true);
    goOn();
    const download = await arriving;
    expect(download.suggestedFilename()).toBe('dossier-2026-09-01.docx');
    const file = await readFile(await download.path());
    expect(await docxText(new Uint8Array(file))).toContain('Een <b>lastig</b> gesprek');
    await expect.poll(outcome).toContain('bij je downloads');
    expect(await page.getByRole('progressbar').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('leads on to a page to read, on which words are words', async () => {
    await pageFor('webpagina');
    await press();
    await page.getByRole('heading', { level: 1, name: 'Dossier' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Zelfbeoordeling', exact: true }).waitFor();
    expect(await page.getByText('Een <b>lastig</b> gesprek').first().isVisible()).toBe(true);
    // Its own style is let through by the rules it came with.
    const notice = page.locator('.notice');
    expect(await notice.evaluate((one) => getComputedStyle(one).borderLeftWidth)).toBe('4px');
    await page.setViewportSize({ width: 360, height: 900 });
    await page.screenshot({ path: join(pictures, 'dossier-page-nl.png') });
    expect(complaints).toEqual([]);
  });

  it('says that the link passed where it did while the page was open', async () => {
    await pageFor('pdf');
    product.wait(61 * 60);
    await press();
    await expect.poll(outcome).toContain('De link werkt niet meer');
    expect(complaints.filter((one) => !/status of 403/.test(one))).toEqual([]);
  });
});
