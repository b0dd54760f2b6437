import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { call, secret, serve } from '../http/serve.ts';
import { flawsOfAxe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { pictures } from '../support/page.ts';
import { startExampleSite, startSite } from '../support/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A page of a site as somebody has it before them; `noted` is what its console says that should be read. */
async function openPage(width: number, height: number) {
  const page = await browser.newPage({ viewport: { width, height } });
  onTestFinished(() => page.close());
  const noted: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noted.push(message.text());
  });
  page.on('pageerror', (error) => noted.push(error.message));
  return { page, noted };
}

const chat = (page: Page) => page.frameLocator('iframe');
const said = (page: Page, text: string) => chat(page).getByRole('feed').getByText(text, { exact: true });
const launcher = (page: Page, label = 'Chat met Loopbaanspiegel') =>
  page.getByRole('button', { name: label });
const panel = (page: Page) => page.getByRole('dialog');

/** What has the focus: on the page, in our panel on it, and in the frame in that. */
async function focused(page: Page): Promise<string> {
  const around = await page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.localName;
  });
  const framed = page.frames()[1];
  if (around !== 'iframe' || !framed) return `${around}`;
  return framed.evaluate(() => (document.hasFocus() ? `${document.activeElement?.localName}` : 'nothing'));
}

/** How much has moved on the page since it was there, by nobody's doing. */
const shifted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

/** A guide that the pages of `sites` may show, and who was heard by it. */
async function openGuide() {
  const allowedOrigins: string[] = [];
  const { url, talk } = await serve({ allowedOrigins });
  const who = () => talk.heard.map(({ practitioner }) => practitioner);
  /** Says something in the conversation that was last, from another device. */
  const sayElsewhere = async (said: string) => {
    const path = `/v3/directline/conversations/${talk.heard.at(-1)?.conversation}/activities`;
    expect((await call(url + path, secret, { type: 'message', text: said })).status).toBe(200);
  };
  return { url, allowedOrigins, who, sayElsewhere };
}

