import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped, unescaped, visible } from '../../src/conversation/escape.ts';

describe('words of a person', () => {
  it.each([
    ['eigen praktijk', 'eigen praktijk'],
    ['*vet* en _schuin_', '\\*vet\\* en \\_schuin\\_'],
    ['<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['[klik](http://x)', '\\[klik\\](http:\\//x)'],
    ['zie voorbeeld.nl. Of a.b@c.nl', 'zie voorbeeld\\.nl. Of a\\.b\\@c\\.nl'],
    ['<at>Jan</at> {{DATE(x)}} {naam}$', '\\<at\\>Jan\\</at\\> \\{\\{DATE(x)\\}\\} \\{naam\\}\\$'],
    ['optie (c)... en -- zo +-', 'optie \\(c)\\.\\.. en \\-- zo \\+-'],
    ['- punt', '\\- punt'],
    ['12. punt', '12\\. punt'],
    ['3) punt', '3\\) punt'],
    ['![plaatje]', '\\!\\[plaatje\\]'],
    ['`code` ~~weg~~', '\\`code\\` \\~\\~weg\\~\\~'],
    ['# kop | cel', '\\# kop \\| cel'],
    ['Werk & Co &amp; $x$', 'Werk \\& Co \\&amp; \\$x\\$'],
    ['a\\*b', 'a\\\\\\*b'],
    ['regel een\n\n- regel twee\r\n> drie', 'regel een - regel twee \\> drie'],
    ['tab\tnul\u0000bel\u0007', 'tab nul bel'],
    ['\u202Eomgekeerd\u202C', 'omgekeerd'],
    ['\u2067rechts\u2069 links', 'rechts links'],
    ['on\u200Bzicht\u00ADbaar\uFEFF', 'onzichtbaar'],
    ['a\u{E0068}\u{E0069}b\u{E007F}', 'ab'],
    ['z\u0300\u0301\u0302\u0303\u0304\u0305 \u0301', 'z\u0300\u0301\u0302\u0303 \u0301'],
    ['\u0301e', 'e'],
    ['half \ud83d', 'half'],
    ['👩‍👩‍👧 👍🏽 ❤️ 1️⃣ 🏳️‍🌈', '👩‍👩‍👧 👍🏽 ❤️ 1️⃣ 🏳️‍🌈'],
    ['Jan\u200dsen\u200c', 'Jansen'],
    ['שלום', '\u2068שלום\u2069'],
    ['الشيخ می\u200cخواهم', '\u2068الشيخ می\u200cخواهم\u2069'],
    ['\u2069\u202Eשלום', '\u2068שלום\u2069'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['  ruimte  ', 'ruimte'],
    ['Zoë 日本 🌱', 'Zoë 日本 🌱'],
    ['', ''],
  ])('%j are shown as typed, on one line', (typed, shown) => {
    expect(asTyped(typed)).toBe(shown);
  });

  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...'\\`*_[]<>#|~&!$@{}().,:/-+=?19 \n\r\t\u202E\u2028\u200D\u0301\u05D0abct'),
    }),
  );

  it('have no special character without a backslash before it, no link and no line of their own', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const plain = asTyped(typed).replace(/\\[!-/:-@[-`{-~]/g, '§');
        expect(plain).not.toMatch(/[\\`*_[\]<>#|~&!$@{}\p{Cc}\n\u2028\u2029]|\/\/|\.[\p{L}\p{N}]/u);
        expect(plain).not.toMatch(/^[-+]|^\d+[.)]/);
      }),
    );
  });

  it('are kept apart from the words beside them where they read the other way, and only there', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const shown = asTyped(typed);
        const inner = shown.replace(/^\u2068(.*)\u2069$/su, '$1');
        expect(inner).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
        if (/[\u05d0-\u05ea]/.test(inner)) expect(shown).not.toBe(inner);
      }),
    );
  });

  it('lose nothing but what cannot be seen and extra spaces', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const read = unescaped(asTyped(typed)).replace(/[\u2068\u2069]/g, '');
        expect(read).toBe(visible(typed).replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('are the same when looked at twice', () => {
    fc.assert(
      fc.property(words, (typed) => {
        expect(visible(visible(typed))).toBe(visible(typed));
      }),
    );
  });
});
