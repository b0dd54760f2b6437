import { expect, test } from 'vitest';
import { areEnough, countTowards, wholeHours } from '../../src/rules/hours.ts';
import { allOf, oneOf, type Status, statusOf } from '../../src/rules/status.ts';

test.each([
  [0, { have: 0, need: 600, missing: 600 }],
  [0.4, { have: 0, need: 600, missing: 600 }],
  [599, { have: 599, need: 600, missing: 1 }],
  [599.5, { have: 599, need: 600, missing: 1 }],
  [599.99999, { have: 599, need: 600, missing: 1 }],
  [599.9999999, { have: 600, need: 600 }],
  [600, { have: 600, need: 600 }],
  [600.9, { have: 600, need: 600 }],
  [601, { have: 601, need: 600 }],
])('counts %d hours towards 600', (hours, count) => {
  expect(countTowards(hours, 600)).toStrictEqual(count);
  expect(areEnough(hours, 600)).toBe(!('missing' in count));
  expect(wholeHours(hours)).toBe(count.have);
});

test.each<[Status, Status, Status, Status]>([
  ['met', 'met', 'met', 'met'],
  ['met', 'unclear', 'unclear', 'met'],
  ['met', 'notYet', 'notYet', 'met'],
  ['unclear', 'unclear', 'unclear', 'unclear'],
  ['unclear', 'notYet', 'notYet', 'unclear'],
  ['notYet', 'notYet', 'notYet', 'notYet'],
])('%s and %s are together %s, either of them is %s', (one, other, all, either) => {
  expect([allOf([one, other]), allOf([other, one])]).toEqual([all, all]);
  expect([oneOf([one, other]), oneOf([other, one])]).toEqual([either, either]);
});

test('never counts an unknown answer as no', () => {
  expect([statusOf(true), statusOf(false), statusOf(undefined)]).toEqual(['met', 'notYet', 'unclear']);
});
