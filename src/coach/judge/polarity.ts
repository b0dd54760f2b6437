import { contentOf, isAmong, stem, wordsIn } from './words.ts';

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
      told.filter(({ isNegative }) => isNegative === clause.isNegative),
    );
    const opposite = likest(
      clause,
      told.filter(({ isNegative }) => isNegative !== clause.isNegative),
    );
    // A clause may be put together from two; then it is somewhat like either.
    if (opposite.content !== same.content) return opposite.content > 2 * same.content;
    return opposite.content > 0 && opposite.all > same.all;
  });
}

/** A clause by its words: those that say what it is about, and all but those that deny it. */
type Clause = {
  readonly content: readonly string[];
  readonly all: readonly string[];
  readonly isNegative: boolean;
};

function clausesOf(text: string): readonly Clause[] {
  return text
    .split(
      /[.,;:!?\n]+|\s(?:maar|omdat|want|en|of|dus|terwijl|zodat|toen|but|because|and|or|so|while|when)\s/iu,
    )
    .map((clause) => {
      const words = wordsIn(clause).map(({ word }) => word);
      const all = words.filter((word) => !negations.has(word));
      return { content: contentOf(clause), all: all.map(stem), isNegative: all.length < words.length };
    })
    .filter(({ all }) => all.length > 0);
}

type Likeness = { readonly content: number; readonly all: number };

/** How much a clause is like the one of the others that is most like it. */
function likest(clause: Clause, others: readonly Clause[]): Likeness {
  const common = (words: readonly string[], among: readonly string[]) =>
    words.filter((word) => isAmong(word, among)).length;
  return others
    .map(({ content, all }) => ({ content: common(clause.content, content), all: common(clause.all, all) }))
    .reduce((best, one) => (isMore(one, best) ? one : best), { content: 0, all: 0 });
}

function isMore(one: Likeness, other: Likeness): boolean {
  return one.content === other.content ? one.all > other.all : one.content > other.content;
}
