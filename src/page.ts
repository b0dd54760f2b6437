import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Asset, script, style, typedScript, versioned } from './assets.ts';
import type { Sheet } from './conversation/sheet.ts';
import { escaped } from './html.ts';
import type { Language } from './language.ts';

/** A response to be sent as it is. */
export type Page = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer | string };

const encoders = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

const sheetWords = {
  nl: {
    print: 'Afdrukken doe je met je browser; dit onderste deel komt niet mee.',
    text: 'Opslaan als tekst',
  },
  en: { print: 'Print it with your browser; this lower part does not come along.', text: 'Save as text' },
} as const;

const passPages = [
  ...(['takeAlong.nl', 'takeAlong.en', 'takeAlong.expired'] as const),
  ...(['dossier.nl', 'dossier.en', 'dossier.expired', 'sheet.expired'] as const),
];

/** The pages and their files; each file is compressed when first asked for, and kept. */
export async function openPage() {
  // The package exports its entry in lib only; the prebuilt file is beside it.
  const packageEntry = createRequire(import.meta.url).resolve('botframework-webchat');
  const here = (name: string) => readFile(new URL(`web/${name}`, import.meta.url));
  const [
    html,
    privacyHtml,
    sheetHtml,
    css,
    sheetCss,
    chat,
    chatTexts,
    webChat,
    takingAlong,
    dossier,
    reading,
    ...withPass
  ] = await Promise.all([
    here('page.html'),
    here('privacy.html'),
    here('sheet.html'),
    here('chat.css'),
    here('sheet.css'),
    here('chat.ts'),
    here('chatTexts.ts'),
    readFile(join(dirname(packageEntry), '../dist/webchat.js')),
    here('takeAlong.ts'),
    here('dossier.ts'),
    here('reading.css'),
    ...passPages.map((name) => here(`${name}.html`)),
  ]);
  const assets: Readonly<Record<string, Asset>> = {
    '/chat.css': style(css),
    '/chat.js': typedScript(chat),
    '/chatTexts.js': typedScript(chatTexts),
    '/take-along.js': typedScript(takingAlong),
    '/dossier.js': typedScript(dossier),
    '/reading.css': style(reading),
    '/sheet.css': style(sheetCss),
    '/webchat.js': script(webChat),
  };
  const template = versioned(html, assets);
  const privacyTemplate = versioned(privacyHtml, assets);
  const sheetTemplate = versioned(sheetHtml, assets);
  const passTemplates = withPass.map((source) => versioned(source, assets));
  const compressed = new Map<string, Promise<Buffer>>();

  return {
    assets,
    /** The page itself, for a client that sees this server at `origin`. */
    html: (origin: string): Page => {
      const nonce = randomBytes(16).toString('base64');
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': contentSecurityPolicy(nonce, origin),
      };
      return { headers, body: template.replaceAll('{{nonce}}', nonce) };
    },
    /** The page that a pass leads to, or that says that it does not any more; its links need the pass, which is safe in them. */
    withPass: (name: (typeof passPages)[number], pass: string): Page => {
      const body = passTemplates[passPages.indexOf(name)] ?? '';
      return toRead(body.replaceAll('{{pass}}', pass));
    },
    /** A sheet as a page to be printed; `pass` is what its link needs, and safe in it. */
    sheet: ({ title, parts, note }: Sheet, language: Language, pass: string): Page => {
      const inHtml: Readonly<Record<string, string>> = {
        ...{ pass, ...sheetWords[language] },
        ...{ title: escaped(title), note: escaped(note) },
        parts: parts
          .flatMap(({ heading, lines }) => [
            `    <h2>${escaped(heading)}</h2>`,
            ...lines.map((line) => `    <p dir="auto">${escaped(line)}</p>`),
          ])
          .join('\n'),
      };
      // In one go, so that nothing in a line is taken for a place to fill.
      return toRead(sheetTemplate.replace('<html lang="nl">', `<html lang="${language}">`), inHtml);
    },
    /** The page that says, in both languages, what is kept for so many months, and what the guide is for. */
    privacy: (keptMonths: number): Page => {
      const [maanden, months] =
        keptMonths === 1 ? ['één maand', 'one month'] : [`${keptMonths} maanden`, `${keptMonths} months`];
      return toRead(privacyTemplate.replace('{{maanden}}', maanden).replace('{{months}}', months));
    },
    /** A file, compressed in a way the client accepts; kept for good when it was asked for by its `version`. */
    file: async (file: Asset, version: string, acceptEncoding: string): Promise<Page> => {
      const encoding = (['br', 'gzip'] as const).find((name) => acceptEncoding.includes(name));
      const key = `${file.etag} ${encoding}`;
      const body = encoding ? (compressed.get(key) ?? encoders[encoding](file.body)) : file.body;
      if (body instanceof Promise) compressed.set(key, body);
      const headers = {
        'content-type': file.type,
        'cache-control': version === file.etag ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag: `"${file.etag}"`,
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding }),
      };
      return { headers, body: await body };
    },
  };
}

/** A page of text, on which no more runs than it brings along. */
function toRead(template: string, filled: Readonly<Record<string, string>> = {}): Page {
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
      'img-src data:',
      `script-src 'nonce-${nonce}'`,
      `style-src 'nonce-${nonce}'`,
    ].join('; '),
  };
  const all: Readonly<Record<string, string>> = { ...filled, nonce };
  return { headers, body: template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => all[name] ?? whole) };
}

/** What Web Chat needs and nothing else; the hash is of the empty style that it adds without a nonce. */
function contentSecurityPolicy(nonce: string, origin: string): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    `connect-src 'self' blob: ${origin.replace(/^http/, 'ws')}`,
    "img-src 'self' blob: data:",
    'font-src data:',
    'media-src blob:',
    'worker-src blob:',
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
  ].join('; ');
}
