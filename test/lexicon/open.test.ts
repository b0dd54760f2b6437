import { describe, expect, it } from 'vitest';
import { isLineOf } from '../../src/lexicon/lines.ts';
import { lexiconOnDemand } from '../../src/lexicon/open.ts';

describe('the word lists', () => {
  const opened = lexiconOnDemand();

  it.each(['gesprek', 'loopbaan', 'één', 'ideeën', 'conversation', 'colour', 'color', 'roos', 'hope'])(
    'have %s as a word of the language',
    async (word) => {
      const { isOrdinary, isProper } = await opened();
      expect([isOrdinary(word), isProper(word)]).toEqual([true, false]);
    },
  );

  it.each(['amsterdam', 'zwolle', 'sanne', 'fatima', 'london', 'sarah', 'ikea'])(
    'have %s with a capital only',
    async (word) => {
      const { isOrdinary, isProper } = await opened();
      expect([isOrdinary(word), isProper(word)]).toEqual([false, true]);
    },
  );

  it.each(['', '\n', 'gesprek\n', 'gesprek\nloopbaan', 'qqqq', '\u{10ffff}'])(
    'do not have %j',
    async (word) => {
      const { isOrdinary, isProper } = await opened();
      expect([isOrdinary(word), isProper(word)]).toEqual([false, false]);
    },
  );

  it('are read once, when they are first asked for', async () => {
    const lexicon = lexiconOnDemand();
    const [first, second] = [lexicon(), lexicon()];
    expect(second).toBe(first);
    expect(await lexicon()).toBe(await first);
  });
});

describe('a line among lines', () => {
  const words = ['a', 'aa', 'ab', 'b', 'zz', 'é'];
  const lines = Buffer.from(`${words.join('\n')}\n`);

  it.each([...words])('is found: %s', (word) => {
    expect(isLineOf(lines, word)).toBe(true);
  });

  it.each(['', 'A', 'aaa', 'ac', 'c', 'e', 'z', 'zzz', 'a\naa'])('is not found: %j', (word) => {
    expect(isLineOf(lines, word)).toBe(false);
  });

  it('is not found among none', () => {
    expect(isLineOf(new Uint8Array(), 'a')).toBe(false);
  });
});
