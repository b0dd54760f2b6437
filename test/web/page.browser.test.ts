import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startTalk, type Talk } from '../support/talk.ts';

let browser: Browser;
let talk: Talk;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  talk = await startTalk();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== talk.url && !['blob:', 'data:'].includes(protocol)) complaints.push(request.url());
  });
});

afterEach(async () => {
  await page.close();
  await talk.stop();
});

function said(text: string) {
  return page.getByRole('feed').getByText(text, { exact: true });
}

async function openPage() {
  await page.goto(talk.url);
  await said('Welkom').waitFor();
}

async function type(text: string) {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}

describe('the chat page', () => {
  it('greets in Dutch, loads nothing from elsewhere and gives the browser nothing to complain about', async () => {
    await openPage();
    await type('hallo');
    await said('1: 5').waitFor();
    expect(await page.title()).toBe('Loopbaanspiegel');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(talk.heard[0]?.locale).toBe('nl-NL');
    expect(complaints).toEqual([]);
  });

  it('says the label of a suggestion that is pressed and brings what it stands for', async () => {
    await openPage();
    await page.getByRole('toolbar').getByRole('button', { name: 'Ja' }).click();
    await said('1: 2').waitFor();
    expect(await said('Ja').count()).toBe(1);
    expect(talk.heard.at(-1)?.reply).toEqual({
      text: 'Ja',
      pressed: { step: { dialog: 'test', question: 'greeting' }, answer: 'ja' },
    });
  });

  it('speaks English when asked to, and still does after a reload', async () => {
    await openPage();
    await page.getByRole('button', { name: 'English' }).click();
    await said('speak English').waitFor();
    await expect.poll(() => page.getByRole('textbox').getAttribute('placeholder')).toBe('Type your answer');
    await expect
      .poll(() => talk.heard.at(-1))
      .toMatchObject({ reply: { text: 'speak English' }, locale: 'en-US' });
    await page.reload();
    await said('speak English').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('button', { name: 'English' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('button', { name: 'Nederlands' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('keeps the conversation over a reload and greets once', async () => {
    await openPage();
    await type('hallo');
    await said('1: 5').waitFor();
    await page.reload();
    await said('1: 5').waitFor();
    expect(await said('Welkom').count()).toBe(1);
    await type('nog iets');
    await said('2: 8').waitFor();
    expect(talk.heard.map(({ kind }) => kind)).toEqual(['arrived', 'said', 'said']);
    expect(new Set(talk.heard.map(({ practitioner }) => practitioner)).size).toBe(1);
  });

  it('shows what was said while the connection was lost', async () => {
    await page.addInitScript(() => {
      const Original = window.WebSocket;
      window.WebSocket = class extends Original {
        constructor(address: string | URL) {
          super(address);
          Object.assign(window, { latestSocket: this });
        }
      };
    });
    await openPage();
    await page.evaluate('window.latestSocket.close()');
    await type('hallo');
    await said('1: 5').waitFor();
    expect(await said('hallo').count()).toBe(1);
  });

  it('fits on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openPage();
    await type('een tamelijk lang antwoord dat op een telefoon niet op een enkele regel past');
    await said('Ga door').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
    expect(await page.getByRole('textbox').isVisible()).toBe(true);
  });

  it('says so when the conversation does not open, and tries again when asked', async () => {
    await page.route('**/api/webchat/token', (route) => route.abort());
    await page.goto(talk.url);
    await page.getByRole('button', { name: 'Probeer opnieuw' }).waitFor();
    await page.unroute('**/api/webchat/token');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await said('Welkom').waitFor();
  });

  it('is sent with headers that let nobody frame it or run anything in it', async () => {
    const response = await fetch(talk.url);
    const policy = `${response.headers.get('content-security-policy')}`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(await response.text()).toContain(`nonce="${nonce}"`);
    expect((await fetch(talk.url)).headers.get('content-security-policy')).not.toBe(policy);
  });
});
