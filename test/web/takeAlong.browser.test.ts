import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openChat } from '../support/chat.ts';
import { type Product, startProduct } from '../support/product.ts';
import { linkIn } from '../support/takeAlong.ts';

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
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (hostname !== 'localhost' && protocol !== 'data:') complaints.push(request.url());
  });
});

/** What a link on the page gives, and the name it is saved under. */
async function fetched(label: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: label }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const bringBack = (name: string, text: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const outcome = () => page.getByRole('status').innerText();

describe('the page to take everything along with', () => {
  it('gives a text and a file, and says what became of a file that is brought back', async () => {
    const chat = await openChat(product);
    await chat.say('verhaal', 'De stille gang', 'menu');
    await page.goto(`${await linkIn(chat)}`);
    expect(await page.title()).toContain('Neem alles mee');
    const text = await fetched('Tekst om te lezen');
    expect(text.name).toBe('loopbaanspiegel.txt');
    expect(text.text).toContain('De stille gang');
    const file = await fetched('Bestand om terug te zetten');
    expect(file.name).toMatch(/^loopbaanspiegel-\d{4}-\d\d-\d\d\.json$/);
    await bringBack(file.name, file.text);
    await expect.poll(outcome).toContain('Hier staat al iets van je');
    await bringBack('anders.json', '{"format":"anders"}');
    await expect.poll(outcome).toContain('Dit bestand kan ik niet lezen');
    const anew = await openChat(product);
    await page.goto(`${await linkIn(anew)}`);
    await bringBack(file.name, file.text);
    await expect.poll(outcome).toContain('Je bestand staat erin');
    expect((await anew.say('verhaal')).text).toContain('De stille gang');
    product.wait(16 * 60);
    await bringBack(file.name, file.text);
    await expect.poll(outcome).toContain('De link werkt niet meer');
    expect(product.errors).toEqual([]);
    // The browser notes by itself what was refused: the file that is none, and the link of a while ago.
    expect(complaints.filter((one) => !/status of (400|403)/.test(one))).toEqual([]);
  });

  it('fits a telephone and loads nothing from elsewhere, in both languages', async () => {
    for (const [language, heading] of [
      ['nl', 'Meenemen'],
      ['en', 'Take along'],
    ] as const) {
      await page.goto(`${await linkIn(await openChat(product, { language }), language)}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await page.getByRole('heading', { name: heading }).waitFor();
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    }
    expect(complaints).toEqual([]);
  });

  it('tells whoever comes too late where to get a new link, in both languages', async () => {
    const link = await linkIn(await openChat(product));
    product.wait(16 * 60);
    const response = await page.goto(`${link}`);
    expect(response?.status()).toBe(403);
    await page.getByText('typ "neem alles mee"').waitFor();
    await page.getByText('type "take everything along"').waitFor();
    expect(complaints.filter((one) => !/status of 403/.test(one))).toEqual([]);
  });
});
