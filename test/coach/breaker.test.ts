import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../src/coach/breaker.ts';

function breaker() {
  const clock = { now: 0 };
  const it = createBreaker(() => clock.now);
  const fail = (times: number) => {
    for (let time = 0; time < times; time += 1) it.note(false);
  };
  return { ...it, clock, fail };
}

describe('a service that fails', () => {
  it.each([
    [0, true],
    [2, true],
    [3, false],
  ])('may be asked after %i failures in a row: %s', (times, mayAsk) => {
    const one = breaker();
    one.fail(times);
    expect(one.mayAsk()).toBe(mayAsk);
  });

  it('counts only failures with no answer between them', () => {
    const one = breaker();
    one.fail(2);
    one.note(true);
    one.fail(2);
    expect(one.mayAsk()).toBe(true);
  });

  it.each([
    [59_999, false],
    [60_000, true],
  ])('may be asked again after %i milliseconds: %s', (ms, mayAsk) => {
    const one = breaker();
    one.fail(3);
    one.clock.now = ms;
    expect(one.mayAsk()).toBe(mayAsk);
  });

  it('is tried by one, while the others wait for what becomes of it', () => {
    const one = breaker();
    one.fail(3);
    one.clock.now = 60_000;
    expect([one.mayAsk(), one.mayAsk()]).toEqual([true, false]);
    one.note(true);
    expect([one.mayAsk(), one.mayAsk()]).toEqual([true, true]);
  });

  it('rests for another minute where that fails, or where nothing is heard of it', () => {
    const one = breaker();
    one.fail(3);
    one.clock.now = 60_000;
    expect(one.mayAsk()).toBe(true);
    one.note(false);
    one.clock.now = 119_999;
    expect(one.mayAsk()).toBe(false);
    one.clock.now = 120_000;
    expect(one.mayAsk()).toBe(true);
    one.clock.now = 180_000;
    expect(one.mayAsk()).toBe(true);
  });
});
