import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countYearsBack,
  dayAt,
  dayNumber,
  instantOf,
  isoDate,
  localTime,
  minusYears,
  plusMonths,
  plusYears,
  weekdayOf,
} from '../src/calendar.ts';

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['1970-02-01', 31],
  ['2000-03-01', 11_017],
  ['2024-02-29', 19_782],
])('numbers %s as day %i and writes it back', (date, day) => {
  expect(dayNumber(date)).toBe(day);
  expect(isoDate(day)).toBe(date);
});

test.each(['2023-02-29', '2024-13-01', '2024-00-10', 'yesterday', ''])('refuses %o as a day', (date) => {
  expect(() => dayNumber(date)).toThrow(RangeError);
});

test.each([
  ['2025-06-15', 3, '2022-06-15'],
  ['2024-02-29', 3, '2021-02-28'],
  ['2024-02-29', 4, '2020-02-29'],
  ['2024-02-28', 3, '2021-02-28'],
  ['2024-03-01', 3, '2021-03-01'],
  ['2023-02-28', 3, '2020-02-28'],
  ['2023-03-01', 3, '2020-03-01'],
  ['2025-01-01', 3, '2022-01-01'],
  ['2025-06-15', 0, '2025-06-15'],
])('goes back from %s by %i years to %s', (date, years, earlier) => {
  expect(isoDate(minusYears(dayNumber(date), years))).toBe(earlier);
});

test.each([
  ['2025-06-15', 1, '2025-07-15'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-01-30', 1, '2024-02-29'],
  ['2024-01-29', 1, '2024-02-29'],
  ['2025-12-31', 2, '2026-02-28'],
  ['2025-03-31', -1, '2025-02-28'],
  ['2025-01-15', -1, '2024-12-15'],
  ['2025-06-15', 0, '2025-06-15'],
])('goes from %s by %i months to %s', (date, months, other) => {
  expect(isoDate(plusMonths(dayNumber(date), months))).toBe(other);
});

test.each([
  ['1970-01-01', 3],
  ['1969-12-28', 6],
  ['2024-02-29', 3],
  ['2026-08-31', 0],
  ['2026-09-06', 6],
])('knows that %s is day %i of its week', (date, weekday) => {
  expect(weekdayOf(dayNumber(date))).toBe(weekday);
});

test('goes forward from 29 February to 28 February', () => {
  expect(isoDate(plusYears(dayNumber('2024-02-29'), 10))).toBe('2034-02-28');
});

test('counts back the same for every day around a year that skips its leap day', () => {
  const yearsBack = countYearsBack(3);
  for (let day = dayNumber('2089-01-01'); day <= dayNumber('2109-01-01'); day += 1) {
    if (yearsBack(day) !== minusYears(day, 3)) expect.fail(`differs on ${isoDate(day)}`);
  }
});

test('counts back the same for days in any order', () => {
  const days = fc.array(fc.integer({ min: -200_000, max: 200_000 }), { minLength: 1 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 12 }), (days, years) => {
      const yearsBack = countYearsBack(years);
      for (const day of days) expect(yearsBack(day)).toBe(minusYears(day, years));
    }),
  );
});

test.each([
  ['2026-12-01', '09:00', '2026-12-01T08:00:00Z'],
  ['2026-07-01', '09:00', '2026-07-01T07:00:00Z'],
  ['2026-12-31', '23:59', '2026-12-31T22:59:00Z'],
  // The night in which the clock goes forward, and the one in which it goes back.
  ['2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
  ['2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
  ['2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
])('knows when a clock shows %s %s, and what it shows then', (day, time, instant) => {
  expect(instantOf({ day, time })).toBe(Date.parse(instant));
  expect(localTime(Date.parse(instant) + 59_999)).toEqual({ day, time });
});

test.each([
  ['skipped', '2026-03-29', '02:00', '03:00', '2026-03-29T01:00:00Z'],
  ['skipped', '2026-03-29', '02:59', '03:59', '2026-03-29T01:59:00Z'],
  ['shown twice', '2026-10-25', '02:00', '02:00', '2026-10-25T00:00:00Z'],
  ['shown twice', '2026-10-25', '02:59', '02:59', '2026-10-25T00:59:00Z'],
])('takes a time that is %s (%s %s) as %s', (_, day, time, shown, instant) => {
  expect(instantOf({ day, time })).toBe(Date.parse(instant));
  expect(localTime(Date.parse(instant))).toEqual({ day, time: shown });
});

test.each([
  ['2026-07-01T21:59:59Z', '2026-07-01'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
  ['2026-12-01T22:59:59Z', '2026-12-01'],
  ['2026-12-01T23:00:00Z', '2026-12-02'],
  ['2026-12-02T00:00:00Z', '2026-12-02'],
])('has the day of the Netherlands at %s: %s', (instant, day) => {
  expect(dayAt(Date.parse(instant))).toBe(day);
});

test('has the day that a clock in the Netherlands shows, at any moment', () => {
  const moments = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (at) => {
      expect(dayAt(+at)).toBe(localTime(+at).day);
    }),
  );
});

test.each(['24:00', '09:60', '', 'nine'])('refuses %o as a time', (time) => {
  expect(() => instantOf({ day: '2026-12-01', time })).toThrow(RangeError);
});
