import type { Language } from '../../language.ts';
import { irregular } from './irregular.ts';
import { ordinaryWords } from './ordinaryWords.ts';

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
export function contentOf(text: string, language: Language): readonly string[] {
  return wordsIn(text)
    .map(({ word }) => word)
    .filter((word) => word.length > 2 && !ordinaryWords[language].has(word))
    .map(stem);
}

/** Whether one of the words is this word, or a form of it; both as `stem` gives them. */
export function isAmong(word: string, words: readonly string[]): boolean {
  return words.some((other) => isSame(word, other));
}

/** A word without what Dutch and English put before and behind a verb, and without the doubled letters that come and go with it. */
export function stem(word: string): string {
  if (hasFigures.test(word)) return word;
  return (irregular.get(word) ?? word)
    .replace(
      /^((?:aan|af|bij|door|in|mee|na|om|op|open|over|samen|terug|toe|uit|voor|weg)?)ge(?=[^aeiou]\S{3})/u,
      '$1',
    )
    .replace(/(?:ed|ing|en|de|te|den|ten|er|s|t|d)$/u, '')
    .replace(/([a-z])\1/gu, '$1');
}

const hasFigures = /[\d[]/;

// "stuurde" and "sturen", "relieved" and "relief": the same beginning, and not much more behind it.
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3) return false;
  // "vroeg door" is "doorgevraagd".
  const endsAlike = short.length > 3 && long.endsWith(short);
  const enough = Math.max(3, Math.ceil(short.length * 0.75));
  const beginsAlike = long.length - short.length <= 4 && long.startsWith(short.slice(0, enough));
  return (endsAlike || beginsAlike) && !hasFigures.test(one) && !hasFigures.test(other);
}
