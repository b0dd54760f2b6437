import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fields } from '../../src/log.ts';
import { openSoon } from '../../src/reminders/open.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue that cannot be opened so many times, and what was asked of it. */
function queue(failures: number) {
  const asked: string[] = [];
  const noted: Fields[] = [];
  const note = (fields: Fields) => void noted.push(fields);
  let tries = 0;
  const timing = openSoon(
    async () => {
      if (++tries <= failures) throw new TypeError('not now');
      return {
        announce: (tag, at) => void asked.push(`${tag} at ${at}`),
        forget: (tag) => void asked.push(`without ${tag}`),
        close: async () => void asked.push('closed'),
      };
    },
    { info: note, warn: note, error: note },
  );
  return { timing, asked, noted, tries: () => tries };
}

describe('a queue of reminders', () => {
  it('is opened a moment after the start, or when there is something to take note of', async () => {
    const [late, early] = [queue(0), queue(0)];
    early.timing.announce('t', 5);
    await vi.advanceTimersByTimeAsync(10);
    expect([late.tries(), early.tries()]).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([late.tries(), early.tries()]).toEqual([1, 1]);
    expect(early.asked).toEqual(['t at 5']);
  });

  it('that cannot be opened is told in the log and tried again, and ends nothing', async () => {
    const { timing, asked, noted, tries } = queue(2);
    timing.announce('t', 5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries()).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries()).toBe(3);
    expect(noted.map(({ error }) => error)).toEqual(['TypeError', 'TypeError']);
    timing.forget('t');
    await timing.close();
    expect(asked).toEqual(['without t', 'closed']);
  });

  it('that was never opened is not opened to be closed, and not afterwards', async () => {
    const { timing, tries } = queue(0);
    await timing.close();
    timing.announce('t', 5);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(tries()).toBe(0);
  });
});
