import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openReadiness } from '../../src/http/readiness.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  [999, undefined],
  [1_000, false],
])('of a store that does not answer, after %i milliseconds it is known: %s', async (milliseconds, known) => {
  const askReadiness = openReadiness(() => new Promise(() => {}));
  let told: boolean | undefined;
  void askReadiness().then((isReady) => {
    told = isReady;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  expect(told).toBe(known);
});

it.each([
  [999, 1],
  [1_000, 2],
])(
  'a store that a hundred asked for is asked again %i milliseconds later: %i times in all',
  async (milliseconds, times) => {
    const isReady = vi.fn(async () => true);
    const askReadiness = openReadiness(isReady);
    const many = Array.from({ length: 100 }, askReadiness);
    expect(new Set(await Promise.all(many))).toEqual(new Set([true]));
    await vi.advanceTimersByTimeAsync(milliseconds);
    expect(await askReadiness()).toBe(true);
    expect(isReady).toHaveBeenCalledTimes(times);
  },
);
