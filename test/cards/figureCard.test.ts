import { describe, expect, it } from 'vitest';
import { barOf } from '../../src/cards/bar.ts';
import { figureCard } from '../../src/cards/figureCard.ts';
import { faultsOf } from '../support/adaptiveCards.ts';

const rows = [
  { label: 'Kennis', stated: 9, shown: 4, total: 14, words: '9 van 14 gezegd, waarvan 4 getoond' },
  { label: 'Taken', stated: 0, shown: 0, total: 25, words: 'nog niets gezegd' },
];

describe('the card of a figure', () => {
  it('tells each row in words, and a bar has the same words for who cannot see it', () => {
    const card = figureCard({ title: 'Hoe ver', rows }, 'nl');
    expect(faultsOf(card)).toEqual([]);
    const [, ...drawn] = card.body;
    for (const [at, { label, words }] of rows.entries()) {
      const shown = JSON.stringify(drawn[at]);
      expect(shown).toContain(`"text":"${label}"`);
      expect(shown).toContain(`"text":"${words}"`);
      expect(shown).toContain(`"altText":"${words}"`);
    }
  });
});

describe('a bar', () => {
  const counts = Array.from({ length: 15 }, (_, stated) =>
    Array.from({ length: stated + 1 }, (_, shown) => [stated, shown] as const),
  ).flat();

  it('is another picture for each count, and small', () => {
    const bars = counts.map(([stated, shown]) => barOf(stated, shown, 14));
    expect(new Set(bars).size).toBe(counts.length);
    expect(bars.every((bar) => bar.startsWith('data:image/png;base64,iVBOR'))).toBe(true);
    expect(
      Math.max(...bars.map((bar) => Buffer.from(bar.split(',')[1] ?? '', 'base64').length)),
    ).toBeLessThan(1_024);
  });

  it.each([
    [3, 5, 4],
    [9, 9, 4],
    [0, 0, 0],
  ])('stays a bar where the counts do not fit: %i, %i of %i', (stated, shown, total) => {
    expect(barOf(stated, shown, total)).toMatch(/^data:image\/png/);
  });
});
