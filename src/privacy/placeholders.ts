import { type Language, type Localized, languages } from '../language.ts';
import { type Hidden, type HiddenKind, hiddenKinds } from './hidden.ts';

// In capitals, with a line below, in brackets, as nobody writes and as models leave it. Both languages share their numbers,
// so that a model that translates one still means the same.
const nounOf: Readonly<Record<HiddenKind, Localized<string>>> = {
  person: { nl: 'PERSOON', en: 'PERSON' },
  name: { nl: 'NAAM', en: 'NAME' },
  place: { nl: 'PLAATS', en: 'PLACE' },
  email: { nl: 'MAILADRES', en: 'EMAIL' },
  url: { nl: 'WEBADRES', en: 'WEBSITE' },
  phone: { nl: 'TELEFOON', en: 'PHONE' },
  iban: { nl: 'REKENING', en: 'ACCOUNT' },
  bsn: { nl: 'BSN', en: 'BSN' },
  postcode: { nl: 'POSTCODE', en: 'POSTCODE' },
  birthDate: { nl: 'GEBOORTEDATUM', en: 'BIRTHDATE' },
  other: { nl: 'OVERIG', en: 'OTHER' },
};

/** Which thing of a kind a placeholder stands for, whichever language it is written in. */
export type Reference = { readonly kind: HiddenKind; readonly number: number };

/** Something that looks like a placeholder, from UTF-16 unit `at` up to `end`. */
export type Lookalike = Reference & {
  readonly at: number;
  readonly end: number;
  /** Whether it is just as a placeholder is written. */
  readonly isExact: boolean;
};

/** The placeholder for the thing of this kind with this number, such as "[PERSOON_1]". */
export function placeholderFor({ kind, number }: Reference, language: Language): string {
  return `[${nounOf[kind][language]}_${number}]`;
}

/** One and the same text for placeholders of one and the same thing. */
export function keyOf({ kind, number }: Reference): string {
  return `${kind} ${number}`;
}

const kindOf = new Map(
  hiddenKinds.flatMap((kind) => languages.map((language) => [nounOf[kind][language], kind] as const)),
);
const nouns = [...kindOf.keys()].toSorted((one, other) => other.length - one.length).join('|');
const number = '(\\d{1,6})(?!\\d)';
// A model may write other brackets, and Markdown has a stroke before a line below. Without brackets the line below is
// what tells a placeholder from "telefoon 06".
const said = `(${nouns})[\\s\\\\_#-]{0,3}${number}\\s{0,2}`;
const inBrackets = `[\\[({<]\\s{0,2}${said}[\\])}>]|\\\\[\\[({<]\\s{0,2}${said}\\\\[\\])}>]`;
const bare = `(${nouns})\\\\?_${number}`;
const wholeWords = new RegExp(`${inBrackets}|(?<![\\p{L}\\p{N}])${bare}`, 'giu');
const anywhere = new RegExp(`${inBrackets}|${bare}`, 'giu');

/** Every placeholder in a text, in order, also with other brackets, spaces or case. */
export function placeholdersIn(text: string): readonly Lookalike[] {
  return found(text, wholeWords);
}

/** The same, also within words: what stands beside it may yet be hidden. */
export function lookalikesIn(text: string): readonly Lookalike[] {
  return found(text, anywhere);
}

function found(text: string, pattern: RegExp): Lookalike[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [written, ...groups] = match;
    const [noun = '', digits] = groups.filter((group) => group !== undefined);
    const kind = kindOf.get(noun.toUpperCase());
    if (kind === undefined) return [];
    const reference: Reference = { kind, number: Number(digits) };
    const isExact = languages.some((language) => written === placeholderFor(reference, language));
    return [{ ...reference, at: match.index, end: match.index + written.length, isExact }];
  });
}

/** Numbers things of each kind from the first number on that no placeholder of what was hidden before has. */
export function nextNumbers(hidden: readonly Hidden[]): (kind: HiddenKind) => number {
  const used = new Set(hidden.flatMap(({ placeholder }) => placeholdersIn(placeholder).map(keyOf)));
  return (kind) => {
    let number = 1;
    while (used.has(keyOf({ kind, number }))) number += 1;
    used.add(keyOf({ kind, number }));
    return number;
  };
}