describe('the chat on the page of a site', () => {
  it('opens beside what somebody reads, knows them as the site does, and is there again on the next page', async () => {
    const { url, allowedOrigins, who, sayElsewhere } = await openGuide();
    const site = await startExampleSite(url, secret);
    allowedOrigins.push(site);
    const { page, noted } = await openPage(1280, 800);
    await page.context().addCookies([{ name: 'member', value: '7', url: site }]);
    const fetched: string[] = [];
    page.on('request', (request) => void (request.url().startsWith(url) && fetched.push(request.url())));
    await page.goto(site);
    await launcher(page).waitFor();
    expect(fetched).toEqual([`${url}/embed.js`]);
    expect(gzipSync(await (await fetch(`${url}/embed.js`)).text()).length).toBeLessThan(10 * 1024);
    await page.screenshot({ path: join(pictures, 'embed-closed.png') });

    await launcher(page).focus();
    await page.keyboard.press('Enter');
    await said(page, 'Welkom').waitFor();
    await expect.poll(() => focused(page)).toBe('textarea');
    await page.keyboard.type('hallo');
    await page.keyboard.press('Enter');
    await said(page, '1: 5').waitFor();
    expect(new Set(who())).toEqual(new Set(['member-7']));
    await page.screenshot({ path: join(pictures, 'embed-open.png') });
    for (const shown of page.frames())
      expect(await flawsOfAxe(shown)).toEqual({ violations: [], advice: [] });

    // What a page says to itself is not said by the chat.
    await page.evaluate(() => window.postMessage({ loopbaanspiegel: { kind: 'close' } }, '*'));
    await page.keyboard.type('nog');
    expect(await panel(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).isVisible()).toBe(false);
    expect(await focused(page)).toBe('button');
    expect(await launcher(page, 'Er is een nieuw bericht').count()).toBe(0);
    await sayElsewhere('en nog een');
    await launcher(page, 'Er is een nieuw bericht').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('textarea');
    await said(page, '2: 10').waitFor();

    await page.reload();
    await said(page, '2: 10').waitFor();
    expect(await said(page, 'Welkom').count()).toBe(1);
    expect(await focused(page)).toBe('body');
    await panel(page).getByRole('button', { name: 'Sluit het gesprek' }).click();
    expect(await focused(page)).toBe('button');
    await page.reload();
    await launcher(page).waitFor();
    expect(await panel(page).isVisible()).toBe(false);
    expect(await shifted(page)).toBe(0);

    await page.context().clearCookies();
    await launcher(page).click();
    await said(page, 'Welkom').waitFor();
    expect(await said(page, '2: 10').count()).toBe(0);
    expect(who().at(-1)).toMatch(/^dl_/);
    // That nobody is signed in is an answer of the site, which Chromium notes.
    expect(noted.filter((one) => !one.includes('401'))).toEqual([]);
  });

  it('looks as a site wants it, fills a phone, and gives way to whoever enlarges or wants things quiet', async () => {
    const { url, allowedOrigins } = await openGuide();
    const wanted = 'data-language="en" data-accent="#7a1f3d" data-position="left" data-label="Ask us"';
    const text = '<style>* { color: lime; position: static }</style><p>Iets om te lezen.</p>'.repeat(30);
    const site = await startSite(() => `${text}<script src="${url}/embed.js" ${wanted} async></script>`);
    allowedOrigins.push(site);
    const { page, noted } = await openPage(320, 640);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(site);
    const button = launcher(page, 'Ask us');
    await button.waitFor();
    const looks = await button.evaluate((one) => {
      const { color, backgroundColor } = getComputedStyle(one);
      return { color, backgroundColor, left: one.getBoundingClientRect().left };
    });
    expect(looks).toEqual({ color: 'rgb(255, 255, 255)', backgroundColor: 'rgb(122, 31, 61)', left: 16 });
    await button.click();
    await said(page, 'Welkom').waitFor();
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    expect(await panel(page).evaluate((one) => getComputedStyle(one).animationName)).toBe('none');
    const framed = page.frames()[1];
    const inFrame = await framed?.evaluate(() => ({
      language: document.documentElement.lang,
      accent: getComputedStyle(document.documentElement).getPropertyValue('--accent'),
      width: document.documentElement.scrollWidth,
    }));
    expect(inFrame).toEqual({ language: 'en', accent: '#7a1f3d', width: 320 });
    await page.screenshot({ path: join(pictures, 'embed-phone.png') });
    // Nothing behind it is in reach of the keyboard.
    for (let times = 0; times < 4; times++) await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).not.toBe('body');

    // A window of 1280 by 800 that is enlarged twice.
    await page.setViewportSize({ width: 640, height: 400 });
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(() => panel(page).boundingBox()).toMatchObject({ x: 16, y: 16, height: 368 });
    expect(await chat(page).getByRole('textbox').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    await panel(page).getByRole('button', { name: 'Close the conversation' }).press('Enter');
    expect(await button.evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('1px');
    expect(noted).toEqual([]);
  });

  it('says that it does not open where the site is not listed, and shows a way around', async () => {
    const { url } = await openGuide();
    const wrong = 'data-language="de" data-accent="#ffeecc" data-token-url="https://elsewhere.example.org/"';
    const site = await startSite(() => `<script src="${url}/embed.js" ${wrong} async></script>`);
    const { page, noted } = await openPage(800, 600);
    await page.goto(site);
    await launcher(page).click();
    await page.getByText('Het gesprek gaat hier nu niet open.').waitFor();
    expect(await page.getByRole('link').getAttribute('href')).toBe(url);
    for (const attribute of ['data-language="de"', 'data-accent="#ffeecc"', 'data-token-url="https:']) {
      expect(noted.filter((one) => one.includes(attribute))).toHaveLength(1);
    }
    expect(noted.at(-1)).toContain(`ALLOWED_ORIGINS on ${url} lacks ${site}`);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('button');
  });

  it('takes nobody for a stranger whom the site cannot place, and asks again when it is told to', async () => {
    const { url, allowedOrigins, who } = await openGuide();
    const script = `<script src="${url}/embed.js" data-token-url="/token" async></script>`;
    const site = await startSite(() => script, 503);
    allowedOrigins.push(site);
    const { page, noted } = await openPage(800, 600);
    await page.goto(site);
    await launcher(page).click();
    await chat(page).getByRole('button', { name: 'Probeer opnieuw' }).waitFor();
    expect(noted).toContainEqual(expect.stringContaining('/token did not say who this is'));
    expect(who()).toEqual([]);
    await page.route(`${site}/token`, (route) => route.fulfill({ status: 401 }));
    await chat(page).getByRole('button', { name: 'Probeer opnieuw' }).click();
    await said(page, 'Welkom').waitFor();
  });
});
