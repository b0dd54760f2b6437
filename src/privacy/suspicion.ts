import type { Language } from '../language.ts';
import { isGivenName } from '../rules/pseudonym.ts';
import { isFieldTerm } from './fieldTerms.ts';
import type { Lexicon } from './lexicon.ts';
import { honorifics, introducing, particles, wordsFirst } from './nameWords.ts';
import type { Word } from './words.ts';

/**
 * Whether a word is taken for a name: with a capital, unless it is known for something else; without one, only if it is
 * known for a name. It would rather hide a word too many.
 */
export function isSuspect(
  word: Word,
  before: Word | undefined,
  { language, lexicon }: { readonly language: Language; readonly lexicon: Lexicon },
): boolean {
  const { text, bare, lower } = word;
  if (isMonthAsName(word, before)) return true;
  if (isFieldTerm(bare) || honorifics.has(lower) || isMark(text)) return false;
  // Letters that have no capitals: nobody writes Dutch or English in them.
  if (/\p{Lo}/u.test(text) || /[^\p{Script=Latin}\p{M}\p{N}]/u.test(text)) return true;
  const isName = isGivenName(bare) && !wordsFirst[language].has(bare);
  if (word.isAmongCapitals) return isName || !isKnownWord(lower, lexicon);
  if (!/\p{Lu}/u.test(text)) {
    if (before !== undefined && introducing.has(before.lower) && isGivenName(bare)) return true;
    return !isKnownWord(lower, lexicon) && (isName || (lower.length > 3 && lexicon.isProper(lower)));
  }
  if (!isKnownWord(lower, lexicon)) return true;
  if (word.startsSentence) return isName;
  return !isSaidLoudly(text) && !mayHaveCapital.has(lower) && !particles.has(lower);
}

// "I saw April", not "since April" or "4 April".
function isMonthAsName({ text, startsSentence, isAmongCapitals }: Word, before: Word | undefined): boolean {
  if (!/^(?:April|May|June|Augustus|August)$/.test(text) || startsSentence || isAmongCapitals) return false;
  return before !== undefined && !/^\d/.test(before.text) && !beforeMonths.has(before.lower);
}

const beforeMonths: ReadonlySet<string> = new Set(
  `in since until till by of from to last next this early late mid around during before after and or on sinds tot vanaf eind begin
   half medio van op en of vorige volgende komende januari februari maart april mei juni juli augustus september oktober november
   december january february march may june july august october`.split(/\s+/),
);

// A letter by itself, a level of language or a sheet of paper: "B1", "A4".
function isMark(text: string): boolean {
  return /^\p{L}$|^\p{L}{1,2}\p{N}{1,2}$|^\p{N}+\p{Ll}{0,3}$/u.test(text);
}

// In "dat wilde ik NIET"; three letters and fewer are an abbreviation more often.
function isSaidLoudly(text: string): boolean {
  return /^\p{Lu}{4,}$/u.test(text) || /^(?:EN|OF|WEL|IK|NU|ZO|NOT|AND|BUT|ALL|YES|NO)$/.test(text);
}

const mayHaveCapital: ReadonlySet<string> = new Set(
  'ik je jij jou jouw u uw hij zij ze hem haar wij we ons hun het een the a an my i deze dit die dat'.split(
    ' ',
  ),
);

/** Whether this is a word of the language, or is put together of words as Dutch does: "gespreksruimte". */
function isKnownWord(lower: string, lexicon: Lexicon): boolean {
  const withoutStress = lower
    .normalize('NFD')
    .replace(/[\u0300\u0301]/g, '')
    .normalize('NFC');
  return [lower, withoutStress].some((word) => lexicon.isOrdinary(word)) || isCompound(lower, lexicon);
}

const shortestPart = 4;

function isCompound(lower: string, lexicon: Lexicon, parts = 3): boolean {
  if (lower.length < 2 * shortestPart + 1 || lexicon.isProper(lower)) return false;
  for (let at = shortestPart; at <= lower.length - shortestPart; at++) {
    const first = lower.slice(0, at);
    const rest = lower.slice(at);
    const isFirst = lexicon.isOrdinary(first) || lexicon.isOrdinary(first.replace(/s$/, ''));
    if (isFirst && (lexicon.isOrdinary(rest) || (parts > 2 && isCompound(rest, lexicon, parts - 1))))
      return true;
  }
  return false;
}
