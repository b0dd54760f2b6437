import { isGivenName, isSurnameByForm } from '../rules/pseudonym.ts';
import type { Hidden } from './hidden.ts';
import type { Lexicon } from './lexicon.ts';
import { particles } from './nameWords.ts';
import { asItReads } from './plainText.ts';
import { type Found, matchesOf } from './spans.ts';

/**
 * Where words stand that somebody wants hidden wherever they are: in any case, before an s of possession, with any form
 * of what stands within a name, "v.d. Berg" for "van den Berg". Of a name of several words each is hidden by itself too,
 * unless it is a word that others need.
 */
export function ownWordsIn(text: string, names: readonly string[], lexicon: Lexicon): readonly Found[] {
  const plain = names.map((name) => asItReads(name).text.trim()).filter((name) => /[\p{L}\p{N}]/u.test(name));
  return plain
    .flatMap((name) => [name, ...partsOf(name, lexicon)])
    .toSorted((one, other) => other.length - one.length)
    .flatMap((words) => matchesOf(text, new RegExp(patternOf(words), 'giu'), 'person'));
}

/** Where anything stands that was hidden before: as it was, and where it is no word of the language in any case. */
export function knownIn(text: string, hidden: readonly Hidden[], lexicon: Lexicon): readonly Found[] {
  const loud = text.toUpperCase();
  return (
    hidden
      .map(({ kind, value }) => ({ kind, words: asItReads(value).text.trim().split(/\s+/) }))
      // Most of what was ever hidden is not in this text; that is seen at once.
      .filter(({ words: [first = ''] }) => first !== '' && loud.includes(first.toUpperCase()))
      .map(({ kind, words }) => ({ kind, words: words.join(' ') }))
      .toSorted((one, other) => other.words.length - one.words.length)
      .flatMap(({ kind, words }) => {
        const isWord = (words.match(/\p{L}+/gu) ?? []).every(
          (word) => particles.has(word.toLowerCase()) || lexicon.isOrdinary(word.toLowerCase()),
        );
        return matchesOf(text, new RegExp(bounded(words, escaped(words)), isWord ? 'gu' : 'giu'), kind);
      })
  );
}

function partsOf(name: string, lexicon: Lexicon): string[] {
  const words = name.split(/[\s.,]+/).filter((word) => word.length > 2);
  if (words.length < 2) return [];
  return words.filter((word) => {
    const lower = word.toLowerCase();
    return (
      !particles.has(lower) && (!lexicon.isOrdinary(lower) || isGivenName(lower) || isSurnameByForm(lower))
    );
  });
}

// However much of it is said: "van", "van den", "v.d.".
const from = "(?:van(?:\\s+(?:de[nr]?|het|'t))?|v\\.? ?/? ?d\\.?|v\\.)";

function patternOf(name: string): string {
  const words = name.split(/\s+/);
  const parts = words.flatMap((word, place) => {
    const before = words[place - 1]?.toLowerCase();
    if (/^van$/i.test(word)) return [from];
    if (/^(?:de[nr]?|het|'t)$/i.test(word))
      return before === 'van' ? [] : [/^de/i.test(word) ? 'de[nr]?' : escaped(word)];
    return [escaped(word)];
  });
  return bounded(name, parts.join('\\s+'), 's?');
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** The pattern where no letter or digit goes on before or after it, but for these. */
function bounded(words: string, pattern: string, ending = ''): string {
  const before = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{M}\p{N}]$/u.test(words) ? `(?=${ending}(?![\\p{L}\\p{M}\\p{N}]))` : '';
  return before + pattern + after;
}
