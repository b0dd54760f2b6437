import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const usage = `Makes the two word lists anew, from lists with a word on each line.

  npm run lexicon -- dutch british-english american-english

The lists are those of the Debian packages wdutch (OpenTaal), wbritish and wamerican (SCOWL), in /usr/share/dict.`;

/** The words that are first of all words, and those that are written with a capital only. */
function sorted(lines: readonly string[]): { readonly ordinary: string[]; readonly proper: string[] } {
  const words = lines.map((line) => line.normalize('NFKC')).filter((word) => /^\p{L}{2,}$/u.test(word));
  const ordinary = new Set(words.filter((word) => word === word.toLowerCase()));
  // Three capitals are an abbreviation, and any three letters in lower case may be those.
  const proper = words
    .filter((word) => /^\p{Lu}.*\p{Ll}|^\p{Lu}{4,}$/u.test(word) && !/^[CDILMVX]+$/.test(word))
    .map((word) => word.toLowerCase())
    .filter((word) => !ordinary.has(word));
  return { ordinary: [...ordinary], proper: [...new Set(proper)] };
}

// By their bytes, as they are searched.
function written(words: readonly string[]): Buffer {
  const lines = words.map((word) => Buffer.from(word)).toSorted(Buffer.compare);
  const text = Buffer.from(`${lines.map((line) => line.toString()).join('\n')}\n`);
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(text, {
    params: { [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: text.length },
  });
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const lists = sorted(paths.flatMap((path) => readFileSync(path, 'utf8').split('\n')));
  for (const [name, words] of Object.entries(lists)) {
    writeFileSync(join(import.meta.dirname, `${name}.br`), written(words));
    console.log(`${name}: ${words.length} words`);
  }
}
