/** The parts of an intervision sheet, in order. */
export const sheetParts = ['question', 'context', 'did', 'considerations', 'ask'] as const;
export type SheetPart = (typeof sheetParts)[number];

// So many lines of each part make one page, where each is as long as it can be.
const most: Readonly<Record<SheetPart, number>> = {
  question: 2,
  context: 4,
  did: 5,
  considerations: 4,
  ask: 3,
};

/** The most characters of a line. */
export const longestLine = 160;

/** A line of a sheet, with the part it stands in. */
export type Drawn<T> = T & { readonly part: SheetPart };

/** What becomes of a line: it stays, goes, or says something else. */
export type Verdict<T> = 'keep' | 'drop' | { readonly lines: readonly T[] };

/** A text in lines: as it was broken, by its sentences, and these where they are too long for one; no word of it is lost. */
export function linesOf(text: string): readonly string[] {
  const sentences = text.split(/[\r\n]+/).flatMap((line) => line.split(betweenSentences));
  return sentences.flatMap(wrapped).filter((line) => line !== '');
}

// With so much more than fits, what is cut off never stands near the end of a sheet.
const plenty = 2;

/** Of each part the beginning, with plenty for a sheet, and whether that left anything out. */
export function beginnings<T extends { readonly text: string }>(
  texts: readonly Drawn<T>[],
): { texts: readonly Drawn<T>[]; isCut: boolean } {
  const taken = { question: 0, context: 0, did: 0, considerations: 0, ask: 0 };
  let isCut = false;
  const begun = texts.map((one) => {
    const lines = linesOf(one.text);
    const few = lines.slice(0, plenty * most[one.part] - taken[one.part]);
    taken[one.part] += few.length;
    if (few.length === lines.length) return one;
    isCut = true;
    return { ...one, text: few.join(' ') };
  });
  return { texts: begun.filter(({ text }) => text.trim() !== ''), isCut };
}

/** What fits on a sheet of the lines that each part could have, and whether any was left out for that. */
export function fitting<T>(lines: readonly Drawn<T>[]): { lines: readonly Drawn<T>[]; isCut: boolean } {
  const fit = sheetParts.flatMap((part) => lines.filter((one) => one.part === part).slice(0, most[part]));
  return { lines: fit, isCut: fit.length < lines.length };
}

/** The lines of a sheet: those drawn as far as they were kept, or what was put in their place; none that nobody decided on. */
export function sheetOf<T>(
  drawn: readonly Drawn<T>[],
  verdicts: readonly (Verdict<T> | undefined)[],
  added: readonly Drawn<T>[],
): readonly Drawn<T>[] {
  const decided = drawn.flatMap((line, at): readonly Drawn<T>[] => {
    const verdict = verdicts[at];
    if (typeof verdict === 'object') return verdict.lines.map((one) => ({ ...one, part: line.part }));
    return verdict === 'keep' ? [line] : [];
  });
  const all = [...decided, ...added];
  return sheetParts.flatMap((part) => all.filter((one) => one.part === part));
}

/** A few characters that are others for other lines. */
export function fingerprintOf(lines: readonly { readonly text: string; readonly part: SheetPart }[]): string {
  const text = JSON.stringify(lines.map(({ part, text }) => [part, text]));
  const sums = [7, 131, 8191].map((factor) =>
    [...text].reduce(
      (sum, letter) => (Math.imul(sum, factor * 2 + 31) + (letter.codePointAt(0) ?? 0)) >>> 0,
      factor,
    ),
  );
  return sums.map((sum) => sum.toString(36)).join('');
}

/** Lines of at most the longest, broken between words, and within a word only where that is longer still. */
function wrapped(sentence: string): readonly string[] {
  const words = sentence
    .trim()
    .split(/\s+/)
    .flatMap((word) => word.match(pieces) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || longer.length > longestLine) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

// A sentence begins with a capital letter, a figure or something that opens, and not after what is often shortened.
const shortened = 'dhr mevr mw dr drs mr mrs ms ir ing prof bijv nr ca resp evt incl vs st'
  .split(' ')
  .map((word) => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`)
  .join('|');
const betweenSentences = new RegExp(
  `(?<=[.!?…]["”’)\\]]?)(?<!(?<!\\p{L})(?:${shortened})\\.)\\s+(?=["“‘(\\[\\p{Lu}\\d])`,
  'gu',
);

const pieces = new RegExp(`[^]{1,${longestLine}}`, 'gu');
