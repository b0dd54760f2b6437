/** Draws a number from 0 up to 1, each time another; the same seed gives the same row. */
export type Chance = () => number;

/** A row of draws that can be made again from its seed (the generator is mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed nobody chose. */
export function anySeed(): number {
  return Math.floor(Math.random() * 2 ** 32);
}

/** One of these. */
export function oneOf<T>(chance: Chance, all: readonly T[]): T {
  const one = all[Math.floor(chance() * all.length)];
  if (one === undefined) throw new Error('There is nothing to draw from');
  return one;
}

/** The same in another order. */
export function shuffled<T>(chance: Chance, all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
