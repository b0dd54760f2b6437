import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expected, Store, Stored } from '../../src/state/store.ts';

/** One write of a walk: what it changes and what it rests on; what is `past` it expects at a version that is no longer so. */
type Step = {
  readonly through: 0 | 1;
  readonly changes: readonly {
    readonly name: string;
    readonly isPast: boolean;
    readonly value: string | null;
  }[];
  readonly resting: readonly { readonly name: string; readonly isPast: boolean }[];
};

const names = [':a', ':b', ':c/1', 'log:a', 'log:b'];
const name = fc.constantFrom(...names);
const isPast = fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0);
const step: fc.Arbitrary<Step> = fc.record({
  through: fc.constantFrom(0, 1),
  changes: fc.uniqueArray(fc.record({ name, isPast, value: fc.option(fc.string()) }), {
    selector: (change) => change.name,
    maxLength: 3,
  }),
  resting: fc.uniqueArray(fc.record({ name, isPast }), { selector: (rest) => rest.name, maxLength: 3 }),
});

/** Random writes through two stores on one place do what they would do to a simple map with versions. */
export function describeWalks(open: () => Store): void {
  describe('a walk of writes through two stores', () => {
    it('leaves what a map would have, shelf by shelf', async () => {
      const stores = [open(), open()] as const;
      try {
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 12 }), (steps) => walk(stores, steps)),
          { numRuns: 60 },
        );
      } finally {
        await Promise.all(stores.map((store) => store.close()));
      }
    });
  });
}

async function walk(stores: readonly [Store, Store], steps: readonly Step[]): Promise<void> {
  const tag = `{${randomUUID()}}`;
  const model = new Map<string, Stored>();
  const past = new Map<string, number[]>(names.map((each) => [tag + each, [7]]));
  const versionOf = (key: string) => model.get(key)?.version ?? 0;
  const expectedOf = (each: { readonly name: string; readonly isPast: boolean }): Expected => {
    const key = tag + each.name;
    return { key, expected: each.isPast ? (past.get(key)?.at(-1) ?? 7) : versionOf(key) };
  };

  for (const { through, ...wanted } of steps) {
    const changes = wanted.changes.map((change) => ({
      ...expectedOf(change),
      value: change.value ?? undefined,
    }));
    const resting = wanted.resting.map(expectedOf);
    const changed = new Set(changes.map(({ key }) => key));
    const unmet = [...changes, ...resting.filter(({ key }) => !changed.has(key))].filter(
      ({ key, expected }) => versionOf(key) !== expected,
    );
    const { isWritten, now } = await stores[through].write(changes, resting);
    expect(isWritten).toBe(unmet.length === 0);
    if (!isWritten) {
      expect(now).toEqual(new Map(unmet.map(({ key }) => [key, model.get(key)])));
    } else {
      expect(new Set(now.keys())).toEqual(changed);
      for (const { key, expected, value } of changes) {
        past.get(key)?.push(...(expected === 0 ? [] : [expected]));
        const stored = now.get(key);
        expect(stored?.value).toBe(value);
        if (stored) {
          expect(past.get(key)).not.toContain(stored.version);
          model.set(key, stored);
        } else model.delete(key);
      }
    }
    await expectModel(stores[1 - through] ?? stores[0], tag, model);
  }
}

async function expectModel(store: Store, tag: string, model: ReadonlyMap<string, Stored>): Promise<void> {
  const keys = names.map((each) => tag + each);
  expect(await store.read(keys)).toEqual(keys.map((key) => model.get(key)));
  for (const shelf of [tag, `${tag}log`]) {
    const own = new Map([...model].filter(([key]) => key.startsWith(`${shelf}:`)));
    expect(await store.readShelf(shelf, own.size)).toEqual(own);
    if (own.size > 0) expect(await store.readShelf(shelf, own.size - 1)).toBeUndefined();
  }
}
