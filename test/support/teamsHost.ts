import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { publicUrl } from './entra.ts';

/** What Teams tells a tab when it asks where it is. */
export type TeamsContext = { readonly locale: string; readonly theme: 'default' | 'dark' | 'contrast' };

/** What the tab said to Teams: the name of the call, and what was said with it. */
export type Call = { readonly func: string; readonly args: readonly unknown[] };

/** Teams as far as a tab can see: a page that frames it, answers its messages and knows who looks. */
export type TeamsHost = {
  readonly page: Page;
  readonly tab: FrameLocator;
  /** What the tab said so far. */
  calls(func: string): Promise<readonly Call[]>;
  /** Has the person choose another theme. */
  changeTheme(theme: TeamsContext['theme']): Promise<void>;
  /** What the browser complained of, and where it went that is not the tab's own address. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

type Options = Partial<TeamsContext> & {
  /** The token that Teams gets for the page each time; `undefined` where it cannot sign the person in. */
  readonly token: () => Promise<string | undefined>;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: 'reduce';
  /** Where the page around the tab is, where that is not Teams. */
  readonly at?: string;
};

/** Where Teams is; the page is answered by the test, so that nothing leaves the machine. */
const host = 'https://teams.microsoft.com/v2/';
const hostsList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

/**
 * Opens the tab of the server at `url` in a page of Teams. The browser sees it at its public address, as people do: what it
 * asks there is fetched from `url`.
 */
export async function openInTeams(browser: Browser, url: string, options: Options): Promise<TeamsHost> {
  const { token, locale = 'nl-nl', theme = 'default', width = 1100, height = 900, reducedMotion } = options;
  const { at = host } = options;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    ...(reducedMotion && { reducedMotion }),
  });
  const complaints: string[] = [];
  await context.route(`${at}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: hostPage({ locale, theme }) }),
  );
  await context.route(`${publicUrl}/**`, async (route) => {
    const address = route.request().url().replace(publicUrl, url);
    await route.fulfill({ response: await route.fetch({ url: address, maxRedirects: 0 }) });
  });
  await context.route(hostsList, (route) =>
    route.fulfill({ json: { validOrigins: ['teams.microsoft.com'] } }),
  );
  await context.clock.install();
  await context.exposeFunction('getToken', token);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const asked = request.url();
    const isKnown = [publicUrl, at, hostsList, 'data:'].some((one) => asked.startsWith(one));
    if (!isKnown) complaints.push(asked);
  });
  await page.goto(at);
  return {
    page,
    tab: page.frameLocator('iframe'),
    calls: (func) =>
      page.evaluate((wanted) => {
        const { calls } = window as unknown as { calls: Call[] };
        return calls.filter((one) => one.func === wanted);
      }, func),
    changeTheme: (chosen) =>
      page.evaluate(
        (theme) =>
          (window as unknown as { tell(func: string, ...args: unknown[]): void }).tell('themeChange', theme),
        chosen,
      ),
    complaints,
    close: () => context.close(),
  };
}

/**
 * The page around the tab. It speaks as Teams does: each message has an id, and the answer to it bears the same one; what a
 * handler was registered for comes without being asked.
 */
function hostPage(context: TeamsContext): string {
  const script = `
    const frame = document.querySelector('iframe');
    const origin = ${JSON.stringify(publicUrl)};
    const context = ${JSON.stringify({ ...context, frameContext: 'content', entityId: 'overview', hostName: 'Teams' })};
    const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} });
    const answers = {
      initialize: async () => ['content', 'web', runtime, '2.0.4'],
      getContext: async () => [context],
      executeDeepLink: async () => [true],
      'authentication.getAuthToken': async () => {
        const token = await window.getToken();
        return token === undefined ? [false, 'CancelledByUser'] : [true, token];
      },
    };
    window.calls = [];
    window.tell = (func, ...args) => frame.contentWindow.postMessage({ func, args }, origin);
    window.addEventListener('message', async ({ data, source, origin: from }) => {
      if (source !== frame.contentWindow || from !== origin) return;
      const { id, uuidAsString, func, args = [] } = data;
      window.calls.push({ func, args });
      const answer = answers[func];
      if (answer) source.postMessage({ id, uuidAsString, args: await answer(...args) }, origin);
    });
    frame.src = '${publicUrl}/tab';`;
  return `<!doctype html><html lang="en"><title>Teams</title>
    <style>html, body, iframe { width: 100%; height: 100%; margin: 0; border: 0; display: block; }</style>
    <iframe title="Mijn overzicht"></iframe>
    <script>${script}</script></html>`;
}
