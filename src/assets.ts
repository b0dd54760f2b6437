import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { once } from './remembering.ts';

/** A file of a page, ready to be sent; `etag` changes when the content does. */
export type Asset = {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  /** Whether the pages of sites fetch it too. */
  readonly isForSites?: true;
};

/** What a file of ours holds, which is read when it is asked for. */
export type Source = () => Buffer;

const javascript = 'text/javascript; charset=utf-8';

/** The file at this place. */
export function fileAt(place: URL | string): Source {
  return () => readFileSync(place);
}

/** A style sheet as it stands. */
export function style(source: Source): Asset {
  return asset('text/css; charset=utf-8', source);
}

/** A script as it stands. */
export function script(source: Source): Asset {
  return asset(javascript, source);
}

/** A script without its types, which imports the others of its page by the names they are served under. */
export function typedScript(source: Source): Asset {
  return asset(javascript, () => {
    const stripped = stripTypeScriptTypes(source().toString('utf8'));
    return Buffer.from(stripped.replace(/( from '\.\/\w+)\.ts';/g, "$1.js';"));
  });
}

/** Scripts without their types as one; what a script needs comes before it, and no two have the same name for something. */
export function joinedScript(sources: readonly Source[]): Asset {
  return asset(javascript, () => Buffer.from(joined(sources)));
}

/** The same for the pages of sites: it leaves no name on them, and has its style along, which it knows as `css`. */
export function siteScript(sources: readonly Source[], style: Source): Asset {
  const whole = () => {
    const css = JSON.stringify(style().toString('utf8'));
    return Buffer.from(`((css) => {\n'use strict';\n${joined(sources)}\n})(${css});`);
  };
  return asset(javascript, whole, true);
}

function joined(sources: readonly Source[]): string {
  const parts = sources.map((source) =>
    stripTypeScriptTypes(source().toString('utf8'))
      .replace(/^import [^;]*;$/gm, '')
      .replace(/^export /gm, '')
      .replace(/[ \t]+$/gm, ''),
  );
  return parts.join('');
}

/** A page in which every file is asked for by its version, so that it can be kept for good. */
export function versioned(html: Source, assets: Readonly<Record<string, Asset>>): () => string {
  return once(() =>
    html()
      .toString('utf8')
      .replace(/"(\/[a-z-]+\.(?:js|css))"/g, (whole, path) =>
        assets[path] ? `"${path}?v=${assets[path].etag}"` : whole,
      ),
  );
}

// The guide answers in a chat before somebody asks for a page, so nothing is made of a file before that.
function asset(type: string, make: () => Buffer, isForSites = false): Asset {
  const body = once(make);
  const etag = once(() => createHash('sha256').update(body()).digest('base64url').slice(0, 16));
  return {
    type,
    ...(isForSites && { isForSites }),
    get body() {
      return body();
    },
    get etag() {
      return etag();
    },
  };
}
