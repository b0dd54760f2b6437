import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commonText } from '../../dialogs/common.text.ts';
import { flawsOfAxe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { lostIn, movesIn, spaceOut } from '../support/fits.ts';
import { type InTeams, openTeams } from '../support/inTeams.ts';
import { pictures } from '../support/page.ts';
import { type Product, startProduct } from '../support/product.ts';
import { openInTeams } from '../support/windowHost.ts';

const { window: said } = commonText.nl;
const kept = 'Concept bewaard';

// A machine that is busy with something else takes its time.
const slowly = { timeout: 10_000 };

let browser: Browser;
let context: BrowserContext;
let product: Product;
let person: InTeams;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  product = await startProduct();
  person = await openTeams(product);
  await person.say('verhaal', 'Stage', 'maart 2026');
  complaints = [];
  context = await newContext();
});

afterEach(() => context.close());

async function newContext(options: object = {}): Promise<BrowserContext> {
  const made = await browser.newContext({ locale: 'nl-NL', ...options });
  made.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // In a frame teams-js asks Microsoft for its list of domains, which is not there in a test.
      const isExpected = message.location().url.includes('validDomains');
      if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(message.text());
    });
  });
  return made;
}

/** The window of the last message, on a page of its own. */
async function openAlone(options: object = {}): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 900, height: 700, ...options });
  await page.goto(await person.open());
  await page.getByRole('button', { name: 'Versturen' }).waitFor();
  return page;
}

/** What the guide sends next. */
async function next(before: number): Promise<string> {
  await vi.waitFor(() => expect(person.got.length).toBeGreaterThan(before), slowly);
  return person.got.at(-1)?.text ?? '';
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name });

describe('a window in Teams', () => {
  it('shows every part with its question, keeps what is typed, and sends it to the chat', async () => {
    const { page, window, called } = await openInTeams(context, await person.open());
    const situation = window.getByRole('textbox', { name: 'De situatie' });
    await situation.waitFor();
    expect(await window.getByRole('heading').textContent()).toBe('Verhaal: Stage');
    expect(await window.getByRole('textbox').count()).toBe(5);
    expect(await situation.getAttribute('aria-describedby')).toContain('field-0-ask');
    expect(await window.locator('#field-0-ask').textContent()).toContain('Wat speelde er');
    await situation.fill('Het liep vast');
    await window.getByText(kept).waitFor();
    expect(await window.getByText('13 van 4.000 tekens').isVisible()).toBe(true);
    await window.getByRole('textbox', { name: 'Wat je deed' }).fill('Ik belde');
    const before = person.got.length;
    await window.getByRole('button', { name: 'Versturen' }).click();
    expect(await next(before)).toContain(said.answered(['De situatie', 'Wat je deed']).replaceAll('**', ''));
    await window.getByText('Verstuurd. Je kunt dit venster sluiten').waitFor();
    await page.locator('body[data-closed]').waitFor();
    // Nothing of what was written goes through Teams.
    expect(await page.locator('body').getAttribute('data-closed')).not.toContain('vast');
    expect(await called()).toContain('tasks.completeTask');
    expect(complaints).toEqual([]);
  });

  it('has the theme of Teams, and follows it', async () => {
    const { page, window, changeTheme } = await openInTeams(context, await person.open(), { theme: 'dark' });
    const root = window.locator('html');
    const colour = () => root.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    await root
      .and(page.locator('[data-theme="dark"]'))
      .waitFor()
      .catch(() => undefined);
    await vi.waitFor(async () => expect(await colour()).toBe('rgb(41, 41, 41)'), slowly);
    await changeTheme('contrast');
    await vi.waitFor(async () => expect(await colour()).toBe('rgb(0, 0, 0)'), slowly);
    await changeTheme('default');
    await vi.waitFor(async () => expect(await colour()).toBe('rgb(255, 255, 255)'), slowly);
  });

  it('keeps what was typed when Teams closes it in the middle of a word', async () => {
    const { page, window } = await openInTeams(context, await person.open());
    await window.getByRole('textbox', { name: 'De situatie' }).pressSequentially('Het liep va');
    await page.close();
    const again = await openAlone();
    await vi.waitFor(async () => {
      await again.reload();
      expect(await field(again, 'De situatie').inputValue()).toBe('Het liep va');
    }, slowly);
    expect(await again.getByText('Nog niet verstuurd', { exact: true }).first().isVisible()).toBe(true);
  });
});

