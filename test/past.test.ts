import { expect, it } from 'vitest';
import { pastOf } from '../src/past.ts';

const said = (activity: string, text: string, by = 'this') => ({ activity, by, reply: { text } });
const turn = (activity: string, by = 'this') => ({ activity, by, messages: [] });
const unasked = { ...turn('reminder'), isUnasked: true as const };
const record = (...turns: readonly (ReturnType<typeof turn> | typeof unasked)[]) => ({
  turns,
  earlier: [],
  count: turns.length,
});
const yes = said('first', 'ja');

it.each([
  ['the last that was taken in', true, [turn('first')], [yes]],
  ['followed by what is in doubt as well', true, [turn('first'), turn('next')], [yes, said('next', 'nee')]],
  ['followed by what the guide said by itself', true, [turn('first'), unasked], [yes]],
  ['told again by another process', false, [turn('first', 'other')], [yes]],
  ['never taken in', false, [turn('before')], [yes]],
  // Whoever was answered since then knows where the conversation is.
  ['followed by what another process answered', false, [turn('first'), turn('next', 'other')], [yes]],
  ['followed by what was answered here', false, [turn('first'), turn('next')], [yes]],
] as const)('words as in a doubt that was %s are the same again: %s', (_, isSame, turns, doubts) => {
  expect(pastOf(record(...turns), said('second', 'ja'), doubts).isSameAgain).toBe(isSame);
});
