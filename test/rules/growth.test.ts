import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/calendar.ts';
import { editionOn } from '../../src/profile/editions.ts';
import { type Rating, ratings as scale } from '../../src/rules/assessment.ts';
import type { Assessed, StatementRecord } from '../../src/rules/evidence.ts';
import { formerRating, growthOver } from '../../src/rules/growth.ts';

const { groups } = editionOn('2026-09-01');

/** Rated like this, one after the other; `?` stands for a day nobody knows. */
function rated(...given: readonly (readonly [Rating, string])[]): StatementRecord {
  const ratings = given.map(([rating, on]) => (on === '?' ? { rating } : { rating, on }));
  return { ratings, evidence: [] };
}

describe('the growth of one statement', () => {
  it.each<[string, StatementRecord, object]>([
    ['is up', rated(['level2', '2026-01-10'], ['level3', '2026-06-10']), { up: 1, since: '2026-01-10' }],
    [
      'is up one statement, however many steps',
      rated(['level1', '2026-01-10'], ['level4', '2026-06-10']),
      { up: 1, since: '2026-01-10' },
    ],
    ['is down', rated(['level3', '2026-01-10'], ['level2', '2026-06-10']), { down: 1, since: '2026-01-10' }],
    ['is none', rated(['level3', '2026-01-10'], ['level3', '2026-06-10']), { since: '2026-01-10' }],
    [
      'shows from one day to the next',
      rated(['level2', '2026-01-10'], ['level3', '2026-01-11']),
      { up: 1, since: '2026-01-10' },
    ],
    [
      'counts from the last earlier day, not from the first',
      rated(['level1', '2026-01-10'], ['level4', '2026-03-10'], ['level3', '2026-06-10']),
      { down: 1, since: '2026-03-10' },
    ],
    [
      'takes the last rating of the day it ends on',
      rated(['level2', '2026-01-10'], ['level4', '2026-06-10'], ['level1', '2026-06-10']),
      { down: 1, since: '2026-01-10' },
    ],
    [
      'takes the last rating of the day it starts on',
      rated(['level4', '2026-01-10'], ['level2', '2026-01-10'], ['level3', '2026-06-10']),
      { up: 1, since: '2026-01-10' },
    ],
    [
      'passes over a day on which it was not known',
      rated(['level2', '2026-01-10'], ['unknown', '2026-03-10'], ['level3', '2026-06-10']),
      { up: 1, since: '2026-01-10' },
    ],
    [
      'passes over a day that ended in not knowing',
      rated(
        ['level2', '2026-01-10'],
        ['level4', '2026-03-10'],
        ['unknown', '2026-03-10'],
        ['level3', '2026-06-10'],
      ),
      { up: 1, since: '2026-01-10' },
    ],
    [
      'passes over a rating without a day',
      rated(['level2', '2026-01-10'], ['level4', '?'], ['level3', '2026-06-10']),
      { up: 1, since: '2026-01-10' },
    ],
  ])('%s', (_, record, growth) => {
    expect(growthOver(groups, { 'K1.1': record })).toEqual({ up: 0, down: 0, ...growth });
  });

  it.each<[string, StatementRecord]>([
    ['it was never rated', rated()],
    ['it was rated once', rated(['level3', '2026-06-10'])],
    ['it was rated on one day only', rated(['level2', '2026-06-10'], ['level3', '2026-06-10'])],
    [
      'it is not known now',
      rated(['level2', '2026-01-10'], ['level3', '2026-03-10'], ['unknown', '2026-06-10']),
    ],
    ['it was not known before', rated(['unknown', '2026-01-10'], ['level3', '2026-06-10'])],
    ['nobody knows since when it is rated so', rated(['level2', '2026-01-10'], ['level3', '?'])],
    ['nobody knows when it was rated before', rated(['level2', '?'], ['level3', '2026-06-10'])],
  ])('is not told when %s', (_, record) => {
    expect(growthOver(groups, { 'K1.1': record })).toBeUndefined();
  });
});

