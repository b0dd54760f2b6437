import { describe, expect, it } from 'vitest';
import { arrivalAt, isSameArrival } from '../src/arrivals.ts';

const at = (time: string) => arrivalAt(`2026-09-01T${time}Z`);

describe('an arrival that is told in two ways', () => {
  it.each([
    ['12:00:00.000', '12:00:00.000', true],
    ['12:00:00.000', '12:00:00.213', true],
    ['12:00:59.999', '12:00:00.000', true],
    ['12:00:00.000', '12:00:59.999', true],
    ['12:00:00.000', '12:01:00.000', false],
    ['12:00:00.000', '12:05:00.000', false],
  ])('is one where the two are less than a minute apart: %s and %s', (one, other, isOne) => {
    expect(isSameArrival(at(one), at(other))).toBe(isOne);
  });

  it.each([
    ['a1', 'a1'],
    ['a1', at('12:00:00.000')],
    ['arrived at noon', 'arrived at noon'],
  ])('is not what else happens: %s and %s', (one, other) => {
    expect(isSameArrival(one, other)).toBe(false);
  });
});
