import { inPlainSigns } from './plainSigns.ts';

/** What tells who somebody is by itself: citizen service number, e-mail address, telephone number, account number. */
export type IdentifierKind = 'bsn' | 'email' | 'phone' | 'iban';

/** An identifier in a text, from UTF-16 unit `at` on, `length` units long. */
export type Identifier = { readonly kind: IdentifierKind; readonly at: number; readonly length: number };

type Span = { readonly at: number; readonly end: number };

/** Every identifier in a text, in order; only an e-mail address overlaps others, those that stand within it. */
export function identifiersIn(text: string): readonly Identifier[] {
  if (!mayHoldAny(text)) return [];
  const { text: plain, placeOf } = inPlainSigns(text);
  const ibans = ibansIn(plain);
  const withoutIbans = blankedOut(plain, ibans);
  const phones = spansOf(withoutIbans, isPhone).map((span) => withSignsBefore(span, plain));
  return [
    ...named('bsn', spansOf(blankedOut(withoutIbans, phones), isBsn)),
    ...named('email', emailsIn(plain)),
    ...named('phone', phones),
    ...named('iban', ibans),
  ]
    .map(({ kind, at, end }) => ({ kind, at: placeOf(at), length: placeOf(end) - placeOf(at) }))
    .toSorted((one, other) => one.at - other.at);
}

// Most of what people say is a few words in plain letters, and looking for everything takes its time.
function mayHoldAny(text: string): boolean {
  return !/^[ -?A-~\s]*$/.test(text) || (text.match(/\d/g)?.length ?? 0) >= fewestDigits;
}

/** Whether nine digits pass the 11-test of the BSN; nine noughts, which are nobody's, do not. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const weighed = [...digits].map((digit, place) => Number(digit) * (place === 8 ? -1 : 9 - place));
  return weighed.reduce((sum, each) => sum + each) % 11 === 0;
}

/** Whether an account number without spaces passes the mod-97 test of the IBAN. */
export function passesMod97(iban: string): boolean {
  const values = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => Number.parseInt(sign, 36));
  return values.reduce((rest, value) => (rest * (value > 9 ? 100 : 10) + value) % 97, 0) === 1;
}

function blankedOut(text: string, spans: readonly Span[]): string {
  const ends = [0, ...spans.map(({ end }) => end)];
  const before = spans.map(({ at, end }, place) => text.slice(ends[place], at) + '_'.repeat(end - at));
  return before.join('') + text.slice(ends.at(-1));
}

/** A few groups of digits one after the other, and what stands between, before and after them. */
type Candidate = {
  readonly digits: string;
  /** How many digits each group has, such as "3-3-3". */
  readonly shape: string;
  readonly gaps: readonly string[];
  readonly before: string;
  readonly after: string;
};

// A telephone number in pairs, with its country, has no more groups; a BSN digit by digit has nine.
const mostGroups = 9;
const fewestDigits = 8;
// Nine digits one by one with " - " between them.
const longest = 33;
// Enough for "het burgerservicenummer van de cliënt is".
const nearby = 60;

/** The spans of digits that `fits`: from each group on the longest, none of them overlapping. */
function spansOf(text: string, fits: (candidate: Candidate) => boolean): Span[] {
  const groups = [...text.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => ({
    at,
    end: at + digits.length,
  }));
  const found: Span[] = [];
  for (const [index, { at }] of groups.entries()) {
    if (at < (found.at(-1)?.end ?? 0)) continue;
    const last = groups
      .slice(index, index + mostGroups)
      .toReversed()
      .find(
        ({ end }) => end - at >= fewestDigits && end - at <= longest && fits(candidateIn(text, { at, end })),
      );
    if (last) found.push({ at, end: last.end });
  }
  return found;
}

function candidateIn(text: string, { at, end }: Span): Candidate {
  const said = text.slice(at, end);
  return {
    digits: said.replace(/\D+/g, ''),
    shape: said
      .split(/\D+/)
      .map((group) => group.length)
      .join('-'),
    gaps: said.match(/\D+/g) ?? [],
    before: text.slice(Math.max(0, at - nearby), at),
    after: text.slice(end, end + 8),
  };
}

const isEvery = (gaps: readonly string[], allowed: RegExp): boolean => gaps.every((gap) => allowed.test(gap));
const areAlike = (gaps: readonly string[]): boolean => gaps.every((gap) => gap === gaps[0]);

// How a BSN is written, also with its first 0 left off, and what stands between its groups then. Not just any way:
// "2 3 3 4 1 2 2 3 4" is a row of ratings, "24 32 36 640" one of hours, and "2024-12345" a number in a file.
const bsnForms: readonly (readonly [RegExp, string])[] = [
  [/^(?:[ ./\n-]|\r\n| [/-] )$/, '9 3-3-3 4-2-3'],
  [/^[ ./-]$/, '8 2-3-3 3-2-3'],
  [/^(?:[./-]| [/-] )$/, '2-2-2-3 1-1-1-1-1-1-1-1-1'],
  [/^ $/, '6-3 3-6 4-5'],
];
const bsnBefore = /(?<!\p{L})(?:bsn|burger ?service|sofi)[^\d\n]*$/iu;
const otherBefore = /(?:€|(?<!\p{L})(?:eur|euro|kvk|kvk-?nummer|kamer van koophandel)):? ?$/iu;
function isBsn(candidate: Candidate): boolean {
  const { digits, shape, gaps, before, after } = candidate;
  if (!passesElevenTest(/^[1-9]\d{7}$/.test(digits) ? `0${digits}` : digits)) return false;
  // After its name it is read however it is spelled out; eight of its digits are then not taken for all of them.
  if (bsnBefore.test(before) && isEvery(gaps, /^[\s./-]{1,3}$/)) {
    return digits.length === 9 || !/^[\s./-]{1,3}\d(?!\d)/.test(after);
  }
  const isWrittenSo = bsnForms.some(
    ([gap, shapes]) => shapes.split(' ').includes(shape) && isEvery(gaps, gap),
  );
  if (!isWrittenSo || !areAlike(gaps)) return false;
  // Nine digits in one go are hardly anything else.
  if (shape === '9') return true;
  const beginsWithYear = shape === '4-5' && /^(?:19|20)/.test(digits);
  return !isPart(candidate) && !otherBefore.test(before) && !isDate(digits) && !beginsWithYear;
}

