import type { Context } from '../../src/conversation/dialog.ts';
import type { Told } from '../../src/conversation/offered.ts';
import type { RecertificationNumbers } from '../../src/profile/schema.ts';
import {
  type Ledger,
  ledgerOf,
  type Meeting,
  numbersOn,
  type Points,
} from '../../src/rules/recertification.ts';

/** The series in which points and meetings are kept, one period a subject. */
export const id = 'recertification';

/** Points as they are told, with their unit. */
export type ToldPoints = Omit<Points, 'points'> & { readonly amount: { value: number; unit: 'points' } };

/** What is kept of one period. */
export type RecertificationAnswers = { from: string; points: ToldPoints[]; meetings: Meeting[] };

/** Everything told of one period, each thing under its id in the conversation. */
export type Period = {
  readonly subject: string;
  readonly from?: string;
  readonly points: readonly (Points & { readonly id: string })[];
  readonly meetings: readonly (Meeting & { readonly id: string })[];
};

type Published = Pick<Context, 'edition' | 'earlier' | 'later'>;

/** Every edition of the numbers, whichever edition of the profile somebody is on. */
export function publishedIn({ earlier, edition, later }: Published): readonly RecertificationNumbers[] {
  return [...earlier, edition, ...later].flatMap(({ recertification }) => recertification);
}

/** The numbers of a period that began on a day, or that begins today where that was not told. */
export function numbersFor(from: string | undefined, context: Context): RecertificationNumbers {
  const numbers = numbersOn(publishedIn(context), from ?? context.today);
  if (!numbers) throw new Error('There are no numbers for recertification in any edition');
  return numbers;
}

/** How it stands with what was told in the conversation itself. */
export function ledgerFrom(told: Partial<RecertificationAnswers>, context: Context): Ledger {
  const { points = [], ...others } = told;
  const inPoints = points.map(({ name, on, amount }) => ({ name, on, points: amount.value }));
  return ledgerOf({ ...others, points: inPoints }, numbersFor(told.from, context), context.today);
}

/** How it stands with a period. */
export function ledgerIn({ from, points, meetings }: Period, context: Context): Ledger {
  const told = { ...(from !== undefined && { from }), points, meetings };
  return ledgerOf(told, numbersFor(from, context), context.today);
}

/** The periods that were begun, the one that begins last first; none where there are no numbers to count them by. */
export function periodsIn(context: Context): readonly Period[] {
  if (publishedIn(context).length === 0) return [];
  const { seen } = context;
  const begun = (seen[id] ?? []).filter(({ given }) => given.length > 0).map(periodIn);
  return begun.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
}

function dayOf({ from = '' }: Period): string {
  return from;
}

/** What was told of a period, also while something in it is being asked once more. */
export function periodIn({ subject = '', given, history }: Told): Period {
  const last = (question: string) => history[question]?.at(-1)?.answer;
  const itemsOf = (list: string) =>
    given.flatMap((one) => (one.what === 'item' && one.id.startsWith(`${list}.`) ? [one.id] : []));
  // What was given passed the schema of its own question.
  const named = (item: string) => ({
    ...{ id: item, name: last(`${item}.name`) as string, on: last(`${item}.on`) as string },
  });
  const from = given.some((one) => one.id === 'from') ? (last('from') as string) : undefined;
  return {
    subject,
    ...(from !== undefined && { from }),
    points: itemsOf('points').map((item) => ({
      ...named(item),
      points: (last(`${item}.amount`) as ToldPoints['amount']).value,
    })),
    meetings: itemsOf('meetings').map(named),
  };
}
