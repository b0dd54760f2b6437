import { alike, wordsIn } from './likeness.ts';

/** Something to choose, and the words that say it. */
export type Choice = { readonly id: string; readonly words: readonly string[] };

const leastMeant = 0.5;
const margin = 0.2;
const leastAlike = 0.65;
// What is said in a few words is mostly nothing but the choice; a long reply may name one in passing.
const fewWords = 4;

/**
 * The choice that a reply clearly means although it says it in other words; `undefined` where none does, where another may
 * be meant as well, or where something is denied. It is only ever something to ask back.
 */
export function choiceMeant(reply: string, choices: readonly Choice[]): string | undefined {
  const ranked = choices
    .map(({ id, words }) => ({ id, meant: Math.max(0, ...words.map((label) => meantBy(reply, label))) }))
    .toSorted((one, other) => other.meant - one.meant);
  const [first, second] = ranked;
  const isClear = first && first.meant >= leastMeant && first.meant - (second?.meant ?? 0) >= margin;
  return isClear ? first.id : undefined;
}

/** From 0 to 1, how surely a reply means what is called this. */
function meantBy(reply: string, label: string): number {
  const [said, called] = [barely(reply), barely(label)];
  if (called.includes(' ') && ` ${said} `.includes(` ${called} `)) return 1;
  if (isNegative(said) !== isNegative(called)) return 0;
  const [ofReply, ofLabel] = [wordsIn(reply), wordsIn(label)];
  const ofWhole = shareOf(ofLabel, ofReply);
  return ofReply.length > fewWords ? ofWhole : Math.max(ofWhole, shareOf(ofReply, ofLabel));
}

/** How many of these words are among the others, as a share. */
function shareOf(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0) return 0;
  const heard = words.map((word) => Math.max(0, ...others.map((other) => alike(word, other))));
  return heard.reduce((sum, one) => sum + (one >= leastAlike ? one : 0), 0) / words.length;
}

const negations = new Set(
  "niet geen nooit zonder nee not no never without don't isn't cannot can't".split(' '),
);

function isNegative(text: string): boolean {
  return text.split(' ').some((word) => negations.has(word));
}

function barely(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('\u2019', "'")
    .toLowerCase();
  return bare
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .join(' ');
}
