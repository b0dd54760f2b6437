import { ordinaryWords, saidWords } from './ordinaryWords.ts';

/** A word and where it stands in the text; what stands for a name counts as one word. */
export type Word = { readonly word: string; readonly from: number; readonly to: number };

const pattern = /\[[^[\]\n]{1,40}\]|[\p{L}\p{N}\p{M}]+(?:['\u2019-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in their order, as they are compared: without capitals, and with one kind of apostrophe. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    word: found.normalize('NFKC').replaceAll('\u2019', "'").toLowerCase(),
    from: index,
    to: index + found.length,
  }));
}

/** The words of a text that say what it is about, each without what changes with person and time. */
export function contentOf(text: string): readonly string[] {
  return wordsIn(text)
    .map(({ word }) => word)
    .filter((word) => word.length > 2 && !ordinaryWords.has(word) && !saidWords.has(word))
    .map(stem);
}

/** Whether one of the words is this word, or a form of it; both as `stem` gives them. */
export function isAmong(word: string, words: readonly string[]): boolean {
  return words.some((other) => isSame(word, other));
}

/** A word without what Dutch and English put before and behind a verb, and without the doubled letters that come and go with it. */
export function stem(word: string): string {
  if (hasFigures.test(word)) return word;
  return word
    .replace(/^ge(?=[^aeiou]\S{3})/u, '')
    .replace(/(?:ed|ing|en|de|te|den|ten|er|s|t|d)$/u, '')
    .replace(/([a-z])\1/gu, '$1');
}

const hasFigures = /[\d[]/;

// "stuurde" and "sturen", "relieved" and "relief": the same beginning, and not much more behind it.
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3 || long.length - short.length > 4) return false;
  const enough = Math.max(3, Math.ceil(short.length * 0.75));
  return long.startsWith(short.slice(0, enough)) && !hasFigures.test(one + other);
}
