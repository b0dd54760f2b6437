import fc from 'fast-check';
import type { Edition, Succession } from '../../src/profile/schema.ts';
import { madeUpEditions, type Revision, revise, statementIds } from './editions.ts';

const groups = ['K1', 'K2', 'T2'] as const;
const kinds = ['renamed', 'split', 'merged', 'changed', 'gone', 'reworded', 'added', 'back'] as const;

/** One thing a new edition does otherwise: to which statements (places in a list), and where its new ones go. */
type Step = { kind: (typeof kinds)[number]; places: readonly number[]; group: (typeof groups)[number] };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  places: fc.array(fc.nat(20), { minLength: 2, maxLength: 3 }),
  group: fc.constantFrom(...groups),
});

// Few groups, so that a history touches the same statements again and again.
const [whole] = madeUpEditions;
const beginning = { ...whole, groups: whole.groups.filter(({ id }) => groups.some((group) => group === id)) };

/** Two to five editions in a row, oldest first, each with some revisions of the one before it. */
export const histories: fc.Arbitrary<readonly Edition[]> = fc
  .array(fc.array(step, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((years) => {
    const published: [Edition, ...Edition[]] = [beginning];
    for (const steps of years) published.push(revise(published, revisionOf(published, steps)));
    return published;
  });

function revisionOf(published: readonly [Edition, ...Edition[]], steps: readonly Step[]): Revision {
  const known = new Set(published.flatMap(statementIds));
  const present = statementIds(published.at(-1) ?? beginning);
  // The first statement of a group stays, because a group is never empty.
  const free = new Set(present.filter((id) => !id.endsWith('.1')));
  const absent = new Set([...known].filter((id) => !present.includes(id)));
  const successions: Succession[] = [];
  const added: string[] = [];
  const gone: string[] = [];
  const reworded: string[] = [];
  for (const { kind, places, group } of steps) {
    if (kind === 'added') added.push(...invent(known, group, 1));
    else if (kind === 'back') added.push(...take(absent, places.slice(1)));
    else {
      const from = take(free, kind === 'merged' || kind === 'changed' ? places : places.slice(0, 1));
      if (from.length < (kind === 'merged' ? 2 : 1)) continue;
      if (kind === 'gone') gone.push(...from);
      else if (kind === 'reworded') reworded.push(...from);
      else {
        const parts = kind === 'split' || kind === 'changed' ? places.length : 1;
        successions.push({ what: kind, from, to: invent(known, group, parts) });
      }
    }
  }
  return { successions, added, gone, reworded };
}

function take(left: Set<string>, places: readonly number[]): string[] {
  const ids = [...left];
  const taken = [...new Set(places.flatMap((place) => ids[place % ids.length] ?? []))];
  for (const id of taken) left.delete(id);
  return taken;
}

function invent(known: Set<string>, group: string, count: number): string[] {
  const numbers = Array.from({ length: known.size + count }, (_, at) => at + 1);
  const ids = numbers
    .map((number) => `${group}.${number}`)
    .filter((id) => !known.has(id))
    .slice(0, count);
  for (const id of ids) known.add(id);
  return ids;
}
