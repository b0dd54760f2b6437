import type { Language } from '../../language.ts';
import type { Complaint } from './judged.ts';
import { clausesOf, isTurnedAround } from './polarity.ts';
import { contentOf, isAmong } from './words.ts';

// Of twenty words that say what it is about, thirteen have to be known.
const leastShare = 0.65;

/**
 * What keeps a text from being said in somebody's own words: none of them in it, too much that is neither theirs nor in what
 * they were asked, or the opposite of what they said.
 */
export function wrongAsTheirs(
  text: string,
  theirs: string,
  asked: string,
  language: Language,
): Complaint | undefined {
  const own = [...new Set(contentOf(theirs, language))];
  const known = [...own, ...contentOf(asked, language)];
  const countIn = (words: readonly string[], among: readonly string[]) =>
    words.filter((word) => isAmong(word, among)).length;
  const content = contentOf(text, language);
  if (countIn(content, own) === 0) return 'notTheirWords';
  if (countIn(content, known) < leastShare * content.length) return 'somethingNew';
  // What is added often stands in a clause of its own: "and that does you credit".
  const isAdded = ({ content: words }: { readonly content: readonly string[] }) =>
    words.length > 0 && countIn(words, known) * 2 < words.length;
  if (clausesOf(text, language).some(isAdded)) return 'somethingNew';
  return isTurnedAround(text, theirs, language) ? 'turnedAround' : undefined;
}
