import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readMonth } from '../../../src/conversation/reading/date.ts';
import { readDays } from '../../../src/conversation/reading/days.ts';
import { languages } from '../../../src/language.ts';
import { busyMs } from '../../support/cpu.ts';

// A Wednesday.
const today = '2026-09-16';

type Row = [text: string, first: string | undefined, last?: string];

function readsAs(looks: 'ahead' | 'back', [text, first, last = first]: Row, on = today) {
  const expected = first === undefined ? undefined : { first, last };
  for (const language of languages) expect(readDays(text, language, on, looks)).toEqual(expected);
}

describe('a day ahead', () => {
  it.each<Row>([
    // In full, as always.
    ['14 oktober 2026', '2026-10-14'],
    ['14-10-26', '2026-10-14'],
    ['vrijdag 2 oktober 2026', '2026-10-02'],
    ['oktober 2026', '2026-10-01', '2026-10-31'],
    ['1 september 2024', '2024-09-01'],
    ['augustus 2026', '2026-08-01', '2026-08-31'],
    // Without a year: the next such day, today included.
    ['14 oktober', '2026-10-14'],
    ['October 14', '2026-10-14'],
    ['14th of October', '2026-10-14'],
    ['14 okt.', '2026-10-14'],
    ['14-10', '2026-10-14'],
    ['14/10', '2026-10-14'],
    ['14.10.', '2026-10-14'],
    ['vrijdag 2 oktober', '2026-10-02'],
    ['vrijdag 2-10', '2026-10-02'],
    ['uiterlijk 1 oktober', '2026-10-01'],
    ['by 1 October', '2026-10-01'],
    ['1 oktober a.s.', '2026-10-01'],
    ['16 september', '2026-09-16'],
    ['16-9', '2026-09-16'],
    ['15 september', '2027-09-15'],
    ['15-9', '2027-09-15'],
    ['1 januari', '2027-01-01'],
    ['29 februari', '2028-02-29'],
    ['14 maart volgend jaar', '2027-03-14'],
    ['14 oktober dit jaar', '2026-10-14'],
    ['1 september dit jaar', '2026-09-01'],
    ['1 October next year', '2027-10-01'],
    // From today on.
    ['vandaag', '2026-09-16'],
    ['today', '2026-09-16'],
    ['morgen', '2026-09-17'],
    ['Tomorrow.', '2026-09-17'],
    ['morgenochtend', '2026-09-17'],
    ['tomorrow afternoon', '2026-09-17'],
    ['overmorgen', '2026-09-18'],
    ['the day after tomorrow', '2026-09-18'],
    ['over 1 dag', '2026-09-17'],
    ['over tien dagen', '2026-09-26'],
    ['over veertien dagen', '2026-09-30'],
    ['over een week', '2026-09-23'],
    ["over 'n week", '2026-09-23'],
    ['over één week', '2026-09-23'],
    ['over twee weken', '2026-09-30'],
    ['over 2 weken', '2026-09-30'],
    ['over ongeveer 2 weken', '2026-09-30'],
    ['over twaalf weken', '2026-12-09'],
    ['binnen twee weken', '2026-09-30'],
    ['binnen nu en twee weken', '2026-09-30'],
    ['in 2 weeks', '2026-09-30'],
    ["in two weeks' time", '2026-09-30'],
    ['in a fortnight', '2026-09-30'],
    ['two weeks from now', '2026-09-30'],
    ['within a week', '2026-09-23'],
    ['over een maand', '2026-10-16'],
    ['over drie maanden', '2026-12-16'],
    ['in a month', '2026-10-16'],
    ['in twelve months', '2027-09-16'],
    ['over een half jaar', '2027-03-16'],
    ['over half jaar', '2027-03-16'],
    ['in half a year', '2027-03-16'],
    ['over een jaar', '2027-09-16'],
    ['in a year', '2027-09-16'],
    // Weekdays: the next one, today included; "aanstaande" and the like leave today out.
    ['vrijdag', '2026-09-18'],
    ['op vrijdag', '2026-09-18'],
    ['vr', '2026-09-18'],
    ['on Friday', '2026-09-18'],
    ['by Friday', '2026-09-18'],
    ['vrijdagmiddag', '2026-09-18'],
    ['vrijdag om 10 uur', '2026-09-18'],
    ['Friday at 2 pm', '2026-09-18'],
    ['maandag morgen', '2026-09-21'],
    ['Monday morning', '2026-09-21'],
    ['maandag', '2026-09-21'],
    ['dinsdag', '2026-09-22'],
    ['woensdag', '2026-09-16'],
    ['Wednesday', '2026-09-16'],
    ['deze vrijdag', '2026-09-18'],
    ['this Friday', '2026-09-18'],
    ['a.s. vrijdag', '2026-09-18'],
    ['vrijdag a.s.', '2026-09-18'],
    ['aanstaande vrijdag', '2026-09-18'],
    ['komende vrijdag', '2026-09-18'],
    ['this coming Friday', '2026-09-18'],
    ['coming Friday', '2026-09-18'],
    ['aanstaande woensdag', '2026-09-23'],
    ['volgende week vrijdag', '2026-09-25'],
    ['vrijdag volgende week', '2026-09-25'],
    ['Friday next week', '2026-09-25'],
    ['Friday of next week', '2026-09-25'],
    ['volgende vrijdag', '2026-09-25'],
    ['next Friday', '2026-09-25'],
    ['next Monday', '2026-09-21'],
    // Weeks and months: all of their days that are left.
    ['deze week', '2026-09-16', '2026-09-20'],
    ['this week', '2026-09-16', '2026-09-20'],
    ['volgende week', '2026-09-21', '2026-09-27'],
    ['ergens volgende week', '2026-09-21', '2026-09-27'],
    ['next week', '2026-09-21', '2026-09-27'],
    ['begin volgende week', '2026-09-21'],
    ['eind volgende week', '2026-09-27'],
    ['eind van de week', '2026-09-20'],
    ['midden volgende week', '2026-09-23'],
    ['deze maand', '2026-09-16', '2026-09-30'],
    ['volgende maand', '2026-10-01', '2026-10-31'],
    ['next month', '2026-10-01', '2026-10-31'],
    ['volgend jaar', '2027-01-01', '2027-12-31'],
    ['oktober', '2026-10-01', '2026-10-31'],
    ['in October', '2026-10-01', '2026-10-31'],
    ['september', '2026-09-16', '2026-09-30'],
    ['september 2026', '2026-09-16', '2026-09-30'],
    ['augustus', '2027-08-01', '2027-08-31'],
    ['februari', '2027-02-01', '2027-02-28'],
    ['komende maart', '2027-03-01', '2027-03-31'],
    ['maart volgend jaar', '2027-03-01', '2027-03-31'],
    // Parts of them: one day.
    ['begin oktober', '2026-10-01'],
    ['half oktober', '2026-10-15'],
    ['medio oktober', '2026-10-15'],
    ['eind oktober', '2026-10-31'],
    ['einde oktober 2027', '2027-10-31'],
    ['eind februari', '2027-02-28'],
    ['begin september', '2027-09-01'],
    ['half september', '2027-09-15'],
    ['eind september', '2026-09-30'],
    ['early October', '2026-10-01'],
    ['mid-October', '2026-10-15'],
    ['the middle of October', '2026-10-15'],
    ['the end of October', '2026-10-31'],
    ['late October', '2026-10-31'],
    ['eind van de maand', '2026-09-30'],
    ['aan het eind van de maand', '2026-09-30'],
    ['voor het einde van de maand', '2026-09-30'],
    ['eind deze maand', '2026-09-30'],
    ['the end of the month', '2026-09-30'],
    ['before the end of the month', '2026-09-30'],
    ['begin volgende maand', '2026-10-01'],
    ['half volgende maand', '2026-10-15'],
    ['end of next month', '2026-10-31'],
    ['eind van het jaar', '2026-12-31'],
    ['eind 2026', '2026-12-31'],
    ['halverwege volgend jaar', '2027-07-01'],
    ['beginning of next year', '2027-01-01'],
    // Days that have passed are understood as what they are.
    ['gisteren', '2026-09-15'],
    ['eergisteren', '2026-09-14'],
    ['vorige week', '2026-09-07', '2026-09-13'],
    ['last Friday', '2026-09-11'],
    ['twee weken geleden', '2026-09-02'],
    ['begin van de maand', '2026-09-01'],
    // Not one clear answer.
    ['vrijdag of zaterdag', undefined],
    ['maandag of 1 oktober', undefined],
    ['morgen of overmorgen', undefined],
    ['1 of 2 oktober', undefined],
    ['september of oktober', undefined],
    ['voor 1 oktober', undefined],
    ['tot vrijdag', undefined],
    ['over een paar weken', undefined],
    ['over 1000 dagen', undefined],
    ['over twee weken geleden', undefined],
    ['twee weken', undefined],
    ['komende weken', undefined],
    ['vrijdag volgende week maandag', undefined],
    ['31 april', undefined],
    ['32-10', undefined],
    ['9', undefined],
    ['2026', undefined],
    ['week', undefined],
    ['eind', undefined],
    ['volgende', undefined],
    ['voor de kerst', undefined],
    ['ooit', undefined],
    ['', undefined],
  ])('reads %j as %j', (...row) => readsAs('ahead', row));

  it('has the month first in English only, where it cannot be the day', () => {
    expect(readDays('10/14', 'en', today, 'ahead')).toEqual({ first: '2026-10-14', last: '2026-10-14' });
    expect(readDays('10/14', 'nl', today, 'ahead')).toBeUndefined();
    expect(readDays('10/11', 'en', today, 'ahead')?.first).toBe('2026-11-10');
  });

  it.each<[on: string, ...Row]>([
    ['2026-12-31', 'morgen', '2027-01-01'],
    ['2026-12-31', 'over een maand', '2027-01-31'],
    ['2026-12-31', 'over twee maanden', '2027-02-28'],
    ['2027-12-31', 'over twee maanden', '2028-02-29'],
    ['2026-12-31', 'volgende maand', '2027-01-01', '2027-01-31'],
    ['2026-12-31', 'volgende week', '2027-01-04', '2027-01-10'],
    ['2026-12-31', 'deze week', '2026-12-31', '2027-01-03'],
    ['2026-12-31', '1 januari', '2027-01-01'],
    ['2026-12-31', '31 december', '2026-12-31'],
    ['2026-12-31', '30-12', '2027-12-30'],
    ['2026-12-31', 'eind van de maand', '2026-12-31'],
    ['2026-12-31', 'eind van het jaar', '2026-12-31'],
    ['2026-12-31', 'december', '2026-12-31', '2026-12-31'],
    ['2026-12-31', 'januari', '2027-01-01', '2027-01-31'],
    ['2026-01-31', 'over een maand', '2026-02-28'],
    ['2026-08-31', 'over een half jaar', '2027-02-28'],
    ['2028-02-29', 'over een jaar', '2029-02-28'],
    ['2028-02-29', '29 februari', '2028-02-29'],
    ['2028-03-01', '29-2', '2032-02-29'],
    ['2096-03-01', '29 February', '2104-02-29'],
    ['2028-02-01', 'eind februari', '2028-02-29'],
    ['2028-02-28', 'overmorgen', '2028-03-01'],
    // A Friday, a Sunday and a Monday.
    ['2026-09-18', 'vrijdag', '2026-09-18'],
    ['2026-09-18', 'aanstaande vrijdag', '2026-09-25'],
    ['2026-09-18', 'next Friday', '2026-09-25'],
    ['2026-09-18', 'donderdag', '2026-09-24'],
    ['2026-09-20', 'zondag', '2026-09-20'],
    ['2026-09-20', 'maandag', '2026-09-21'],
    ['2026-09-20', 'deze week', '2026-09-20', '2026-09-20'],
    ['2026-09-20', 'volgende week', '2026-09-21', '2026-09-27'],
    ['2026-09-21', 'deze week', '2026-09-21', '2026-09-27'],
    ['2026-09-21', 'volgende week maandag', '2026-09-28'],
  ])('seen from %s, reads %j as %j', (on, ...row) => readsAs('ahead', row, on));
});

