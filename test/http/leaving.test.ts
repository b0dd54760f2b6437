import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { looksEveryMs, noticedAfterMs, openLeaving } from '../../src/http/leaving.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const clock = () => Date.now();

it('a process is ready when what it keeps can be reached, and not any more once it leaves', async () => {
  let isThere = true;
  const { isReady, leave } = openLeaving(async () => isThere, clock);
  expect(await isReady()).toBe(true);
  isThere = false;
  expect(await isReady()).toBe(false);
  isThere = true;
  void leave();
  expect(await isReady()).toBe(false);
});

it.each([
  [noticedAfterMs - 1, false],
  [noticedAfterMs, true],
])(
  'where a balancer looks, %i milliseconds after it says that it leaves it has left: %s',
  async (ms, left) => {
    const { isReady, leave } = openLeaving(async () => true, clock);
    await isReady();
    let hasLeft = false;
    void leave().then(() => {
      hasLeft = true;
    });
    await vi.advanceTimersByTimeAsync(ms);
    expect(hasLeft).toBe(left);
  },
);

it.each([
  ['has ever looked', undefined],
  ['looked for long', looksEveryMs],
])('where nobody %s, it leaves at once', async (_, ago) => {
  const { isReady, leave } = openLeaving(async () => true, clock);
  if (ago !== undefined) {
    await isReady();
    await vi.advanceTimersByTimeAsync(ago);
  }
  await expect(leave()).resolves.toBeUndefined();
});
