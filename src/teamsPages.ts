import { createRequire } from 'node:module';
import { type Asset, fileAt, script, style, typedScript, versioned } from './assets.ts';
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
export function openTeamsPages() {
  const here = (name: string) => fileAt(new URL(`web/${name}`, import.meta.url));
  const library = createRequire(import.meta.url).resolve('@microsoft/teams-js');
  const scripts = modules.map((name) => [`/${name}.js`, typedScript(here(`${name}.ts`))] as const);
  const assets: Readonly<Record<string, Asset>> = {
    '/tab.css': style(here('tab.css')),
    '/window.css': style(here('window.css')),
    '/teams-js.js': script(fileAt(library)),
    ...Object.fromEntries(scripts),
  };
  const template = versioned(here('tab.html'), assets);
  const offTemplate = versioned(here('tab.off.html'), assets);
  const windowTemplate = versioned(here('window.html'), assets);

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
