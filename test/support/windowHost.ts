import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

/** A window as Teams shows it: a frame in a page of Teams' own, which speaks teams-js' messages. */
export type WindowHost = {
  readonly page: Page;
  readonly window: FrameLocator;
  /** The functions of teams-js that the window called, in order. */
  called(): Promise<readonly string[]>;
  /** Has Teams change its theme. */
  changeTheme(theme: string): Promise<void>;
};

const origin = 'https://teams.microsoft.com';

/** Runs in the host page: answers what teams-js asks, and remembers that it was asked. */
function host(theme: string) {
  const called: string[] = [];
  const frame = document.querySelector('iframe');
  const runtime = {
    apiVersion: 4,
    hostVersionsInfo: {},
    isLegacyTeams: false,
    supports: { dialog: { url: {} } },
  };
  const context = { locale: 'nl-nl', theme, frameContext: 'task', app: {}, entityId: 'window' };
  const answers: Readonly<Record<string, readonly unknown[]>> = {
    initialize: ['task', 'web', JSON.stringify(runtime), '2.58.0'],
    getContext: [context],
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== frame?.contentWindow || typeof data?.func !== 'string') return;
    called.push(data.func);
    const { id, uuid, uuidAsString } = data;
    const args = answers[data.func];
    if (args) frame?.contentWindow?.postMessage({ id, uuid, uuidAsString, args }, '*');
    if (data.func === 'tasks.completeTask') document.body.dataset.closed = JSON.stringify(data.args ?? []);
  });
  Object.assign(globalThis, {
    called,
    changeTheme: (next: string) => {
      frame?.contentWindow?.postMessage({ func: 'themeChange', args: [next] }, '*');
    },
  });
}

/** Opens the window at this address in a frame of Teams; nothing is asked of anybody but the address's own server. */
export async function openInTeams(
  context: BrowserContext,
  address: string,
  { theme = 'default', width = 900, height = 700 } = {},
): Promise<WindowHost> {
  // To the browser a page from the internet shows one of this machine here, which needs a permission.
  await context.grantPermissions(['local-network-access'], { origin });
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.route(
    (url) => url.origin !== new URL(address).origin,
    (route) => {
      if (new URL(route.request().url()).origin !== origin) return route.abort();
      const style = 'html, body, iframe { width: 100%; height: 100%; margin: 0; border: 0; display: block; }';
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Teams</title><style>${style}</style><iframe src="about:blank"></iframe>`,
      });
    },
  );
  await page.goto(`${origin}/`);
  await page.evaluate(host, theme);
  await page.locator('iframe').evaluate((frame, url) => frame.setAttribute('src', url), address);
  return {
    page,
    window: page.frameLocator('iframe'),
    called: () => page.evaluate(() => Reflect.get(globalThis, 'called')),
    changeTheme: (next) => page.evaluate((theme) => Reflect.get(globalThis, 'changeTheme')(theme), next),
  };
}
