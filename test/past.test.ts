import { describe, expect, it } from 'vitest';
import { afterTurn, idOf, passedOn, pastOf } from '../src/past.ts';
import { keptId, shortId } from '../src/records/keys.ts';
import { ConversationRecord } from '../src/records/records.ts';

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

const step = { dialog: 'random', question: 'q' };
const outside = { at: 'menu', isUnfinished: false, behind: [] } as const;
const message = (text: string) => ({ text, language: 'nl' as const, step });
const pressing = (number: number) => ({ text: 'Ja', pressed: { step, answer: 'yes', token: `${number}` } });

/** A conversation after so many turns, in each of which something was pressed. */
function after(turns: number): ConversationRecord {
  let known: ConversationRecord | undefined;
  for (let number = 1; number <= turns; number++) {
    const came = { activity: `turn ${number}`, reply: pressing(number), by: 'this' };
    const said = { language: 'nl' as const, place: outside, messages: [message(`answer ${number}`)] };
    known = passedOn(afterTurn(known, came, said, true)).record;
  }
  return ConversationRecord.parse(JSON.parse(JSON.stringify(known)));
}

it('what was said back is kept with the last turn only, and handed on once of each before', () => {
  const six = after(6);
  expect(six.turns.map(({ messages }) => messages.map(({ text }) => text))).toEqual([
    ...[[], [], [], []],
    ['answer 6'],
  ]);
  const seventh = { activity: 'turn 7', reply: { text: 'ja' }, by: 'this' };
  const next = afterTurn(six, seventh, { language: 'nl', place: outside, messages: [] }, true);
  const { passed } = passedOn(next);
  expect(passed.map(({ activity, number, messages }) => [activity, number, messages[0]?.text])).toEqual([
    ['turn 6', 6, 'answer 6'],
  ]);
});

it('what the guide said last to something that was said stays, where it spoke by itself since', () => {
  const unasked = { activity: 'reminder', reply: { text: '' } };
  const said = { language: 'nl' as const, place: outside, messages: [message('a reminder')] };
  const { record: told } = passedOn(afterTurn(after(3), unasked, said, true, true));
  expect(told.turns.map(({ messages }) => messages.length)).toEqual([0, 0, 1, 1]);
  expect(pastOf(told, { activity: 'next', reply: { text: 'ja' } }, []).before?.[0]?.text).toBe('answer 3');
});

it.each([
  { turn: 60, passed: undefined, isRepeat: true },
  { turn: 59, passed: 59, isRepeat: true },
  { turn: 56, passed: 56, isRepeat: true },
  { turn: 55, passed: undefined, isRepeat: true },
  { turn: 6, passed: undefined, isRepeat: true },
  { turn: 5, passed: undefined, isRepeat: false },
])('of sixty turns, turn $turn is known again: $isRepeat', ({ turn: number, passed, isRepeat }) => {
  const known = pastOf(after(60), { activity: `turn ${number}`, reply: { text: 'ja' } }, []);
  expect([known.repeated !== undefined, known.passed]).toEqual([isRepeat, passed]);
  const again = pastOf(after(60), { activity: 'another', reply: pressing(number) }, []);
  expect(again.isSameAgain).toBe(isRepeat);
});

it('is known again by what was kept of it before ids were cut short', () => {
  const kept = { ...record(turn('last')), earlier: [shortId('long ago')] };
  expect(pastOf(kept, said('long ago', 'ja'), []).repeated).toEqual([]);
  expect(pastOf(kept, said('never', 'ja'), []).repeated).toBeUndefined();
});

it('has the same short id, or the beginning of it, once it is passed', () => {
  const [first] = after(6).turns;
  expect(first && shortId('turn 2').startsWith(idOf(first))).toBe(true);
});

describe('an activity whose id is long', () => {
  const long = 'the conversation that it is in, in full|1';
  const lines = [said(long, 'ja'), said('next', 'nee'), said('last', 'ja')];
  const told = (count: number) =>
    lines.slice(0, count).reduce<ConversationRecord | undefined>((known, came) => {
      const said = { language: 'nl' as const, place: outside, messages: [message('heard')] };
      return passedOn(afterTurn(known, came, said, true)).record;
    }, undefined);

  it.each([1, 2, 3])('is known again by a short one, among %s turns', (count) => {
    expect(JSON.stringify(told(count))).not.toContain(long);
    const again = said(long, 'ja');
    expect(pastOf(told(count), again, []).repeated).toBeDefined();
    expect(pastOf(told(count), again, []).passed).toBe(count === 1 ? undefined : 1);
    expect(pastOf(told(count), said(`${long}2`, 'ja'), []).repeated).toBeUndefined();
    expect(told(count)?.turns.map(idOf)[0]).toBe(count === 1 ? shortId(long) : shortId(long).slice(0, 8));
  });

  it('is known again by the whole of it, as it was kept before', () => {
    const kept = record(turn(long));
    expect(pastOf(kept, said(long, 'ja'), []).repeated).toEqual([]);
    expect(kept.turns.map(idOf)).toEqual([shortId(long)]);
  });

  it('is not taken for one that is written as a short one is', () => {
    const written = keptId(long);
    expect(pastOf(told(1), said(written, 'ja'), []).repeated).toBeUndefined();
    expect(keptId(written)).not.toBe(written);
  });
});
