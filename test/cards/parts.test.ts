import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paragraph, plainText } from '../../src/cards/paragraphs.ts';
import { inParts } from '../../src/cards/parts.ts';

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', runs: [{ text }] });
const said = (part: readonly Paragraph[]) => part.map(plainText);
const lettersIn = (part: readonly Paragraph[]) => said(part).join('').length;

/** The parts of these paragraphs where so many letters fit in one. */
function parts(most: number, ...texts: readonly string[]) {
  const all = inParts(texts.map(paragraph), 'nl', (part) => lettersIn(part) <= most);
  return all.map(said);
}

describe('a message that is too large', () => {
  it.each<[string, number, readonly string[], readonly (readonly string[])[]]>([
    ['is left whole where it fits exactly', 8, ['Een.', 'Wat.'], [['Een.', 'Wat.']]],
    ['is broken between paragraphs', 7, ['Een.', 'Wat.'], [['Een.'], ['Wat.']]],
    ['has as many paragraphs in one part as fit', 8, ['Een.', 'Wat.', 'Zo.'], [['Een.', 'Wat.'], ['Zo.']]],
    [
      'is broken between sentences where a paragraph alone is too large',
      24,
      ['Dit is de eerste zin. En dit de tweede zin.'],
      [['Dit is de eerste zin. '], ['En dit de tweede zin.']],
    ],
    [
      'has as many sentences in one part as fit',
      12,
      ['Een is dit. Twee. Drie. Vier is dit.'],
      [['Een is dit. '], ['Twee. Drie. '], ['Vier is dit.']],
    ],
    [
      'is broken between words where a sentence alone is too large',
      12,
      ['Ja. Dit is een zin zonder eind.'],
      [['Ja. '], ['Dit is een '], ['zin zonder '], ['eind.']],
    ],
    [
      'is broken within a word where that alone is too large',
      4,
      ['Onafgebroken'],
      [['Onaf'], ['gebr'], ['oken']],
    ],
    ['keeps what looks like one letter together', 4, ['👩‍👩‍👧aaaa'], [['👩‍👩‍👧'], ['aaaa']]],
  ])('%s', (_what, most, texts, expected) => {
    expect(parts(most, ...texts)).toEqual(expected);
  });

  it('keeps how words look, and has the number of an item once', () => {
    const item: Paragraph = {
      kind: 'item',
      runs: [{ text: '1. ' }, { text: 'Vet en vet. Ook vet.', isBold: true }, { text: ' Niet vet.' }],
    };
    expect(inParts([item], 'nl', (part) => lettersIn(part) <= 15)).toEqual([
      [{ kind: 'item', runs: [{ text: '1. ' }, { text: 'Vet en vet. ', isBold: true }] }],
      [{ kind: 'paragraph', runs: [{ text: 'Ook vet.', isBold: true }, { text: ' ' }] }],
      [{ kind: 'paragraph', runs: [{ text: 'Niet vet.' }] }],
    ]);
  });

  it('is not laid out anew for each of its paragraphs', () => {
    let laidOut = 0;
    const all = Array.from({ length: 400 }, (_, at) => paragraph(`Alinea ${at}.`));
    const broken = inParts(all, 'nl', (part) => {
      laidOut += part.length;
      return part.length <= 150;
    });
    expect(broken.map((part) => part.length)).toEqual([150, 150, 100]);
    expect(laidOut).toBeLessThan(20 * all.length);
  });

  it('loses nothing, and has nothing twice, whatever is said and however little fits', () => {
    const texts = fc.array(fc.lorem({ mode: 'sentences', maxCount: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 200 }), (all, most) => {
        const broken = parts(most, ...all);
        expect(broken.flat().join('')).toBe(all.join(''));
        expect(Math.max(...broken.map((part) => part.join('').length))).toBeLessThanOrEqual(most);
      }),
    );
  });
});
