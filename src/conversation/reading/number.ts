import type { Language } from '../../language.ts';
import { normalise } from './normalise.ts';

/** The one number in a text, and the words that stand before and after it. */
export type NumberInText = {
  readonly value: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/** Words that leave a number as it is: "ongeveer 600" is read as 600. */
export const approximations: ReadonlySet<string> = new Set([
  ...['ongeveer', 'circa', 'ca', 'c', "zo'n", 'zowat', 'rond', 'de', '±', '~'],
  ...['about', 'around', 'approximately', 'approx', 'roughly'],
]);

/** Every way to write the unit hour. */
export const hourWords = ['uur', 'uren', 'u', 'hour', 'hours', 'hr', 'hrs', 'h'] as const;
const harmless: ReadonlySet<string> = new Set([...approximations, ...hourWords]);

/** The number the text says in Dutch or English notation, about or exactly, with or without "uur"; undefined for anything else. */
export function readNumber(text: string, language: Language): number | undefined {
  const found = findNumber(text, language);
  return found && [...found.before, ...found.after].every((word) => harmless.has(word))
    ? found.value
    : undefined;
}

/** The only number in the text with the words around it; undefined when it has none, several or an unreadable one. */
export function findNumber(text: string, language: Language): NumberInText | undefined {
  const parts = /^(\D*)(\d(?:[\d., ]*\d)?)(\D*)$/.exec(normalise(text).replaceAll('+/-', '±'));
  const [, before = '', numeral = '', after = ''] = parts ?? [];
  const size = sizeOf(numeral, language);
  // Of ",5" the nought before it is missing; it is not 5.
  if (size === undefined || /(?<!\p{L})[.,]$/u.test(before)) return undefined;
  const isNegative = /(?:^|\s)-$/.test(before.slice(-2));
  return {
    // Taken from zero, because minus zero is not a number that anybody says.
    value: isNegative ? 0 - size : size,
    before: wordsOf(isNegative ? before.slice(0, -1) : before),
    after: wordsOf(after),
  };
}

/** The words of a text without punctuation; a slash is a word of its own, so that "u/week" is three. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/[.,;:]/g, '')
    .replaceAll('/', ' / ')
    .split(' ')
    .filter(Boolean);
}

function sizeOf(numeral: string, language: Language): number | undefined {
  const plain = withoutGrouping(numeral, language);
  const value = /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

// What is not well-formed grouping keeps its separators; one that is left can only be a decimal sign.
function withoutGrouping(numeral: string, language: Language): string {
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(numeral)) return numeral.replaceAll(' ', '');
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(numeral)) return numeral.replaceAll('.', '');
  if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(numeral)) return numeral.replaceAll(',', '');
  if (/^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.test(numeral)) return numeral.replace(/[.,]/g, '');
  // One group of three could be either: "1.200" is grouping in Dutch, "1,200" in English.
  const grouped = language === 'nl' ? /^[1-9]\d{0,2}\.\d{3}$/ : /^[1-9]\d{0,2},\d{3}$/;
  return grouped.test(numeral) ? numeral.replace(/[.,]/, '') : numeral;
}
