import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Limits, openLimits, rates } from '../src/limits.ts';

const key = new Uint8Array(32).fill(1);
const rows = Object.entries(rates).flatMap(([what, perWhom]) =>
  Object.entries(perWhom).map(([who, rate]) => ({ what, who, ...rate })),
);

let limits: Limits;

beforeEach(() => {
  vi.useFakeTimers();
  limits = openLimits(key);
});

afterEach(() => {
  vi.useRealTimers();
});

/** Counts so many, and answers how long the last one has to wait. */
async function count(times: number, what: string, whom: object): Promise<number> {
  let wait = 0;
  for (let time = 0; time < times; time += 1) wait = await limits.count(what as 'calls', whom);
  return wait;
}

describe('a limit', () => {
  it.each(rows)('$what of one $who: $times in $seconds seconds', async ({ what, who, times, seconds }) => {
    const whom = { [who]: 'somebody' };
    expect(await count(times, what, whom)).toBe(0);
    expect(await count(1, what, whom)).toBe(seconds);
    vi.advanceTimersByTime((seconds - 1) * 1_000);
    expect(await count(1, what, whom)).toBe(1);
    vi.advanceTimersByTime(1_001);
    expect(await count(1, what, whom)).toBe(0);
  });

  it('is each his own', async () => {
    await count(rates.messages.conversation.times + 1, 'messages', { conversation: 'one', user: 'one' });
    expect(await count(1, 'messages', { conversation: 'one', user: 'one' })).toBeGreaterThan(0);
    expect(await count(1, 'messages', { conversation: 'other', user: 'other' })).toBe(0);
    expect(await count(1, 'calls', { conversation: 'one', user: 'one' })).toBe(0);
  });

  it('holds for a person over all of their conversations', async () => {
    for (const conversation of ['one', 'two', 'three']) {
      await count(270, 'messages', { conversation, user: 'the same' });
    }
    expect(await count(1, 'messages', { conversation: 'four', user: 'the same' })).toBe(10);
  });

  it('is far from what people do', () => {
    expect(rates.messages.conversation.times / rates.messages.conversation.seconds).toBeGreaterThanOrEqual(3);
    expect(rates.calls.conversation.times / rates.calls.conversation.seconds).toBeGreaterThan(5);
    expect(rates.calls.address.times / rates.calls.address.seconds).toBeGreaterThanOrEqual(50);
  });
});
