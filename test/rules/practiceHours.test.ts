import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastHours, hoursWorked, PracticePeriod } from '../../src/rules/practiceHours.ts';
import { busyMs } from '../support/cpu.ts';
import { criteria } from '../support/criteria.ts';
import { addDays, expectForecast, hoursOn } from '../support/dayByDay.ts';

const worked = (from: string, until: string, hours: number): PracticePeriod => ({
  name: 'w',
  from,
  until,
  hours,
});
const soFar = (from: string, hours: number): PracticePeriod => ({ name: 's', from, hours });
const weekly = (from: string, hoursPerWeek: number, until?: string): PracticePeriod => ({
  name: 'p',
  from,
  hoursPerWeek,
  ...(until !== undefined && { until }),
});

describe('hours in the last three years', () => {
  test.each<[string, PracticePeriod[], string, number]>([
    ['nothing', [], '2025-06-15', 0],
    ['a period of zero hours', [worked('2025-01-01', '2025-01-31', 0)], '2025-06-15', 0],
    ['a period within the window in full', [worked('2025-01-01', '2025-01-31', 77.5)], '2025-06-15', 77.5],
    ['a single day', [worked('2025-06-15', '2025-06-15', 8)], '2025-06-15', 8],
    ['the first day of the window', [worked('2022-06-16', '2022-06-16', 8)], '2025-06-15', 8],
    ['not the day before it', [worked('2022-06-15', '2022-06-15', 8)], '2025-06-15', 0],
    ['not the day after it', [worked('2025-06-16', '2025-06-16', 8)], '2025-06-15', 0],
    [
      'the days of a period that is cut by the start',
      [worked('2022-06-11', '2022-06-20', 100)],
      '2025-06-15',
      50,
    ],
    [
      'the days of a period that is cut by its end',
      [worked('2025-06-11', '2025-06-20', 100)],
      '2025-06-15',
      50,
    ],
    ['a period on both sides of the window', [worked('2022-06-15', '2025-06-16', 1098)], '2025-06-15', 1096],
    [
      'overlapping periods, each in full',
      [worked('2025-01-01', '2025-01-31', 31), worked('2025-01-16', '2025-02-15', 62)],
      '2025-06-15',
      93,
    ],
    [
      'the same period twice',
      [worked('2025-01-01', '2025-01-31', 31), worked('2025-01-01', '2025-01-31', 31)],
      '2025-06-15',
      62,
    ],
    ['a seventh of a week a day', [weekly('2025-06-09', 14)], '2025-06-15', 14],
    ['a seventh of a week on one day', [weekly('2025-06-15', 14)], '2025-06-15', 2],
    ['hours a week until their end', [weekly('2025-06-01', 7, '2025-06-10')], '2025-06-15', 10],
    [
      'hours a week up to today where their end is planned',
      [weekly('2025-06-10', 7, '2025-12-31')],
      '2025-06-15',
      6,
    ],
    ['hours a week for the window at most', [weekly('2000-01-01', 7)], '2025-06-15', 1096],
    ['hours so far in full', [soFar('2025-01-01', 320)], '2025-06-15', 320],
    ['hours so far spread from their begin', [soFar('2019-06-16', 2192)], '2025-06-15', 1096],
    ['hours so far that began today', [soFar('2025-06-15', 5)], '2025-06-15', 5],
    ['no hours so far that begin tomorrow', [soFar('2025-06-16', 5)], '2025-06-15', 0],
    ['no hours a week that begin tomorrow', [weekly('2025-06-16', 5)], '2025-06-15', 0],
    ['no period that ends before it begins', [worked('2025-02-02', '2025-02-01', 500)], '2025-06-15', 0],
    ['no week that ends before it begins', [weekly('2025-02-02', 40, '2025-01-01')], '2025-06-15', 0],
  ])('counts %s', (_, periods, on, hours) => {
    expect(hoursWorked(periods, criteria, on)).toBeCloseTo(hours, 9);
    expect(hoursOn(periods, on, on)).toBeCloseTo(hours, 9);
  });

  test.each([
    ['2024-02-28', '2021-03-01', 1095],
    ['2024-02-29', '2021-03-01', 1096],
    ['2024-03-01', '2021-03-02', 1096],
    ['2023-02-28', '2020-02-29', 1096],
    ['2023-03-01', '2020-03-02', 1095],
    ['2025-02-28', '2022-03-01', 1096],
    ['2027-02-28', '2024-02-29', 1096],
    ['2028-02-28', '2025-03-01', 1095],
    ['2101-02-28', '2098-03-01', 1095],
  ])('on %s looks back to %s, over %i days', (on, first, days) => {
    expect(hoursWorked([weekly('1990-01-01', 7)], criteria, on)).toBeCloseTo(days, 9);
    expect(hoursWorked([worked(first, first, 1)], criteria, on)).toBe(1);
    expect(hoursWorked([worked(addDays(first, -1), addDays(first, -1), 1)], criteria, on)).toBe(0);
  });

  test('takes the number of years from the edition', () => {
    const twoYears = { ...criteria, practiceYears: 2 };
    expect(hoursWorked([weekly('2000-01-01', 7)], twoYears, '2025-06-15')).toBeCloseTo(731, 9);
  });
});

