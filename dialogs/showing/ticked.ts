import { z } from 'zod';
import type { Brought, Context } from '../../src/conversation/dialog.ts';
import type { History } from '../../src/conversation/said.ts';
import type { Group } from '../../src/profile/schema.ts';
import { mostEvidence } from '../../src/rules/evidence.ts';
import { assessedIn } from '../evidence/assessed.ts';

/** What is ticked to see the other statements of the group as well. */
export const whole = 'whole';

/** Under which question the others of a group are asked. */
export function othersOf(group: string): string {
  return `${group}.others`;
}

const Ticks = z.array(z.string());

/** The statements of a group that were ticked last, in the order of the group. */
export function tickedIn(history: History, { id, statements }: Group): readonly string[] {
  const lastTo = (question: string) => Ticks.safeParse(history[question]?.at(-1)?.answer).data ?? [];
  const ticked = lastTo(id);
  const others = ticked.includes(whole) ? lastTo(othersOf(id)) : [];
  return statements.flatMap((one) => (ticked.includes(one.id) || others.includes(one.id) ? [one.id] : []));
}

/**
 * What becomes evidence, and what is evidence no more, because what was ticked is another than before; what was ticked is
 * left out where there is no place for it, and whatever else is pointed to stays.
 */
export function evidenceFrom(
  source: string,
  before: History,
  after: History,
  { edition, seen, today }: Context,
): NonNullable<Brought['said']> {
  const assessed = assessedIn(seen);
  return edition.groups.flatMap((group) => {
    const [were, are] = [tickedIn(before, group), tickedIn(after, group)];
    const entries = group.statements.flatMap(({ id }) => {
      const evidence = assessed[id]?.evidence ?? [];
      const isThere = evidence.includes(source);
      const isAdded = are.includes(id) && !were.includes(id) && !isThere && evidence.length < mostEvidence;
      const isTakenBack = were.includes(id) && !are.includes(id) && isThere;
      if (isAdded) return [{ question: id, answer: [...evidence, source], on: today }];
      return isTakenBack
        ? [{ question: id, answer: evidence.filter((one) => one !== source), on: today }]
        : [];
    });
    return entries.length > 0 ? [{ dialog: 'evidence', subject: group.id, entries }] : [];
  });
}
