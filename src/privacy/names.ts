import type { Language } from '../language.ts';
import { isGivenName, isSurnameByForm } from '../rules/pseudonym.ts';
import { isFieldTerm, isNameToo } from './fieldTerms.ts';
import type { HiddenKind } from './hidden.ts';
import type { Lexicon } from './lexicon.ts';
import * as known from './nameWords.ts';
import type { Found, Span } from './spans.ts';
import { isSuspect } from './suspicion.ts';
import { isBeside, type Word, wordsIn } from './words.ts';

/** The names in a text as it reads, outside the parts that are dealt with already: of people, places and anything else. */
export function namesIn(
  text: string,
  taken: readonly Span[],
  knows: { readonly language: Language; readonly lexicon: Lexicon },
): readonly Found[] {
  const words = wordsIn(text, taken);
  const suspects = words.map((word, place) => isSuspect(word, words[place - 1], knows));
  const isNamed = words.map(
    (_, place) => suspects[place] === true || isSurnameOfWords(words, place, suspects),
  );
  const found: Found[] = [];
  for (let next = isNamed.indexOf(true); next !== -1; ) {
    const free = words.findIndex(({ at }) => at >= (found.at(-1)?.end ?? 0));
    const first = Math.min(next, Math.max(firstOf(words, next), free));
    const last = lastOf(words, next, isNamed);
    const name = words.slice(first, last + 1);
    const at = name[0]?.at ?? 0;
    const end = isWhose(text, name, words[first - 1])
      ? (name[0]?.end ?? 0) - 1
      : withNumber(text, at, withLegalForm(text, name));
    found.push({ kind: kindOf(words, first, last), at, end });
    next = isNamed.indexOf(true, last + 1);
  }
  return found;
}

const hasCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);
const isInitial = (word: Word): boolean => /^\p{Lu}$/u.test(word.text);

/** Whether a given name and what follows it make a name together of words that are none by themselves: "els de boer". */
function isSurnameOfWords(words: readonly Word[], place: number, suspects: readonly boolean[]): boolean {
  const word = words[place];
  if (word === undefined || suspects[place]) return false;
  if (isSurnameOfKind(word)) {
    const given = placeBeforeParticles(words, place);
    const before = words[given];
    return before !== undefined && (suspects[given] === true || isFirstName(before));
  }
  const next = placeAfterParticles(words, place);
  const surname = words[next];
  return isFirstName(word) && surname !== undefined && isSurnameOfKind(surname);
}

function isFirstName({ bare }: Word): boolean {
  return isGivenName(bare) && !known.wordsFirst.nl.has(bare) && !known.wordsFirst.en.has(bare);
}

function isSurnameOfKind(word: Word): boolean {
  return (
    isSurnameByForm(word.bare) ||
    known.commonSurnames.has(word.bare) ||
    (hasCapital(word) && isNameToo(word.bare))
  );
}

function placeBeforeParticles(words: readonly Word[], place: number): number {
  let at = place;
  while (at > 0 && isBeside(words[at] as Word)) {
    at -= 1;
    if (!known.particles.has((words[at] as Word).lower)) return at;
  }
  return -1;
}

function placeAfterParticles(words: readonly Word[], place: number): number {
  let at = place + 1;
  while (at < words.length && isBeside(words[at] as Word)) {
    if (!known.particles.has((words[at] as Word).lower)) return at;
    at += 1;
  }
  return -1;
}

