import { describe, expect, it, test } from 'vitest';
import { runsOf } from '../../src/dossier/pdf/faces.ts';
import { linesOf } from '../../src/dossier/pdf/lines.ts';

// As if every character was one wide.
const lines = (text: string, width: number) =>
  linesOf(text, 'regular', width, ({ text }) => [...text].length);
const drawn = (text: string, width: number) =>
  lines(text, width).map(({ runs }) => runs.map((run) => run.text).join(''));

describe('the lines of a text', () => {
  test.each<[string, number, readonly string[]]>([
    ['een twee', 9, ['een twee']],
    ['een twee', 8, ['een twee']],
    ['een twee', 7, ['een ', 'twee']],
    ['twaalf', 6, ['twaalf']],
    ['twaalf', 5, ['twaal', 'f']],
    ['a twaalf', 4, ['a ', 'twaa', 'lf']],
    ['een\ntwee', 20, ['een', 'twee']],
    ['een\n\ntwee', 20, ['een', '', 'twee']],
    ['een   twee', 5, ['een   ', 'twee']],
    ['', 5, ['']],
  ])('break between words, and within one only where it is too long: %j at %i', (text, width, expected) => {
    expect(drawn(text, width)).toEqual(expected);
  });

  test.each([
    ['שלום עולם', 'עולם שלום'],
    ['abc שלום עולם def', 'abc עולם שלום def'],
    ['שלום abc def עולם', 'עולם abc def שלום'],
    ['مرحبا بك', 'بك مرحبا'],
    ['gewoon Nederlands', 'gewoon Nederlands'],
  ])('put words in the order in which they are seen, and tell how they read: %s', (text, seen) => {
    const [line] = lines(text, 100);
    expect(line?.runs.map((run) => run.text).join('')).toBe(seen);
    expect(line?.actual ?? text).toBe(text);
  });

  it('begin at the right where the first letter is read from there', () => {
    expect(lines('שלום abc', 100)[0]?.isRightToLeft).toBe(true);
    expect(lines('abc שלום', 100)[0]?.isRightToLeft).toBe(false);
  });
});

describe('the fonts of a text', () => {
  test.each<[string, readonly (readonly [string, string, string?])[]]>([
    ['Zoë, één €', [['Zoë, één €', 'regular']]],
    ['Łódź', [['Łódź', 'regular']]],
    [
      'op 👍',
      [
        ['op ', 'regular'],
        ['👍', 'emoji'],
      ],
    ],
    ['א', [['א', 'other']]],
    ['漢', [['□', 'other', '漢']]],
  ])('are those that have its signs, and what none has is told: %s', (text, expected) => {
    const runs = runsOf(text, 'regular').map(({ text, face, actual }) =>
      actual === undefined ? [text, face] : [text, face, actual],
    );
    expect(runs).toEqual(expected);
  });

  it('never part what is one sign to a reader', () => {
    const [family, ...others] = runsOf('👩‍👩‍👧', 'regular');
    expect(others).toEqual([]);
    expect(family?.actual ?? family?.text).toBe('👩‍👩‍👧');
  });
});