describe('a window on a page of its own', () => {
  it('asks nobody else for anything, and says that it can be closed once it is sent', async () => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await openAlone();
    await field(page, 'De situatie').fill('Het liep vast');
    await page.getByText(kept).waitFor();
    const before = person.got.length;
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Verstuurd. Je kunt dit venster sluiten').waitFor();
    await page.screenshot({ path: join(pictures, 'window-sent.png') });
    expect(await next(before)).toContain('Wat had jij daarin te doen?');
    expect(asked.filter((url) => !url.startsWith(product.url.replace('127.0.0.1', 'localhost')))).toEqual([]);
    expect(asked.some((url) => url.includes('teams-js'))).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('has the draft again when it is loaded again, also after half an hour of writing', async () => {
    await context.clock.install();
    const page = await openAlone();
    await field(page, 'De situatie').fill('Het liep vast');
    for (let minutes = 0; minutes < 40; minutes += 5) {
      product.wait(5 * 60);
      const before = page.url();
      await context.clock.runFor(5 * 60_000);
      await page.getByText(kept).waitFor();
      // Its new pass is in the address; without it the next five minutes would be too early on a busy machine.
      await vi.waitFor(() => expect(page.url()).not.toBe(before), slowly);
    }
    await field(page, 'Wat je deed').fill('Ik belde');
    await context.clock.runFor(1_000);
    await page.getByText(kept).waitFor();
    await vi.waitFor(async () => {
      await page.reload();
      expect(await field(page, 'Wat je deed').inputValue()).toBe('Ik belde');
    }, slowly);
    expect(await field(page, 'De situatie').inputValue()).toBe('Het liep vast');
  });

  it('says at the field what does not fit, goes there, and loses nothing', async () => {
    const page = await openAlone();
    await field(page, 'De situatie').fill('Het liep vast');
    await field(page, 'Jouw taak').fill('x'.repeat(4_001));
    expect(await page.getByText('4.001 van 4.000 tekens').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText(said.tooLong(4_000, 4_001)).waitFor();
    await page.getByText('Nog niet verstuurd: kijk bij de velden').waitFor();
    const task = field(page, 'Jouw taak');
    expect(await task.getAttribute('aria-invalid')).toBe('true');
    expect(await task.evaluate((box) => box === document.activeElement)).toBe(true);
    await task.fill('Uitzoeken');
    expect(await page.getByText(said.tooLong(4_000, 4_001)).isVisible()).toBe(false);
    expect(await task.getAttribute('aria-invalid')).toBeNull();
    await field(page, 'Wat je deed').fill('Bsn 111222333');
    await page.getByText(said.noServiceNumber).waitFor();
    await field(page, 'Wat je deed').fill('Ik belde');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Verstuurd.').waitFor();
    expect((await person.say('antwoorden')).text).toContain('Uitzoeken');
  });

  it('says that there is nothing to send', async () => {
    const page = await openAlone();
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Er is nog niets ingevuld').waitFor();
  });

  it('says so when its question is answered in the chat meanwhile, and leaves what was typed to be read', async () => {
    const page = await openAlone();
    await field(page, 'Jouw taak').fill('Uitzoeken');
    await page.getByText(kept).waitFor();
    await person.say('Het liep vast');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Deze vraag is intussen beantwoord').waitFor();
    await page.screenshot({ path: join(pictures, 'window-closed.png') });
    expect(await field(page, 'Jouw taak').inputValue()).toBe('Uitzoeken');
    expect(await page.getByRole('button', { name: 'Versturen' }).isVisible()).toBe(false);
    const next = await openAlone();
    expect(await field(next, 'Jouw taak').inputValue()).toBe('Uitzoeken');
    expect(await field(next, 'De situatie').inputValue()).toBe('Het liep vast');
  });

  it('says so when it was open for too long without a word', async () => {
    const page = await openAlone();
    product.wait(31 * 60);
    await field(page, 'Jouw taak').fill('Uitzoeken');
    await page.getByText('Dit venster werkt niet meer.').waitFor();
    expect(await field(page, 'Jouw taak').inputValue()).toBe('Uitzoeken');
  });

  it('says so when nothing can be kept for a while, and keeps it as soon as it can', async () => {
    const page = await openAlone();
    await context.setOffline(true);
    await field(page, 'Jouw taak').fill('Uitzoeken');
    await page.getByText('Je concept is nog niet bewaard.').waitFor();
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Versturen lukte niet.').waitFor();
    await context.setOffline(false);
    await page.getByText(kept).waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Verstuurd.').waitFor();
  });

  it('shows what was sent before where something else was typed since', async () => {
    await person.say('Het liep vast');
    const page = await openAlone();
    await field(page, 'De situatie').fill('Het liep goed vast');
    await page.getByText(kept).waitFor();
    await page.reload();
    await page.getByText('Eerder verstuurd').click();
    expect(await page.getByText('Het liep vast', { exact: true }).isVisible()).toBe(true);
  });

  it('says so where its question was answered before it opened', async () => {
    const url = await person.open();
    await person.say('Het liep vast');
    const page = await context.newPage();
    await page.goto(url);
    await page.getByText('Deze vraag is al beantwoord, dus hier valt niets meer').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
  });

  it('does not open a window that is gone', async () => {
    const page = await context.newPage();
    await page.goto(`${product.url}/window?t=made-up`);
    await page.getByText('Dit venster werkt niet meer.').waitFor();
  });

  it('speaks English with who does', async () => {
    await person.say('english');
    const page = await context.newPage();
    await page.goto(await person.open());
    await page.getByRole('button', { name: 'Send' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByText('0 of 4,000 characters').first().isVisible()).toBe(true);
  });
});

describe('a group of ratings', () => {
  it('is filled in with the keyboard alone', async () => {
    await person.say('menu', 'zelfbeoordeling', '2');
    const page = await openAlone();
    const group = (at: number) => page.getByRole('group').nth(at);
    expect(await page.getByRole('group').count()).toBe(3);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const checked = [0, 1, 2].map((at) => group(at).getByRole('radio', { checked: true }).inputValue());
    expect(await Promise.all(checked)).toEqual(['level1', 'level2', 'level3']);
    await page.keyboard.press('Tab');
    const before = person.got.length;
    await page.keyboard.press('Enter');
    expect(await next(before)).toContain(commonText.nl.notedMany(3));
    await page.getByText('Verstuurd.').waitFor();
  });
});

describe('how a window looks', () => {
  const sizes = [
    { width: 320, height: 568 },
    { width: 360, height: 740 },
    { width: 900, height: 700 },
  ];
  it.each(['default', 'dark', 'contrast'] as const)('suits everybody, in the theme %s', async (theme) => {
    await person.say('Het liep vast tussen twee afspraken, en niemand zei er iets van.');
    for (const what of ['story', 'ratings'] as const) {
      if (what === 'ratings') await person.say('menu', 'zelfbeoordeling', '2', '3');
      const { page, window } = await openInTeams(context, await person.open(), { theme });
      await window.getByRole('button', { name: 'Versturen' }).waitFor();
      await window
        .locator('html')
        .and(window.locator(`[data-theme="${theme}"]`))
        .waitFor();
      if (what === 'story') {
        await window.getByRole('textbox', { name: 'Jouw taak' }).fill('Bsn 111222333');
        await window.getByText(said.noServiceNumber).waitFor();
      }
      const [, frame] = page.frames();
      if (!frame) throw new Error('There is no window in the page');
      expect(await flawsOfAxe(frame), `${what} in ${theme}`).toEqual({ violations: [], advice: [] });
      expect(await movesIn(frame)).toEqual([]);
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect(await lostIn(frame), `${what} in ${theme}, ${size.width}`).toEqual([]);
        await page.screenshot({ path: join(pictures, `window-${what}-${theme}-${size.width}.png`) });
        const takeBack = await spaceOut(frame);
        expect(await lostIn(frame), `${what} in ${theme}, ${size.width}, set wider`).toEqual([]);
        await takeBack();
      }
      await page.close();
    }
  });
});
