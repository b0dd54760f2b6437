import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readMonth } from '../../../src/conversation/reading/date.ts';
import { languages } from '../../../src/language.ts';

const today = '2024-03-01';

describe('readDate', () => {
  const rows: [text: string, date: string | undefined][] = [
    ['1 september 2024', '2024-09-01'],
    ['1 September 2024.', '2024-09-01'],
    ['1 sept. 2024', '2024-09-01'],
    ['1 sep 2024', '2024-09-01'],
    ['01-09-2024', '2024-09-01'],
    ['1/9/2024', '2024-09-01'],
    ['1.9.2024', '2024-09-01'],
    ['1 9 2024', '2024-09-01'],
    ['1 - 9 - 2024', '2024-09-01'],
    ['2024-09-01', '2024-09-01'],
    ['2024/9/1', '2024-09-01'],
    ['Sept 1, 2024', '2024-09-01'],
    ['September 1st, 2024', '2024-09-01'],
    ['1st of September 2024', '2024-09-01'],
    ['the 2nd of May 2024', '2024-05-02'],
    ['3rd October 2024', '2024-10-03'],
    ['1e september 2024', '2024-09-01'],
    ['1-sep-2024', '2024-09-01'],
    ['12 mrt 2024', '2024-03-12'],
    ['12 maart 2024', '2024-03-12'],
    ['31 okt 2024', '2024-10-31'],
    ['31 oct 2024', '2024-10-31'],
    ['zondag 1 september 2024', '2024-09-01'],
    ['maandag 1 september 2024', '2024-09-01'],
    ['Sunday, 1 September 2024', '2024-09-01'],
    ['op ma. 01-09-2024', '2024-09-01'],
    ['sinds 1 september 2024', '2024-09-01'],
    ['since 1 September 2024', '2024-09-01'],
    ['01-09-24', '2024-09-01'],
    ["1 september '24", '2024-09-01'],
    ['01-09-00', '2000-09-01'],
    ['01-09-69', '2069-09-01'],
    ['01-09-70', '1970-09-01'],
    ['01-09-99', '1999-09-01'],
    ['vandaag', '2024-03-01'],
    ['Today!', '2024-03-01'],
    ['gisteren', '2024-02-29'],
    ['yesterday', '2024-02-29'],
    ['morgen', '2024-03-02'],
    ['tomorrow', '2024-03-02'],
    // Only days that exist.
    ['29-02-2024', '2024-02-29'],
    ['29-02-2023', undefined],
    ['29-02-1900', undefined],
    ['29-02-2000', '2000-02-29'],
    ['31-02-2024', undefined],
    ['31 april 2024', undefined],
    ['April 31, 2024', undefined],
    ['00-09-2024', undefined],
    ['01-00-2024', undefined],
    ['32 januari 2024', undefined],
    ['2024-13-01', undefined],
    // Not one whole day.
    ['september 2024', undefined],
    ['1 september', undefined],
    ['2024', undefined],
    ['1 of 2 september 2024', undefined],
    ['1 september of 1 oktober 2024', undefined],
    ['tot 1 september 2024', undefined],
    ['voor 1 september 2024', undefined],
    ['01-09/2024', undefined],
    ['01-09-202', undefined],
    ['20240901', undefined],
    ['2024-09-01T10:00:00Z', undefined],
    ['gisteren of vandaag', undefined],
    ['maandag', undefined],
    ['', undefined],
  ];

  it.each(rows)('reads %j as %j in both languages', (text, date) => {
    for (const language of languages) expect(readDate(text, language, today)).toBe(date);
  });

  it.each([
    ['09/25/2024', '2024-09-25'],
    ['9-13-24', '2024-09-13'],
    ['09/12/2024', '2024-12-09'],
    ['02/30/2024', undefined],
  ])('reads %j as %j in English, where the month may come first when it cannot be the day', (text, date) => {
    expect(readDate(text, 'en', today)).toBe(date);
  });

  it.each(['09/25/2024', '9-13-24', '02/29/2024'])('reads no date in %j in Dutch', (text) => {
    expect(readDate(text, 'nl', today)).toBeUndefined();
  });

  const locales = [
    ...(['full', 'long', 'medium', 'short'] as const).map((dateStyle) => ['nl-NL', 'nl', dateStyle] as const),
    ...(['full', 'long', 'medium', 'short'] as const).map((dateStyle) => ['en-GB', 'en', dateStyle] as const),
    ...(['full', 'long', 'medium'] as const).map((dateStyle) => ['en-US', 'en', dateStyle] as const),
  ];
  const days = fc.date({
    min: new Date('1000-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });

  it.each(locales)('reads back every date as %s writes it (%s, %s)', (locale, language, dateStyle) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
    fc.assert(
      fc.property(days, (day) => {
        expect(readDate(format.format(day), language, today)).toBe(day.toISOString().slice(0, 10));
      }),
    );
  });

  it('reads a day that exists or none', () => {
    const part = fc.nat(40).map(String);
    fc.assert(
      fc.property(part, part, fc.constantFrom(...languages), (one, other, language) => {
        const date = readDate(`${one}-${other}-2024`, language, today);
        if (date !== undefined) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});

describe('readMonth', () => {
  const rows: [text: string, month: string | undefined][] = [
    ['september 2024', '2024-09'],
    ['Sept. 2024', '2024-09'],
    ['in maart 2024', '2024-03'],
    ['May 2024', '2024-05'],
    ['september, 2024', '2024-09'],
    ['since October 2024', '2024-10'],
    ['09-2024', '2024-09'],
    ['9/2024', '2024-09'],
    ['2024-09', '2024-09'],
    ['13-2024', undefined],
    ['2024-00', undefined],
    ['1 september 2024', undefined],
    ['01-09-2024', undefined],
    ['september 24', undefined],
    ['september', undefined],
    ['2024', undefined],
    ['herfst 2024', undefined],
    ['september of oktober 2024', undefined],
    ['', undefined],
  ];

  it.each(rows)('reads %j as %j', (text, month) => {
    for (const language of languages) expect(readMonth(text, language)).toBe(month);
  });
});
