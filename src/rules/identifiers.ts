/** What tells who somebody is by itself: a citizen service number, an e-mail address, a telephone or an account number. */
export type IdentifierKind = 'bsn' | 'email' | 'phone' | 'iban';

/** An identifier in a text, from code unit `at` on, `length` code units long. */
export type Identifier = { readonly kind: IdentifierKind; readonly at: number; readonly length: number };

/** Digits that stand together, as typed; `gap` is what stands between them and the digits before. */
type Group = { readonly digits: string; readonly at: number; readonly gap: string };
type Span = { readonly at: number; readonly end: number };

/** Every identifier in a text, in order; only a BSN within an e-mail address overlaps another. */
export function identifiersIn(text: string): readonly Identifier[] {
  const plain = withPlainSigns(text);
  const groups = groupsIn(plain);
  const ibans = ibansIn(plain);
  const bsns = bsnsIn(plain, groups);
  // Nine digits that begin with 0 may be either; then it is the more serious one.
  const phones = phonesIn(plain, groups).filter((phone) => !ibans.some(overlaps(phone)));
  const longerPhones = phones.filter(
    (phone) => !bsns.some((bsn) => bsn.at === phone.at && bsn.end === phone.end),
  );
  const explained = [...ibans, ...longerPhones];
  return [
    ...named(
      'bsn',
      bsns.filter((bsn) => !explained.some(overlaps(bsn))),
    ),
    ...named('email', emailsIn(plain)),
    ...named('phone', longerPhones),
    ...named('iban', ibans),
  ].toSorted((one, other) => one.at - other.at);
}

/** Whether nine digits pass the 11-test of the BSN; nine noughts, which are nobody's, do not. */
export function passesElevenTest(digits: string): boolean {
  const weighed = [...digits].map((digit, place) => Number(digit) * (place === 8 ? -1 : 9 - place));
  return /^\d{9}$/.test(digits) && !/^0+$/.test(digits) && weighed.reduce((a, b) => a + b) % 11 === 0;
}

/** Whether an account number, in capitals and without spaces, passes the mod-97 test of the IBAN. */
export function passesMod97(iban: string): boolean {
  const numerals = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => Number.parseInt(sign, 36));
  return numerals.reduce((rest, value) => (rest * (value > 9 ? 100 : 10) + value) % 97, 0) === 1;
}

// What is pasted from a document has hard spaces, long dashes and invisible signs; each is as long as what replaces it.
function withPlainSigns(text: string): string {
  return text
    .replace(/[\p{Zs}\p{Cf}\t]/gu, (sign) => ' '.repeat(sign.length))
    .replace(/[\p{Pd}\u2212]/gu, (sign) => '-'.repeat(sign.length))
    .replace(/[\uFF01-\uFF5E]/gu, (sign) => sign.normalize('NFKC'));
}

function groupsIn(text: string): Group[] {
  let end = 0;
  return [...text.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => {
    const gap = text.slice(end, at);
    end = at + digits.length;
    return { digits, at, gap };
  });
}

function spanOf(groups: readonly Group[]): Span {
  const last = groups.at(-1);
  return { at: groups[0]?.at ?? 0, end: last === undefined ? 0 : last.at + last.digits.length };
}

const digitsOf = (groups: readonly Group[]): string => groups.map(({ digits }) => digits).join('');
const shapeOf = (groups: readonly Group[]): string => groups.map(({ digits }) => digits.length).join('-');
const gapsIn = (groups: readonly Group[]): string[] => groups.slice(1).map(({ gap }) => gap);

function overlaps(one: Span): (other: Span) => boolean {
  return (other) => one.at < other.end && other.at < one.end;
}

function named(kind: IdentifierKind, spans: readonly Span[]): Identifier[] {
  return spans.map(({ at, end }) => ({ kind, at, length: end - at }));
}

/** The spans that start at each group in turn, the longest that `fits`, none of them overlapping. */
function windows(
  groups: readonly Group[],
  most: number,
  fits: (from: number, to: number) => boolean,
): Span[] {
  const found: Span[] = [];
  for (let from = 0; from < groups.length; from += 1) {
    let to = Math.min(from + most, groups.length);
    while (to > from && !fits(from, to)) to -= 1;
    if (to === from) continue;
    found.push(spanOf(groups.slice(from, to)));
    from = to - 1;
  }
  return found;
}

// How a BSN is grouped, also with its first 0 left off. Not any way at all: "2 3 3 4 1 2 2 3 4" is a row of ratings.
const bsnShapes: ReadonlySet<string> = new Set(['9', '3-3-3', '4-2-3', '8', '2-3-3', '3-2-3']);
const bsnLabel = /(?<!\p{L})(?:bsn|burger ?service|sofi)[^\d\n]{0,40}$/iu;
const otherLabel = /(?:€|(?<!\p{L})(?:eur|euro|kvk|kvk-?nummer|kvk-?nr\.?|kamer van koophandel))[ :]*$/iu;
const longestLabel = 60;

function bsnsIn(text: string, groups: readonly Group[]): Span[] {
  return windows(groups, 9, (from, to) => {
    const window = groups.slice(from, to);
    const digits = digitsOf(window);
    if (digits.length < 8 || digits.length > 9 || !passesElevenTest(digits.padStart(9, '0'))) return false;
    if (digits.length === 8 && digits.startsWith('0')) return false;
    const { at, end } = spanOf(window);
    const before = text.slice(Math.max(0, at - longestLabel), at);
    const next = groups[to];
    if (bsnLabel.test(before) && gapsIn(window).every((gap) => /^[ ./-]{1,3}$/.test(gap))) {
      // Eight of nine digits that are spelled out one by one are not a number of eight.
      return digits.length === 9 || window.length === 1 || !(next && isWithin(next.gap, 1));
    }
    return (
      bsnShapes.has(shapeOf(window)) &&
      gapsIn(window).every((gap) => isWithin(gap, 1) && gap === window[1]?.gap) &&
      !otherLabel.test(before) &&
      !(digits.length === 8 && isDate(digits)) &&
      !goesOn(window, groups[from]?.gap, groups[from - 1], text.slice(end, end + 2), next)
    );
  });
}

function isWithin(gap: string, most: number): boolean {
  return gap.length <= most && /^[ .-]+$/.test(gap);
}

/** Whether the digits are only part of a longer number: an amount, an order number, a number with a decimal fraction. */
function goesOn(
  window: readonly Group[],
  gapBefore: string | undefined,
  before: Group | undefined,
  after: string,
  next: Group | undefined,
): boolean {
  const [first, second] = window;
  if (second === undefined) {
    // Nine digits in one go are hardly anything else; eight are, with a hyphen or a stop to more.
    const isJoined = (before && /^[./-]$/.test(gapBefore ?? '')) || /^[./-]\d/.test(after);
    return first?.digits.length === 8 && Boolean(isJoined);
  }
  const continues = (group: Group | undefined, gap: string | undefined): boolean =>
    group !== undefined && gap === second.gap && (gap !== ' ' || group.digits.length === 3);
  return /^,\d/.test(after) || continues(before, gapBefore) || continues(next, next?.gap);
}

function isDate(digits: string): boolean {
  const day = '(?:0[1-9]|[12]\\d|3[01])';
  const month = '(?:0[1-9]|1[0-2])';
  const year = '(?:19|20)\\d\\d';
  return new RegExp(`^(?:${day}${month}${year}|${year}${month}${day})$`).test(digits);
}
