import { strToU8, zipSync } from 'fflate';
import { drawIcon } from './icons.ts';
import { localisationOf, manifestOf } from './manifest.ts';
import type { Installation } from './settings.ts';

/** The app package for an installation, as Teams takes it; the same bytes every time. */
export function packTeamsApp(installation: Installation, version: string): Uint8Array {
  const files = {
    'manifest.json': json(manifestOf(installation, version, 'nl')),
    'en.json': json(localisationOf(manifestOf(installation, version, 'en'))),
    'color.png': drawIcon('color'),
    'outline.png': drawIcon('outline'),
  };
  // The earliest day that a zip file knows, wherever it is made.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

function json(content: object): Uint8Array {
  return strToU8(`${JSON.stringify(content, null, 2)}\n`);
}
