import type { Language } from '../language.ts';
import { isGivenName, isSurnameByForm } from '../rules/pseudonym.ts';
import { isNameToo } from './fieldTerms.ts';
import type { HiddenKind } from './hidden.ts';
import type { Lexicon } from './lexicon.ts';
import { endOf, firstOf, lastOf } from './nameBounds.ts';
import * as known from './nameWords.ts';
import type { Found, Span } from './spans.ts';
import { isSuspect } from './suspicion.ts';
import { hasCapital, isBeside, isInitial, type Word, wordsIn } from './words.ts';

/** The names in a text as it reads, outside the parts that are dealt with already: of people, places and anything else. */
export function namesIn(
  text: string,
  taken: readonly Span[],
  knows: { readonly language: Language; readonly lexicon: Lexicon },
): readonly Found[] {
  const words = wordsIn(text, taken);
  const suspects = words.map((word, place) => isSuspect(word, words[place - 1], knows));
  const isNamed = words.map((_, place) => suspects[place] === true || isMadeAName(words, place, suspects));
  const found: Found[] = [];
  for (let next = isNamed.indexOf(true); next !== -1; ) {
    const free = words.findIndex(({ at }) => at >= (found.at(-1)?.end ?? 0));
    const first = Math.min(next, Math.max(firstOf(words, next), free));
    const last = lastOf(words, next, isNamed);
    const name = words.slice(first, last + 1);
    const before = words[first - 1];
    found.push({ kind: kindOf(name, before), at: name[0]?.at ?? 0, end: endOf(text, name, before) });
    next = isNamed.indexOf(true, last + 1);
  }
  return found;
}

/** Whether a word is a name together with a given name or a surname near it, though none by itself: "els de boer". */
function isMadeAName(words: readonly Word[], place: number, suspects: readonly boolean[]): boolean {
  const word = words[place];
  if (word === undefined) return false;
  if (maybeSurname(word)) {
    const given = besideParticles(words, place, -1);
    return given !== undefined && (suspects[given] === true || isFirstName(words[given]));
  }
  const surname = besideParticles(words, place, 1);
  return surname !== undefined && isFirstName(word) && maybeSurname(words[surname]);
}

function isFirstName(word: Word | undefined): boolean {
  if (word === undefined || !isGivenName(word.bare)) return false;
  return !known.wordsFirst.nl.has(word.bare) && !known.wordsFirst.en.has(word.bare);
}

function maybeSurname(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const isNameOfAuthor = hasCapital(word) && isNameToo(word.bare);
  return isNameOfAuthor || isSurnameByForm(word.bare) || known.commonSurnames.has(word.bare);
}

/** The place of the next word that is no particle, before or after this one, if nothing stands between. */
function besideParticles(words: readonly Word[], place: number, step: 1 | -1): number | undefined {
  for (let at = place; ; at += step) {
    const [later, next] = [words[step === 1 ? at + 1 : at], words[at + step]];
    if (later === undefined || next === undefined || !isBeside(later)) return undefined;
    if (!known.particles.has(next.lower)) return at + step;
  }
}

function kindOf(name: readonly Word[], before: Word | undefined): HiddenKind {
  const isOrganisation = name.some(
    ({ bare, gap }, at) => known.organisations.has(bare) || (at > 0 && gap.includes('&')),
  );
  if (isOrganisation) return 'name';
  const isPerson =
    name.some(({ bare }) => isGivenName(bare) || isSurnameByForm(bare)) ||
    (name.length > 1 && name.some(isInitial)) ||
    (before !== undefined && (known.honorifics.has(before.lower) || known.introducing.has(before.lower)));
  if (isPerson) return 'person';
  return before !== undefined && known.placing.has(before.lower) ? 'place' : 'name';
}
