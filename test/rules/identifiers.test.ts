import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type IdentifierKind,
  identifiersIn,
  passesElevenTest,
  passesMod97,
} from '../../src/rules/identifiers.ts';

/** What was found, as kind and the words themselves. */
function found(text: string): [IdentifierKind, string][] {
  return identifiersIn(text).map(({ kind, at, length }) => [kind, text.slice(at, at + length)]);
}

const kinds = (text: string) => identifiersIn(text).map(({ kind }) => kind);

test.each([
  ['123456782', true],
  ['111222333', true],
  ['012345672', true],
  ['999999990', true],
  ['123456783', false],
  ['123456789', false],
  ['213456782', false],
  ['000000000', false],
  ['12345678', false],
  ['1234567820', false],
  ['', false],
])('the 11-test of %s is %s', (digits, passes) => {
  expect(passesElevenTest(digits)).toBe(passes);
});

test.each([
  ['NL91ABNA0417164300', true],
  ['nl91abna0417164300', true],
  ['BE68539007547034', true],
  ['GB82WEST12345698765432', true],
  ['NL91ABNA0417164301', false],
  ['NL91ABNA0417163400', false],
  ['NL91 ABNA 0417 1643 00', false],
  ['', false],
])('the mod-97 test of %s is %s', (iban, passes) => {
  expect(passesMod97(iban)).toBe(passes);
});

