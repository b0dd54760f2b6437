import { describe, expect, it } from 'vitest';
import { editionOn } from '../../src/profile/editions.ts';
import { extentBySection, inOrder, isOverdue } from '../../src/rules/overview.ts';

describe('what somebody intends', () => {
  it('comes in the order of its days, what has none last', () => {
    const later = { what: 'later', by: '2027-02-01' };
    const sooner = { what: 'sooner', by: '2026-12-31' };
    const someday = { what: 'someday' };
    expect(inOrder([someday, later, sooner])).toEqual([sooner, later, someday]);
  });

  it.each([
    ['2026-08-31', true],
    ['2026-09-01', false],
    ['2026-09-02', false],
    [undefined, false],
  ])('by %s is overdue on 1 September 2026: %s', (by, overdue) => {
    expect(isOverdue({ what: 'x', ...(by && { by }) }, '2026-09-01')).toBe(overdue);
  });
});

it('counts each section of the profile apart', () => {
  const extents = extentBySection({ K1: 2, T1: 1, A4: 3 }, editionOn('2026-09-01'));
  expect(extents.map(({ section, extent }) => [section, extent.done, extent.total])).toEqual([
    ['knowledge', 2, 14],
    ['tasks', 1, 25],
    ['competences', 0, 31],
    ['attitude', 3, 12],
  ]);
});
