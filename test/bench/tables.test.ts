import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atLeast, atMost, told } from './figures.ts';
import { median, quantile } from './part.ts';
import { put, tableOf } from './tables.ts';

const readme = join(import.meta.dirname, '..', '..', 'README.md');

describe('a figure', () => {
  it.each([
    [0.49, false],
    [0.5, true],
    [0.51, true],
  ])('of %d that should be at least a half is kept or not', (figure, holds) => {
    expect(atLeast('speed', figure, 0.5).holds).toBe(holds);
  });

  it.each([
    [1.99, true],
    [2, true],
    [2.01, false],
    [Number.NaN, false],
  ])('of %d that should be at most two is kept or not', (figure, holds) => {
    expect(atMost('lateness', figure, 2).holds).toBe(holds);
  });

  it('is the middle one of several, and the one that nearly all are below', () => {
    expect(median([5, 1, 4, 2, 3])).toBe(3);
    expect(
      quantile(
        Array.from({ length: 100 }, (_, at) => at + 1),
        0.99,
      ),
    ).toBe(100);
    expect(() => median([])).toThrow('Nothing was measured');
  });
});

describe('a table', () => {
  it('says of each figure with a limit whether it is kept', () => {
    const table = tableOf({ name: 'turns', about: 'what a turn costs' }, [
      told('turns', '120'),
      atLeast('speed', 0.4, 0.5, 0.7),
      atMost('memory', 249, 250, ' MB'),
    ]);
    expect(table.split('\n').slice(4)).toEqual([
      '| turns | 120 |  |  |',
      '| speed | 0.40 | at least 0.5 (aim 0.7) | **not kept** |',
      '| memory | 249 MB | at most 250 MB | kept |',
    ]);
  });

  it('comes in the place of the one before, and nowhere where there is no place', () => {
    const before = 'before\n<!-- npm run bench -->\nold\n<!-- npm run bench: end -->\nafter\n';
    const now = put('new', before);
    expect(now).toBe('before\n<!-- npm run bench -->\n\nnew\n\n<!-- npm run bench: end -->\nafter\n');
    expect(put('new', now)).toBe(now);
    expect(put('measured', readFileSync(readme, 'utf8'))).toContain('measured');
    expect(() => put('new', 'nothing of the kind')).toThrow('no place for what npm run bench writes');
  });
});
