import { describe, expect, it } from 'vitest';
import { type Case, cases } from './cases.ts';
import { liveTable, type Result } from './liveTable.ts';

function rowOf(task: string, results: readonly Result[]): string {
  return (
    liveTable(results)
      .split('\n')
      .find((line) => line.startsWith(`| ${task} | nl |`)) ?? ''
  );
}

function named(task: string, id: string): Case {
  const one = cases.find((each) => each.task === task && each.id === id);
  if (!one) throw new RangeError(`There is no case ${id}.`);
  return one;
}

const found = (...ids: string[]) => ({
  found: ids.map((statement) => ({ statement, quote: 'een twee drie vier' })),
});
const result = (one: Case, thought: object | undefined, outcome = 'good'): Result => ({
  one,
  thought,
  outcome,
  ms: 10,
});

describe('what counts as expected of a model', () => {
  it.each<[string, string, object | undefined, string]>([
    ['the choice that is meant', 'choice/nl-own-words', { choice: 'bachelor' }, '1 of 1'],
    ['another choice', 'choice/nl-own-words', { choice: 'master' }, '0 of 1'],
    ['no choice', 'choice/nl-own-words', undefined, '0 of 1'],
    ['one of the statements', 'evidence/nl-two', found('T4.2'), '1 of 1'],
    ['all of them', 'evidence/nl-two', found('T4.1', 'T4.2'), '1 of 1'],
    ['one that is not shown', 'evidence/nl-two', found('T4.2', 'T4.3'), '0 of 1'],
    ['none, where there are some', 'evidence/nl-two', found(), '0 of 1'],
    ['none, where there are none', 'evidence/nl-none', found(), '1 of 1'],
    ['one, where there are none', 'evidence/nl-none', found('T4.1'), '0 of 1'],
  ])('%s', (_, name, thought, expected) => {
    const [task = '', id = ''] = name.split('/');
    expect(rowOf(task, [result(named(task, id), thought)])).toContain(`| ${expected} |`);
  });

  it.each([
    ['T4.2', '2 of 2'],
    ['T4.1', '1 of 2'],
  ])('is the same, whether somebody is pleased with themselves or not: %s', (statement, expected) => {
    const pleased = result(named('evidence', 'nl-pleased'), found('T4.2'));
    const displeased = result(named('evidence', 'nl-displeased'), found(statement));
    expect(rowOf('evidence', [pleased, displeased])).toContain(`| ${expected} |`);
  });

  it('says what came instead, where it was not fit to be shown', () => {
    const late = result(named('followUp', 'nl-vague'), undefined, 'late');
    expect(rowOf('followUp', [late])).toBe('| followUp | nl | 0 of 1 |  | 10 | late |');
  });
});
