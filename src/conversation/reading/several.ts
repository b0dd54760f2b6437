import { type Option, readChoice } from './choice.ts';
import { hasWords, plain } from './normalise.ts';

/** The words that mean every option at once, and those that mean none of them. */
export type AllOrNone = { readonly all: readonly string[]; readonly none: readonly string[] };

/** The ids, in the order of the options, of all that the text names by number or in words; undefined where any part is unclear. */
export function readSeveral(
  text: string,
  options: readonly Option[],
  { all, none }: AllOrNone,
): readonly string[] | undefined {
  const said = plain(text.replace(/[\r\n]+/g, ';'));
  const labels = options.flatMap(({ words }) => words.map(plain));
  const isOneOf = (words: readonly string[]) => words.map(plain).includes(said);
  if (!labels.includes(said)) {
    if (isOneOf(none)) return [];
    if (isOneOf(all)) return options.map(({ id }) => id);
  }
  const named = new Set<string>();
  // Each is read once, so that a long row of the same is answered at once too.
  for (const part of new Set(partsOf(said, labels))) {
    const ids = namedBy(part, options);
    if (ids.length === 0) return undefined;
    for (const id of ids) named.add(id);
  }
  return named.size > 0 ? options.map(({ id }) => id).filter((id) => named.has(id)) : undefined;
}

// The "en" of "1 tot en met 3" does not separate.
const separator = / ?[,;] ?(?:(?:en|and) )?|(?<! tot) (?:en|and|&|\+) /g;

// Cut where it separates, but not within words that a label is or begins with: "theorieën en methoden".
function partsOf(said: string, labels: readonly string[]): string[] {
  const cuts = [...said.matchAll(separator)].map(({ 0: sign, index }) => ({
    end: index,
    next: index + sign.length,
  }));
  const longest = Math.max(0, ...labels.map((label) => label.length));
  const isOneLabel = (part: string) =>
    labels.includes(part) || (hasWords(part) && labels.some((label) => label.startsWith(part)));
  const parts: string[] = [];
  const ends = [...cuts, { end: said.length, next: said.length }];
  for (let at = 0, start = 0; at < ends.length; ) {
    const within = ends.slice(at, at + longest).filter(({ end }) => end - start <= longest);
    const whole = within.findLastIndex(({ end }) => isOneLabel(said.slice(start, end)));
    const last = at + Math.max(whole, 0);
    const { end, next } = ends[last] ?? { end: said.length, next: said.length };
    const part = said.slice(start, end);
    parts.push(...(whole === -1 ? numbersIn(part) : [part]));
    at = last + 1;
    start = next;
  }
  return parts.filter(Boolean);
}

const rangeSign = /(\d) ?(?:-|t\/m|tot en met|to) ?(?=\d)/g;

// "1 3" and "1 3-5" are two parts each; what is not all numbers stays one.
function numbersIn(part: string): string[] {
  const words = part.replace(rangeSign, '$1-').split(' ');
  return words.every((word) => /^[#(]?\d{1,3}(?:-\d{1,3}|[.:)])?$/.test(word)) ? words : [part];
}

function namedBy(part: string, options: readonly Option[]): readonly string[] {
  const id = readOne(part, options);
  if (id !== undefined) return [id];
  const [, from, to] = /^(\d+)-(\d+)$/.exec(part) ?? [];
  if (from === undefined || to === undefined) return [];
  const ids = options.map((option) => option.id);
  const [first, last] = [from, to].map((number) => ids.indexOf(readOne(number, options) ?? ''));
  return first === undefined || last === undefined || first < 0 ? [] : ids.slice(first, last + 1);
}

// As many characters as an article takes: "de trein", "het werk".
const mostBeside = 4;

// More than an article beside a label may well take it back, as "alles behalve de trein" does.
function readOne(part: string, options: readonly Option[]): string | undefined {
  const long = options.map(({ id, words }) => ({
    id,
    words: words.filter((label) => plain(label).length + mostBeside >= part.length),
  }));
  const id = readChoice(part, long);
  return id !== undefined && id === readChoice(part, options) ? id : undefined;
}
