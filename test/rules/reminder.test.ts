import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/calendar.ts';
import {
  afterQuietHours,
  instantSaid,
  lastDay,
  minutesFrom,
  momentAt,
  mostReminders,
  type QuietHours,
  tomorrow,
  usualQuietHours,
  whyNot,
} from '../../src/rules/reminder.ts';

const at = (day: string, time: string) => instantSaid({ day, time });
const shown = (instant: number) => {
  const { day, time } = momentAt(instant);
  return `${day} ${time}`;
};

describe('the moment that is meant', () => {
  it.each([
    ['a day alone is nine o’clock', { day: '2026-12-04' }, '2026-12-04T08:00:00Z'],
    ['in winter', { day: '2026-12-04', time: '14:30' }, '2026-12-04T13:30:00Z'],
    ['in summer', { day: '2026-07-04', time: '14:30' }, '2026-07-04T12:30:00Z'],
    ['on the day the clock goes forward', { day: '2026-03-29' }, '2026-03-29T07:00:00Z'],
    ['on the day the clock goes back', { day: '2026-10-25' }, '2026-10-25T08:00:00Z'],
    [
      'a time that is skipped comes an hour later',
      { day: '2026-03-29', time: '02:30' },
      '2026-03-29T01:30:00Z',
    ],
    [
      'of a time that comes twice it is the first',
      { day: '2026-10-25', time: '02:30' },
      '2026-10-25T00:30:00Z',
    ],
  ])('%s', (_, moment, instant) => {
    expect(instantSaid(moment)).toBe(Date.parse(instant));
  });
});

describe('quiet hours', () => {
  const day: QuietHours = { from: '12:00', until: '13:00' };

  it.each<[QuietHours | undefined, string, string]>([
    [usualQuietHours, '2026-12-04 19:59', '2026-12-04 19:59'],
    [usualQuietHours, '2026-12-04 20:00', '2026-12-05 08:00'],
    [usualQuietHours, '2026-12-04 20:01', '2026-12-05 08:00'],
    [usualQuietHours, '2026-12-04 23:59', '2026-12-05 08:00'],
    [usualQuietHours, '2026-12-05 00:00', '2026-12-05 08:00'],
    [usualQuietHours, '2026-12-05 07:59', '2026-12-05 08:00'],
    [usualQuietHours, '2026-12-05 08:00', '2026-12-05 08:00'],
    [usualQuietHours, '2026-12-05 08:01', '2026-12-05 08:01'],
    [usualQuietHours, '2026-12-31 23:00', '2027-01-01 08:00'],
    // Into the night in which the clock goes forward, and the one in which it goes back.
    [usualQuietHours, '2026-03-28 22:00', '2026-03-29 08:00'],
    [usualQuietHours, '2026-10-24 22:00', '2026-10-25 08:00'],
    [day, '2026-12-04 11:59', '2026-12-04 11:59'],
    [day, '2026-12-04 12:00', '2026-12-04 13:00'],
    [day, '2026-12-04 12:59', '2026-12-04 13:00'],
    [day, '2026-12-04 13:00', '2026-12-04 13:00'],
    [{ from: '08:00', until: '08:00' }, '2026-12-04 08:00', '2026-12-04 08:00'],
    [undefined, '2026-12-04 23:00', '2026-12-04 23:00'],
  ])('%o have what is meant for %s told at %s', (quiet, said, told) => {
    const [day = '', time = ''] = said.split(' ');
    expect(shown(afterQuietHours(at(day, time), quiet))).toBe(told);
  });

  it('are left once, and never into the past, whatever they are and whenever it is', () => {
    const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
      const two = (number: number) => `${number}`.padStart(2, '0');
      return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    });
    const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') });
    fc.assert(
      fc.property(instant, time, time, (at, from, until) => {
        const told = afterQuietHours(at, { from, until });
        expect(told).toBeGreaterThanOrEqual(at);
        expect(told - at).toBeLessThanOrEqual(26 * 60 * 60 * 1_000);
        expect(afterQuietHours(told, { from, until })).toBe(told);
      }),
      { numRuns: 300 },
    );
  });

  it('that end in the hour that comes twice do not hold anybody up in a circle', () => {
    const quiet = { from: '22:00', until: '02:30' };
    // A quarter past two for the second time.
    const second = Date.parse('2026-10-25T01:15:00Z');
    expect(localTime(second).time).toBe('02:15');
    expect(afterQuietHours(second, quiet)).toBe(second);
  });
});

describe('a reminder', () => {
  const now = at('2026-12-04', '14:00');
  const bounds = { now, others: 0, keptMonths: 24 };

  it.each([
    ['2026-12-04', '13:59', 'past'],
    ['2026-12-04', '14:00', 'past'],
    ['2026-12-04', '14:01', undefined],
    ['2028-12-03', '14:00', undefined],
    ['2028-12-04', '23:59', undefined],
    ['2028-12-05', '00:00', 'tooFar'],
  ])('for %s %s is %s', (day, time, expected) => {
    expect(whyNot({ day, time }, bounds)).toBe(expected);
  });

  it('for today without a time is past once it is nine', () => {
    expect(whyNot({ day: '2026-12-04' }, { ...bounds, now: at('2026-12-04', '08:59') })).toBeUndefined();
    expect(whyNot({ day: '2026-12-04' }, { ...bounds, now: at('2026-12-04', '09:00') })).toBe('past');
  });

  it.each([
    [mostReminders - 1, undefined],
    [mostReminders, 'tooMany'],
    [mostReminders + 1, 'tooMany'],
  ])('beside %i others is %s', (others, expected) => {
    expect(whyNot({ day: '2026-12-05' }, { ...bounds, others })).toBe(expected);
  });

  it.each([
    [1, '2027-01-04'],
    [23, '2028-11-04'],
    [24, '2028-12-04'],
    [120, '2028-12-04'],
  ])('is never later than what is kept, where that is %i months: %s', (keptMonths, last) => {
    expect(lastDay(now, keptMonths)).toBe(last);
    expect(whyNot({ day: last }, { ...bounds, keptMonths })).toBeUndefined();
  });
});

describe('from now', () => {
  it.each([
    ['2026-12-04T13:00:00.000Z', 60, '2026-12-04 15:00'],
    ['2026-12-04T13:00:00.001Z', 60, '2026-12-04 15:01'],
    ['2026-12-04T13:00:59.999Z', 60, '2026-12-04 15:01'],
    ['2026-12-04T22:30:00.000Z', 60, '2026-12-05 00:30'],
    // An hour is an hour, also where the clock goes forward or back in it.
    ['2026-03-29T00:30:00.000Z', 60, '2026-03-29 03:30'],
    ['2026-10-25T00:30:00.000Z', 60, '2026-10-25 02:30'],
  ])('%s plus %i minutes is %s', (now, minutes, expected) => {
    const { day, time } = minutesFrom(Date.parse(now), minutes);
    expect(`${day} ${time}`).toBe(expected);
  });

  it('tomorrow is the next day, also over the turn of a year', () => {
    expect(tomorrow(at('2026-12-31', '23:00'))).toEqual({ day: '2027-01-01' });
  });
});
