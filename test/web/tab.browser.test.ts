import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { flawsOfAxe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { busyIn } from '../support/busyPerson.ts';
import { appId, otherTenant, somebody } from '../support/entra.ts';
import { lostIn, spaceOut } from '../support/fits.ts';
import { contrastsIn, flawsIn } from '../support/looks.ts';
import { pictures } from '../support/page.ts';
import { startTabServer, type TabServer } from '../support/tab.ts';
import { openInTeams, type TeamsHost } from '../support/teamsHost.ts';

const another = 'aaaaaaaa-0000-4000-8000-000000000002';
const chat = `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`;
const themes = ['default', 'dark', 'contrast'] as const;
const widths = [320, 360, 480, 768, 1600];
type Options = Partial<Parameters<typeof openInTeams>[2]>;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function lookIn(server: TabServer, options: Options = {}): Promise<TeamsHost> {
  const host = await openInTeams(browser, server.url, { token: () => server.entra.token(), ...options });
  onTestFinished(() => host.close());
  return host;
}

/** The tab of somebody who told something of everything. */
async function busy(options: Options = {}) {
  const server = await startTabServer();
  await busyIn(server, somebody);
  const host = await lookIn(server, options);
  await refresh(host).waitFor();
  return { server, host, frame: frameOf(host) };
}

/** The tab of somebody of whom nothing is kept. */
async function fresh(options: Options = {}) {
  const server = await startTabServer();
  return { server, host: await lookIn(server, options) };
}

function frameOf({ page }: TeamsHost): Frame {
  const [, frame] = page.frames();
  if (!frame) throw new Error('There is no tab in the page');
  return frame;
}

const refresh = ({ tab }: TeamsHost) => tab.getByRole('button', { name: /Vernieuw|Refresh/ });
const themeOf = (frame: Frame) => frame.evaluate(() => document.documentElement.dataset.theme);
const heading = ({ tab }: TeamsHost, name: string) => tab.getByRole('heading', { name, exact: true });

/** Leaves a picture of the whole tab. */
async function picture(host: TeamsHost, name: string) {
  const size = host.page.viewportSize() ?? { width: 1100, height: 900 };
  const height = await frameOf(host).evaluate(() => document.documentElement.scrollHeight);
  await host.page.setViewportSize({ ...size, height });
  await host.page.screenshot({ path: join(pictures, `${name}.png`) });
  await host.page.setViewportSize(size);
}

/** Has the tab come to the front, as far as it can tell. */
const comeToFront = (frame: Frame) =>
  frame.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

describe('the tab in Teams', () => {
  it('tells Teams that it is there, asks who looks, and shows where they stand', async () => {
    const { host } = await busy();
    await heading(host, 'Zelfbeoordeling').waitFor();
    await host.tab.getByText('Waar je staat op 13 oktober 2026').waitFor();
    await expect.poll(async () => (await host.calls('appInitialization.success')).length).toBe(1);
    for (const func of ['initialize', 'getContext', 'authentication.getAuthToken']) {
      expect((await host.calls(func)).length, func).toBe(1);
    }
    const names = await host.tab.getByRole('heading', { level: 2 }).allTextContents();
    expect(names).toEqual([
      ...[
        'Zelfbeoordeling',
        'Hier kun je mee verder',
        'Je plan',
        'Trajecten',
        'Reflectie',
        'Toelatingscheck',
        'Hercertificering',
      ],
      'Neem alles mee',
    ]);
    for (const words of ['Vaker een stilte laten vallen', 'Dag voorbij', 'Vlinder', 'Een stil gesprek']) {
      expect(await host.tab.getByText(words).count(), words).toBe(1);
    }
    expect(host.complaints).toEqual([]);
  });

  it('shows each section in a picture, in words, and with the same figures in a table', async () => {
    const { host } = await busy();
    const picture = host.tab.getByRole('img', { name: 'Wat je zei en liet zien, per onderdeel' });
    expect(await picture.getAttribute('aria-labelledby')).toBe('bars-title bars-words');
    const words = await picture.locator('desc').textContent();
    expect(words).toContain('Kennis: 13 van de 14 gezegd, waarvan 5 getoond');
    const rows = host.tab.getByRole('table').getByRole('row');
    expect(await rows.allTextContents()).toEqual([
      ...['OnderdeelGezegdGetoondTotaal', 'Kennis13514', 'Taken10425', 'Competenties12031', 'Houding3312'],
    ]);
    const widths = await picture
      .locator('rect[y]')
      .evaluateAll((bars) => bars.map((bar) => `${bar.getAttribute('class')} ${bar.getAttribute('width')}`));
    expect(widths.slice(0, 3)).toEqual([
      'open 100%',
      `stated ${(100 * 13) / 14}%`,
      `shown ${(100 * 5) / 14}%`,
    ]);
    // Stated and shown differ in pattern, not in colour only.
    expect(await picture.locator('rect.stated').first().getAttribute('fill')).toBe('url(#hatched)');
  });

  it('shows the groups of a section in the picture that the chat shows, in the look that is worn', async () => {
    const { host } = await busy();
    const pictures = host.tab.getByRole('img', { name: 'Kennis. Loopbaantheorieën en methodieken: 2 van 2' });
    for (const [theme, look] of [
      ['default', 'light'],
      ['dark', 'dark'],
      ['contrast', 'dark'],
    ] as const) {
      await host.changeTheme(theme);
      await expect.poll(() => pictures.getAttribute('class')).toBe(look);
      expect(await pictures.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(400);
    }
    expect(host.complaints).toEqual([]);
  });

  it('follows the theme of Teams, at the start and when it changes', async () => {
    const { host, frame } = await busy({ theme: 'dark' });
    expect(await themeOf(frame)).toBe('dark');
    for (const theme of themes) {
      await host.changeTheme(theme);
      await expect.poll(() => themeOf(frame)).toBe(theme);
    }
  });

  it('speaks the language that somebody speaks with the guide, whatever Teams speaks', async () => {
    const server = await startTabServer();
    await server.say(somebody, 'hallo', 'ja', 'english');
    const host = await lookIn(server);
    await heading(host, 'Self-assessment').waitFor();
    expect(await frameOf(host).evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      ...['en', 'My overview'],
    ]);
    expect(await refresh(host).textContent()).toBe('Refresh');
  });

  it('shows each person their own, and nothing of anybody else', async () => {
    const { server, host } = await busy();
    await server.say(another, 'hallo', 'ja', 'mijn plan', 'nieuw', 'Boeken lezen');
    const other = await lookIn(server, { token: () => server.entra.token({ oid: another }) });
    await other.tab.getByText('Boeken lezen').waitFor();
    expect(await other.tab.locator('body').textContent()).not.toContain('stilte');
    await refresh(host).click();
    await host.tab.getByText('Vaker een stilte laten vallen').waitFor();
    expect(await host.tab.locator('body').textContent()).not.toContain('Boeken lezen');
  });
});

describe('what leads on from the tab', () => {
  it('goes to the chat in Teams, with the words that lead to it', async () => {
    const { host } = await busy();
    const calls: object[] = [];
    for (const [label, words] of [
      ['Wijs aan waar het blijkt', 'naar bewijs'],
      ['Zeg hoe het ermee staat', 'naar mijn plan'],
      ['Verder met een traject', 'naar trajecten'],
    ] as const) {
      await host.tab.getByRole('link', { name: label }).first().click();
      calls.push({ func: 'executeDeepLink', args: [`${chat}&message=${encodeURIComponent(words)}`] });
      await expect.poll(() => host.calls('executeDeepLink')).toEqual(calls);
    }
  });

  it('is a link that says where it goes, also without a mouse', async () => {
    const { host } = await busy();
    const link = host.tab.getByRole('link', { name: 'Maak een reflectie af (opent in de chat)' });
    await link.focus();
    await host.page.keyboard.press('Enter');
    await expect.poll(async () => (await host.calls('executeDeepLink')).length).toBe(1);
  });

  it('takes everything along, outside Teams, to read and to bring back', async () => {
    const { host } = await busy();
    for (const [label, name] of [
      ['Tekst om te lezen', 'loopbaanspiegel.txt'],
      ['Bestand om terug te zetten (JSON)', 'loopbaanspiegel-2026-10-13.json'],
    ] as const) {
      const [download] = await Promise.all([
        host.page.waitForEvent('download'),
        host.tab.getByRole('link', { name: label }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      expect(await readFile(await download.path(), 'utf8')).toContain('Vaker een stilte laten vallen');
    }
  });
});

describe('what is said in the meantime', () => {
  it('is there when somebody refreshes, and when the tab comes to the front', async () => {
    const { server, host, frame } = await busy();
    await server.say(
      somebody,
      'menu',
      'mijn plan',
      'nieuw',
      'Bellen met Anna',
      'overslaan',
      'overslaan',
      'overslaan',
    );
    await refresh(host).click();
    await host.tab.getByText('Bellen met Anna').waitFor();
    await host.tab.getByRole('status').getByText('Bijgewerkt om').waitFor();
    await server.say(somebody, 'menu', 'mijn plan', 'nieuw', 'Mailen', 'overslaan', 'overslaan', 'overslaan');
    await comeToFront(frame);
    await host.tab.getByText('Mailen').waitFor();
  });

  it('is there by itself after ten minutes, before the links stop working', async () => {
    const { server, host } = await busy();
    await server.say(
      somebody,
      'menu',
      'mijn plan',
      'nieuw',
      'Bellen met Anna',
      'overslaan',
      'overslaan',
      'overslaan',
    );
    await host.page.clock.fastForward('09:00');
    expect(await host.tab.getByText('Bellen met Anna').count()).toBe(0);
    await host.page.clock.fastForward('01:00');
    await host.tab.getByText('Bellen met Anna').waitFor();
  });

  it('takes nobody’s place away on the page', async () => {
    const { server, host, frame } = await busy();
    await host.tab.getByRole('link', { name: 'Zeg hoe het ermee staat' }).focus();
    await server.say(
      somebody,
      'menu',
      'mijn plan',
      'nieuw',
      'Bellen met Anna',
      'overslaan',
      'overslaan',
      'overslaan',
    );
    await comeToFront(frame);
    await host.tab.getByText('Bellen met Anna').waitFor();
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe('plan-0');
  });

  it('moves nothing where there is nothing new, and has the links last longer', async () => {
    const { host, frame } = await busy();
    const before = await frame.evaluateHandle(() => document.querySelector('table'));
    const link = host.tab.getByRole('link', { name: 'Tekst om te lezen' });
    await link.evaluate((one) => one.setAttribute('href', '/gone'));
    await refresh(host).click();
    await expect.poll(() => link.getAttribute('href')).toMatch(/^\/take-along\/text\?t=/);
    expect(await frame.evaluate((table) => table?.isConnected, before)).toBe(true);
  });
});

describe('where there is nothing to show', () => {
  it('leads somebody who never talked to the chat', async () => {
    const { host, server } = await fresh();
    await heading(host, 'Hier komt te staan waar je staat').waitFor();
    await picture(host, 'tab-empty');
    await host.tab.getByRole('link', { name: 'Open de chat' }).click();
    await expect
      .poll(() => host.calls('executeDeepLink'))
      .toEqual([{ func: 'executeDeepLink', args: [chat] }]);
    await server.say(somebody, 'hallo', 'ja');
    await comeToFront(frameOf(host));
    await heading(host, 'Zelfbeoordeling').waitFor();
  });

  it('speaks the language of Teams to somebody it does not know', async () => {
    const { host } = await fresh({ locale: 'en-us' });
    await heading(host, 'This is where you will see where you stand').waitFor();
    expect(await frameOf(host).evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('says that the connection is gone, and shows everything once it is back', async () => {
    const { host, server } = await fresh();
    await heading(host, 'Hier komt te staan waar je staat').waitFor();
    await host.page.context().route('**/api/tab/overview', (route) => route.abort());
    await refresh(host).click();
    await heading(host, 'Je overzicht kwam niet binnen').waitFor();
    await picture(host, 'tab-failed');
    await server.say(somebody, 'hallo', 'ja');
    await host.page.context().unroute('**/api/tab/overview');
    await host.tab.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await heading(host, 'Zelfbeoordeling').waitFor();
    expect(await frameOf(host).evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('keeps what it shows where a refresh fails, and says from when it is', async () => {
    const { host } = await busy();
    await host.page.context().route('**/api/tab/overview', (route) => route.abort());
    await refresh(host).click();
    await host.tab
      .getByRole('status')
      .getByText(/kwam niet binnen.*Dit is wat er om \d+:\d+ stond/)
      .waitFor();
    await heading(host, 'Zelfbeoordeling').waitFor();
  });

  it('gets another token by itself where the first has expired, and says so where the next has as well', async () => {
    const server = await startTabServer();
    await server.say(somebody, 'hallo', 'ja');
    const expired = () => server.entra.token({ exp: Date.parse('2026-09-01T11:00:00Z') / 1000 });
    let asked = 0;
    const host = await lookIn(server, {
      token: () => {
        asked += 1;
        return asked === 1 ? expired() : server.entra.token();
      },
    });
    await heading(host, 'Zelfbeoordeling').waitFor();
    expect(asked).toBe(2);
    const other = await lookIn(server, { token: expired });
    await heading(other, 'Je aanmelding is verlopen').waitFor();
  });

  it('says that Teams could not sign somebody in, or that it is not for their organisation', async () => {
    const { host } = await fresh({ token: async () => undefined });
    await heading(host, 'Teams kon je niet aanmelden').waitFor();
    const server = await startTabServer();
    const iss = `https://login.microsoftonline.com/${otherTenant}/v2.0`;
    const foreign = await lookIn(server, { token: () => server.entra.token({ tid: otherTenant, iss }) });
    await heading(foreign, 'Dit overzicht is er niet voor jouw organisatie').waitFor();
    expect(await foreign.tab.getByRole('button').count()).toBe(0);
  });
});

describe('outside Teams', () => {
  it('says in both languages where it belongs, and leads to the web chat', async () => {
    const server = await startTabServer();
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(`${server.url}/tab`);
    await page.getByRole('heading', { name: 'Dit overzicht hoort bij Microsoft Teams' }).waitFor();
    await page.getByRole('heading', { name: 'This overview belongs in Microsoft Teams' }).waitFor();
    await page.screenshot({ path: join(pictures, 'tab-outside.png') });
    expect(await flawsIn(page.mainFrame())).toEqual([]);
    expect(await page.getByRole('link', { name: 'Open de webchat' }).getAttribute('href')).toBe('/');
  });

  it('is not shown in the frame of another site, and tells it nothing', async () => {
    const server = await startTabServer();
    await server.say(somebody, 'hallo', 'ja');
    const host = await lookIn(server, { at: 'https://elsewhere.example.org/' });
    await expect.poll(() => host.complaints.join()).toContain('frame-ancestors');
    expect(await host.calls('initialize')).toEqual([]);
  });
});

describe('for everybody', () => {
  it('every text can be told from its ground, and every bar from the next, in every theme', async () => {
    const { host, frame } = await busy();
    for (const theme of themes) {
      await host.changeTheme(theme);
      await expect.poll(() => themeOf(frame)).toBe(theme);
      const { texts, bars } = await contrastsIn(frame);
      expect(texts.length, theme).toBeGreaterThan(40);
      expect(
        texts.filter(({ contrast }) => contrast < 7),
        theme,
      ).toEqual([]);
      expect(bars.length, theme).toBeGreaterThan(10);
      expect(
        bars.filter(({ contrast }) => contrast < 3),
        theme,
      ).toEqual([]);
      await picture(host, `tab-${theme}`);
    }
  });

  it('fits in every width, in every theme', async () => {
    const { host, frame } = await busy();
    const { height = 900 } = host.page.viewportSize() ?? {};
    for (const [width, theme] of widths.flatMap((width) => themes.map((theme) => [width, theme] as const))) {
      await host.page.setViewportSize({ width, height });
      await host.changeTheme(theme);
      const widest = () =>
        frame.evaluate(() => {
          const inside = [...document.querySelectorAll('main *')].filter(
            (one) => !one.closest('.unseen, svg'),
          );
          const right = Math.max(...inside.map((one) => one.getBoundingClientRect().right));
          return Math.max(right, document.documentElement.scrollWidth);
        });
      expect(await widest(), `${width} ${theme}`).toBeLessThanOrEqual(width);
      expect(await lostIn(frame), `${width} ${theme}`).toEqual([]);
      if (width === 360 && theme === 'default') await picture(host, 'tab-phone');
    }
    await spaceOut(frame);
    for (const width of widths) {
      await host.page.setViewportSize({ width, height });
      expect(await lostIn(frame), `${width}, set wider`).toEqual([]);
    }
  });

  it('has landmarks, headings, names and a language', async () => {
    const { host, frame } = await busy();
    expect(await flawsIn(frame)).toEqual([]);
    expect(await flawsOfAxe(frame)).toEqual({ violations: [], advice: [] });
    expect(await host.tab.getByRole('region').count()).toBe(8);
    const { host: empty } = await fresh();
    await heading(empty, 'Hier komt te staan waar je staat').waitFor();
    expect(await flawsIn(frameOf(empty))).toEqual([]);
    expect(await flawsOfAxe(frameOf(empty))).toEqual({ violations: [], advice: [] });
  });

  it('can be gone through with Tab from top to bottom, and shows where one is', async () => {
    const { host, frame } = await busy();
    await refresh(host).focus();
    const links = await host.tab.getByRole('link').count();
    const seen: string[] = [];
    for (let at = 0; at < links; at++) {
      await host.page.keyboard.press('Tab');
      const here = await frame.evaluate(() => {
        const one = document.activeElement;
        return { id: one?.id ?? '', outline: one ? getComputedStyle(one).outlineStyle : 'none' };
      });
      expect(here.outline, here.id).toBe('solid');
      seen.push(here.id);
    }
    expect(seen[0]).toBe('assessment-0');
    expect(seen.at(-1)).toBe('take-file');
    expect(new Set(seen).size).toBe(links);
  });

  it('moves nothing for who does not want that', async () => {
    const { frame } = await busy({ reducedMotion: 'reduce' });
    const moving = await frame.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
    const css = await readFile(join(import.meta.dirname, '../../src/web/tab.css'), 'utf8');
    expect(css).not.toContain('transition');
  });
});
