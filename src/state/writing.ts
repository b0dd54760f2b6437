import { randomInt } from 'node:crypto';
import type { Change, Expected, Stored } from './store.ts';

/** Everything that a write has to find at its expected version: what it changes, and what else it rests on. */
export function conditionsOf(
  changes: readonly Change[],
  resting: readonly Expected[] = [],
): readonly Expected[] {
  const changed = new Set(changes.map(({ key }) => key));
  return [...changes, ...resting.filter(({ key }) => !changed.has(key))];
}

/** What each changed document is once they are all written; one that begins does so at a version nobody has seen. */
export function outcomeOf(changes: readonly Change[]): ReadonlyMap<string, Stored | undefined> {
  return new Map(
    changes.map(({ key, expected, value }) => [
      key,
      value === undefined ? undefined : { value, version: nextVersion(expected) },
    ]),
  );
}

// Nothing remembers the versions of a document that is gone, so the next one under its key begins far from all of them.
// Redis can lose a write that it acknowledged; what is written in its place must not pass for it, so the steps differ.
function nextVersion(expected: number): number {
  return expected === 0 ? randomInt(1, 2 ** 47) : expected + randomInt(1, 2 ** 20);
}
