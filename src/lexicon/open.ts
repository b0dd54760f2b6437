import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Lexicon } from '../privacy/lexicon.ts';
import { onceMade } from '../remembering.ts';
import { isLineOf } from './lines.ts';

/** A way to the word lists that reads them when they are first asked for, once; where that fails, the next try reads anew. */
export function lexiconOnDemand(): () => Promise<Lexicon> {
  return onceMade(openLexicon);
}

async function openLexicon(): Promise<Lexicon> {
  const [ordinary, proper] = await Promise.all([linesOf('ordinary'), linesOf('proper')]);
  return {
    isOrdinary: (word) => isLineOf(ordinary, word),
    isProper: (word) => isLineOf(proper, word),
  };
}

async function linesOf(name: string): Promise<Uint8Array> {
  return promisify(brotliDecompress)(await readFile(join(import.meta.dirname, `${name}.br`)));
}
