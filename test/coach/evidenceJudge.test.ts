import { describe, expect, it } from 'vitest';
import type { Tasks } from '../../src/coach/coach.ts';
import { judge } from '../../src/coach/judge/judge.ts';
import type { Judged } from '../../src/coach/judge/judged.ts';

const input = {
  story: 'Hij zei: ‘Ik ben klaar’. Toen vroeg ik [PERSOON_1]\nwat hij écht zoekt, en we schreven het op.',
  statements: ['A', 'B', 'C', 'D'].map((id) => ({ id, text: `Uitspraak ${id}` })),
};

function found(...quotes: readonly (readonly [string, string])[]): Judged<Tasks['evidence']['output']> {
  const output = { found: quotes.map(([statement, quote]) => ({ statement, quote })) };
  return judge('evidence', output, input, 'nl');
}

describe('evidence that a model points to', () => {
  it('may be none', () => {
    expect(found()).toEqual({ output: { found: [] } });
  });

  it.each([
    ['as it stands there', 'en we schreven het op', 'en we schreven het op'],
    ['in other capitals and with other marks', 'HIJ ZEI: "IK BEN KLAAR"', 'Hij zei: ‘Ik ben klaar'],
    ['over the end of a line', 'vroeg ik [PERSOON_1] wat hij', 'vroeg ik [PERSOON_1]\nwat hij'],
    ['in letters that are put together otherwise', 'wat hij e\u0301cht zoekt', 'wat hij écht zoekt'],
  ])('comes back as the story has it, quoted %s', (_, quote, literal) => {
    expect(found(['A', quote])).toEqual({ output: { found: [{ statement: 'A', quote: literal }] } });
  });

  it.each<[string, string]>([
    ['three words', 'we schreven het'],
    ['words that are not in the story', 'en we schreven alles op'],
    ['words with others left out between them', 'vroeg ik wat hij écht zoekt'],
    ['words in another order', 'we en schreven het op'],
    ['the statement instead', 'Uitspraak A is getoond hier'],
    ['another name', 'vroeg ik [PERSOON_2] wat hij'],
    ['half a word', 'en we schreven het o'],
  ])('is refused with %s', (_, quote) => {
    expect(found(['A', quote])).toEqual({ complaint: 'notAQuote' });
  });

  it('is refused as a whole, where one of its quotes is none', () => {
    expect(found(['A', 'en we schreven het op'], ['B', 'dat heb ik nooit gezegd'])).toEqual({
      complaint: 'notAQuote',
    });
  });

  it('is of at most three statements that were asked about, each once', () => {
    const quote = 'en we schreven het op';
    const three = found(['A', quote], ['B', quote], ['C', quote]);
    expect('output' in three && three.output.found).toHaveLength(3);
    expect(found(['A', quote], ['B', quote], ['C', quote], ['D', quote])).toEqual({ complaint: 'tooMany' });
    expect(found(['A', quote], ['A', quote])).toEqual({ complaint: 'twice' });
    expect(found(['E', quote])).toEqual({ complaint: 'unknownId' });
  });
});

describe('a choice that a model reads', () => {
  const choices = [
    { id: 'mbo', label: 'Mbo' },
    { id: 'hbo', label: 'Hbo' },
  ];

  it.each([
    ['mbo', true],
    ['unclear', true],
    ['Mbo', false],
    ['mbo hbo', false],
    ['', false],
  ])('can be %s: %s', (choice, isTaken) => {
    const judged = judge('choice', { choice }, { question: 'Welke?', reply: 'mbo', choices }, 'nl');
    expect('output' in judged).toBe(isTaken);
  });
});