/** Whether digits go on as those of a longer number do, or as one more in a row of numbers. */
function isPart({ gaps: [gap = ' '], before, after }: Candidate): boolean {
  if (/\d[./-]$/.test(before) || /^[,./-]\d/.test(after)) return true;
  const group = gap.includes('\n') ? '\\d+' : '\\d{3}';
  return (
    (before.endsWith(gap) && new RegExp(`(?<!\\d)${group}$`).test(before.slice(0, -gap.length))) ||
    (after.startsWith(gap) && new RegExp(`^${group}(?!\\d)`).test(after.slice(gap.length)))
  );
}

// Eight digits in one go may be a day, "01092024" or "20240901".
function isDate(digits: string): boolean {
  const [day, month, year] = ['(?:0[1-9]|[12]\\d|3[01])', '(?:0[1-9]|1[0-2])', '(?:19|20)\\d\\d'];
  return new RegExp(`^(?:${day}${month}${year}|${year}${month}${day})$`).test(digits);
}

// How numbers are written in the Netherlands and Belgium: "06 12 34 56 78", "020-1234567", "0475 12 34 56", "02 123 45 67".
// Any other grouping is more likely hours or days: "0830-1230 10", "06-09-2024 10".
const nationalForms: readonly (readonly [RegExp, string])[] = [
  [/^06\d{8}$/, '2-8 2-4-4 2-2-2-2-2 2-3-3-2 2-2-3-3 2-3-2-3 2-4-2-2 2-2-2-4 2-2-6'],
  [/^0[1-9]\d{8}$/, '10 3-7 3-3-4 3-4-3 3-3-2-2 3-2-2-3 4-6 4-3-3 4-2-2-2'],
  [/^0[2349]\d{7}$/, '9 2-7 2-3-2-2'],
  [/^0[15-8]\d{7}$/, '9 3-6 3-2-2-2'],
];

function isPhone(candidate: Candidate): boolean {
  const { digits, shape, before } = candidate;
  // Nine digits that begin with 0 may be either; then it is the more serious one.
  if (shape === '9' && !before.endsWith('+') && passesElevenTest(digits)) return false;
  return /(?<!\d)\+$/.test(before) || digits.startsWith('00') ? isAbroad(candidate) : isNational(candidate);
}

function isNational({ digits, shape, gaps, before, after }: Candidate): boolean {
  const [first = '-', ...others] = gaps;
  return (
    nationalForms.some(([number, shapes]) => number.test(digits) && shapes.split(' ').includes(shape)) &&
    /^(?: ?[-./]? ?|\) ?-? ?)$/.test(first) &&
    isEvery(others, /^[ .-]$/) &&
    areAlike(others) &&
    !/(?:\p{L}|\d[.,-])$/u.test(before) &&
    !/^[.,-]\d/.test(after)
  );
}

function isAbroad({ digits, gaps, before }: Candidate): boolean {
  const number = before.endsWith('+') ? digits : digits.slice(2);
  if (!isEvery(gaps, /^[ ()./-]{1,3}$/)) return false;
  if (number.startsWith('31')) return /^310?[1-9]\d{8}$/.test(number);
  if (number.startsWith('32')) return /^320?[1-9]\d{7,8}$/.test(number);
  return /^[1-9]\d{8,14}$/.test(number);
}

function withSignsBefore({ at, end }: Span, text: string): Span {
  const signs = /[(+]*$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  return { at: at - signs.length, end };
}

const part = '[\\p{L}\\p{N}_-]{1,63}';
const address = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@(?:${part}\\.){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}])`,
  'gu',
);

function emailsIn(text: string): Span[] {
  return [...text.matchAll(address)].map(({ 0: said, index: at }) => ({ at, end: at + said.length }));
}

// How long an account number is, country by country where euros are paid by IBAN.
const ibanLengths: ReadonlyMap<string, number> = new Map(
  `AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20
   LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TR26`
    .split(/\s+/)
    .map((each) => [each.slice(0, 2), Number(each.slice(2))]),
);

function ibansIn(text: string): Span[] {
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])([a-z]{2}) ?\d{2}/giu)];
  const found: Span[] = [];
  for (const { 1: country = '', index: at } of starts) {
    const length = ibanLengths.get(country.toUpperCase());
    if (length === undefined || at < (found.at(-1)?.end ?? 0)) continue;
    const rest = text.slice(at, at + 2 * length);
    const whole = new RegExp(`^(?:[a-z\\d][ .-]?){${length - 1}}[a-z\\d](?![\\p{L}\\p{N}])`, 'iu');
    const [said = ''] = whole.exec(rest) ?? [];
    const number = said.replace(/[ .-]/g, '');
    // The words after "de 12" come to the right length now and then; no account number has so few digits.
    if (/(?:\D*\d){9}/.test(number) && passesMod97(number)) found.push({ at, end: at + said.length });
  }
  return found;
}

function named<Kind extends IdentifierKind>(kind: Kind, spans: readonly Span[]) {
  return spans.map((span) => ({ kind, ...span }));
}
