import { describe, expect, it } from 'vitest';
import { isToBeAsked, previewOf } from '../../src/privacy/preview.ts';
import { hide } from './words.ts';

const first = hide('Sanne belde.\nSanne woont in Zwolle.');
const later = hide('Met Ahmed sprak ik over Sanne.\r\nNiets over Zwolle? Sanne!', { hidden: first.hidden });
const nothing = hide('Ik luisterde.', { hidden: later.hidden });

describe('before a text goes out', () => {
  it('somebody sees it line by line, with what was replaced in it, each thing once', () => {
    expect(previewOf(later)).toEqual({
      lines: ['Met [PERSOON_2] sprak ik over [PERSOON_1].', 'Niets over [PLAATS_1]? [PERSOON_1]!'],
      replaced: [
        { kind: 'person', placeholder: '[PERSOON_2]', value: 'Ahmed', isFresh: true },
        { kind: 'person', placeholder: '[PERSOON_1]', value: 'Sanne', isFresh: false },
        { kind: 'place', placeholder: '[PLAATS_1]', value: 'Zwolle', isFresh: false },
      ],
    });
  });

  it('somebody sees nothing that stands in other texts only', () => {
    expect(previewOf(nothing)).toEqual({ lines: ['Ik luisterde.'], replaced: [] });
  });

  it.each([
    ['the first time, even with nothing hidden', nothing, false, true],
    ['the first time, with something hidden', first, false, true],
    ['later, when something new is hidden', later, true, true],
    ['not later, when nothing new is', nothing, true, false],
  ])('somebody is asked: %s', (_, result, hasAgreedBefore, asked) => {
    expect(isToBeAsked(result, hasAgreedBefore)).toBe(asked);
  });
});