describe('the forecast', () => {
  test.each<[string, PracticePeriod[], string, object]>([
    ['there is no practice', [], '2025-06-15', { reason: 'noWorkAhead' }],
    [
      'all work has ended below the limit',
      [worked('2025-01-01', '2025-03-31', 599)],
      '2025-06-15',
      { reason: 'noWorkAhead' },
    ],
    ['what goes on has no hours', [weekly('2025-01-01', 0)], '2025-06-15', { reason: 'noWorkAhead' }],
    ['hours so far begin after today', [soFar('2025-06-16', 900)], '2025-06-15', { reason: 'noWorkAhead' }],
    // 600 hours on 30 June drop out of the window on 30 June three years later.
    [
      'all work has ended at the limit',
      [worked('2025-06-30', '2025-06-30', 600)],
      '2025-07-15',
      { from: '2025-07-15', until: '2028-06-29', reason: 'sufficientNow' },
    ],
    [
      'the hours are all in the first month of the window, just enough',
      [worked('2022-06-16', '2022-07-15', 600)],
      '2025-06-15',
      { from: '2025-06-15', until: '2025-06-15', reason: 'sufficientNow' },
    ],
    [
      'the hours are all in the first month of the window, two days to spare',
      [worked('2022-06-16', '2022-07-15', 643)],
      '2025-06-15',
      { from: '2025-06-15', until: '2025-06-17', reason: 'sufficientNow' },
    ],
    // 420 days of 10 hours a week are 600 hours; the 420th day from 1 January 2025 is 24 February 2026.
    [
      'hours a week add up',
      [weekly('2025-01-01', 10)],
      '2025-06-15',
      { from: '2026-02-24', reason: 'reachedLater' },
    ],
    [
      'hours a week suffice already on their 420th day',
      [weekly('2025-01-01', 10)],
      '2026-02-24',
      { from: '2026-02-24', reason: 'sufficientNow' },
    ],
    // The first day of 2025 leaves the window on 1 January 2028.
    [
      'hours a week end on the day they suffice',
      [weekly('2025-01-01', 10, '2026-02-24')],
      '2025-06-15',
      { from: '2026-02-24', until: '2027-12-31', reason: 'reachedLater' },
    ],
    [
      'hours a week end a day too early',
      [weekly('2025-01-01', 10, '2026-02-23')],
      '2025-06-15',
      { reason: 'tooFewHours' },
    ],
    // 166 days so far at 2 hours a day, 268 hours to go at that rate: 134 days.
    [
      'hours so far go on at their rate',
      [soFar('2025-01-01', 332)],
      '2025-06-15',
      { from: '2025-10-27', reason: 'reachedLater' },
    ],
    [
      'work is planned',
      [worked('2025-09-01', '2025-09-30', 600)],
      '2025-06-15',
      { from: '2025-09-30', until: '2028-08-31', reason: 'reachedLater' },
    ],
    [
      'work will go on from a day to come',
      [weekly('2026-01-01', 10)],
      '2025-06-15',
      { from: '2027-02-24', reason: 'reachedLater' },
    ],
    // The old hours leave before the new ones are there: sufficient today, and not without a break.
    [
      'there is a break between old and new hours',
      [worked('2022-06-16', '2022-06-16', 600), weekly('2025-01-01', 10)],
      '2025-06-15',
      { from: '2025-06-15', until: '2025-06-15', reason: 'sufficientNow' },
    ],
    [
      'what goes on is too little for ever',
      [weekly('2015-01-01', 3.8)],
      '2025-06-15',
      { reason: 'tooFewHours' },
    ],
    // 4200 hours in 1095 days a week: enough in any window; a shade less: only with a leap day in it.
    [
      'what goes on is just enough in the shortest window',
      [weekly('2015-01-01', 4200 / 1095)],
      '2025-06-15',
      { from: '2025-06-15', reason: 'sufficientNow' },
    ],
    [
      'what goes on is enough while the window has a leap day',
      [weekly('2015-01-01', 4200 / 1095.5)],
      '2025-06-15',
      { from: '2025-06-15', until: '2027-02-28', reason: 'sufficientNow' },
    ],
    [
      'what goes on is enough from the next leap day',
      [weekly('2015-01-01', 4200 / 1095.5)],
      '2027-03-01',
      { from: '2028-02-29', until: '2031-02-28', reason: 'reachedLater' },
    ],
  ])('when %s', (_, periods, on, forecast) => {
    const { reason, ...days } = forecastHours(periods, criteria, on);
    expect({ ...days, reason }).toStrictEqual(forecast);
    expect(days).toStrictEqual(expectForecast(periods, on));
  });

  test.each([
    ['2035-06-15', { from: '2035-06-15', until: '2038-06-14', reason: 'reachedLater' }],
    ['2035-06-16', { reason: 'tooFewHours' }],
  ])('looks ten years ahead and no further: 600 hours on %s', (day, forecast) => {
    expect(forecastHours([worked(day, day, 600)], criteria, '2025-06-15')).toStrictEqual(forecast);
  });

  test('follows a planned end decades ahead, and takes one beyond fifty years for going on', () => {
    const until = (end: string) =>
      forecastHours([weekly('2020-01-01', 40, end)], criteria, '2025-06-15').until;
    // The last 105 days of 2070, from 18 September, are 600 hours at 40 a week.
    expect(until('2070-12-31')).toBe('2073-09-17');
    expect(until('9999-12-31')).toBeUndefined();
  });

  test('is ready in a few milliseconds with forty periods, also where nothing ever suffices', () => {
    const many = (hoursPerWeek: number) =>
      Array.from({ length: 40 }, (_, index) => weekly(addDays('2024-01-01', index), hoursPerWeek));
    for (const hours of [0.095, 3]) {
      forecastHours(many(hours), criteria, '2025-06-15');
      const begin = busyMs();
      for (let time = 0; time < 5; time += 1) forecastHours(many(hours), criteria, '2025-06-15');
      expect((busyMs() - begin) / 5).toBeLessThan(100);
    }
  });
});

