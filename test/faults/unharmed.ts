import { expect } from 'vitest';
import type { Tally } from './tally.ts';

/** Something was said and answered, and nothing of it was lost, doubled or answered wrongly. */
export function expectUnharmed({ acknowledged, lost, doubled, wrong, done, evidence }: Tally): void {
  expect(acknowledged).toBeGreaterThan(0);
  expect({ lost, doubled, wrong }, `${done}: ${evidence}`).toEqual({ lost: 0, doubled: 0, wrong: 0 });
}
