import { expect, it } from 'vitest';
import { editionOn } from '../../src/profile/editions.ts';
import { minutesFor, scaleOf } from '../../src/rules/assessment.ts';

const edition = editionOn('2026-09-01');

it.each([
  [0, 0],
  [1, 1],
  [4, 1],
  [5, 2],
  [82, 21],
])('%i statements take %i minutes', (statements, minutes) => {
  expect(minutesFor(statements)).toBe(minutes);
});

it('rates what is known on another scale than what is done', () => {
  const scales = edition.groups.map((group) => [group.section, scaleOf(group)].join(' '));
  expect(new Set(scales)).toEqual(
    new Set(['knowledge knowledge', 'tasks behaviour', 'competences behaviour', 'attitude behaviour']),
  );
});
