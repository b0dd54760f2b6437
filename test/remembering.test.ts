import { describe, expect, it } from 'vitest';
import {
  forgetAll,
  keptWith,
  once,
  onceMade,
  remembering,
  rememberingLast,
  rememberingTexts,
} from '../src/remembering.ts';

/** Makes something new each time, and tells of what. */
function making<Of>() {
  const made: Of[] = [];
  return { made, make: (of: Of) => ({ of, at: made.push(of) }) };
}

describe('what is made once', () => {
  it('is the same for the same argument', () => {
    const { made, make } = making<string>();
    const of = remembering(2, make);
    expect([of('a'), of('b'), of('a')].map(({ at }) => at)).toEqual([1, 2, 1]);
    expect(made).toEqual(['a', 'b']);
  });

  it('is forgotten when more was asked for than is remembered', () => {
    const { made, make } = making<string>();
    const of = remembering(2, make);
    for (const one of ['a', 'b', 'c', 'c', 'a']) of(one);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it.each([
    ['is remembered', 100, 1],
    ['is not', 101, 2],
  ])('%s of a text of %i characters', (_, length, times) => {
    const { made, make } = making<string>();
    const of = rememberingTexts(2, make);
    for (const text of ['a', 'a']) of(text.repeat(length));
    expect(made).toHaveLength(times);
  });

  it('is forgotten when somebody is erased whose words may be among it', () => {
    const { made, make } = making<string>();
    const of = rememberingTexts(2, make);
    of('a');
    forgetAll();
    of('a');
    expect(made).toEqual(['a', 'a']);
  });

  it('is the same for the same things together, while no more than so many were asked for since', () => {
    const made: string[] = [];
    const of = rememberingLast(2, (one: string, other: string) => made.push(one + other));
    for (const [one, other] of ['ab', 'ba', 'ab', 'cc', 'ba', 'ab'] as const) of(one ?? '', other ?? '');
    expect(made).toEqual(['ab', 'ba', 'cc', 'ab']);
    forgetAll();
    of('a', 'b');
    expect(made).toHaveLength(5);
  });

  it('is made again where it could not be made', () => {
    let tries = 0;
    const of = remembering(2, (name: string) => {
      if (++tries === 1) throw new Error('not now');
      return name;
    });
    expect(() => of('a')).toThrow('not now');
    expect(of('a')).toBe('a');
  });

  it('stays with an object, and not with another that looks like it', () => {
    const { made, make } = making<object>();
    const of = keptWith(make);
    const [one, other] = [{ name: 'a' }, { name: 'a' }];
    expect(of(one)).toBe(of(one));
    expect(of(other)).not.toBe(of(one));
    expect(made).toHaveLength(2);
  });

  it('is made by one who asks, while others wait for it, and anew after it failed', async () => {
    let tries = 0;
    const ask = onceMade(async () => {
      if (++tries === 1) throw new Error('not now');
      return tries;
    });
    const all = await Promise.allSettled([ask(), ask()]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await Promise.all([ask(), ask()])).toEqual([2, 2]);
  });

  it('can be put away where it was made, and is not made for that', async () => {
    let times = 0;
    const ask = onceMade(async () => ++times);
    expect(ask.made()).toBeUndefined();
    await ask();
    expect(await ask.made()).toBe(1);
    expect(times).toBe(1);
  });

  it('is made when it is first asked for, also where nothing comes of it', () => {
    let times = 0;
    const ask = once(() => void times++);
    expect(times).toBe(0);
    ask();
    ask();
    expect(times).toBe(1);
  });
});
