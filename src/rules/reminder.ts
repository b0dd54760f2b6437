import { dayNumber, instantOf, isoDate, localTime, plusMonths } from '../calendar.ts';

/** A moment as somebody says it: an ISO day, and the time as hh:mm where they said one. */
export type Moment = { readonly day: string; readonly time?: string };

/** The hours in which nobody is disturbed, from one time up to the other, each as hh:mm; the night may lie between them. */
export type QuietHours = { readonly from: string; readonly until: string };

/** The time of a reminder where only a day was said. */
export const usualTime = '09:00';

/** The quiet hours of who said nothing of them. */
export const usualQuietHours: QuietHours = { from: '20:00', until: '08:00' };

/** How many reminders can be set at once. */
export const mostReminders = 50;

const mostMonthsAhead = 24;
const minuteMs = 60_000;

/** The moment that is meant, in milliseconds since 1970. */
export function instantSaid({ day, time = usualTime }: Moment): number {
  return instantOf({ day, time });
}

/** The first moment from this one on that is in no quiet hours: itself, or their end. */
export function afterQuietHours(at: number, quiet: QuietHours | undefined): number {
  if (!quiet) return at;
  const { from, until } = quiet;
  const { day, time } = localTime(at);
  const isBeforeMidnight = from > until && time >= from;
  const isQuiet = from > until ? isBeforeMidnight || time < until : time >= from && time < until;
  if (!isQuiet) return at;
  const end = instantOf({ day: isBeforeMidnight ? dayAfter(day) : day, time: until });
  // In the hour that comes twice in autumn the end may have been before.
  return Math.max(at, end);
}

/** What the limits of a reminder depend on: how many others are set, and for how many months things are kept. */
export type Bounds = { readonly now: number; readonly others: number; readonly keptMonths: number };

/** Why somebody cannot be reminded at this moment; `undefined` where they can. */
export function whyNot(
  moment: Moment,
  { now, others, keptMonths }: Bounds,
): 'past' | 'tooFar' | 'tooMany' | undefined {
  if (instantSaid(moment) <= now) return 'past';
  if (moment.day > lastDay(now, keptMonths)) return 'tooFar';
  return others >= mostReminders ? 'tooMany' : undefined;
}

/** The last ISO day for which a reminder can be set; of what is kept for a shorter time nothing would be left by then. */
export function lastDay(now: number, keptMonths: number): string {
  const today = dayNumber(localTime(now).day);
  return isoDate(plusMonths(today, Math.min(mostMonthsAhead, keptMonths)));
}

/** The moment so many minutes from now, never before they have passed. */
export function minutesFrom(now: number, minutes: number): Required<Moment> {
  return localTime(Math.ceil(now / minuteMs + minutes) * minuteMs);
}

/** Tomorrow. */
export function tomorrow(now: number): Moment {
  return { day: dayAfter(localTime(now).day) };
}

/** The moment as somebody would say it, with its time. */
export function momentAt(instant: number): Required<Moment> {
  return localTime(instant);
}

function dayAfter(day: string): string {
  return isoDate(dayNumber(day) + 1);
}
