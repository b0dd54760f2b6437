import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openChat } from '../support/chat.ts';
import { startProduct } from '../support/product.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** So many sentences, each as long as a line of a sheet can be. */
function sentences(count: number): string {
  const sentence = `Ik ${'vroeg door en luisterde '.repeat(6)}goed.`;
  return Array.from({ length: count }, () => sentence).join(' ');
}

describe('the page of an intervision sheet', () => {
  it('is printed on one page, as full as it is drawn, with nothing on it that is only for the screen', async () => {
    const chat = await openChat(await startProduct());
    await chat.say('trajecten', 'Wilg', 'ja', sentences(9), 'ja', sentences(9), 'Niets', 'online', 'menu');
    for (const task of ['1', '2', '3']) {
      await chat.say(
        'trajecten',
        'Wilg',
        `taak ${task}`,
        '1',
        sentences(9),
        sentences(9),
        'overslaan',
        'nee',
      );
    }
    await chat.say('menu', 'intervisie', 'Wilg', 'ja', 'alles', sentences(2), sentences(2));
    const { text } = await chat.say('ja');
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const complaints: string[] = [];
    page.on('console', (message) => void complaints.push(message.text()));
    await page.goto(/\]\((\S+)\)/.exec(text)?.[1] ?? '');
    expect(await page.locator('main p').count()).toBeGreaterThan(12);
    expect(await page.locator('h2').allInnerTexts()).toEqual([
      ...['Vraag', 'Context', 'Wat ik deed', 'Keuzes en afwegingen', 'Wat ik van jullie vraag'],
    ]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });
});
