import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linePlaces } from '../../dialogs/intervision/answers.ts';
import {
  beginnings,
  type Drawn,
  fingerprintOf,
  fitting,
  linesOf,
  longestLine,
  sheetOf,
  sheetParts,
  type Verdict,
} from '../../src/rules/sheet.ts';

type Line = Drawn<{ readonly text: string }>;
const line = (part: Line['part'], text: string): Line => ({ part, text });

describe('a text in lines', () => {
  it.each<[string, string, readonly string[]]>([
    ['one sentence', 'Ik vroeg door', ['Ik vroeg door']],
    ['two sentences', 'Ik vroeg door. Zij zweeg.', ['Ik vroeg door.', 'Zij zweeg.']],
    ['a question and what follows', 'Wat nu? “Wachten”, zei ze.', ['Wat nu?', '“Wachten”, zei ze.']],
    ['what begins with a placeholder', 'Dat was zo. [PERSOON_1] ging.', ['Dat was zo.', '[PERSOON_1] ging.']],
    ['lines as they were broken', 'Eerst\r\n\r\ndan\ntoen', ['Eerst', 'dan', 'toen']],
    [
      'what is shortened',
      'Ik sprak met dhr. Jansen en Drs. Pool.',
      ['Ik sprak met dhr. Jansen en Drs. Pool.'],
    ],
    ['a word that only ends like that', 'Zij was post. Ik ook.', ['Zij was post.', 'Ik ook.']],
    ['a full stop in a figure', 'Het kostte 3.5 uur.', ['Het kostte 3.5 uur.']],
    ['no capital after it', 'Dat was o.a. mijn vraag.', ['Dat was o.a. mijn vraag.']],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    [longestLine - 1, 1],
    [longestLine, 1],
    [longestLine + 1, 2],
    [2 * longestLine + 1, 3],
  ])('of one word of %i characters is %i', (length, count) => {
    expect(linesOf('x'.repeat(length))).toHaveLength(count);
  });

  it('loses no word and makes none, and is never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const lines = linesOf(text);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const one of lines) expect([...one].length).toBeLessThanOrEqual(longestLine);
      }),
    );
  });
});

describe('what fits on a sheet', () => {
  const many = (part: Line['part'], count: number) =>
    Array.from({ length: count }, (_, at) => line(part, `${at}`));

  it.each([
    [1, 1, false],
    [2, 2, false],
    [3, 2, true],
  ])('of a question of %i lines is %i, cut: %s', (count, left, isCut) => {
    const fit = fitting(many('question', count));
    expect([fit.lines.length, fit.isCut]).toEqual([left, isCut]);
  });

  it('is never more than there are questions about lines', () => {
    const all = sheetParts.flatMap((part) => many(part, 9));
    expect(fitting(all).lines.length).toBeLessThanOrEqual(linePlaces.length);
  });

  it('stands in the order of the parts', () => {
    const { lines } = fitting([line('did', 'b'), line('question', 'a'), line('did', 'c')]);
    expect(lines.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });
});

describe('what is read for a sheet', () => {
  const long = (part: Line['part'], count: number) =>
    line(part, Array(count).fill('Ik vroeg door.').join(' '));

  it.each([
    [3, 3, false],
    [4, 4, false],
    [5, 4, true],
  ])('of a question of %i lines is %i, cut: %s', (count, left, isCut) => {
    const begun = beginnings([long('question', count)]);
    expect(begun.texts.flatMap(({ text }) => linesOf(text))).toHaveLength(left);
    expect(begun.isCut).toBe(isCut);
  });

  it('is the first of several texts, each part by itself', () => {
    const { texts } = beginnings([long('question', 4), long('question', 1), long('did', 1)]);
    expect(texts.map(({ part }) => part)).toEqual(['question', 'did']);
  });
});

describe('the lines of a sheet', () => {
  const drawn = [line('context', 'a'), line('did', 'b'), line('did', 'c')];
  const other = { lines: [{ text: 'x' }, { text: 'y' }] };
  it.each<[string, readonly (Verdict<{ text: string }> | undefined)[], string]>([
    ['are those that stay', ['keep', 'drop', 'keep'], 'ac'],
    ['are none that nobody decided on', ['keep'], 'a'],
    ['are none where nothing was decided', [], ''],
    ['are what stands in their place', ['keep', other, 'keep'], 'axyc'],
  ])('%s', (_, verdicts, text) => {
    expect(
      sheetOf(drawn, verdicts, [])
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
  });

  it('have what was added in its part', () => {
    const sheet = sheetOf(drawn, ['keep', 'keep', 'keep'], [line('ask', 'd'), line('question', 'q')]);
    expect(sheet.map(({ text }) => text)).toEqual(['q', 'a', 'b', 'c', 'd']);
  });
});

it('tells lines from other lines, by their words, their order and their part', () => {
  const sheets = [
    [line('did', 'a'), line('did', 'b')],
    [line('did', 'b'), line('did', 'a')],
    [line('did', 'a b')],
    [line('did', 'a'), line('ask', 'b')],
    [line('did', 'a'), line('did', 'b.')],
    [],
  ];
  expect(new Set(sheets.map(fingerprintOf)).size).toBe(sheets.length);
  expect(fingerprintOf([...(sheets[0] ?? [])])).toBe(fingerprintOf(sheets[0] ?? []));
  const word = fc.string({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(word, word, fc.constantFrom(...sheetParts), (one, other, part) => {
      expect(fingerprintOf([line(part, one)]) === fingerprintOf([line(part, other)])).toBe(one === other);
    }),
  );
});