describe('a day behind', () => {
  it.each<Row>([
    ['1 september 2024', '2024-09-01'],
    ['maart 2024', '2024-03-01', '2024-03-31'],
    ['gisteren', '2026-09-15'],
    ['eergisteren', '2026-09-14'],
    ['the day before yesterday', '2026-09-14'],
    ['twee weken geleden', '2026-09-02'],
    ['a month ago', '2026-08-16'],
    ['een half jaar geleden', '2026-03-16'],
    ['vorige week', '2026-09-07', '2026-09-13'],
    ['last week', '2026-09-07', '2026-09-13'],
    ['deze week', '2026-09-14', '2026-09-16'],
    ['vorige maand', '2026-08-01', '2026-08-31'],
    ['eind vorige maand', '2026-08-31'],
    ['vorig jaar', '2025-01-01', '2025-12-31'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['maart vorig jaar', '2025-03-01', '2025-03-31'],
    ['maart', '2026-03-01', '2026-03-31'],
    ['september', '2026-09-01', '2026-09-16'],
    ['oktober', '2025-10-01', '2025-10-31'],
    ['afgelopen september', '2025-09-01', '2025-09-30'],
    ['16 september', '2026-09-16'],
    ['17-9', '2025-09-17'],
    ['29 februari', '2024-02-29'],
    ['vrijdag', '2026-09-11'],
    ['woensdag', '2026-09-16'],
    ['afgelopen woensdag', '2026-09-09'],
    ['vrijdag jl.', '2026-09-11'],
    ['last Friday', '2026-09-11'],
    ['vorige week vrijdag', '2026-09-11'],
  ])('reads %j as %j', (...row) => readsAs('back', row));
});

describe('reading days', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const word = fc.constantFrom(
    ...['over', 'in', 'een', 'twee', '3', '14', '14-9', '10/31', '2026', 'week', 'weken', 'maand', 'jaar'],
    ...['dagen', 'eind', 'begin', 'half', 'van', 'de', 'of', 'volgende', 'deze', 'vorige', 'a.s.', 'last'],
    ...['vrijdag', 'Monday', 'oktober', 'feb', 'morgen', 'vandaag', 'next', 'ago', 'geleden', 'om', 'uur'],
  );
  const typed = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    fc.string(),
  );
  const language = fc.constantFrom(...languages);

  it('gives days of the calendar in their order, whatever is typed', () => {
    fc.assert(
      fc.property(
        typed,
        language,
        day,
        fc.constantFrom('ahead', 'back', undefined),
        (text, spoken, on, looks) => {
          const days = readDays(text, spoken, on, looks);
          if (!days) return;
          expect(days.first <= days.last).toBe(true);
          for (const one of [days.first, days.last]) {
            expect(new Date(one).toISOString().slice(0, 10)).toBe(one);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads what has no year on the side that is looked at', () => {
    const named = fc.constantFrom(
      'vrijdag',
      'Monday',
      'oktober',
      '14-9',
      '29 februari',
      'eind maart',
      'deze week',
    );
    fc.assert(
      fc.property(named, language, day, (text, spoken, on) => {
        const ahead = readDays(text, spoken, on, 'ahead');
        const back = readDays(text, spoken, on, 'back');
        expect(ahead && ahead.first >= on).toBe(true);
        expect(back && back.last <= on).toBe(true);
      }),
    );
  });

  it('reads no more than a day or a month in full where it looks no way', () => {
    fc.assert(
      fc.property(typed, language, day, (text, spoken, on) => {
        const days = readDays(text, spoken, on);
        const one = readDate(text, spoken, on);
        if (one !== undefined) expect(days).toEqual({ first: one, last: one });
        else expect(days?.first).toBe(readMonth(text, spoken)?.concat('-01'));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(languages)('reads back whatever day is written in %s, whichever way it looks', (spoken) => {
    const styles = (['full', 'long', 'medium', 'short'] as const).map(
      (dateStyle) =>
        new Intl.DateTimeFormat(spoken === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle, timeZone: 'UTC' }),
    );
    fc.assert(
      fc.property(day, day, fc.constantFrom(...styles), (said, on, style) => {
        const text = style.format(new Date(said));
        for (const looks of ['ahead', 'back'] as const) {
          expect(readDays(text, spoken, on, looks)).toEqual({ first: said, last: said });
        }
      }),
    );
  });

  it('is quick with a long text', () => {
    for (const text of [
      'over '.repeat(800),
      'a. '.repeat(1300),
      `1${'-'.repeat(3900)}`,
      'half a '.repeat(570),
    ]) {
      const start = busyMs();
      expect(readDays(text, 'nl', today, 'ahead')).toBeUndefined();
      expect(busyMs() - start).toBeLessThan(500);
    }
  });
});
