import { keptWith } from '../../remembering.ts';

/** A few words in a row that mean something together. */
export type Phrase<Meaning> = { readonly words: readonly string[]; readonly meaning: Meaning };

/** What the words say phrase by phrase, the longest phrase first; undefined stands for a word that no phrase explains. */
export function meaningsOf<Meaning>(
  words: readonly string[],
  phrases: readonly Phrase<Meaning>[],
): (Meaning | undefined)[] {
  // It is kept with phrases of the same meaning.
  const longestFirst = inOrder(phrases) as readonly Phrase<Meaning>[];
  const meanings: (Meaning | undefined)[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = longestFirst.find((candidate) =>
      candidate.words.every((word, offset) => word === words[at + offset]),
    );
    meanings.push(phrase?.meaning);
    at += phrase?.words.length ?? 1;
  }
  return meanings;
}

const inOrder = keptWith((phrases: readonly Phrase<unknown>[]) =>
  phrases.toSorted((one, other) => other.words.length - one.words.length),
);
