import { describe, expect, it } from 'vitest';
import { drawIcon } from '../../../deployment/teams/icons.ts';
import { readPng } from '../../support/png.ts';

describe('the colour icon', () => {
  const { width, height, points } = readPng(drawIcon('color'));

  it('is 192 by 192, and covers all of it', () => {
    expect([width, height]).toEqual([192, 192]);
    expect(points.filter(([, , , cover]) => cover < 255)).toEqual([]);
  });

  it('keeps its mark away from what Teams cuts off', () => {
    const [ground] = points;
    const isMark = points.map((point) => point.join() !== ground?.join());
    const outside = isMark.filter((is, at) => {
      const [column, row] = [at % width, Math.floor(at / width)];
      return is && Math.min(column, row, 191 - column, 191 - row) < 48;
    });
    expect(outside).toEqual([]);
    expect(isMark.filter(Boolean).length).toBeGreaterThan(2_000);
  });
});

describe('the outline icon', () => {
  const { width, height, points } = readPng(drawIcon('outline'));

  it('is 32 by 32, in white and nothing else', () => {
    expect([width, height]).toEqual([32, 32]);
    const drawn = points.filter(([, , , cover]) => cover > 0);
    expect(drawn.filter(([red, green, blue]) => Math.min(red, green, blue) < 255)).toEqual([]);
  });

  it('leaves a good part of it open, and reaches to every side', () => {
    const covered = points.map(([, , , cover]) => cover > 0);
    expect(covered.filter((is) => !is).length).toBeGreaterThan(300);
    const at = covered.flatMap((is, index) => (is ? [index] : []));
    const [columns, rows] = [at.map((one) => one % 32), at.map((one) => Math.floor(one / 32))];
    expect([columns, rows].map((ones) => [Math.min(...ones), Math.max(...ones)])).toEqual([
      [0, 31],
      [0, 31],
    ]);
  });
});
