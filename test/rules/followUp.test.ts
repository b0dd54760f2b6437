import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cue, firstFollowUp, firstWords, secondFollowUp } from '../../src/rules/followUp.ts';

const words = (count: number, word = 'woord') => Array.from({ length: count }, () => word).join(' ');

describe('asking on', () => {
  it.each<[string, string | undefined, Cue | undefined]>([
    ['nothing was said', undefined, undefined],
    ['somebody does not know', 'Dat weet ik even niet meer', undefined],
    ['somebody has no example', 'Ik weet geen voorbeeld', undefined],
    ['somebody has no idea, in English', 'No idea, really, it all went so fast that day', undefined],
    ['there are seven words', words(7), 'vague'],
    ['there are eight words', words(8), 'deeper'],
    ['there are forty-four words', words(44), 'deeper'],
    ['there are forty-five words', words(45), undefined],
    ['it is all about the client', 'De cliënt zat stil en keek de hele tijd naar buiten', 'aboutOther'],
    ['it is about the client and oneself', 'De cliënt zat stil en ik keek toen maar naar buiten', 'deeper'],
    ['a feeling is named', 'Ik vond het spannend om er toen iets van te zeggen', 'feeling'],
    ['a feeling is named in English', 'I was uneasy about it and so I said nothing', 'feeling'],
    ['the client is named in English', 'The client kept looking out of the window all morning', 'aboutOther'],
    ['a word only contains one', 'Hikken en mijmeren over ikebana doet niemand meer vandaag', 'deeper'],
  ])('when %s', (_, answer, cue) => {
    expect(firstFollowUp(answer)).toBe(cue);
  });

  it.each<[string, string | undefined, Cue | undefined]>([
    ['nothing was said', undefined, undefined],
    ['somebody does not know', 'geen idee', undefined],
    ['there are few words', words(14), 'again'],
    ['there are enough', words(15), undefined],
  ])('a second time, when %s', (_, answer, cue) => {
    expect(secondFollowUp(answer)).toBe(cue);
  });

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
        firstFollowUp(text);
        secondFollowUp(text);
        expect(firstWords(text).split(' ').length).toBeLessThanOrEqual(13);
      }),
    );
  });

  it('says back whole words of the person, and says so when there were more', () => {
    expect(firstWords('  Ik wist\n het niet ')).toBe('Ik wist het niet');
    expect(firstWords(words(12))).toBe(words(12));
    expect(firstWords(words(13))).toBe(`${words(12)} …`);
  });
});
