import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../src/conversation/reading/choice.ts';
import { plain } from '../../../src/conversation/reading/normalise.ts';

const degrees = [
  { id: 'people', words: ['Mens en organisatie', 'HRM', 'psychologie'] },
  { id: 'other', words: ['Een andere hbo- of wo-opleiding', 'andere opleiding', 'anders'] },
  { id: 'none', words: ['Geen van beide', 'geen hbo', 'geen'] },
];

describe('readChoice', () => {
  it.each([
    // By place.
    ['1', 'people'],
    ['2.', 'other'],
    ['3)', 'none'],
    ['(3)', 'none'],
    ['optie 2', 'other'],
    ['Option 2', 'other'],
    ['nr. 2', 'other'],
    ['#2', 'other'],
    ['b', 'other'],
    ['optie C', 'none'],
    ['de tweede', 'other'],
    ['the second one', 'other'],
    ['2e', 'other'],
    ['de laatste', 'none'],
    ['0', undefined],
    ['4', undefined],
    ['d', undefined],
    ['de vierde', undefined],
    ['1 of 2', undefined],
    // By word.
    ['mens en organisatie', 'people'],
    ['  HRM!', 'people'],
    ['Méns en organisatie', 'people'],
    ['geen', 'none'],
    // By a beginning or a mention.
    ['mens', 'people'],
    ['men', undefined],
    ['ik heb psychologie gestudeerd', 'people'],
    ['ik deed een andere opleiding', 'other'],
    ['psychologie of een andere opleiding', undefined],
    ['hrm of psychologie', 'people'],
    ['ik deed hrm', undefined],
    ['hrm of anders', undefined],
    ['niet psychologie', undefined],
    ['ik heb geen andere opleiding', undefined],
    // By a slip of the keyboard.
    ['psycologie', 'people'],
    ['psycolgie', 'people'],
    ['psgolohe', undefined],
    ['andersz', 'other'],
    ['nders', undefined],
    // Nothing of these.
    ['iets met computers', undefined],
    ['?', undefined],
    ['', undefined],
  ])('takes %j for %j', (text, id) => {
    expect(readChoice(text, degrees)).toBe(id);
  });

  it('prefers what an option is called to its place', () => {
    const scale = ['0', '1', '2'].map((word) => ({ id: `score${word}`, words: [word] }));
    expect(readChoice('2', scale)).toBe('score2');
    expect(readChoice('1', scale)).toBe('score1');
  });

  it.each([
    ['bevoegt', 'qualified'],
    ['onbevoegd', undefined],
    ['niet bevoegd', undefined],
    ['bevoegd', 'qualified'],
  ])('takes %j for %j and not for its opposite', (text, id) => {
    expect(readChoice(text, [{ id: 'qualified', words: ['bevoegd'] }])).toBe(id);
  });

  it.each([
    ['jaar 2025', undefined],
    ['jar 2024', '2024'],
  ])('takes %j for %j, because another number is no slip', (text, id) => {
    expect(readChoice(text, [{ id: '2024', words: ['jaar 2024'] }])).toBe(id);
  });

  it('leaves a word of two options to be asked again', () => {
    const options = [
      { id: 'first', words: ['begeleiden van jongeren'] },
      { id: 'second', words: ['begeleiden van ouderen'] },
    ];
    expect(readChoice('begeleiden', options)).toBeUndefined();
    expect(readChoice('begeleiden van jongeern', options)).toBe('first');
  });

  it('takes every label of a set of different labels for its own option', () => {
    const label = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('1', '2', 'a', 'geen'),
    );
    const labels = fc.uniqueArray(
      label.filter((each) => plain(each) !== ''),
      { selector: plain, minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(labels, (all) => {
        const options = all.map((each, place) => ({ id: `option${place}`, words: [each] }));
        for (const [place, each] of all.entries()) expect(readChoice(each, options)).toBe(`option${place}`);
      }),
    );
  });
});
