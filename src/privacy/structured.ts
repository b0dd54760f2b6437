import { identifiersIn } from '../rules/identifiers.ts';
import type { Lexicon } from './lexicon.ts';
import { type Found, matchesOf } from './spans.ts';

/** What has a form of its own in a text as it reads: addresses of every kind, numbers, and days of birth. */
export function structuredIn(text: string, lexicon: Lexicon): readonly Found[] {
  return [
    ...identifiersIn(text).map(({ kind, at, length }) => ({ kind, at, end: at + length })),
    ...matchesOf(text, accountNumber, 'iban'),
    ...matchesOf(text, numberAfterName, 'bsn'),
    ...webAddressesIn(text),
    ...birthDatesIn(text),
    ...addressesIn(text, lexicon),
    ...postcodesIn(text),
    ...phonesIn(text),
    // "V&D"; but a department is none.
    ...matchesOf(text, /(?<![\p{L}\p{N}])(?!P&O|R&D|Q&A)\p{Lu}&\p{Lu}(?![\p{L}\p{N}])/gu, 'name'),
    // Whose file, policy or pass this is, somebody can look up.
    ...matchesOf(
      text,
      /(?<![\p{L}\p{N}])[\p{L}\p{N}]{0,4}\p{N}{6,}[\p{L}\p{N}]{0,4}(?![\p{L}\p{N}])/gu,
      'other',
    ),
  ];
}

/** Numbers that hardly anything but a telephone has, in any groups: "06 - 1234 5678", "0800-1234567". */
function phonesIn(text: string): Found[] {
  const grouped = /(?<![\p{L}\p{N}.,/-])(?:\+|\(?0)\d{1,3}(?:[ ./()-]{1,3}\d{2,7}){1,5}(?![\p{N}])/gu;
  return matchesOf(text, grouped, 'phone').filter(({ at, end }) => {
    const said = text.slice(at, end);
    const digits = said.replace(/\P{N}/gu, '').length;
    return digits >= 9 && digits <= 14 && !/^\d{2}[-./ ]\d{2}[-./ ](?:19|20)?\d{2}(?!\d)/.test(said);
  });
}

// Also with a mistake in it.
const accountNumber = /(?<![\p{L}\p{N}])[a-z]{2} ?\d{2} ?[a-z]{4} ?(?:\d{4} ?){2}\d{2}(?!\d)/giu;
const numberAfterName =
  /(?<=(?<!\p{L})(?:bsn|burgerservicenummer|sofinummer|sofi-nummer|citizen service number)[^\d\n]{0,30})\d(?:[ .-]?\d){7,8}(?!\d)/giu;

const domains =
  'nl|com|org|net|eu|be|de|fr|uk|io|info|nu|biz|online|app|dev|me|frl|amsterdam|co|edu|gov|gr|es|it|pl|tr|ma|sr|tv|ai|site|shop|coach|academy|work|jobs';

function webAddressesIn(text: string): Found[] {
  const path = '(?:[/?#][^\\s<>"]*)?';
  const written = [
    /(?:https?|ftp):\/\/[^\s<>"]+|(?<![\p{L}\p{N}.])www\.[^\s<>"]+/giu,
    new RegExp(
      `(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}(?:${domains})(?![\\p{L}\\p{N}-])${path}`,
      'giu',
    ),
    // A name on a network.
    /(?<![\p{L}\p{N}])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,}/gu,
  ];
  return written
    .flatMap((pattern) => matchesOf(text, pattern, 'url'))
    .map((found) => ({ ...found, end: found.end - trailing(text.slice(found.at, found.end)) }));
}

const trailing = (said: string): number => /[.,;:!?)\]}'*_]*$/.exec(said)?.[0].length ?? 0;

const months =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const day = '(?:0?[1-9]|[12]\\d|3[01])(?:e|de|ste|st|nd|rd|th)?';
const year = "(?:(?:19|20)\\d\\d|'?\\d\\d)";
const date = [
  `${day} ?[-/. ] ?(?:0?[1-9]|1[0-2]) ?[-/. ] ?${year}`,
  `(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])`,
  `${day}[ -](?:of )?(?:${months})\\.?,?[ -]${year}`,
  `(?:${months})\\.? ${day},? ${year}`,
].join('|');
const anyDate = new RegExp(`(?<![\\p{L}\\p{N}])(?:${date})(?![\\p{L}\\p{N}])`, 'giu');
const birth =
  /(?<!\p{L})(?:geb(?:\.|oren|oorte\p{L}*)?|jarig|verjaar\p{L}*|born|birth\p{L}*|d\.?o\.?b)(?!\p{L})[^.!?\n]{0,40}$/iu;