describe('finds', () => {
  test.each<[string, IdentifierKind, string]>([
    ['123456782', 'bsn', '123456782'],
    ['mijn bsn is 123456782.', 'bsn', '123456782'],
    ['bsn123456782', 'bsn', '123456782'],
    ['123.456.782', 'bsn', '123.456.782'],
    ['123 456 782', 'bsn', '123 456 782'],
    ['123-456-782', 'bsn', '123-456-782'],
    ['1234.56.782', 'bsn', '1234.56.782'],
    ['1234 56 782', 'bsn', '1234 56 782'],
    ['012345672', 'bsn', '012345672'],
    ['12345672', 'bsn', '12345672'],
    ['12.345.672', 'bsn', '12.345.672'],
    ['123.45.672', 'bsn', '123.45.672'],
    ['BSN: 1 2 3 4 5 6 7 8 2', 'bsn', '1 2 3 4 5 6 7 8 2'],
    ['BSN 12 34 56 782', 'bsn', '12 34 56 782'],
    ['burgerservicenummer van de cliënt: 12/345/6782', 'bsn', '12/345/6782'],
    ['BSN 123 456 782 24 uur per week', 'bsn', '123 456 782'],
    ['geboren 12-03-1980 123 456 782', 'bsn', '123 456 782'],
    ['Client,123456782,1980', 'bsn', '123456782'],
    ['NL123456782B01', 'bsn', '123456782'],
    ['één123456782ë', 'bsn', '123456782'],
    ['123\u00a0456\u00a0782', 'bsn', '123\u00a0456\u00a0782'],
    ['123\u2011456\u2011782', 'bsn', '123\u2011456\u2011782'],
    ['123\u200b456\u200b782', 'bsn', '123\u200b456\u200b782'],
    ['123/456/782', 'bsn', '123/456/782'],
    ['1234/56/782', 'bsn', '1234/56/782'],
    ['123\n456\n782', 'bsn', '123\n456\n782'],
    ['123\r\n456\r\n782', 'bsn', '123\r\n456\r\n782'],
    ['123 - 456 - 782', 'bsn', '123 - 456 - 782'],
    ['123 \u2013 456 \u2013 782', 'bsn', '123 \u2013 456 \u2013 782'],
    ['123 / 456 / 782', 'bsn', '123 / 456 / 782'],
    ['12-34-56-782', 'bsn', '12-34-56-782'],
    ['12/34/56/782', 'bsn', '12/34/56/782'],
    ['123456 782', 'bsn', '123456 782'],
    ['123 456782', 'bsn', '123 456782'],
    ['1234 56782', 'bsn', '1234 56782'],
    ['BSN 2024 56705', 'bsn', '2024 56705'],
    ['1.2.3.4.5.6.7.8.2', 'bsn', '1.2.3.4.5.6.7.8.2'],
    ['1-2-3-4-5-6-7-8-2', 'bsn', '1-2-3-4-5-6-7-8-2'],
    ['1 - 2 - 3 - 4 - 5 - 6 - 7 - 8 - 2', 'bsn', '1 - 2 - 3 - 4 - 5 - 6 - 7 - 8 - 2'],
    ['123 456 782\n640 uur', 'bsn', '123 456 782'],
    ['640 123.456.782', 'bsn', '123.456.782'],
    ['１２３４５６７８２', 'bsn', '１２３４５６７８２'],
    [
      '\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662',
      'bsn',
      '\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662',
    ],
    [
      '\u06f1\u06f2\u06f3 \u06f4\u06f5\u06f6 \u06f7\u06f8\u06f2',
      'bsn',
      '\u06f1\u06f2\u06f3 \u06f4\u06f5\u06f6 \u06f7\u06f8\u06f2',
    ],
    ['é 𝟏𝟐𝟑.𝟒𝟓𝟔.𝟕𝟖𝟐 é', 'bsn', '𝟏𝟐𝟑.𝟒𝟓𝟔.𝟕𝟖𝟐'],
    ['𝟙 keer 𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟸', 'bsn', '𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟸'],
    ['06-12345678', 'phone', '06-12345678'],
    ['0612345678', 'phone', '0612345678'],
    ['06 1234 5678', 'phone', '06 1234 5678'],
    ['06 12 34 56 78', 'phone', '06 12 34 56 78'],
    ['06-12 34 56 78', 'phone', '06-12 34 56 78'],
    ['06 - 12345678', 'phone', '06 - 12345678'],
    ['06.12.34.56.78', 'phone', '06.12.34.56.78'],
    ['06\u201312345678', 'phone', '06\u201312345678'],
    ['(06) 12345678', 'phone', '(06) 12345678'],
    ['+31612345678', 'phone', '+31612345678'],
    ['+31 6 1234 5678', 'phone', '+31 6 1234 5678'],
    ['+31 (0)6 12345678', 'phone', '+31 (0)6 12345678'],
    ['(+31) 6-12 34 56 78', 'phone', '(+31) 6-12 34 56 78'],
    ['0031612345678', 'phone', '0031612345678'],
    ['0031 6 12345678', 'phone', '0031 6 12345678'],
    ['0031 612345678', 'phone', '0031 612345678'],
    ['020-1234567', 'phone', '020-1234567'],
    ['(020) 123 45 67', 'phone', '(020) 123 45 67'],
    ['020 - 123 45 67', 'phone', '020 - 123 45 67'],
    ['0570-123456', 'phone', '0570-123456'],
    ['0570 12 34 56', 'phone', '0570 12 34 56'],
    ['bel 010/1234567 na vijf uur', 'phone', '010/1234567'],
    ['02 123 45 67', 'phone', '02 123 45 67'],
    ['010 12 34 56', 'phone', '010 12 34 56'],
    ['0475/12.34.56', 'phone', '0475/12.34.56'],
    ['0475 12 34 56', 'phone', '0475 12 34 56'],
    ['+32 475 12 34 56', 'phone', '+32 475 12 34 56'],
    ['+32 2 123 45 67', 'phone', '+32 2 123 45 67'],
    ['+49 170 1234567', 'phone', '+49 170 1234567'],
    ['0044 20 7946 0018', 'phone', '0044 20 7946 0018'],
    ['tel:06-12345678, thuis', 'phone', '06-12345678'],
    ['jan@voorbeeld.nl', 'email', 'jan@voorbeeld.nl'],
    ['Mail j.de-vries+werk@post.voorbeeld.co.uk.', 'email', 'j.de-vries+werk@post.voorbeeld.co.uk'],
    ['<zoë@café.nl>', 'email', 'zoë@café.nl'],
    ['mailto:a@b.nl?subject=x', 'email', 'a@b.nl'],
    ['jan＠voorbeeld.nl', 'email', 'jan＠voorbeeld.nl'],
    ['NL91ABNA0417164300', 'iban', 'NL91ABNA0417164300'],
    ['NL91 ABNA 0417 1643 00', 'iban', 'NL91 ABNA 0417 1643 00'],
    ['nl 91 abna 0417 1643 00', 'iban', 'nl 91 abna 0417 1643 00'],
    ['NL91.ABNA.0417.1643.00', 'iban', 'NL91.ABNA.0417.1643.00'],
    ['van NL91 ABNA 0417 1643 00 of later', 'iban', 'NL91 ABNA 0417 1643 00'],
    ['BE68 5390 0754 7034', 'iban', 'BE68 5390 0754 7034'],
    ['DE89 3704 0044 0532 0130 00', 'iban', 'DE89 3704 0044 0532 0130 00'],
  ])('in %o a %s', (text, kind, said) => {
    expect(found(text)).toEqual([[kind, said]]);
  });

  test('several side by side, in order', () => {
    const text = 'Sam (sam@voorbeeld.nl, 06-12345678) heeft 123456782 en NL91ABNA0417164300.';
    expect(kinds(text)).toEqual(['email', 'phone', 'bsn', 'iban']);
    expect(kinds('020-1234567/06-12345678')).toEqual(['phone', 'phone']);
    expect(kinds('06 12345678 123456782')).toEqual(['phone', 'bsn']);
    expect(kinds('+49 170 1234567 123456782')).toEqual(['phone', 'bsn']);
    expect(kinds('123456782 111222333')).toEqual(['bsn', 'bsn']);
  });

  test('a BSN also within an e-mail address', () => {
    expect(found('123456782@voorbeeld.nl')).toEqual([
      ['bsn', '123456782'],
      ['email', '123456782@voorbeeld.nl'],
    ]);
  });

  test('a Belgian number of nine digits as that, and as a BSN where it passes the test', () => {
    expect(kinds('021234567')).toEqual(['phone']);
    expect(kinds('012345672')).toEqual(['bsn']);
  });
});

