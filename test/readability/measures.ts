import type { Language } from '../../src/language.ts';

/** What reading a text asks of somebody, in figures. */
export type Measured = {
  readonly words: number;
  readonly sentences: number;
  /** The reading ease by Flesch; the higher, the easier. */
  readonly ease: number;
  /** The most words between one full stop and the next. */
  readonly longest: number;
};

/**
 * Reading ease is `start - perWord * (words in a sentence) - perSyllable * (syllables in a word)`. For Dutch W.H. Douma measured
 * the constants anew (De leesbaarheid van landbouwbladen, Wageningen 1960); for English they are R. Flesch's own (A new readability
 * yardstick, Journal of Applied Psychology 32, 1948).
 */
const formulas: Readonly<Record<Language, { start: number; perWord: number; perSyllable: number }>> = {
  nl: { start: 206.84, perWord: 0.93, perSyllable: 77 },
  en: { start: 206.835, perWord: 1.015, perSyllable: 84.6 },
};

const word = /\p{L}[\p{L}\p{M}]*(?:[-’']\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,:]\d+)*/gu;
const vowels: Readonly<Record<Language, RegExp>> = {
  // Vowels that belong together are one sound: "zoeken", "mooie", "ruimte"; a dieresis begins another: "cliënt".
  nl: /aai|ooi|oei|eeuw|ieuw|aa|ee|ie|oo|uu|oe|eu|ui|ei|ij|au|ou|[aeiouyéèêáóà]|[ëïöü]/g,
  en: /[aeiouy]+/g,
};

/** The words of a text, numbers among them, without what marks them. */
export function wordsOf(text: string): readonly string[] {
  return plainOf(text).match(word) ?? [];
}

/** The sentences of a text; a line of a list or a heading is one, and a semicolon ends one, as in the count of Flesch. */
export function sentencesOf(text: string): readonly string[] {
  return plainOf(text)
    .split(/\n+|(?<=;)\s+|(?<=[.?!…]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** How many syllables a word has, by its vowels. */
export function syllablesOf(one: string, language: Language): number {
  const lower = one.toLowerCase();
  // An English e at the end is not heard.
  const heard = language === 'en' ? lower.replace(/(?<=[^aeiouyl])e$/, '') : lower;
  return Math.max(1, heard.match(vowels[language])?.length ?? 0);
}

/** What reading a text asks; a word that `known` names counts as short as most are, since whoever reads this uses it every day. */
export function measure(text: string, language: Language, known: ReadonlySet<string>): Measured {
  const sentences = sentencesOf(text).map(wordsOf);
  const words = sentences.flat();
  const syllables = words.map((one) =>
    known.has(one.toLowerCase()) ? Math.min(2, syllablesOf(one, language)) : syllablesOf(one, language),
  );
  const { start, perWord, perSyllable } = formulas[language];
  const sum = syllables.reduce((total, one) => total + one, 0);
  const ease = start - (perWord * words.length) / sentences.length - (perSyllable * sum) / words.length;
  return {
    ...{ words: words.length, sentences: sentences.length, ease },
    longest: Math.max(0, ...sentences.map(({ length }) => length)),
  };
}

/** A text without the marks of Markdown, and with a link as its words. */
function plainOf(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_\\`]/g, '');
}
