import { hasRightToLeft } from '../language.ts';

// What nobody sees has a place only in a picture made of several, and in letters whose shape it decides.
const inPictures =
  /(?<=\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Emoji})\ufe0f/u;
const inLetters =
  /(?<=[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)[\u200c\u200d](?=\p{L})/u;
const unseen = new RegExp(
  `(${inPictures.source}|${inLetters.source})|[\\p{Default_Ignorable_Code_Point}\\p{Cs}\ufff9-\ufffb]`,
  'gu',
);

// Beside what is always a sign of Markdown: what would make a link of words, and what clients set in other characters.
const signs =
  /[\\`*_[\]<>#|~&!$@{}]|\.(?=[\p{L}\p{N}.])|\/(?=\/)|-(?=-)|\+(?=-)|,(?=,)|\?(?=\?)|\((?=(?:c|r|p|tm)\))|^[-+]|(?<=^\d+)[.)]/giu;

/**
 * Words of a person without what cannot be seen in them, which could hide something or have other words read in another
 * order: control, bidirectional, zero-width and tag characters, halves of characters, and more than four marks on a letter.
 */
export function visible(words: string): string {
  return words
    .replace(/(?!\s)\p{Cc}/gu, ' ')
    .replace(unseen, '$1')
    .replace(/^\p{M}+/u, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** Words of a person as one line that Markdown shows to the letter, and that changes no word beside it. */
export function asTyped(words: string): string {
  const line = visible(words).replace(/\s+/g, ' ').trim().replace(signs, '\\$&');
  return hasRightToLeft(line) ? `\u2068${line}\u2069` : line;
}

/** What `asTyped` made of words, as it reads where there is no Markdown. */
export function unescaped(shown: string): string {
  return shown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