describe('leaves alone', () => {
  test.each([
    // Nine digits that are no BSN.
    ['123456783'],
    ['123.456.783'],
    ['123 456 783'],
    ['BSN 123456783'],
    ['BSN 1 2 3 4 5 6 7 8 3'],
    ['000000000'],
    // Digits of something longer, an amount, a registration or a row of ratings.
    ['123456782000'],
    ['1123456782'],
    ['123 456 782 123'],
    ['123.456.782.123'],
    ['1.123.456.782'],
    ['€ 123.456.782'],
    ['123.456.782,50'],
    ['KvK 12345672'],
    ['KvK-nummer: 12345672'],
    ['2024-12345672'],
    ['2 3 3 4 1 2 2 3 4'],
    ['1 2 3 4 5 6 7 8 2'],
    ['12 34 56 782'],
    ['1\n2\n3\n4\n5\n6\n7\n8\n2'],
    ['123\n456\n782\n36'],
    ['24\n123\n456\n782'],
    ['123 - 456 - 782 - 123'],
    ['123 / 456 / 782 / 123'],
    // Two numbers beside each other: a year and an amount, two that belong to something, hours.
    ['2024 56705'],
    ['in 1998 12305'],
    ['12345 6782'],
    ['123-456782'],
    ['123456-782'],
    ['1234/56782'],
    ['123456\n782'],
    ['€ 123456 782'],
    // Days, years, hours and amounts.
    ['01-09-2024'],
    ['01.09.2024'],
    // Days in one go that would pass the test as a BSN without its first nought.
    ['10102024'],
    ['20240910'],
    ['06-09-2024 10 uur'],
    ['06 09 2024'],
    ['2024-09-01 10:00'],
    ['2019-2024'],
    ['2019-2024, 2016-2019'],
    ['09-2019 - 06-2024'],
    ['09.00-17.30'],
    ['06.30-07.30 10'],
    ['0830-1700 36 uur'],
    ['09:00 - 17:30 uur'],
    ['1.200,50'],
    ['€ 1.200,50'],
    ['+ 600 uur'],
    ['0,123456'],
    ['600 uur in 3 jaar, 24 uur per week'],
    ['24 32 36 40'],
    ['100 - 200 - 300'],
    // Numbers that reach nobody.
    ['06-1234567'],
    ['06-123456789'],
    ['0900-8844'],
    ['0800 1234'],
    ['112'],
    ['+31 6 1234 567'],
    ['+31 6 1234 56789'],
    ['020-123456'],
    // No account.
    ['NL91ABNA0417164301'],
    ['NL91 ABNA 0417 1643'],
    ['NL91ABNA0417164300X'],
    ['XNL91ABNA0417164300'],
    ['XX91ABNA0417164300'],
    ['de 12 weken daarna heb ik gewerkt'],
    // No address.
    ['@voorbeeld'],
    ['jan@'],
    ['jan@voorbeeld'],
    ['jan@voorbeeld.'],
    ['jan @ voorbeeld.nl'],
    ['K-2024-3'],
    [''],
  ])('%o', (text) => {
    expect(found(text)).toEqual([]);
  });
});

/** Nine digits of which the last makes them pass the 11-test, or not where `off` is another. */
const nineDigits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => ({ digits, check: digits.reduce((sum, digit, at) => sum + digit * (9 - at), 0) % 11 }))
  .filter(({ digits, check }) => check < 10 && digits.some((digit) => digit > 0))
  .map(({ digits, check }) => ({ first: digits.join(''), check }));

