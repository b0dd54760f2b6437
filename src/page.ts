import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Asset, fileAt, style, typedScript, versioned } from './assets.ts';
import type { Sheet } from './conversation/sheet.ts';
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

const passPages = ['takeAlong.nl', 'takeAlong.en', 'dossier.nl', 'dossier.en'] as const;

/** What is told, in both languages, of a link that works no more. */
const expired = {
  takeAlong: {
    nl: 'Een link om alles mee te nemen werkt een kwartier. Ga terug naar het gesprek en typ "neem alles mee" voor een nieuwe.',
    en: 'A link to take everything along works for a quarter of an hour. Go back to the conversation and type "take everything along" for a new one.',
  },
  dossier: {
    nl: 'Een link naar een document werkt een uur. Ga terug naar het gesprek en typ "dossier" voor een nieuwe.',
    en: 'A link to a document works for an hour. Go back to the conversation and type "dossier" for a new one.',
  },
  sheet: {
    nl: 'Een link naar een intervisieblad werkt een kwartier, en zolang je er niets aan verandert. Ga terug naar het gesprek, open daar je blad en neem de nieuwe link.',
    en: 'A link to a page for peer consultation works for a quarter of an hour, and as long as you change nothing on it. Go back to the conversation, open your page there and take the new link.',
  },
} as const;

// Nobody needs it before one of these pages is asked for.
const markup = () => import('./html.ts');

/** The pages beside the chat, and their files; each file is compressed when first asked for, and kept. */
export function openPage() {
  const here = (name: string) => fileAt(new URL(`web/${name}`, import.meta.url));
  const assets: Readonly<Record<string, Asset>> = {
    // They look like the chat.
    '/chat.css': style(here('chat.css')),
    '/take-along.js': typedScript(here('takeAlong.ts')),
    '/dossier.js': typedScript(here('dossier.ts')),
    '/reading.css': style(here('reading.css')),
    '/sheet.css': style(here('sheet.css')),
  };
  const privacyTemplate = versioned(here('privacy.html'), assets);
  const sheetTemplate = versioned(here('sheet.html'), assets);
  const expiredTemplate = versioned(here('expired.html'), assets);
  const passTemplates = passPages.map((name) => versioned(here(`${name}.html`), assets));
  const compressed = new Map<string, Promise<Buffer>>();

  return {
    assets,
    /** The page that a pass leads to; its links need the pass, which is safe in them. */
    withPass: (name: (typeof passPages)[number], pass: string): Page => {
      const body = passTemplates[passPages.indexOf(name)]?.() ?? '';
      return toRead(body.replaceAll('{{pass}}', pass));
    },
    /** The page that says that a pass leads nowhere any more, and where to get a new one. */
    expired: async (what: keyof typeof expired): Promise<Page> => {
      const { escaped } = await markup();
      const { nl, en } = expired[what];
      return toRead(expiredTemplate(), { nl: escaped(nl), en: escaped(en) });
    },
    /** A sheet as a page to be printed; `pass` is what its link needs, and safe in it. */
    sheet: async ({ title, parts, note }: Sheet, language: Language, pass: string): Promise<Page> => {
      const { escaped } = await markup();
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
      return toRead(sheetTemplate().replace('<html lang="nl">', `<html lang="${language}">`), inHtml);
    },
    /** The page that says, in both languages, what is kept for so many months, and what the guide is for. */
    privacy: (keptMonths: number): Page => {
      const [maanden, months] =
        keptMonths === 1 ? ['één maand', 'one month'] : [`${keptMonths} maanden`, `${keptMonths} months`];
      return toRead(privacyTemplate().replace('{{maanden}}', maanden).replace('{{months}}', months));
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
        ...(file.isForSites && { 'cross-origin-resource-policy': 'cross-origin' }),
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
