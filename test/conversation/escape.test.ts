import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped } from '../../src/conversation/escape.ts';

describe('words of a person', () => {
  it.each([
    ['eigen praktijk', 'eigen praktijk'],
    ['*vet* en _schuin_', '\\*vet\\* en \\_schuin\\_'],
    ['<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['[klik](http://x)', '\\[klik\\](http://x)'],
    ['![plaatje]', '\\!\\[plaatje\\]'],
    ['`code` ~~weg~~', '\\`code\\` \\~\\~weg\\~\\~'],
    ['# kop | cel', '\\# kop \\| cel'],
    ['Werk & Co &amp; $x$', 'Werk \\& Co \\&amp; \\$x\\$'],
    ['a\\*b', 'a\\\\\\*b'],
    ['regel een\n\n- regel twee\r\n> drie', 'regel een - regel twee \\> drie'],
    ['tab\tnul\u0000bel\u0007', 'tab nul bel'],
    ['\u202Eomgekeerd\u202C', 'omgekeerd'],
    ['\u2067rechts\u2069 links', 'rechts links'],
    ['on\u200Bzicht\u00ADbaar', 'on zicht baar'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['  ruimte  ', 'ruimte'],
    ['Zoë 日本 🌱', 'Zoë 日本 🌱'],
    ['', ''],
  ])('%j are shown as typed, on one line', (typed, shown) => {
    expect(asTyped(typed)).toBe(shown);
  });

  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'\\`*_[]<>#|~&!$ \n\r\t\u202E\u2028ab') }),
  );

  it('have no special character without a backslash before it, and no line of their own', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const shown = asTyped(typed);
        expect(shown.replace(/\\[\\`*_[\]<>#|~&!$]/g, '')).not.toMatch(
          /[\\`*_[\]<>#|~&!$\p{Cc}\p{Cf}\n\u2028\u2029]/u,
        );
      }),
    );
  });

  it('lose nothing but invisible characters and extra spaces', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, '');
        expect(visible(asTyped(typed).replace(/\\(.)/gsu, '$1'))).toBe(visible(typed));
      }),
    );
  });
});
