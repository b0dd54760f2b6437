import type { Context } from '../../src/conversation/dialog.ts';
import type { Sight } from '../../src/conversation/offered.ts';
import { matterOf, type mostQuestions, type Recorded } from '../../src/rules/rehearsal.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { daysIn } from '../evidence/candidates.ts';
import { planIn, sightsOfIntention } from '../plan/intentions.ts';
import { knownOf, pathOf } from '../trajectory/known.ts';

/** The id of the rehearsals. */
export const id = 'rehearsal';

/** The questions of a rehearsal by their place in it. */
export const places = ['q1', 'q2', 'q3', 'q4', 'q5'] as const satisfies { length: typeof mostQuestions };
export type Place = (typeof places)[number];

/** What questions are drawn from, as far as it is seen. */
export function recordedIn({ seen, edition, today }: Context): Recorded {
  const told = seen.trajectory ?? [];
  const numbers = new Set(told.flatMap(({ subject }) => subject?.split('/')[0] ?? []));
  return {
    assessed: assessedIn(seen),
    evidenceDays: daysIn(seen),
    plan: planIn(seen, today),
    skipped: [...numbers].flatMap((trajectory) => {
      const { states } = knownOf(trajectory, told, edition);
      const tasks = Object.keys(states).filter((task) => states[task] === 'skipped');
      return tasks.map((task) => ({ trajectory, task }));
    }),
    ...{ edition, today },
  };
}

/** What a rehearsal asks about since it was begun; nothing where it was not, or is not seen. */
export function heldIn({ seen }: Pick<Context, 'seen'>, subject: string): readonly string[] | undefined {
  const answer = seen[id]?.find((told) => told.subject === subject)?.history.matters?.at(-1)?.answer;
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : undefined;
}

/** The number of the rehearsal before this one in which something was asked about last, as far as these are seen. */
export function askedBefore(context: Context, subject: string): Readonly<Record<string, number>> {
  const numbers = (context.seen[id] ?? []).map((told) => Number(told.subject));
  const before = numbers.filter((number) => number < Number(subject)).toSorted((one, other) => one - other);
  return Object.fromEntries(
    before.flatMap((number) => (heldIn(context, `${number}`) ?? []).map((matter) => [matter, number])),
  );
}

/** What is to be seen to ask about this, so that it can be called by its name. */
export function sightsOfMatter(matter: string): readonly Sight[] {
  const { about = '' } = matterOf(matter) ?? {};
  const [dialog = '', ...path] = about.split('/');
  const [number = ''] = path;
  if (dialog === 'plan') return sightsOfIntention(number);
  if (dialog === 'trajectory') {
    return [{ dialog, subjects: [pathOf(number, { id: 'start' }), path.join('/')] }];
  }
  return dialog === 'story' || dialog === 'reflection' ? [{ dialog, subjects: [number] }] : [];
}
