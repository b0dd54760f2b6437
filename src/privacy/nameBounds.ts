import { isGivenName } from '../rules/pseudonym.ts';
import { isFieldTerm, isNameToo } from './fieldTerms.ts';
import * as known from './nameWords.ts';
import { hasCapital, isBeside, isInitial, type Word } from './words.ts';

/** Where a name begins of which this word is a part: with its initials, and the particles that belong to it. */
export function firstOf(words: readonly Word[], place: number): number {
  let first = place;
  for (let at = place; ; at--) {
    const [before, word] = [words[at - 1], words[at]];
    if (before === undefined || word === undefined || !isBeside(word)) return first;
    if (isOpening(before, word)) return at - 1;
    if (isInitial(before) && /^(?:\. ?|['-])$/.test(word.gap)) first = at - 1;
    // Particles in lower case are part of it after "mevrouw" only: "mevrouw de Groot", but "uit de Achterhoek".
    else if (!known.particles.has(before.lower)) return isSpokenTo(before) ? at : first;
    else if (beginsName(before, word)) first = at - 1;
  }
}

/** Whether a name begins with a word that has its capital from the sentence: "Red Cross". */
function isOpening(word: Word, next: Word): boolean {
  const areBoth = hasCapital(word) && hasCapital(next) && next.gap === ' ' && !word.isAmongCapitals;
  if (!areBoth || word.text.length < 2) return false;
  if (isFieldTerm(word.bare)) return isNameToo(word.bare);
  return !known.leadingWords.has(word.bare) && !known.particles.has(word.lower) && !isSpokenTo(word);
}

// "Van den Berg" anywhere, "Van Beek" within a sentence: "Van Sanne hoorde ik" begins with a word.
function beginsName(particle: Word, next: Word): boolean {
  return hasCapital(particle) && (!particle.startsSentence || /^(?:de[nr]|te[nr]|t)$/.test(next.lower));
}

const isSpokenTo = (word: Word): boolean => known.honorifics.has(word.lower);

/** Where a name ends of which this word is a part; two names with no more than "in" between them are two. */
export function lastOf(words: readonly Word[], place: number, isNamed: readonly boolean[]): number {
  let last = place;
  let binds = true;
  for (let at = place + 1; ; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (before === undefined || word === undefined || !goesOn(before, word)) return last;
    const isNext = at === last + 1;
    if (isNamed[at] || isAlongWith(word, words[last] ?? before)) {
      if (!binds) return last;
      last = at;
      binds = true;
    } else if (isInitial(word) && word.gap === ' ' && isNext) last = at;
    else if (!known.particles.has(word.lower)) return last;
    else binds = (binds && !isNext) || known.binding.has(word.lower);
  }
}

function goesOn(before: Word, word: Word): boolean {
  if (word.gap.startsWith('.') && !isInitial(before)) return false;
  return isBeside(word) || /^ ?& ?$/.test(word.gap);
}

/** Whether a term belongs to the name before it: "Jan Rogers", "Hogeschool Holland". */
function isAlongWith(word: Word, before: Word): boolean {
  if (!hasCapital(word) || word.gap !== ' ' || !isFieldTerm(word.bare)) return false;
  return isNameToo(word.bare) || !isGivenName(before.bare);
}

/** Where in the text a name ends: without the s of possession, with "B.V." and with the number of a house. */
export function endOf(text: string, name: readonly Word[], before: Word | undefined): number {
  const end = name.at(-1)?.end ?? 0;
  if (isWhose(text, name, before)) return end - 1;
  return withNumber(text, name[0]?.at ?? 0, withLegalForm(text, name, end));
}

// "Willemijns plan", but "meneer Peters".
function isWhose(text: string, [word, ...others]: readonly Word[], before: Word | undefined): boolean {
  if (word === undefined || others.length > 0 || (before !== undefined && isSpokenTo(before))) return false;
  if (!/[^s]s$/.test(word.text) || !/^ \p{Ll}/u.test(text.slice(word.end, word.end + 2))) return false;
  return !isGivenName(word.bare) && isGivenName(word.bare.slice(0, -1));
}

// "Van Dijk Transport B.V.", of which the B may have been taken for an initial.
function withLegalForm(text: string, name: readonly Word[], end: number): number {
  const stem = name.findLast((word) => !isInitial(word))?.end ?? end;
  const form = /^ (?:[BN]\.? ?V\.?|V\.?O\.?F\.?|Inc\.?|Ltd\.?|GmbH)(?![\p{L}\p{N}])/u.exec(
    text.slice(stem, stem + 8),
  );
  return Math.max(end, stem + (form?.[0].length ?? 0));
}

// "aan het Damrak 12"
function withNumber(text: string, at: number, end: number): number {
  const before = text.slice(Math.max(0, at - 12), at);
  if (!/(?<!\p{L})(?:aan|op|at)(?: (?:de|het|the))? $/iu.test(before)) return end;
  const number = /^ \d{1,4} ?[a-z]?(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 8));
  return end + (number?.[0].length ?? 0);
}
