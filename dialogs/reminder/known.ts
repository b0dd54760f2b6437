import type { Context } from '../../src/conversation/dialog.ts';
import { lastAnswers, type Told, toldOf } from '../../src/conversation/offered.ts';
import { ended, reminderSeries } from '../../src/conversation/reminding.ts';
import { afterQuietHours, instantSaid, type Moment } from '../../src/rules/reminder.ts';
import { quietIn } from '../quiet-hours/known.ts';
import type { Reminder } from './dialog.ts';
import type { Things } from './things.ts';

/** How a reminder stands: not set yet, set, its moment come or past, or ended one way or another. */
export type Standing = 'new' | 'set' | 'told' | 'done' | 'stopped' | 'ended';

/** What was said last of a reminder, as far as it is seen. */
export function saidOf(told: Told | undefined): Partial<Reminder> {
  return told ? lastAnswers(told) : {}; // it passed the schema of its own dialog
}

/** How the reminder of this number stands. */
export function standingOf(number: string, context: Context): Standing {
  if (context.due.some(({ subject }) => subject === number)) return 'set';
  const told = toldOf(context, reminderSeries, number);
  if (told && isEnded(told)) return 'ended';
  const { when } = saidOf(told);
  if (when === undefined) return 'new';
  return when === 'done' || when === 'stopped' ? when : 'told';
}

/** Whether a reminder ended because nobody could be reached, and nothing was said of it since. */
export function isEnded({ history }: Told): boolean {
  return history[ended.question]?.at(-1)?.answer === ended.answer;
}

/** The ISO day on which a reminder ended, where that is known. */
export function endedOn({ history }: Told): string | undefined {
  return history[ended.question]?.at(-1)?.on;
}

/** The last moment that was asked for in a reminder, whatever was said since. */
export function lastMoment(told: Told | undefined): Moment | undefined {
  const moments = (told?.history.when ?? []).flatMap(({ answer }) => {
    // It passed the schema of its own dialog.
    return typeof answer === 'object' ? [answer as Moment] : [];
  });
  return moments.at(-1);
}

/** The moment that is asked for, where one is; of the day of a thing that has none any more there is none either. */
export function momentOf({ what, when }: Partial<Reminder>, { all }: Things): Moment | undefined {
  if (when !== 'day') return typeof when === 'object' ? when : undefined;
  const day = what && 'id' in what ? all.get(what.id)?.day : undefined;
  return day === undefined ? undefined : { day };
}

/** When somebody is told what they asked for this moment, in milliseconds since 1970. */
export function tellingAt(moment: Moment, { seen }: Context): number {
  return afterQuietHours(instantSaid(moment), quietIn(seen));
}
