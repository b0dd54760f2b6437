import { describe, expect, it } from 'vitest';
import { type Asked, askOnceMore, mostTimesADay } from '../../src/rules/thinkingAlong.ts';

const today = '2026-11-30';
const yesterday = '2026-11-29';

describe('how often a model may be asked for somebody on a day', () => {
  it.each<[string, Asked | undefined, Asked | undefined]>([
    ['never asked', undefined, { day: today, times: 1 }],
    ['asked today', { day: today, times: 1 }, { day: today, times: 2 }],
    ['the last one', { day: today, times: mostTimesADay - 1 }, { day: today, times: mostTimesADay }],
    ['one too many', { day: today, times: mostTimesADay }, undefined],
    ['used up yesterday', { day: yesterday, times: mostTimesADay }, { day: today, times: 1 }],
  ])('%s', (_, before, after) => {
    expect(askOnceMore(before, today)).toEqual(after);
  });
});