// "geb. 4 mei" has a stop of its own.
const birthInShort = /(?<!\p{L})(?:geb|d\.?o\.?b)\.[^.!?\n]{0,20}$/iu;
const yearOfBirth =
  /(?<=(?<!\p{L})(?:geboren(?: is)? (?:in|te [\p{L} '-]{2,30} in)|born in|geboortejaar:? (?:is )?|year of birth:? (?:is )?) ?)(?:19|20)\d\d(?!\d)/giu;

function birthDatesIn(text: string): Found[] {
  const dates = matchesOf(text, anyDate, 'birthDate').filter(({ at, end }) => {
    const before = text.slice(Math.max(0, at - 60), at);
    // A day of the last century is hardly anything else.
    return /19\d\d|'[3-9]\d/.test(text.slice(at, end)) || birth.test(before) || birthInShort.test(before);
  });
  return [...dates, ...matchesOf(text, yearOfBirth, 'birthDate')];
}

// What streets end in; after a word that ends in one of the second kind a number often means something else.
const streets = 'straat|laan|plein|kade|gracht|singel|steeg|dreef|plantsoen|dijk';
const maybeStreets =
  'weg|hof|pad|park|markt|haven|wal|ring|boulevard|plaats|kamp|akker|veld|hoek|horst|erf|brink|meent|oord|waard|baan|tuin|burg|werf|wijk|zoom';
const anyStreet = `${streets}|${maybeStreets}`.replace(
  /(?<=^|\|)\w/g,
  (letter) => `[${letter.toUpperCase()}${letter}]`,
);
const houseNumber =
  '\\d{1,5}(?: ?-? ?(?:[a-zA-Z]\\d{0,3}(?![\\p{L}\\p{N}])|[IVX]{1,4}(?![\\p{L}])|bis|hs|huis|\\d{1,4}(?!\\d)))?';
const capitalWord = "\\p{Lu}[\\p{L}\\p{M}.'-]*";
// "Burgemeester de Raadtsingel 93c", "kerkstraat 12", "Laan van Nieuw Oost-Indië 275", "Plein 1940 12".
const streetWithNumber = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:${capitalWord} (?:(?:van|de|der|den|het|'t|aan|op|in) )*)+(?=\\p{Lu})[\\p{L}'-]*(?:${anyStreet}) ${houseNumber}`,
    `(?<![\\p{L}\\p{N}])[\\p{L}'-]{2,}(?:${streets}) ${houseNumber}`,
    `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}'-]+(?:${maybeStreets}) ${houseNumber}`,
    `(?:Laan|Plein) 19\\d\\d ${houseNumber}`,
    `(?:Laan|Plein|Weg|Hof|Park) (?:van|de|der|den) (?:(?:de|der|den|het) )?(?:${capitalWord} )+${houseNumber}`,
    `(?:${capitalWord} )*(?:Street|Road|Lane|Avenue|Drive|Square) ${houseNumber}`,
  ].join('|'),
  'gu',
);

/** Addresses; "Arbeidsmarkt 2024" is none, and "Loopbaan 2". */
function addressesIn(text: string, lexicon: Lexicon): Found[] {
  const isCertain = new RegExp(`(?:${streets}) \\P{L}`, 'iu');
  const dutch = matchesOf(text, streetWithNumber, 'place').filter(({ at, end }) => {
    const [street = '', ...rest] = text.slice(at, end).split(' ');
    const isSpokenOf = /(?<!\p{L})(?:aan|op|adres|woont|at)(?: de| het)? $/iu.test(
      text.slice(Math.max(0, at - 14), at),
    );
    return (
      isCertain.test(text.slice(at, end)) ||
      rest.length > 1 ||
      isSpokenOf ||
      !lexicon.isOrdinary(street.toLowerCase())
    );
  });
  return [...dutch, ...matchesOf(text, numberWithStreet, 'place')];
}

// "12 Station Road".
const numberWithStreet = new RegExp(
  `(?<![\\p{L}\\p{N}])\\d{1,5}[a-z]? (?:${capitalWord} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Square|Close|Court|Way|Place)(?!\\p{L})`,
  'gu',
);

const isWord = new Set(
  'in en of op te om is de uu nu zo al we ze je km kg cm mm ml kb mb gb mw fte to or and at on by pk'.split(
    ' ',
  ),
);

/** Postcodes as in "3011 AB"; in lower case, where "1200 km" is a distance, only where something says what it is. */
function postcodesIn(text: string): Found[] {
  const pattern = /(?<![\p{L}\p{N}.,-])[1-9]\d{3} ?([a-z]{2})(?![\p{L}\p{N}])/giu;
  const dutch = [...text.matchAll(pattern)].filter(({ 0: said, 1: letters = '', index: at }) => {
    const isSaid = /postcode[^\d\n]{0,12}$/i.test(text.slice(Math.max(0, at - 25), at));
    const isBeforePlace = /^,? \p{Lu}/u.test(text.slice(at + said.length));
    const isAfterNumber = /\d\p{L}?, ?$/u.test(text.slice(Math.max(0, at - 6), at));
    if (isSaid || isAfterNumber || (isBeforePlace && letters === 'pk')) return true;
    if (isWord.has(letters.toLowerCase())) return false;
    return letters === letters.toUpperCase() || !said.includes(' ') || isBeforePlace;
  });
  return [
    ...dutch.map(({ 0: said, index: at }) => ({ kind: 'postcode' as const, at, end: at + said.length })),
    ...matchesOf(text, /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/gu, 'postcode'),
  ];
}
