/** A few words in a row that mean something together. */
export type Phrase<Meaning> = { readonly words: readonly string[]; readonly meaning: Meaning };

/** What the words say phrase by phrase, the longest phrase first; undefined stands for a word that no phrase explains. */
export function meaningsOf<Meaning>(
  words: readonly string[],
  phrases: readonly Phrase<Meaning>[],
): (Meaning | undefined)[] {
  const longestFirst = inOrder(phrases);
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

const ordered = new WeakMap<readonly Phrase<unknown>[], readonly Phrase<unknown>[]>();

/** The longest first; worked out once for the same phrases. */
function inOrder<Meaning>(phrases: readonly Phrase<Meaning>[]): readonly Phrase<Meaning>[] {
  const known =
    ordered.get(phrases) ?? phrases.toSorted((one, other) => other.words.length - one.words.length);
  ordered.set(phrases, known);
  // It is kept under phrases of the same meaning.
  return known as readonly Phrase<Meaning>[];
}
