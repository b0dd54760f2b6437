import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholdersIn } from '../../src/privacy/placeholders.ts';
import { restore } from '../../src/privacy/restore.ts';
import { hide } from './words.ts';

// What texts are made of, and what makes it hard to see where something begins and ends.
const pieces = fc.constantFrom(
  ...[
    'Sanne',
    'sanne',
    'SANNE',
    'de Vries',
    'van den',
    "van 't",
    'Van',
    'J.P.',
    'B.',
    'Mw.',
    'heet',
    'Zwolle',
    'Roos',
    'roos',
  ],
  ...[
    '06-12345678',
    '+31 6 12345678',
    'NL91 ABNA 0417 1643 00',
    '111222333',
    'bsn',
    'a.b@c.nl',
    'www.x.nl',
    '1234 AB',
  ],
  ...[
    'Kerkstraat 12',
    '4 mei 1971',
    'geboren',
    '12',
    '[PERSOON_1]',
    '[persoon 1]',
    'PERSOON_1',
    '(NAAM 2)',
    '\\[',
    '\\]',
  ],
  ...[
    'NAAM_',
    '_1',
    '[',
    ']',
    '(',
    '<',
    '{',
    '\\',
    "'s",
    "'",
    '’',
    '"',
    '-',
    '–',
    '.',
    ',',
    ':',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
  ],
  ...[
    '\u200b',
    '\u00ad',
    '\u0301',
    'e\u0301',
    '\u{e0041}',
    '\u{1f600}',
    '\ud800',
    'ﬁ',
    '𝐒𝐚𝐧',
    'ı',
    'ß',
    'ſ',
    'Ǆ',
    'محمد',
    '李娜',
  ],
  ...[
    'Stichting',
    '&',
    'B.V.',
    'Philips',
    'IK',
    'NIET',
    'gesprek',
    'Het',
    'is',
    '@',
    '/',
    '1',
    '$&',
    '^',
    '*',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.oneof({ weight: 9, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ maxLength: 3 }) }),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(' ')),
);
const anyLanguage = fc.constantFrom('nl' as const, 'en' as const);
const runs = { numRuns: 200 };

describe('any text whatever', () => {
  it('is the same again when it is restored', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { text: sent, hidden } = hide(text, { language });
        expect(restore(sent, hidden)).toBe(text);
      }),
      runs,
    );
  });

  it('is left as it is once it is pseudonymised', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const once = hide(text, { language });
        const twice = hide(once.text, { language, hidden: once.hidden });
        expect(twice).toEqual({ text: once.text, hidden: once.hidden, fresh: [] });
      }),
      runs,
    );
  });

  it('holds nothing any more of what was found in it', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { text: sent, hidden, fresh } = hide(text, { language });
        expect(fresh).toEqual(hidden);
        const rest = withoutPlaceholders(sent);
        expect(fresh.filter(({ value }) => isIn(value, rest))).toEqual([]);
      }),
      runs,
    );
  });

  it('gets the same placeholders in a later text, and no placeholder for two things', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, later) => {
        const first = hide(text);
        const second = hide(later.replaceAll(/[[\]_]/g, ''), { hidden: first.hidden });
        expect(second.hidden.slice(0, first.hidden.length)).toEqual(first.hidden);
        expect(new Set(second.hidden.map(({ placeholder }) => placeholder)).size).toBe(second.hidden.length);
        expect(new Set(second.hidden.map(({ value }) => value)).size).toBe(second.hidden.length);
        expect(restore(second.text, second.hidden)).toBe(later.replaceAll(/[[\]_]/g, ''));
      }),
      runs,
    );
  });

  it('may be among the words somebody wants hidden', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, names) => {
        const { text: sent, hidden } = hide(text, { names });
        expect(restore(sent, hidden)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

function withoutPlaceholders(text: string): string {
  const found = placeholdersIn(text);
  const ends = [0, ...found.map(({ end }) => end)];
  return [...found.map(({ at }, place) => text.slice(ends[place], at)), text.slice(ends.at(-1))].join('\n');
}

function isIn(value: string, text: string): boolean {
  const escaped = value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])`, 'u').test(text);
}
