import { describe, expect, it, test } from 'vitest';
import type { RecertificationNumbers } from '../../src/profile/schema.ts';
import {
  doubtsAboutDay,
  doubtsAboutPoints,
  ledgerOf,
  numbersOn,
  type Place,
  placeOf,
  spanFrom,
} from '../../src/rules/recertification.ts';

const check = { nl: 'Kijk na.', en: 'Check.' };
const numbers: RecertificationNumbers = {
  ...{ validFrom: '2020-01-01', years: 4, points: 75, meetings: 4, check },
};
const today = '2026-09-01';
const points = (on: string, worth: number) => ({ name: 'x', on, points: worth });
const meeting = (on: string) => ({ name: 'x', on });

describe('the numbers', () => {
  const later = { ...numbers, validFrom: '2027-01-01', points: 80 };

  test.each([
    ['the day before the first', '2019-12-31', '2020-01-01'],
    ['the first day', '2020-01-01', '2020-01-01'],
    ['the day before others', '2026-12-31', '2020-01-01'],
    ['the day of others', '2027-01-01', '2027-01-01'],
  ])('of %s', (_, day, validFrom) => {
    expect(numbersOn([later, numbers], day)?.validFrom).toBe(validFrom);
  });

  it('are not there where none are published', () => {
    expect(numbersOn([], today)).toBeUndefined();
  });
});

describe('a period', () => {
  test.each([
    ['2025-01-01', 4, '2028-12-31'],
    ['2024-02-29', 4, '2028-02-28'],
    ['2024-03-01', 4, '2028-02-29'],
    ['2025-07-15', 1, '2026-07-14'],
  ])('from %s lasts %i years, up to and including %s', (from, years, until) => {
    expect(spanFrom(from, years)).toEqual({ from, until });
  });

  test.each<[string, Place]>([
    ['2024-12-31', 'outside'],
    ['2025-01-01', 'counts'],
    ['2026-09-01', 'counts'],
    ['2026-09-02', 'ahead'],
    ['2028-12-31', 'ahead'],
    ['2029-01-01', 'outside'],
  ])('has what is on %s as what %s', (on, place) => {
    expect(placeOf(on, spanFrom('2025-01-01', 4), today)).toBe(place);
  });

  test.each([
    ['2026-09-02', 'ahead'],
    ['2026-09-01', 'running'],
    ['2022-09-02', 'running'],
    ['2022-09-01', 'over'],
  ])('that began on %s is %s', (from, phase) => {
    expect(ledgerOf({ from }, numbers, today).phase).toBe(phase);
  });
});

describe('what is there and what is missing', () => {
  it('is nothing of everything to begin with', () => {
    const { points, meetings, phase, pace, span } = ledgerOf({}, numbers, today);
    expect({ points, meetings, phase, pace, span }).toEqual({
      points: { have: 0, need: 75, missing: 75, ahead: 0, outside: 0 },
      meetings: { have: 0, need: 4, missing: 4, ahead: 0, outside: 0 },
      ...{ phase: 'unknown', pace: undefined, span: undefined },
    });
  });

  it('counts what was within the period, and keeps what is ahead and outside apart', () => {
    const ledger = ledgerOf(
      {
        from: '2025-01-01',
        points: [
          points('2024-12-31', 10),
          points('2025-01-01', 2.5),
          points('2026-09-01', 6),
          points('2027-01-01', 8),
        ],
        meetings: [
          meeting('2026-02-03'),
          meeting('2028-12-31'),
          meeting('2027-05-01'),
          meeting('2029-01-01'),
        ],
      },
      numbers,
      today,
    );
    expect(ledger.points).toEqual({ have: 8.5, need: 75, missing: 66.5, ahead: 8, outside: 10 });
    expect(ledger.meetings).toEqual({ have: 1, need: 4, missing: 3, ahead: 2, outside: 1 });
    expect(ledger.nextMeeting).toBe('2027-05-01');
  });

  test.each([
    [74.9, 0.1],
    [75, undefined],
    [75.5, undefined],
  ])('of %d points misses %s', (worth, missing) => {
    expect(
      ledgerOf({ from: '2025-01-01', points: [points(today, worth)] }, numbers, today).points.missing,
    ).toBe(missing);
  });

  it('adds up tenths without a rest', () => {
    const tenths = Array.from({ length: 750 }, () => points(today, 0.1));
    expect(ledgerOf({ from: '2025-01-01', points: tenths }, numbers, today).points).toMatchObject({
      have: 75,
    });
  });
});

describe('the pace', () => {
  const paceFrom = (from: string, told: object = {}) => ledgerOf({ from, ...told }, numbers, today).pace;

  it('is what is missing over the whole months that are left: points up to a half, months for each meeting down', () => {
    // Up to and including 31 December 2028 that is 27 months, and 75 / 27 is 2.78.
    expect(paceFrom('2025-01-01')).toEqual({ months: 27, points: 3, monthsEach: 6 });
    expect(paceFrom('2025-01-01', { points: [points(today, 67)] })).toMatchObject({ points: 0.5 });
    expect(paceFrom('2025-01-01', { points: [points(today, 75)] })).toEqual({ months: 27, monthsEach: 6 });
  });

  test.each<[string, string, object | undefined]>([
    ['one month and a day', '2022-10-03', { months: 1, points: 75 }],
    ['a month to the day', '2022-10-02', { months: 1, points: 75 }],
    ['a day less than a month', '2022-10-01', undefined],
    ['nothing, once it is over', '2022-09-01', undefined],
    ['nothing, before it began', '2026-09-02', undefined],
  ])('with %s to go', (_, from, pace) => {
    expect(paceFrom(from)).toEqual(pace);
  });

  it('is not there where nothing is missing', () => {
    const meetings = Array.from({ length: 4 }, () => meeting(today));
    expect(paceFrom('2025-01-01', { points: [points(today, 75)], meetings })).toBeUndefined();
  });
});

describe('what is doubtful', () => {
  test.each<[string, string, number, string | undefined, readonly string[]]>([
    ['nothing about points within the period', today, 6, '2025-01-01', []],
    ['a day before it', '2024-12-31', 6, '2025-01-01', ['outside']],
    ['a day to come', '2026-09-02', 6, '2025-01-01', ['ahead']],
    ['no day where the period is not known', '1999-01-01', 6, undefined, []],
    ['zero points', today, 0, '2025-01-01', ['nothing']],
    ['not as many as are asked', today, 75, '2025-01-01', []],
    ['more than are asked', today, 75.5, '2025-01-01', ['moreThanAsked']],
  ])('is %s', (_, on, worth, from, doubts) => {
    expect(doubtsAboutPoints(points(on, worth), from, numbers, today)).toEqual(doubts);
  });

  it('is the day of a meeting that is to come, or in another period', () => {
    expect(doubtsAboutDay('2026-09-02', '2025-01-01', numbers, today)).toEqual(['ahead']);
    expect(doubtsAboutDay('2029-01-01', '2025-01-01', numbers, today)).toEqual(['outside']);
  });
});