/** Where a name begins of which this word is a part: with its initials, and the particles that belong to it. */
function firstOf(words: readonly Word[], place: number): number {
  let first = place;
  for (let at = place; at > 0 && isBeside(words[at] as Word); at--) {
    const before = words[at - 1] as Word;
    if (isOpening(before, words[at] as Word)) return at - 1;
    if (isInitial(before) && /^(?:\. ?|['-])$/.test((words[at] as Word).gap)) first = at - 1;
    else if (!known.particles.has(before.lower)) return isSpokenTo(before) ? at : first;
    else if (
      hasCapital(before) &&
      (!before.startsSentence || /^(?:de[nr]|te[nr]|t)$/.test((words[at] as Word).lower))
    ) {
      first = at - 1;
    }
  }
  return first;
}

/** Whether a name begins with a word that has its capital from the sentence: "Red Cross". */
function isOpening(word: Word, next: Word): boolean {
  if (
    !hasCapital(word) ||
    !hasCapital(next) ||
    next.gap !== ' ' ||
    word.isAmongCapitals ||
    word.text.length < 2
  )
    return false;
  if (isFieldTerm(word.bare)) return isNameToo(word.bare);
  return !known.leadingWords.has(word.bare) && !known.particles.has(word.lower) && !isSpokenTo(word);
}

const isSpokenTo = (word: Word): boolean => known.honorifics.has(word.lower);

/** Where a name ends of which this word is a part. */
function lastOf(words: readonly Word[], place: number, isNamed: readonly boolean[]): number {
  let last = place;
  for (let at = place + 1; at < words.length; at++) {
    const word = words[at] as Word;
    if (!isBeside(word) && !/^ ?& ?$/.test(word.gap)) return last;
    if (word.gap.startsWith('.') && !isInitial(words[at - 1] as Word)) return last;
    const between = words.slice(last + 1, at).map(({ lower }) => lower);
    if (isNamed[at] || isAlongWith(word, words[last] as Word)) {
      if (
        between.length > 0 &&
        !between.some((particle) => known.binding.has(particle) || particle === 'van')
      )
        return last;
      last = at;
    } else if (isInitial(word) && word.gap === ' ' && between.length === 0) last = at;
    else if (!known.particles.has(word.lower)) return last;
  }
  return last;
}

/** Whether a term belongs to the name before it: "Jan Rogers", "Hogeschool Holland". */
function isAlongWith(word: Word, before: Word): boolean {
  if (!hasCapital(word) || word.gap !== ' ' || !isFieldTerm(word.bare)) return false;
  return isNameToo(word.bare) || !isGivenName(before.bare);
}

/** Whether the last letter is no part of the name: "Willemijns plan". */
function isWhose(text: string, [word, ...others]: readonly Word[], before: Word | undefined): boolean {
  if (word === undefined || others.length > 0 || (before !== undefined && isSpokenTo(before))) return false;
  const isBeforeWord = /^ \p{Ll}/u.test(text.slice(word.end, word.end + 2));
  return (
    isBeforeWord && /[^s]s$/.test(word.text) && !isGivenName(word.bare) && isGivenName(word.bare.slice(0, -1))
  );
}

// "Van Dijk Transport B.V.", of which the B may have been taken for an initial.
function withLegalForm(text: string, name: readonly Word[]): number {
  const last = name.at(-1)?.end ?? 0;
  const stem = name.findLast((word) => !isInitial(word))?.end ?? last;
  const form = /^ (?:[BN]\.? ?V\.?|V\.?O\.?F\.?|Inc\.?|Ltd\.?|GmbH)(?![\p{L}\p{N}])/u.exec(
    text.slice(stem, stem + 8),
  );
  return Math.max(last, stem + (form?.[0].length ?? 0));
}

// "aan het Damrak 12"
function withNumber(text: string, at: number, end: number): number {
  if (!/(?<!\p{L})(?:aan|op|at)(?: (?:de|het|the))? $/iu.test(text.slice(Math.max(0, at - 12), at)))
    return end;
  const number = /^ \d{1,4} ?[a-z]?(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 8));
  return end + (number?.[0].length ?? 0);
}

function kindOf(words: readonly Word[], first: number, last: number): HiddenKind {
  const name = words.slice(first, last + 1);
  const before = words[first - 1];
  if (
    name.some(({ bare }) => known.organisations.has(bare)) ||
    name.some(({ gap }, at) => at > 0 && gap.includes('&'))
  ) {
    return 'name';
  }
  const isPerson =
    name.some(({ bare }) => isGivenName(bare) || isSurnameByForm(bare)) ||
    (name.length > 1 && name.some((word) => isInitial(word))) ||
    (before !== undefined && (isSpokenTo(before) || known.introducing.has(before.lower)));
  if (isPerson) return 'person';
  return before !== undefined && known.placing.has(before.lower) ? 'place' : 'name';
}
