import { bareOf } from '../rules/pseudonym.ts';
import { abbreviations } from './nameWords.ts';
import { overlap, type Span } from './spans.ts';

/** A word, or a part of one before or after a hyphen or an apostrophe, and what its place in the text says about it. */
export type Word = Span & {
  readonly text: string;
  readonly lower: string;
  /** In lower case without accents. */
  readonly bare: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Whether a capital is no wonder here. */
  readonly startsSentence: boolean;
  /** Whether everything around it is in capitals, so that they say nothing. */
  readonly isAmongCapitals: boolean;
};

/** The words of a text, in order, without those in parts that are dealt with already. */
export function wordsIn(text: string, taken: readonly Span[]): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  // Words end where something else begins, also where nothing stands between: "06-12345678Sanne".
  const open = blankedOut(text, taken);
  const loud = loudLinesIn(open);
  for (const { 0: said, index: at } of open.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    const span = { at, end: at + said.length };
    const gap = open.slice(end, at);
    end = span.end;
    const word = { ...span, text: said, lower: said.toLowerCase(), bare: bareOf(said), gap };
    words.push({
      ...word,
      startsSentence: startsSentence(word, words.at(-1)),
      isAmongCapitals: loud.some((line) => overlap(line, span)),
    });
  }
  return words;
}

/** Whether two words have nothing but a space, a hyphen, an apostrophe or the stop of an initial between them. */
export function isBeside(word: Word): boolean {
  return /^(?: ?['-]?|-'| ?\(|\. ?)$/.test(word.gap);
}

/** Whether a word begins with a capital. */
export function hasCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}

/** Whether a word is one capital. */
export function isInitial(word: Word): boolean {
  return /^\p{Lu}$/u.test(word.text);
}

const opening = /[.!?…:;\n"•·▪‣◦*|>#–—]|(?<![\p{L}])'|\p{Extended_Pictographic}/u;

function startsSentence(word: Pick<Word, 'gap' | 'text'>, before: Word | undefined): boolean {
  if (before === undefined || word.gap.includes('\n')) return true;
  // "'s Avonds", "'t Is"; but "van 't Hof".
  if (/^[st]$/.test(word.text) && word.gap === " '") return false;
  if (/^[st]$/.test(before.text) && before.gap.endsWith("'") && before.startsSentence) return true;
  if (/^\) ?$/.test(word.gap) && /^\d+$/.test(before.text)) return true;
  if (/^\.[ ]?$/.test(word.gap) && isAbbreviated(before)) return false;
  return opening.test(word.gap);
}

function isAbbreviated(word: Word): boolean {
  return abbreviations.has(word.lower) || /^\p{L}$/u.test(word.text);
}

/** The text with a sign that nothing means in the place of each part. */
function blankedOut(text: string, parts: readonly Span[]): string {
  const inOrder = parts.toSorted((one, other) => one.at - other.at);
  const ends = [0, ...inOrder.map(({ end }) => end)];
  const before = inOrder.map(({ at, end }, place) => text.slice(ends[place], at) + '_'.repeat(end - at));
  return before.join('') + text.slice(ends.at(-1));
}

/** The lines that are in capitals nearly throughout. */
function loudLinesIn(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: at }) => {
    const capitals = line.match(/\p{Lu}/gu)?.length ?? 0;
    const others = line.match(/\p{Ll}/gu)?.length ?? 0;
    const words = line.match(/\p{Lu}{2,}/gu)?.length ?? 0;
    return words >= 3 && capitals > 4 * others ? [{ at, end: at + line.length }] : [];
  });
}
