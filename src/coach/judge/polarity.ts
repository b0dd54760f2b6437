import type { Language, Localized } from '../../language.ts';
import { contentOf, isAmong, stem, wordsIn } from './words.ts';

const negations: Localized<ReadonlySet<string>> = {
  nl: new Set('niet geen nooit niets niemand nergens'.split(' ')),
  en: new Set(
    "not no never nothing nobody nor cannot didn't don't doesn't wasn't weren't isn't aren't couldn't wouldn't won't can't hadn't haven't hasn't".split(
      ' ',
    ),
  ),
};

const between: Localized<RegExp> = {
  nl: /[.,;:!?\n]+|\s(?:maar|omdat|want|en|of|dus|terwijl|zodat|toen|als)\s/iu,
  en: /[.,;:!?\n]+|\s(?:but|because|and|or|so|while|when|if)\s/iu,
};

// Of what could have been but was not.
const unreal: Localized<RegExp> = {
  nl: /(?<!\p{L})(?:had|hadden|zou|zouden) (?:\p{L}+ ){0,8}(?:kunnen|moeten|willen|hebben|zijn)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:could|would|should|might)(?: not)?(?: have|'ve)(?!\p{L})/iu,
};

/** A clause by its words: those that say what it is about, and all but those that deny it. */
export type Clause = {
  readonly content: readonly string[];
  readonly all: readonly string[];
  readonly isNegative: boolean;
  readonly isUnreal: boolean;
};

/** The clauses of a text, in their order. */
export function clausesOf(text: string, language: Language): readonly Clause[] {
  return text
    .split(between[language])
    .map((clause) => {
      const words = wordsIn(clause).map(({ word }) => word);
      const all = words.filter((word) => !negations[language].has(word));
      const isNegative = all.length < words.length;
      const isUnreal = unreal[language].test(clause);
      return { content: contentOf(clause, language), all: all.map(stem), isNegative, isUnreal };
    })
    .filter(({ all }) => all.length > 0);
}

/** Whether a text says "not" of something of which its source does not, or the other way around, or that what could have been was. */
export function isTurnedAround(text: string, source: string, language: Language): boolean {
  const told = clausesOf(source, language);
  return clausesOf(text, language).some((clause) => {
    const isMoreLike = (isOpposite: (other: Clause) => boolean) =>
      isLikest(
        clause,
        told.filter(isOpposite),
        told.filter((other) => !isOpposite(other)),
      );
    return (
      isMoreLike(({ isNegative }) => isNegative !== clause.isNegative) ||
      (!clause.isUnreal && isMoreLike(({ isUnreal }) => isUnreal))
    );
  });
}

/** Whether a clause is more like one of these than it is like any of those. */
function isLikest(clause: Clause, these: readonly Clause[], those: readonly Clause[]): boolean {
  const [one, other] = [likest(clause, these), likest(clause, those)];
  // A clause may be put together from two; then it is somewhat like either.
  if (one.content !== other.content) return one.content > 2 * other.content;
  return one.content > 0 && one.all > other.all;
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
