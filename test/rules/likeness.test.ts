import { describe, expect, it } from 'vitest';
import { likenessOf, likest, mostProposed } from '../../src/rules/likeness.ts';

const signalled = [
  {
    id: 'listening',
    signals: [
      ['samenvatten', 'actief luisteren'],
      ['summarise', 'listen'],
    ],
  },
  { id: 'choosing', signals: [['keuze maken', 'knoop doorhakken'], ['decide']] },
  { id: 'writing', signals: [['verslag', 'rapport'], ['report']] },
  { id: 'nothing', signals: [] },
];
const ids = signalled.map(({ id }) => id);
const likestIn = (text: string) => likest(ids, likenessOf(text, signalled))[0];

describe('the likeness of a text', () => {
  it.each([
    ['a word as it stands', 'Ik heb een verslag gemaakt.', 'writing'],
    ['another form of a word', 'Ik vatte het samen met een samenvatting.', 'listening'],
    ['a compound', 'Ze vroeg om een eindverslag.', 'writing'],
    ['a phrase, wherever its words stand', 'Hij moest maar eens die knoop gaan doorhakken.', 'choosing'],
    ['the other language', 'I summarised what she said.', 'listening'],
    ['accents and capitals', 'RÁPPORT', 'writing'],
  ])('is seen in %s', (_, text, id) => {
    expect(likestIn(text)).toBe(id);
  });

  it.each(['', '…', 'Dat is wat ik ook wel eens heb.', 'Zon, maan en sterren'])(
    'is nothing in "%s"',
    (text) => {
      expect([...likenessOf(text, signalled).values()]).toEqual([0, 0, 0, 0]);
    },
  );

  it('is greater for a whole phrase than for half of it', () => {
    const of = (text: string) => likenessOf(text, signalled).get('choosing') ?? 0;
    expect(of('de knoop')).toBeGreaterThan(0);
    expect(of('de knoop doorhakken')).toBeGreaterThan(2 * of('de knoop'));
  });

  it('does not grow with what is said twice', () => {
    expect(likenessOf('verslag verslag', signalled)).toEqual(likenessOf('verslag', signalled));
  });
});

describe('what is proposed', () => {
  it('is at most three, the likest first, and in order where all are alike', () => {
    expect(
      likest(
        ['a', 'b', 'c', 'd'],
        new Map([
          ['d', 2],
          ['b', 1],
        ]),
      ),
    ).toEqual(['d', 'b', 'a']);
    expect(likest(['a', 'b'], new Map())).toEqual(['a', 'b']);
    expect(likest([], new Map())).toEqual([]);
    expect(mostProposed).toBe(3);
  });
});
