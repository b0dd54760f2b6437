import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

/** A file of a page, ready to be sent; `etag` changes when the content does. */
export type Asset = {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  /** Whether the pages of sites fetch it too. */
  readonly isForSites?: true;
};

/** A style sheet as it stands. */
export function style(source: Buffer): Asset {
  return asset('text/css; charset=utf-8', source);
}

/** A script as it stands. */
export function script(source: Buffer): Asset {
  return asset('text/javascript; charset=utf-8', source);
}

/** A script without its types, which imports the others of its page by the names they are served under. */
export function typedScript(source: Buffer): Asset {
  const stripped = stripTypeScriptTypes(source.toString('utf8'));
  return script(Buffer.from(stripped.replace(/( from '\.\/\w+)\.ts';/g, "$1.js';")));
}

/** Scripts without their types as one that leaves no name on the page of a site, and has its style, `css`, along. */
export function siteScript(sources: readonly Buffer[], css: Buffer): Asset {
  const parts = sources.map((source) =>
    stripTypeScriptTypes(source.toString('utf8'))
      .replace(/^import [^;]*;$/gm, '')
      .replace(/^export /gm, ''),
  );
  const whole = `((css) => {\n'use strict';\n${parts.join('')}\n})(${JSON.stringify(css.toString('utf8'))});`;
  return { ...script(Buffer.from(whole.replace(/[ \t]+$/gm, ''))), isForSites: true };
}

/** A page in which every file is asked for by its version, so that it can be kept for good. */
export function versioned(html: Buffer, assets: Readonly<Record<string, Asset>>): string {
  return html
    .toString('utf8')
    .replace(/"(\/[a-z-]+\.(?:js|css))"/g, (whole, path) =>
      assets[path] ? `"${path}?v=${assets[path].etag}"` : whole,
    );
}

function asset(type: string, body: Buffer): Asset {
  return { type, body, etag: createHash('sha256').update(body).digest('base64url').slice(0, 16) };
}
