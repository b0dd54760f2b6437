import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/coach/judge/judge.ts';
import { languages } from '../../src/language.ts';

const answer =
  'Ik was gespreksleider en liet een stilte vallen toen [PERSOON_1] boos werd. Ik heb niet doorgevraagd.';
const followUpInput = { question: 'Welke rol had je?', answer };

// Whole texts, and texts put together from what the judging looks for.
const pieces = fc.constantFrom(
  ...answer.split(' '),
  ...[
    'Je',
    'was',
    'wat',
    'hoe',
    '?',
    '.',
    ',',
    'niet',
    '[PERSOON_1]',
    '[PERSOON_2]',
    '12',
    'Marieke',
    '<b>',
    'mooi',
  ],
  ...[
    'gecertificeerd',
    'https://a.nl',
    '\u200b',
    'probeer',
    'goed gedaan',
    '**',
    'waarom',
    'the',
    'and',
    'you',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.array(pieces, { maxLength: 25 }).map((words) => words.join(' ')),
);

const forbidden = /gecertificeerd|https|\*\*|\u200b|<b>|\[persoon 2\]|Marieke|12|goed gedaan|probeer/;

describe('whatever a model answers', () => {
  it('is judged, and a follow-up that is taken has one question in it and nothing that is forbidden', () => {
    let taken = 0;
    const good = 'Je was gespreksleider en liet een stilte vallen. | Wat gebeurde er in die stilte?'.split(
      ' ',
    );
    const changed = fc.tuple(pieces, fc.nat(good.length), fc.nat(2)).map(([piece, from, count]) => {
      return good.toSpliced(from, count, piece).join(' ');
    });
    fc.assert(
      fc.property(fc.oneof(changed, text), fc.constantFrom(...languages), (all, language) => {
        const [mirror = '', question = ''] = all.split('|').map((part) => part.trim());
        const judged = judge('followUp', { mirror, question }, followUpInput, language);
        if ('complaint' in judged) return;
        taken += 1;
        expect(all.match(/\?/g)).toHaveLength(1);
        expect(all).not.toMatch(forbidden);
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it('is judged, and a quote that is taken is a part of the story', () => {
    const statements = [{ id: 'A', text: 'Ik luister.' }];
    const begin = fc.nat(16);
    const part = fc.tuple(begin, fc.nat(8)).map(([from, count]) => {
      return answer
        .split(' ')
        .slice(from, from + count)
        .join(' ');
    });
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(text, part), (quote) => {
        const judged = judge(
          'evidence',
          { found: [{ statement: 'A', quote }] },
          { story: answer, statements },
          'nl',
        );
        if ('complaint' in judged) return;
        taken += 1;
        expect(judged.output.found.every((one) => answer.includes(one.quote))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it('is judged, and a summary that is taken has nothing in it that is forbidden', () => {
    let taken = 0;
    const parts = [{ id: 'R1', question: 'Welke rol had je?', answer }];
    const good = 'Ik was gespreksleider en liet een stilte vallen .'.split(' ');
    const changed = fc.tuple(pieces, fc.nat(good.length), fc.nat(2)).map(([piece, from, count]) => {
      return good.toSpliced(from, count, piece).join(' ');
    });
    fc.assert(
      fc.property(fc.oneof(changed, text), (said) => {
        const judged = judge('summary', { sentences: [{ text: said, from: ['R1'] }] }, { parts }, 'nl');
        if ('complaint' in judged) return;
        taken += 1;
        expect(said).not.toMatch(forbidden);
        expect(said).not.toMatch(/\bJe\b|\?/);
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
