import { type DayNumber, dayNumber, minusYears } from '../calendar.ts';
import type { Training } from './education.ts';
import type { PracticePeriod } from './practiceHours.ts';

/** Something in an entry that is worth a second look before it is used; the practitioner may still be right. */
export type Doubt =
  | 'zeroHours'
  | 'tooManyHoursPerWeek'
  | 'tooManyHoursTogether'
  | 'endBeforeBegin'
  | 'beginsInFuture'
  | 'endsInFuture'
  | 'beginsLongAgo'
  | 'completedInFuture'
  | 'completedLongAgo';

/** More hours in a week than this are doubted: the law allows no more in a single one, and few keep up more. */
export const mostHoursPerWeek = 60;
// Longer than a working life: most likely a slip in the year.
const longestCareerInYears = 60;

/** What is doubtful about a period of practice, by itself and beside others, seen from `today`. */
export function doubtsAboutPeriod(
  period: PracticePeriod,
  others: readonly PracticePeriod[],
  today: string,
): Doubt[] {
  const now = dayNumber(today);
  const first = dayNumber(period.from);
  const last = period.until === undefined ? undefined : dayNumber(period.until);
  const isTooMuch = weekly(period, now) > mostHoursPerWeek;
  return listed({
    zeroHours: ('hours' in period ? period.hours : period.hoursPerWeek) === 0,
    tooManyHoursPerWeek: isTooMuch,
    tooManyHoursTogether: !isTooMuch && busiestWeek(period, others, now) > mostHoursPerWeek,
    endBeforeBegin: last !== undefined && last < first,
    beginsInFuture: first > now,
    endsInFuture: last !== undefined && last > now,
    beginsLongAgo: isLongAgo(first, now),
  });
}

/** What is doubtful about a training, seen from `today`. */
export function doubtsAboutTraining({ hours, completedOn }: Training, today: string): Doubt[] {
  const now = dayNumber(today);
  const completed = completedOn === undefined ? undefined : dayNumber(completedOn);
  return listed({
    zeroHours: hours === 0,
    completedInFuture: completed !== undefined && completed > now,
    completedLongAgo: completed !== undefined && isLongAgo(completed, now),
  });
}

function listed(found: Partial<Record<Doubt, boolean>>): Doubt[] {
  const doubts = Object.keys(found) as Doubt[]; // the keys are written out above, each a Doubt
  return doubts.filter((doubt) => found[doubt]);
}

function weekly(period: PracticePeriod, now: DayNumber): number {
  if ('hoursPerWeek' in period) return period.hoursPerWeek;
  const { first, last } = spanOf(period, now);
  const days = last - first + 1;
  // A few days are judged as a week, so that one long day raises no doubt.
  return days > 0 ? (period.hours / Math.max(days, 7)) * 7 : 0;
}

function spanOf({ from, until }: PracticePeriod, now: DayNumber) {
  return { first: dayNumber(from), last: until === undefined ? now : dayNumber(until) };
}

// Hours together only change where a period begins, so it is enough to look there.
function busiestWeek(period: PracticePeriod, others: readonly PracticePeriod[], now: DayNumber): number {
  const all = [period, ...others].map((one) => ({ ...spanOf(one, now), hours: weekly(one, now) }));
  const { first, last } = spanOf(period, now);
  const begins = all.map((one) => one.first).filter((day) => day >= first && day <= last);
  const together = (day: DayNumber) =>
    all.filter((one) => one.first <= day && day <= one.last).reduce((sum, { hours }) => sum + hours, 0);
  return Math.max(0, ...begins.map(together));
}

function isLongAgo(day: DayNumber, now: DayNumber): boolean {
  return day < minusYears(now, longestCareerInYears);
}