describe('whatever is filled in', () => {
  const centre = '2025-01-01';
  const aDay = fc.integer({ min: -2500, max: 1500 }).map((days) => addDays(centre, days));
  const anEnd = fc.option(aDay, { nil: undefined });
  const aPeriod = fc.oneof(
    fc.record({ name: fc.constant('h'), from: aDay, until: anEnd, hours: fc.nat({ max: 1500 }) }),
    fc.record({ name: fc.constant('w'), from: aDay, until: anEnd, hoursPerWeek: fc.nat({ max: 24 }) }),
  );
  const periods = fc.array(aPeriod, { maxLength: 5 });
  const anOn = fc.integer({ min: -800, max: 800 }).map((days) => addDays(centre, days));

  test('agrees with a count day by day', () => {
    fc.assert(
      fc.property(periods, anOn, (periods, on) => {
        expect(hoursWorked(periods, criteria, on)).toBeCloseTo(hoursOn(periods, on, on), 6);
        const { reason, ...days } = forecastHours(periods, criteria, on);
        expect(days).toStrictEqual(expectForecast(periods, on));
        expect(reason === 'sufficientNow').toBe(days.from === on);
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  test('never gets worse or later by one more period, or by more hours in one', () => {
    const more = fc.nat({ max: 400 });
    fc.assert(
      fc.property(periods, aPeriod, more, anOn, (periods, period, more, on) => {
        const richer =
          'hours' in period
            ? { ...period, hours: period.hours + more }
            : { ...period, hoursPerWeek: period.hoursPerWeek + more };
        const steps = [periods, [...periods, period], [...periods, richer]].map((periods) => ({
          hours: hoursWorked(periods, criteria, on),
          from: forecastHours(periods, criteria, on).from ?? '9999-12-31',
        }));
        expect(steps.map(({ hours }) => hours)).toEqual(
          steps.map(({ hours }) => hours).toSorted((a, b) => a - b),
        );
        expect(steps.map(({ from }) => from)).toEqual(
          steps
            .map(({ from }) => from)
            .toSorted()
            .toReversed(),
        );
      }),
    );
  }, 20_000);

  // Calendar years are not all as long; four of them are, from 1901 to 2099, and only then is a move exact.
  test('moves with everything else, four years at a time', () => {
    fc.assert(
      fc.property(periods, anOn, fc.integer({ min: -25, max: 12 }), (periods, on, times) => {
        const move = (date: string) => addDays(date, times * 1461);
        const moved = periods.map((period) => ({
          ...period,
          from: move(period.from),
          ...(period.until !== undefined && { until: move(period.until) }),
        }));
        const { reason, from, until } = forecastHours(periods, criteria, on);
        expect(forecastHours(moved, criteria, move(on))).toStrictEqual({
          reason,
          ...(from !== undefined && { from: move(from) }),
          ...(until !== undefined && { until: move(until) }),
        });
      }),
    );
  }, 20_000);
});

describe('a period', () => {
  const period = { name: 'w', from: '2024-02-29', hours: 1 };
  test.each([
    [period],
    [{ ...period, hours: 0 }],
    [{ ...period, until: '2024-03-01' }],
    [{ name: 'w', from: '2024-02-29', hoursPerWeek: 2.5 }],
  ])('can be %o', (value) => {
    expect(PracticePeriod.parse(value)).toStrictEqual(value);
  });

  test.each([
    [{ ...period, from: '2023-02-29' }],
    [{ ...period, from: '29-02-2024' }],
    [{ ...period, until: '2024-04-31' }],
    [{ ...period, hours: -1 }],
    [{ ...period, hours: Number.NaN }],
    [{ ...period, hours: Number.POSITIVE_INFINITY }],
    [{ ...period, hours: '1' }],
    [{ ...period, hoursPerWeek: 1 }],
    [{ ...period, note: '' }],
    [{ name: 'w', from: '2024-02-29' }],
    [{ name: 'w', hours: 1 }],
  ])('cannot be %o', (value) => {
    expect(PracticePeriod.safeParse(value).success).toBe(false);
  });
});
