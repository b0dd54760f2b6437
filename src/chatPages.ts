import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  type Asset,
  fileAt,
  joinedScript,
  type Source,
  script,
  siteScript,
  style,
  versioned,
} from './assets.ts';
import type { Page } from './page.ts';

/** What the script of the page is made of, and that of a site. */
const ofPage = ['accents', 'site', 'kept', 'chatTexts', 'chatLook', 'readingFrom', 'webChat', 'chat'];
const ofSite = ['accents', 'embedTexts', 'embedSettings', 'embedMember', 'embedKept', 'embedPanel', 'embed'];

/**
 * The chat, as a page of its own and in the frame of a site; the script by which a site shows it; and their files. It talks by the
 * Direct Line at this address, or by our own where there is none.
 */
export function openChatPages(directLine?: string) {
  // The package exports its entry in lib only; the prebuilt file is beside it.
  const packageEntry = createRequire(import.meta.url).resolve('botframework-webchat');
  const here = (name: string) => fileAt(new URL(`web/${name}`, import.meta.url));
  const html = here('page.html');
  const scripts = (names: readonly string[]) => names.map((name) => here(`${name}.ts`));
  const assets: Readonly<Record<string, Asset>> = {
    '/chat.css': style(here('chat.css')),
    '/embedded.css': style(here('embedded.css')),
    '/chat.js': joinedScript(scripts(ofPage)),
    '/webchat.js': script(fileAt(join(dirname(packageEntry), '../dist/webchat.js'))),
    '/embed.js': siteScript(scripts(ofSite), here('embed.css')),
  };
  const azure = directLine === undefined ? undefined : new URL(directLine).origin;
  const reached = (origin: string) => (azure ? `${azure} ${socketsOf(azure)}` : socketsOf(origin));
  const alone = versioned(html, assets);
  const framed = versioned(inFrame(html), assets);

  return {
    assets,
    /** The page itself, for a client that sees this server at `origin`. */
    alone: (origin: string): Page => page(alone(), reached(origin), []),
    /** The same for the frames of these sites, and of no others. */
    framed: (origin: string, sites: readonly string[]): Page => {
      const { headers, body } = page(framed().replace('{{sites}}', sites.join(' ')), reached(origin), sites);
      // A page that asks for it may have others in its frames only where these say that they can be.
      return { headers: { ...headers, 'cross-origin-resource-policy': 'cross-origin' }, body };
    },
  };
}

/** The page with a style for frames, which knows by `data-sites` whom it may believe. */
function inFrame(html: Source): Source {
  return () => {
    const page = html()
      .toString('utf8')
      .replace('</head>', '  <link rel="stylesheet" href="/embedded.css" nonce="{{nonce}}">\n</head>')
      .replace('<body ', '<body data-sites="{{sites}}" ');
    return Buffer.from(page);
  };
}

function page(template: string, reached: string, sites: readonly string[]): Page {
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(nonce, reached, sites),
  };
  return { headers, body: template.replaceAll('{{nonce}}', nonce) };
}

/** What Web Chat needs and nothing else; the hash is of the empty style that it adds without a nonce. */
function contentSecurityPolicy(nonce: string, reached: string, sites: readonly string[]): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${sites.join(' ') || "'none'"}`,
    `connect-src 'self' blob: ${reached}`,
    "img-src 'self' blob: data:",
    'font-src data:',
    'media-src blob:',
    'worker-src blob:',
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
  ].join('; ');
}

function socketsOf(origin: string): string {
  return origin.replace(/^http/, 'ws');
}
