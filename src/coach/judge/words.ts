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

/** The words of a text that say what it is about. */
export function contentOf(text: string): readonly string[] {
  return wordsIn(text)
    .map(({ word }) => word)
    .filter((word) => word.length > 2 && !ordinaryWords.has(word) && !saidWords.has(word));
}

/** Whether one of the words is this word, or a form of it. */
export function isAmong(word: string, words: readonly string[]): boolean {
  return words.some((other) => isSame(word, other));
}

// "stuurde" and "sturen", "relieved" and "relief": the same beginning, and not much more behind it.
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\d|\[/.test(one + other)) return false;
  const [short = '', long = ''] = [stem(one), stem(other)].toSorted((a, b) => a.length - b.length);
  if (short.length < 3 || long.length - short.length > 4) return false;
  let alike = 0;
  while (alike < short.length && short[alike] === long[alike]) alike += 1;
  return alike >= Math.max(3, Math.ceil(short.length * 0.75));
}

// What Dutch and English put before and behind a verb, and the doubled letters that come and go with it.
function stem(word: string): string {
  return word
    .replace(/^ge(?=[^aeiou]\S{3})/u, '')
    .replace(/(?:ed|ing|en|de|te|den|ten|er|s|t|d)$/u, '')
    .replace(/([a-z])\1/gu, '$1');
}
