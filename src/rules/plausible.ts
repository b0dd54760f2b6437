import { type DayNumber, dayNumber, minusYears } from './calendar.ts';
import type { Training } from './education.ts';
import type { PracticePeriod } from './practiceHours.ts';

/** Something in an entry that is worth a second look before it is used; the practitioner may still be right. */
export type Doubt =
  | 'zeroHours'
  | 'tooManyHoursPerWeek'
  | 'endBeforeBegin'
  | 'beginsInFuture'
  | 'endsInFuture'
  | 'beginsLongAgo'
  | 'completedInFuture'
  | 'completedLongAgo';

// Sixty is what the law on working hours allows in a single week; self-employed people rarely keep up more.
export const mostHoursPerWeek = 60;
// Longer than a working life: most likely a slip in the year.
const longestCareerInYears = 60;

/** What is doubtful about a period of practice, seen from `today`. */
export function doubtsAboutPeriod(period: PracticePeriod, today: string): Doubt[] {
  const now = dayNumber(today);
  const first = dayNumber(period.from);
  const last = period.until === undefined ? undefined : dayNumber(period.until);
  return listed({
    zeroHours: ('hours' in period ? period.hours : period.hoursPerWeek) === 0,
    tooManyHoursPerWeek: hoursPerWeek(period, (last ?? now) - first + 1) > mostHoursPerWeek,
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

function hoursPerWeek(period: PracticePeriod, days: number): number {
  if ('hoursPerWeek' in period) return period.hoursPerWeek;
  return days > 0 ? (period.hours * 7) / days : 0;
}

function isLongAgo(day: DayNumber, now: DayNumber): boolean {
  return day < minusYears(now, longestCareerInYears);
}