describe('the rating before the one that counts now', () => {
  it.each<[string, StatementRecord, ReturnType<typeof formerRating>]>([
    ['is absent where nothing was rated', rated(), undefined],
    ['is absent where it was rated once', rated(['level2', '2026-01-10']), undefined],
    [
      'is absent where it was set right on the day itself',
      rated(['level2', '2026-01-10'], ['level3', '2026-01-10']),
      undefined,
    ],
    ['is absent where nobody knows its day', rated(['level2', '?'], ['level3', '2026-01-10']), undefined],
    [
      'is of an earlier day',
      rated(['level2', '2026-01-10'], ['level3', '2026-01-11']),
      { rating: 'level2', on: '2026-01-10' },
    ],
    [
      'is what that day ended with',
      rated(['level2', '2026-01-10'], ['level4', '2026-01-10'], ['level3', '2026-06-10']),
      { rating: 'level4', on: '2026-01-10' },
    ],
    [
      'stays when the rating is given once more',
      rated(['level2', '2026-01-10'], ['level3', '2026-03-10'], ['level3', '2026-06-10']),
      { rating: 'level2', on: '2026-01-10' },
    ],
    [
      'may be that it was not known',
      rated(['unknown', '2026-01-10'], ['level3', '2026-06-10']),
      { rating: 'unknown', on: '2026-01-10' },
    ],
  ])('%s', (_, record, former) => {
    expect(formerRating(record)).toEqual(former);
  });
});

describe('growth over several statements', () => {
  const assessed: Assessed = {
    'T2.1': rated(['level4', '2025-12-01'], ['level1', '2026-06-10']),
    'K1.2': rated(['level2', '2025-11-30'], ['level2', '2026-06-10']),
    'K1.1': rated(['level1', '2026-01-10'], ['level2', '2026-06-10']),
    'K2.3': rated(['level1', '2024-01-01']),
    'K3.1': rated(['level3', '2026-02-01'], ['level4', '2026-02-02']),
    'X9.1': rated(['level1', '2020-01-01'], ['level4', '2026-02-02']),
  };

  it('is told of a group, a section and everything, since the earliest day that is compared with', () => {
    const group = groups.filter(({ id }) => id === 'K3');
    const knowledge = groups.filter(({ section }) => section === 'knowledge');
    expect(growthOver(group, assessed)).toEqual({ up: 1, down: 0, since: '2026-02-01' });
    expect(growthOver(knowledge, assessed)).toEqual({ up: 2, down: 0, since: '2025-11-30' });
    expect(growthOver(groups, assessed)).toEqual({ up: 2, down: 1, since: '2025-11-30' });
  });

  it('is absent for no group at all', () => {
    expect(growthOver([], assessed)).toBeUndefined();
  });
});

describe('whatever somebody said', () => {
  const given = fc.record({
    rating: fc.constantFrom(...scale),
    wait: fc.nat(2),
    isDated: fc.boolean(),
  });
  const record = fc.array(given, { maxLength: 5 }).map((all): StatementRecord => {
    let day = 20_000;
    const ratings = all.map(({ rating, wait, isDated }) => {
      day += wait;
      return isDated ? { rating, on: isoDate(day) } : { rating };
    });
    return { ratings, evidence: [] };
  });
  const ids = groups.slice(0, 4).flatMap(({ statements }) => statements.map(({ id }) => id));
  const anything = fc.dictionary(fc.constantFrom(...ids), record);

  it('no more statements grow than a group has', () => {
    fc.assert(
      fc.property(anything, (assessed) => {
        for (const group of groups) {
          const { up, down } = growthOver([group], assessed) ?? { up: 0, down: 0 };
          expect(up + down).toBeLessThanOrEqual(group.statements.length);
        }
      }),
    );
  });

  it('the groups together come to the whole', () => {
    fc.assert(
      fc.property(anything, (assessed) => {
        const each = groups.flatMap((group) => growthOver([group], assessed) ?? []);
        const sum = (what: 'up' | 'down') => each.reduce((all, growth) => all + growth[what], 0);
        const [since] = each.map((growth) => growth.since).toSorted();
        const whole = { up: sum('up'), down: sum('down'), since };
        expect(growthOver(groups, assessed)).toEqual(since === undefined ? undefined : whole);
      }),
    );
  });

  it('saying the same again on the same day changes nothing', () => {
    fc.assert(
      fc.property(anything, (assessed) => {
        const again = Object.entries(assessed).map(([id, one]) => {
          return [id, { ...one, ratings: [...one.ratings, ...one.ratings.slice(-1)] }] as const;
        });
        expect(growthOver(groups, Object.fromEntries(again))).toEqual(growthOver(groups, assessed));
      }),
    );
  });
});
