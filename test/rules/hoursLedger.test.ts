import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hoursLedger } from '../../src/rules/hoursLedger.ts';
import type { PracticePeriod } from '../../src/rules/practiceHours.ts';
import { criteria } from '../support/criteria.ts';
import { addDays, countDays, hoursOn } from '../support/dayByDay.ts';

const on = '2026-11-30';
const weekly = (from: string, hoursPerWeek: number, until?: string): PracticePeriod => ({
  ...{ name: 'w', from, hoursPerWeek },
  ...(until !== undefined && { until }),
});
const total = (from: string, until: string, hours: number): PracticePeriod => ({
  ...{ name: 't', from, until, hours },
});
const ledger = (...periods: PracticePeriod[]) => hoursLedger(periods, criteria, on);

describe('the hours over time', () => {
  it('begin at nothing the day before the years that count, and are what counts on the day itself', () => {
    const { course, windowFrom, have, need, years } = ledger(weekly('2020-01-01', 7));
    expect({ windowFrom, need, years, have }).toEqual({
      ...{ windowFrom: '2023-12-01', need: 600, years: 3, have: 1096 },
    });
    expect(course[0]).toEqual({ on: '2023-11-30', hours: 0 });
    expect(course.find((one) => one.on === on)?.hours).toBeCloseTo(1096);
  });

  it('tell of each period that counts or is ahead how much of it counts, by when it began', () => {
    const { periods } = ledger(
      weekly('2027-01-01', 7),
      total('2023-11-21', '2023-12-10', 20),
      total('2020-01-01', '2020-12-31', 900),
      total('2026-01-02', '2026-01-01', 10),
      weekly('2026-11-24', 0),
    );
    expect(periods).toEqual([
      { from: '2023-11-21', until: '2023-12-10', counted: 10 },
      { from: '2027-01-01', counted: 0 },
    ]);
  });

  test.each<[string, PracticePeriod[], string]>([
    ['a year ahead where nothing is to be reached', [total('2024-01-01', '2024-12-31', 50)], '2027-11-30'],
    ['a year ahead where they keep sufficing', [weekly('2023-12-01', 14)], '2027-11-30'],
    ['half a year past the day on which they suffice', [weekly('2026-12-01', 7)], '2029-01-22'],
    [
      'half a year past the day on which they no longer do',
      [total('2024-01-01', '2026-10-31', 800)],
      '2028-03-14',
    ],
    [
      'no more than five years where that is far ahead',
      [weekly('2026-12-01', 40, '2030-12-31')],
      '2031-11-30',
    ],
  ])('are followed %s', (_, periods, last) => {
    expect(ledger(...periods).course.at(-1)?.on).toBe(last);
  });

  it('are on every day ahead what the rule counts, as near as a straight line comes', () => {
    const day = fc.integer({ min: 0, max: 2_500 }).map((days) => addDays('2022-01-01', days));
    const period = fc.oneof(
      fc.tuple(day, fc.integer({ min: 1, max: 60 })).map(([from, hours]) => weekly(from, hours)),
      fc
        .tuple(day, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 }))
        .map(([from, long, hours]) => total(from, addDays(from, long), hours)),
    );
    fc.assert(
      fc.property(
        fc.array(period, { maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, part) => {
          const { course } = ledger(...all);
          const last = course.at(-1)?.on ?? on;
          const at = addDays(on, Math.floor(part * (countDays(on, last) - 1)));
          const next = course.findIndex((one) => one.on >= at);
          const [one, other] = [course[Math.max(next - 1, 0)], course[next]];
          if (!one || !other) throw new Error(`there is no course on ${at}`);
          const along =
            one.on === other.on ? 0 : (countDays(one.on, at) - 1) / (countDays(one.on, other.on) - 1);
          const read = one.hours + along * (other.hours - one.hours);
          // Around a leap day the years that count are a day longer or shorter.
          const most = all.reduce((sum, each) => sum + dailyOf(each), 0);
          expect(Math.abs(read - hoursOn(all, on, at))).toBeLessThanOrEqual(2 * most + 1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function dailyOf(period: PracticePeriod): number {
  if ('hoursPerWeek' in period) return period.hoursPerWeek / 7;
  return period.hours / countDays(period.from, period.until ?? on);
}
