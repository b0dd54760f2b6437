import type { Language } from '../../language.ts';
import { ordinaryWords } from './ordinaryWords.ts';
import { contentOf, isAmong, stem } from './words.ts';

// Links, tags, Markdown, what cannot be seen, and long runs of characters that are no words.
const markup =
  /https?:|www\.|\b\w+\.(?:nl|com|org|net|io)\b|[<>{}|\\`*#_~]|\]\(|!\[|^\s*(?:[-\u2022]|\d+[.)])\s|[\p{Co}]|(?!\n)\p{Cc}|\p{Cf}|\n\s*\n|[\w+/=]{40,}|\p{Extended_Pictographic}/mu;

// Its line below is no Markdown.
const placeholder = /\[[^[\]]*\]?/gu;

/** Whether a text has anything in it besides words, punctuation and what stands in the place of a name. */
export function hasMarkup(text: string): boolean {
  return markup.test(text.replace(placeholder, ' '));
}

/** Whether a text has something in the place of a name that its source does not have, letter by letter. */
export function hasStrangePlaceholder(text: string, source: string): boolean {
  const known = new Set(source.match(placeholder) ?? []);
  const found = text.match(placeholder) ?? [];
  if (found.some((one) => !known.has(one))) return true;
  const kinds = [...known].map((one) => one.replace(/[^\p{L}]/gu, '')).filter(Boolean);
  const bare = text.replace(placeholder, ' ');
  return kinds.some((kind) => new RegExp(`(?<!\\p{L})${kind}[ _-]?\\d`, 'iu').test(bare));
}

const numberWords =
  /^(?:drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\p{L}*(?:tien|tig)|honderd|duizend|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}*teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)$/u;

// Written small in Dutch, so that their first letter does not tell.
const daysAndMonths =
  /^(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|(?:maan|dins|woens|donder|vrij|zater|zon)dag)$/u;

// With what a sentence can begin that is not in what it is about.
const openers =
  /^(?:achteraf|daarnaast|uiteindelijk|vervolgens|later|inmiddels|hoewel|ondanks|samen|aanvankelijk|vooral|volgende|afterwards|finally|eventually|together|meanwhile|although|despite|initially|mostly|mainly|next)$/u;

/** Whether a text names a number or a name that its source does not; a capital that begins a sentence begins a name as well. */
export function namesSomethingNew(text: string, source: string, language: Language): boolean {
  const known = new Set(source.toLowerCase().match(token) ?? []);
  const stems = contentOf(source, language);
  const isOfTheirs = (word: string) => known.has(word) || isAmong(stem(word), stems);
  return (text.replace(placeholder, ' ').match(token) ?? []).some((found) => {
    const word = found.toLowerCase();
    if (known.has(word)) return false;
    if (/\p{N}/u.test(word) || numberWords.test(word) || daysAndMonths.test(word)) return true;
    const isOrdinary = ordinaryWords[language].has(word) || openers.test(word);
    return /^\p{Lu}/u.test(found) && !isOrdinary && !isOfTheirs(word);
  });
}

const token = /[\p{L}\p{N}\u2019'-]+/gu;
