import { contentOf, isAmong, wordsIn } from './words.ts';

const negations = new Set(
  "niet geen nooit niets niemand nergens zonder noch not no never nothing nobody nor without cannot didn't don't doesn't wasn't weren't isn't aren't couldn't wouldn't won't can't hadn't haven't hasn't".split(
    ' ',
  ),
);

/** Whether a text says "not" of something of which its source does not, or the other way around. */
export function isTurnedAround(text: string, source: string): boolean {
  const told = clausesOf(source);
  return clausesOf(text).some((clause) => {
    const same = likest(
      clause,
      told.filter((other) => isNegative(other) === isNegative(clause)),
    );
    const opposite = likest(
      clause,
      told.filter((other) => isNegative(other) !== isNegative(clause)),
    );
    // A clause may be put together from two; then it is somewhat like either.
    if (opposite.content !== same.content) return opposite.content > 2 * same.content;
    return opposite.content > 0 && opposite.all > same.all;
  });
}

type Likeness = { readonly content: number; readonly all: number };

/** How many of its words a clause has in common with the one that is most like it: those that say what it is about, and all. */
function likest(clause: string, others: readonly string[]): Likeness {
  const common = (words: (text: string) => readonly string[], other: string) =>
    words(clause).filter((word) => isAmong(word, words(other))).length;
  return others
    .map((other) => ({ content: common(contentOf, other), all: common(allOf, other) }))
    .reduce((best, one) => (isMore(one, best) ? one : best), { content: 0, all: 0 });
}

function isMore(one: Likeness, other: Likeness): boolean {
  return one.content === other.content ? one.all > other.all : one.content > other.content;
}

function allOf(clause: string): readonly string[] {
  return wordsIn(clause)
    .map(({ word }) => word)
    .filter((word) => !negations.has(word));
}

function clausesOf(text: string): string[] {
  return text
    .split(
      /[.,;:!?\n]+|\s(?:maar|omdat|want|en|of|dus|terwijl|zodat|toen|but|because|and|or|so|while|when)\s/iu,
    )
    .filter((clause) => clause.trim() !== '');
}

function isNegative(clause: string): boolean {
  return wordsIn(clause).some(({ word }) => negations.has(word));
}
