import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openPace } from '../../src/http/pace.ts';

function come(count: number) {
  const begun: number[] = [];
  const inPace = openPace(3);
  const add = (number: number) => inPace(() => void begun.push(number));
  for (let number = 1; number <= count; number++) add(number);
  return { begun, add };
}

it.each([0, 1, 3])('has %i begin at once', (count) => {
  expect(come(count).begun).toHaveLength(count);
});

it('has what is more begin in the rounds after that, in the order in which it came', async () => {
  const { begun, add } = come(7);
  expect(begun).toEqual([1, 2, 3]);
  await nextRound();
  expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
  add(8);
  expect(begun).toHaveLength(6);
  await nextRound();
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('has somebody begin at once again after a round in which nobody came', async () => {
  const { begun, add } = come(3);
  await nextRound();
  add(4);
  expect(begun).toEqual([1, 2, 3, 4]);
});
