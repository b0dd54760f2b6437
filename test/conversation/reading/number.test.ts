import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/conversation/reading/number.ts';
import { type Language, languages, localeOf } from '../../../src/language.ts';

describe('readNumber', () => {
  const rows: [text: string, nl: number | undefined, en: number | undefined][] = [
    ['1200', 1200, 1200],
    ['1.200,5', 1200.5, 1200.5],
    ['1,200.5', 1200.5, 1200.5],
    ['1 200', 1200, 1200],
    ['1\u00a0200', 1200, 1200],
    ['1\u202f200,5', 1200.5, 1200.5],
    ['1\u2009200\u2009000', 1_200_000, 1_200_000],
    ['1.200.000', 1_200_000, 1_200_000],
    ['1,200,000', 1_200_000, 1_200_000],
    ['3,5', 3.5, 3.5],
    ['3.5', 3.5, 3.5],
    ['0', 0, 0],
    ['007', 7, 7],
    // One group of three digits: the language decides.
    ['1.200', 1200, 1.2],
    ['1,200', 1.2, 1200],
    ['999.999', 999_999, 999.999],
    // Not a well-formed group, so it can only be a decimal.
    ['1.20', 1.2, 1.2],
    ['1,20', 1.2, 1.2],
    ['1.2000', 1.2, 1.2],
    ['1200.500', 1200.5, 1200.5],
    ['0.125', 0.125, 0.125],
    ['0,125', 0.125, 0.125],
    ['12.34.5', undefined, undefined],
    ['1.200,300,400', undefined, undefined],
    ['1.200,5.5', undefined, undefined],
    ['1 20', undefined, undefined],
    ['1..5', undefined, undefined],
    [',5', undefined, undefined],
    ['.5', undefined, undefined],
    // Signs.
    ['-5', -5, -5],
    ['−5', -5, -5],
    ['-1.200,5', -1200.5, -1200.5],
    ['-0', 0, 0],
    ['- 5', undefined, undefined],
    ['--5', undefined, undefined],
    // About, and with hours.
    ['600 uur', 600, 600],
    ['600u', 600, 600],
    ['600 uren.', 600, 600],
    ['40h', 40, 40],
    ['40 Hours', 40, 40],
    ['ongeveer 600', 600, 600],
    ['Circa 600 uur', 600, 600],
    ['ca. 600', 600, 600],
    ['± 600', 600, 600],
    ['±600 uur', 600, 600],
    ['+/- 600', 600, 600],
    ['~600', 600, 600],
    ['zo’n 600 uur', 600, 600],
    ['rond de 600', 600, 600],
    ['about 600 hours', 600, 600],
    ['around 1,200.5', 1200.5, 1200.5],
    ['  600!  ', 600, 600],
    ['６００', 600, 600],
    // More than a number, or none.
    ['tussen 500 en 600', undefined, undefined],
    ['500-600', undefined, undefined],
    ['500–600', undefined, undefined],
    ['10 of 20', undefined, undefined],
    ['600, 700', undefined, undefined],
    ['5%', undefined, undefined],
    ['5 procent', undefined, undefined],
    ['meer dan 600', undefined, undefined],
    ['at least 600', undefined, undefined],
    ['bijna 600', undefined, undefined],
    ['geen 600', undefined, undefined],
    ['600+', undefined, undefined],
    ['24 uur per week', undefined, undefined],
    ['3 jaar', undefined, undefined],
    ['01-09-2024', undefined, undefined],
    ['1/2', undefined, undefined],
    ['10½', undefined, undefined],
    ['5²', undefined, undefined],
    ['1e5', undefined, undefined],
    ['0x10', undefined, undefined],
    ['zeshonderd', undefined, undefined],
    ['1'.repeat(400), undefined, undefined],
    ['uur', undefined, undefined],
    ['?', undefined, undefined],
    ['', undefined, undefined],
  ];

  it.each(rows)('reads %j as %j in Dutch and as %j in English', (text, nl, en) => {
    expect(readNumber(text, 'nl')).toBe(nl);
    expect(readNumber(text, 'en')).toBe(en);
  });

  it.each(languages)('reads back every number as it is written in %s', (language: Language) => {
    const thousandths = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
    fc.assert(
      fc.property(thousandths, fc.boolean(), (size, useGrouping) => {
        const value = size / 1000;
        const format = new Intl.NumberFormat(localeOf[language], { useGrouping, maximumFractionDigits: 3 });
        expect(readNumber(format.format(value), language)).toBe(value);
      }),
    );
  });

  it('never reads a number in two numbers', () => {
    const number = fc.nat(99_999).map(String);
    const between = fc.constantFrom(' of ', ' or ', '-', ' - ', ' en ', ' tot ', ' à ', '/', ' x ');
    fc.assert(
      fc.property(number, between, number, fc.constantFrom(...languages), (one, words, other, language) => {
        expect(readNumber(one + words + other, language)).toBeUndefined();
      }),
    );
  });
});
