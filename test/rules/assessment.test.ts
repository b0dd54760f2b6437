import { describe, expect, it } from 'vitest';
import { editionOn } from '../../src/profile/editions.ts';
import { extentOf, minutesFor, scaleOf } from '../../src/rules/assessment.ts';

const edition = editionOn('2026-09-01');

describe('how far a self-assessment is', () => {
  it.each<[string, Record<string, number>, number]>([
    ['nothing begun', {}, 0],
    ['some of one group', { T1: 3 }, 3],
    ['several groups', { K1: 2, T1: 5, A4: 1 }, 8],
    ['more done than a group has since it shrank', { K1: 9 }, 2],
    ['a group that no longer exists', { X9: 4 }, 0],
  ])('counts %s', (_, begun, done) => {
    expect(extentOf(begun, edition)).toEqual({ done, total: 82, minutesLeft: minutesFor(82 - done) });
  });

  it.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 2],
    [82, 21],
  ])('takes for %i statements %i minutes', (statements, minutes) => {
    expect(minutesFor(statements)).toBe(minutes);
  });
});

it('rates what is known on another scale than what is done', () => {
  const scales = edition.groups.map((group) => [group.section, scaleOf(group)].join(' '));
  expect(new Set(scales)).toEqual(
    new Set(['knowledge knowledge', 'tasks behaviour', 'competences behaviour', 'attitude behaviour']),
  );
});
