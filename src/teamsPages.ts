import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Asset, script, style, typedScript, versioned } from './assets.ts';
import type { Page } from './page.ts';

/** The pages that show Microsoft Teams in a frame. */
const teams = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'];

/** Where Teams' own library looks up which other hosts it may believe; it goes on without. */
const hostsOfTeams = 'https://res.cdn.office.net';

const modules = [
  ...['tab', 'tabAnswer', 'tabDrawing', 'tabFigure', 'tabTexts', 'elements'],
  ...['window', 'windowFields', 'windowTexts', 'teams'],
];

/** The pages that Teams shows, a tab and a window, and their files. */
export async function openTeamsPages() {
  const here = (name: string) => readFile(new URL(`web/${name}`, import.meta.url));
  const [tab, off, tabCss, window, windowCss, library, ...sources] = await Promise.all([
    here('tab.html'),
    here('tab.off.html'),
    here('tab.css'),
    here('window.html'),
    here('window.css'),
    readFile(createRequire(import.meta.url).resolve('@microsoft/teams-js')),
    ...modules.map((name) => here(`${name}.ts`)),
  ]);
  const scripts = sources.map((source, at) => [`/${modules[at]}.js`, typedScript(source)] as const);
  const assets: Readonly<Record<string, Asset>> = {
    '/tab.css': style(tabCss),
    '/window.css': style(windowCss),
    '/teams-js.js': script(library),
    ...Object.fromEntries(scripts),
  };
  const template = versioned(tab, assets);
  const offTemplate = versioned(off, assets);
  const windowTemplate = versioned(window, assets);

  return {
    assets,
    /** The tab; `chat` is the address of the guide's own chat in Teams, and safe in HTML. */
    tab: (chat: string): Page => ({ headers, body: template().replaceAll('{{chat}}', chat) }),
    /** What is there in its place where Teams is not set up. */
    off: (): Page => ({ headers, body: offTemplate() }),
    /** A window, which fetches by its own address what it shows. */
    window: (): Page => ({ headers, body: windowTemplate() }),
  };
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${teams.join(' ')}`,
    `connect-src 'self' ${hostsOfTeams}`,
    'img-src data:',
    "script-src 'self'",
    "style-src 'self'",
  ].join('; '),
  // A page that asks for it may have others in its frames only where these say that they can be.
  'cross-origin-resource-policy': 'cross-origin',
};
