import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeFrom, readCode, shownCode } from '../../src/rules/joinCode.ts';

describe('a code', () => {
  it.each<[string, (below: number) => number]>([
    ['the first of everything', () => 0],
    ['the last of everything', (below) => below - 1],
    ['chance', (below) => randomInt(below)],
  ])('made by %s has a letter and a digit, and is read back as it is shown', (_, pick) => {
    const code = codeFrom(pick);
    expect(code).toMatch(/^[B-DF-HJKMNP-TV-XZ][B-DF-HJKMNP-TV-XZ2-9]{8}[2-9]$/);
    expect(shownCode(code)).toMatch(/^\w{5}-\w{5}$/);
    expect(readCode(shownCode(code))).toBe(code);
  });

  it('is one of more than ten million million', () => {
    const choices: number[] = [];
    codeFrom((below) => {
      choices.push(below);
      return 0;
    });
    expect(choices.reduce((product, below) => product * below, 1)).toBeGreaterThan(10 ** 13);
  });

  it.each<[string, string | undefined]>([
    ['BCDFG-HJKM9', 'BCDFGHJKM9'],
    ['bcdfg-hjkm9', 'BCDFGHJKM9'],
    ['bcdfghjkm9', 'BCDFGHJKM9'],
    [' BCDFG HJKM9 ', 'BCDFGHJKM9'],
    ['BCDFG – HJKM9', 'BCDFGHJKM9'],
    ['BCDFG\u200b-HJKM9', 'BCDFGHJKM9'],
    ['9BCDF-GHJKM', '9BCDFGHJKM'],
    ['BCDFG-HJKM', undefined],
    ['BCDFG-HJKM99', undefined],
    ['BCDFG-HJKMN', undefined],
    ['hmmmmmmmmm', undefined],
    ['2345678923', undefined],
    ['2 3 3 4 2 3 3 4 2 3', undefined],
    ['0612345678', undefined],
    ['BCDFG-HJKM1', undefined],
    ['BCDFG-HJKL9', undefined],
    ['code BCDFG-HJKM9', undefined],
    ['', undefined],
  ])('is read in "%s": %s', (text, code) => {
    expect(readCode(text)).toBe(code);
  });
});

test('no text of any kind breaks the reading of a code', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      const code = readCode(text);
      if (code !== undefined) expect(readCode(shownCode(code))).toBe(code);
    }),
    { numRuns: 500 },
  );
});
