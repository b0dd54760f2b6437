import { describe, expect, it } from 'vitest';
import { halvesOf, isWithin, shareOf } from './evaluation.ts';
import { evaluations } from './evaluations.ts';
import { labelledIn } from './labelled.ts';

describe('what is measured', () => {
  it.each(evaluations)(
    '$name stays within its limits, in the half its rules are built on and in the other',
    async ({ figures }) => {
      const measured = await figures();
      const outside = measured.filter((figure) => !isWithin(figure));
      expect(outside.map((figure) => `${figure.what}, ${figure.half}: ${shareOf(figure)}`)).toEqual([]);
      const halves = measured.filter(({ limit }) => limit !== undefined).map(({ half }) => half);
      expect(new Set(halves)).toEqual(new Set(['built on', 'held out']));
    },
  );

  it.each([
    ['of enough', 96, { atLeast: 0.96 }, true],
    ['of too little', 95, { atLeast: 0.96 }, false],
    ['of little enough', 2, { atMost: 0.02 }, true],
    ['of too much', 3, { atMost: 0.02 }, false],
  ])('judges a figure %s', (_, hits, limit, verdict) => {
    expect(isWithin({ what: 'it', half: 'held out', hits, of: 100, limit, wrong: [] })).toBe(verdict);
  });

  it('parts a set in two that have nothing in common and leave nothing out', () => {
    const halves = halvesOf([1, 2, 3, 4, 5]);
    expect(halves).toEqual({ 'built on': [1, 3, 5], 'held out': [2, 4] });
  });

  it.each([
    ['personal.nl.txt', 120],
    ['personal.en.txt', 40],
  ])('has enough sentences that tell who somebody is in %s', (file, atLeast) => {
    const set = labelledIn(file);
    expect(set.filter(({ labels }) => labels.length > 0).length).toBe(set.length);
    expect(set.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(set.map(({ text }) => text)).size).toBe(set.length);
  });

  it('has enough sentences of ordinary prose, with nothing marked in them', () => {
    const prose = ['prose.nl.txt', 'prose.en.txt'].flatMap(labelledIn);
    expect(prose.length).toBeGreaterThanOrEqual(200);
    expect(prose.filter(({ labels }) => labels.length > 0)).toEqual([]);
  });
});