const notations: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  ...['.', '/', '-', '\u2011', ' - '].flatMap((gap) => [
    (digits: string) => digits.replace(/^(..)(..)(..)(...)$/, `$1${gap}$2${gap}$3${gap}$4`),
    (digits: string) => [...digits].join(gap),
  ]),
  ...[/^(.{6})(...)$/, /^(...)(.{6})$/].flatMap((halves) => [
    (digits: string) => digits.replace(halves, '$1 $2'),
    (digits: string) => digits.replace(halves, '$1\u00a0$2'),
  ]),
  (digits: string) => digits.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  ...['.', ' ', '-', '/', '\n', '\r\n', ' - ', '\u00a0', '\u2011'].flatMap((gap) => [
    (digits: string) => digits.replace(/^(...)(...)(...)$/, `$1${gap}$2${gap}$3`),
    (digits: string) => digits.replace(/^(....)(..)(...)$/, `$1${gap}$2${gap}$3`),
    (digits: string) => `BSN: ${[...digits].join(gap)}`,
    (digits: string) => `burgerservicenummer ${digits.replace(/(..)(?=.)/g, `$1${gap}`)}`,
  ]),
];
const notation = fc.constantFrom(...notations);
// A Belgian telephone number, unless it is called a BSN.
const isElse = (text: string) => /^0[15-8]\d[ \u00a0]\d{6}/.test(text);
const around = fc.constantFrom(
  ['', ''],
  ['De cliënt (', ')'],
  ['bsn ', '.'],
  ['“', '”, 36 uur'],
  ['é ', ' é'],
);

describe('any BSN', () => {
  it('is found however it is written', () => {
    fc.assert(
      fc.property(nineDigits, notation, around, ({ first, check }, write, [before, after]) => {
        const written = write(`${first}${check}`);
        fc.pre(!isElse(written));
        expect(kinds(`${before}${written}${after}`)).toEqual(['bsn']);
      }),
    );
  });

  it('is found with and without its first nought', () => {
    fc.assert(
      fc.property(nineDigits, notation, ({ first }, write) => {
        const digits = `0${first.slice(1)}`;
        const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (9 - at), 0) % 11;
        fc.pre(sum < 10 && digits[1] !== '0');
        const written = write(`${digits}${sum}`);
        fc.pre(!isElse(written));
        expect(kinds(written)).toEqual(['bsn']);
        expect(kinds(`BSN ${digits.slice(1)}${sum}`)).toEqual(['bsn']);
      }),
    );
  });

  it('is not seen in nine digits that fail the test', () => {
    fc.assert(
      fc.property(
        nineDigits,
        fc.integer({ min: 1, max: 9 }),
        notation,
        around,
        ({ first, check }, off, write, [before, after]) => {
          const text = `${before}${write(`${first}${(check + off) % 10}`)}${after}`;
          expect(kinds(text)).not.toContain('bsn');
        },
      ),
    );
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '1',
    '12',
    '123',
    '0',
    '06',
    '+',
    '-',
    '.',
    ' ',
    '(',
    ')',
    '@',
    'a',
    'NL91',
    'é',
    ',',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4000 }),
    fc.array(pieces, { maxLength: 1000 }).map((all) => all.join('')),
  );

  it('is read without an error, and what is found lies within it and in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = identifiersIn(text);
        for (const { at, length } of all) {
          expect(length).toBeGreaterThan(0);
          expect(at + length).toBeLessThanOrEqual(text.length);
        }
        expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => a - b));
        const digits = all.filter(({ kind }) => kind !== 'email');
        expect(digits.every(({ at }, place) => at >= endOf(digits[place - 1]))).toBe(true);
      }),
    );
  });

  // Each of these is what a pattern that starts over at every sign would drown in.
  test.each(['a', '1', '1 ', '0', '06 ', '+', '(', 'a.', 'a@', '@a.', 'NL12', 'NL12 ', 'BSN ', '12.'])(
    'has no trouble with thousands of %o',
    (piece) => {
      expect(kinds(piece.repeat(40_000 / piece.length)).filter((kind) => kind === 'bsn')).toEqual([]);
    },
  );

  it('finds all of very many', () => {
    expect(kinds('123456782 '.repeat(400))).toHaveLength(400);
    expect(kinds('06-12345678, '.repeat(300))).toHaveLength(300);
  });
});

function endOf(identifier: { at: number; length: number } | undefined): number {
  return identifier === undefined ? 0 : identifier.at + identifier.length;
}
