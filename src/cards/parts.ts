import { type Paragraph, plainText } from './paragraphs.ts';

/** Whether these can be sent in one. */
type Fits = (paragraphs: readonly Paragraph[]) => boolean;
type Unit = 'sentence' | 'word' | 'grapheme';

/**
 * Paragraphs in as few parts as fit: broken between paragraphs; within one that is too long by itself between sentences;
 * and within a sentence that is, between words.
 */
export function inParts(
  paragraphs: readonly Paragraph[],
  language: string,
  fits: Fits,
): readonly (readonly Paragraph[])[] {
  if (fits(paragraphs)) return [paragraphs];
  const pieces = paragraphs.flatMap((one) =>
    fits([one]) ? [one] : broken(one, language, fits, ['sentence', 'word', 'grapheme']),
  );
  const parts: (readonly Paragraph[])[] = [];
  for (let next = 0; next < pieces.length; ) {
    const upTo = (count: number) => pieces.slice(next, next + count);
    const fitting = most(pieces.length - next, (some) => fits(upTo(some)));
    // What does not fit by itself either is sent all the same.
    const part = upTo(Math.max(fitting, 1));
    parts.push(part);
    next += part.length;
  }
  return parts;
}

/** A paragraph in pieces that each hold as many units as fit; a unit that does not is broken by a finer one. */
function broken(
  paragraph: Paragraph,
  language: string,
  fits: Fits,
  [unit, ...finer]: readonly Unit[],
): readonly Paragraph[] {
  if (!unit) return [paragraph];
  const segments = [...new Intl.Segmenter(language, { granularity: unit }).segment(plainText(paragraph))];
  const ends = segments.map(({ index, segment }) => index + segment.length);
  const pieces: Paragraph[] = [];
  for (let next = 0, from = 0; next < ends.length; ) {
    const upTo = (count: number) => cut(paragraph, from, ends[next + count - 1] ?? 0);
    const count = most(ends.length - next, (some) => fits([upTo(some)]));
    if (count > 0) pieces.push(upTo(count));
    else pieces.push(...broken(upTo(1), language, fits, finer));
    next += Math.max(count, 1);
    from = ends[next - 1] ?? 0;
  }
  return pieces;
}

/** The most, up to `limit`, that still fits, where fewer fit as well. */
function most(limit: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What stands in a paragraph from one place to another; it begins as the paragraph only where it is its beginning. */
function cut({ kind, runs }: Paragraph, from: number, to: number): Paragraph {
  let at = 0;
  const cuts = runs.flatMap((run) => {
    const begins = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(from - begins, 0), Math.max(to - begins, 0));
    return text === '' ? [] : [{ ...run, text }];
  });
  return { kind: from === 0 ? kind : 'paragraph', runs: cuts };
}
