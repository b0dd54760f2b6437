import { distance } from 'fastest-levenshtein';
import { rememberingTexts } from '../../remembering.ts';
import { plain } from './normalise.ts';

/** Something to choose, and the words that say it. */
export type Option = { readonly id: string; readonly words: readonly string[] };

/** The id of the option the text means by its words, its place or with a slip of the keyboard; undefined when none or several fit. */
export function readChoice(text: string, options: readonly Option[]): string | undefined {
  const said = plain(text);
  const matching = (fits: (label: string) => boolean): string[] => {
    const ids: string[] = [];
    for (const { id, words } of options) {
      const isFitting = words.some((word) => {
        const label = plain(word);
        return label !== '' && fits(label);
      });
      if (isFitting && !ids.includes(id)) ids.push(id);
    }
    return ids;
  };
  const exact = matching((label) => label === said);
  if (exact.length > 0) return onlyOne(exact);
  const place = placeOf(said, options.length);
  if (place !== undefined) return options[place]?.id;
  // An option that is named in passing or denied is not chosen, but it does make another one doubtful.
  const named = matching((label) => begins(said, label) || mentions(said, label));
  if (named.length > 0) return onlyOne(named.length > 1 ? named : matching((label) => isPart(said, label)));
  return onlyOne(matching((label) => isSlip(said, label)));
}

function onlyOne(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

const places = new Map(
  [
    'eerste first 1e 1ste 1st',
    'tweede second 2e 2de 2nd',
    'derde third 3e 3de 3rd',
    'vierde fourth 4e 4de 4th',
    'vijfde fifth 5e 5de 5th',
    'zesde sixth 6e 6de 6th',
    'zevende seventh 7e 7de 7th',
    'achtste eighth 8e 8ste 8th',
    'negende ninth 9e 9de 9th',
    'tiende tenth 10e 10de 10th',
  ].flatMap((words, place) => words.split(' ').map((word) => [word, place] as const)),
);
const lastWords = new Set(['laatste', 'last']);
const wordsBesidePlace = new Set(
  'de het the one optie option nummer number nr keuze choice antwoord answer vraag question'.split(' '),
);

// The place, counted from 0, that "2", "optie 2", "b", "de tweede" or "the last one" says.
function placeOf(said: string, count: number): number | undefined {
  const words = said.split(' ').map((word) => word.replace(/^[#(]|[.:)]$/g, ''));
  const [word = '', ...more] = words.filter((each) => !wordsBesidePlace.has(each));
  if (more.length > 0) return undefined;
  const place = /^\d{1,3}$/.test(word)
    ? Number(word) - 1
    : /^[a-z]$/.test(word)
      ? word.charCodeAt(0) - 'a'.charCodeAt(0)
      : lastWords.has(word)
        ? count - 1
        : places.get(word);
  return place !== undefined && place >= 0 && place < count ? place : undefined;
}

const shortestPart = 4;

function isPart(said: string, label: string): boolean {
  const fits = begins(said, label) || (label.length >= shortestPart && mentions(said, label));
  return fits && isAsNegative(said, label);
}

function begins(said: string, label: string): boolean {
  return said.length >= shortestPart && label.startsWith(said);
}

function mentions(said: string, label: string): boolean {
  const words = spoken(label);
  return words !== '' && ` ${spoken(said)} `.includes(` ${words} `);
}

// The first letter and the digits have to be right: "onbevoegd" is no slip for "bevoegd", nor 2023 for 2024.
function isSlip(said: string, label: string): boolean {
  const allowed = label.length >= 9 ? 2 : label.length >= 5 ? 1 : 0;
  return (
    Math.abs(said.length - label.length) <= allowed &&
    said.charAt(0) === label.charAt(0) &&
    said.replace(/\D/g, '') === label.replace(/\D/g, '') &&
    isAsNegative(said, label) &&
    distance(said, label) <= allowed
  );
}

const negations = new Set("niet geen nooit zonder not no never without don't isn't".split(' '));

function isAsNegative(said: string, label: string): boolean {
  return negationsIn(said) === negationsIn(label);
}

// The same few labels are held against everything that is said.
const mostTexts = 5_000;

/** The words of a text, with one space between them. */
const spoken = rememberingTexts(mostTexts, wordsOf);

function wordsOf(text: string): string {
  return text
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .join(' ');
}

function negationsIn(text: string): string {
  return spoken(text)
    .split(' ')
    .filter((word) => negations.has(word))
    .join(' ');
}
