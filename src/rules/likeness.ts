import { keptWith, remembering } from '../remembering.ts';

/** Something that a text may be like, with the words and phrases that signal it, in as many languages as there are. */
export type Signalled = { readonly id: string; readonly signals: readonly (readonly string[])[] };

/** How many are proposed at once; more would be a list to read, not a proposal. */
export const mostProposed = 3;

// Found by trying: shorter pieces are in every word, and words that share less than this much have nothing in common.
const pieceLength = 4;
const leastAlike = 0.6;

// They stand in every text, so that they say nothing of what it is about.
const commonWords = new Set(
  [
    'aan al als alle alles andere ben bij daar dan dat de den der deze die dit doe doen door dus een eens en er ging',
    'haar had heb heeft hem het hier hij hoe ik in is ja je jij kan komt kunnen kwam maar me meer met mij mijn na naar',
    'niet nee nog nu of om omdat ook op te tegen toch toen tot u uit uw van veel voor waar waren was wat we weer wel',
    'werd wie wij wil worden zal ze zei zich zij zijn zo zonder zou and are as at be but by do does for from had has',
    'have he her him his how if into it its me my no not on or our out she so than that the their them then they this',
    'to up was were what when where which who why will with you your can could just may should would zou zouden',
  ].flatMap((line) => line.split(' ')),
);

/** How like each of these a text is, by the words that signal it, in spellings and compounds of its own; 0 where in nothing. */
export function likenessOf(text: string, signalled: readonly Signalled[]): ReadonlyMap<string, number> {
  const likest = likestIn(text);
  return new Map(
    weighed(signalled).map(({ id, languages }) => {
      const perLanguage = languages.map(({ phrases, weight }) => {
        const heard = phrases.reduce((sum, phrase) => sum + heardOf(phrase, likest), 0);
        // Whatever has more signals is not for that reason more likely.
        return heard / Math.sqrt(Math.max(weight, 1));
      });
      return [id, Math.max(0, ...perLanguage)];
    }),
  );
}

/** Those of these ids that are likest, the likest first, at most three; what is equally like stays in order. */
export function likest(ids: readonly string[], likeness: ReadonlyMap<string, number>): readonly string[] {
  const of = (id: string) => likeness.get(id) ?? 0;
  return ids.toSorted((one, other) => of(other) - of(one)).slice(0, mostProposed);
}

/** How much of a word is in a text: the square of how alike the likest word there is, and 0 where none is like it. */
function likestIn(text: string): (word: string) => number {
  const said = [...new Set(wordsIn(text))];
  const having = new Map<string, number[]>();
  said.forEach((word, at) => {
    for (const piece of piecesOf(word)) {
      const places = having.get(piece);
      if (places) places.push(at);
      else having.set(piece, [at]);
    }
  });
  const found = new Map<string, number>();
  const best = (word: string) => {
    // Only what shares a piece can be alike, so that a long text takes hardly longer than a short one.
    const near = new Set<number>();
    for (const piece of piecesOf(word)) for (const at of having.get(piece) ?? []) near.add(at);
    let most = 0;
    for (const at of near) most = Math.max(most, alike(word, said[at] ?? ''));
    return most;
  };
  return (word) => {
    const likest = found.get(word) ?? best(word);
    found.set(word, likest);
    return likest >= leastAlike ? likest ** 2 : 0;
  };
}

/** How much of a phrase is heard; half of a phrase of several words says much less than half. */
function heardOf({ words, weight }: Phrase, likest: (word: string) => number): number {
  const heard = words.reduce((sum, one) => sum + one.weight * likest(one.word), 0);
  return words.length === 1 ? heard : (heard / weight) ** 2 * weight;
}

type Phrase = {
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  readonly weight: number;
};
type Weighed = {
  readonly id: string;
  readonly languages: readonly { readonly phrases: readonly Phrase[]; readonly weight: number }[];
};

/** The signals with their weight: what signals few says more than what signals many. The same are looked for in every text. */
const weighed = keptWith((signalled: readonly Signalled[]): readonly Weighed[] => {
  const counts = new Map<string, number>();
  for (const { signals } of signalled) {
    for (const word of new Set(signals.flat().flatMap(wordsIn))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const weightOf = (word: string) => Math.log(1 + signalled.length / (counts.get(word) ?? 1));
  const sum = (all: readonly { readonly weight: number }[]) =>
    all.reduce((total, { weight }) => total + weight, 0);
  const phraseOf = (signal: string): Phrase => {
    const words = wordsIn(signal).map((word) => ({ word, weight: weightOf(word) }));
    return { words, weight: sum(words) };
  };
  return signalled.map(({ id, signals }): Weighed => {
    const languages = signals.map((language) => {
      const phrases = language.map(phraseOf).filter(({ words }) => words.length > 0);
      return { phrases, weight: sum(phrases) };
    });
    return { id, languages };
  });
});

/** From 0 to 1, how alike two words are: what each has of the other's pieces of a few letters. */
export function alike(word: string, other: string): number {
  const [mine, theirs] = [piecesOf(word), piecesOf(other)];
  const shared = mine.filter((piece) => theirs.includes(piece)).length;
  const ofBoth = (2 * shared) / (mine.length + theirs.length);
  return (shared / mine.length + ofBoth) / 2;
}

/** The words of a text that say something, in small letters without accents. */
export function wordsIn(text: string): readonly string[] {
  const bare = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !commonWords.has(word));
}

const mostWords = 20_000;

// Every word of the signals comes by in each text.
const piecesOf = remembering(mostWords, (word: string): readonly string[] => {
  // With its beginning, so that what begins alike is more alike.
  const marked = `^${word}`;
  const count = Math.max(1, marked.length - pieceLength + 1);
  return [...new Set(Array.from({ length: count }, (_, at) => marked.slice(at, at + pieceLength)))];
});
