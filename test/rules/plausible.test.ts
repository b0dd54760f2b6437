import { describe, expect, test } from 'vitest';
import { type Doubt, doubtsAboutPeriod, doubtsAboutTraining } from '../../src/rules/plausible.ts';
import type { PracticePeriod } from '../../src/rules/practiceHours.ts';

const today = '2025-06-15';

describe('a period of practice', () => {
  test.each<[string, object, Doubt[]]>([
    ['an ordinary week', { from: '2025-01-01', hoursPerWeek: 24 }, []],
    ['sixty hours a week', { from: '2025-01-01', hoursPerWeek: 60 }, []],
    ['more than sixty hours a week', { from: '2025-01-01', hoursPerWeek: 60.5 }, ['tooManyHoursPerWeek']],
    ['sixty hours in a week', { from: '2025-01-06', until: '2025-01-12', hours: 60 }, []],
    [
      'sixty-one hours in a week',
      { from: '2025-01-06', until: '2025-01-12', hours: 61 },
      ['tooManyHoursPerWeek'],
    ],
    ['sixty hours a week so far', { from: '2025-06-02', hours: 120 }, []],
    ['more so far', { from: '2025-06-02', hours: 120.5 }, ['tooManyHoursPerWeek']],
    ['a day of hours that began today', { from: today, hours: 8 }, []],
    ['no hours', { from: '2025-01-01', hours: 0 }, ['zeroHours']],
    ['no hours a week', { from: '2025-01-01', hoursPerWeek: 0 }, ['zeroHours']],
    ['nine hours on one day', { from: '2025-01-01', until: '2025-01-01', hours: 9 }, []],
    ['one day', { from: '2025-01-01', until: '2025-01-01', hours: 8 }, []],
    ['the end before the begin', { from: '2025-01-02', until: '2025-01-01', hours: 8 }, ['endBeforeBegin']],
    ['a begin today', { from: today, hoursPerWeek: 8 }, []],
    ['a begin tomorrow', { from: '2025-06-16', hours: 8 }, ['beginsInFuture']],
    ['an end today', { from: '2025-01-01', until: today, hours: 8 }, []],
    ['an end tomorrow', { from: '2025-01-01', until: '2025-06-16', hours: 8 }, ['endsInFuture']],
    ['a begin sixty years ago', { from: '1965-06-15', hoursPerWeek: 8 }, []],
    ['a begin longer ago', { from: '1965-06-14', hoursPerWeek: 8 }, ['beginsLongAgo']],
    [
      'several slips at once',
      { from: '2052-01-01', until: '2025-01-01', hoursPerWeek: 100 },
      ['tooManyHoursPerWeek', 'endBeforeBegin', 'beginsInFuture'],
    ],
  ])('with %s', (_, period, doubts) => {
    const named = { name: 'p', ...period } as Parameters<typeof doubtsAboutPeriod>[0]; // each row is one of the two kinds
    expect(doubtsAboutPeriod(named, [], today)).toEqual(doubts);
  });

  const forty = { name: 'p', from: '2025-01-01', hoursPerWeek: 40 };
  test.each<[string, PracticePeriod, Doubt[]]>([
    ['twenty hours beside forty', { name: 'q', from: '2025-03-01', hoursPerWeek: 20 }, []],
    ['a little more', { name: 'q', from: '2025-03-01', hoursPerWeek: 20.5 }, ['tooManyHoursTogether']],
    [
      'as much, begun before',
      { name: 'q', from: '2024-03-01', hoursPerWeek: 20.5 },
      ['tooManyHoursTogether'],
    ],
    [
      'as much, but over before',
      { name: 'q', from: '2024-03-01', until: '2024-12-31', hoursPerWeek: 40 },
      [],
    ],
    [
      'as much on one common day',
      { name: 'q', from: '2024-03-01', until: '2025-01-01', hoursPerWeek: 40 },
      ['tooManyHoursTogether'],
    ],
    [
      'too much by itself, which is said once',
      { name: 'q', from: '2025-03-01', hoursPerWeek: 61 },
      ['tooManyHoursPerWeek'],
    ],
  ])('with %s a week', (_, period, doubts) => {
    expect(doubtsAboutPeriod(period, [forty], today)).toEqual(doubts);
  });
});

describe('a training', () => {
  test.each<[string, { hours: number; completedOn?: string }, Doubt[]]>([
    ['some hours', { hours: 40 }, []],
    ['no hours', { hours: 0 }, ['zeroHours']],
    ['completed today', { hours: 40, completedOn: today }, []],
    ['completed tomorrow', { hours: 40, completedOn: '2025-06-16' }, ['completedInFuture']],
    ['completed sixty years ago', { hours: 40, completedOn: '1965-06-15' }, []],
    ['completed longer ago', { hours: 40, completedOn: '1965-06-14' }, ['completedLongAgo']],
  ])('%s', (_, training, doubts) => {
    expect(doubtsAboutTraining({ name: 't', certificate: true, ...training }, today)).toEqual(doubts);
  });
});
