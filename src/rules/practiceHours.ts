import { z } from 'zod';
import { countYearsBack, type DayNumber, dayNumber, isoDate, plusYears } from '../calendar.ts';
import type { Criteria } from '../profile/schema.ts';
import { areEnough } from './hours.ts';

const Hours = z.number().nonnegative();
const span = { name: z.string(), from: z.iso.date(), until: z.iso.date().optional() };

/** A stretch of work as a career professional, both days included; without `until` it goes on. */
export const PracticePeriod = z.union([
  z.strictObject({ ...span, hours: Hours }),
  z.strictObject({ ...span, hoursPerWeek: Hours }),
]);
export type PracticePeriod = z.infer<typeof PracticePeriod>;

type HoursAsked = Pick<Criteria, 'practiceHours' | 'practiceYears'>;

/**
 * When the practice hours suffice if what goes on goes on; `until` is absent where they keep sufficing.
 * `sufficientNow`: `from` is the day asked about. `reachedLater`: `from` is later. Without `from`: `noWorkAhead`, no
 * work is known after that day; `tooFewHours`, what is known is not enough on any day of ten years; `unknown`,
 * nothing is known about practice.
 */
export type Forecast = {
  from?: string;
  until?: string;
  reason: 'sufficientNow' | 'reachedLater' | 'noWorkAhead' | 'tooFewHours' | 'unknown';
};

// Nobody plans to meet a requirement later than this.
const yearsToReach = 10;
// Longer than a career lasts; what is planned to end later than this goes on.
const yearsToLast = 50;
// Eight years hold a window of every length, also around a year like 2100 that skips its leap day.
const yearsOfEveryWindow = 8;

/** Work at the same pace on each of its days. */
export type Work = { first: DayNumber; last: DayNumber; hoursPerDay: number };

/** The hours worked in the criteria's years up to and including `on`, unrounded. */
export function hoursWorked(periods: readonly PracticePeriod[], asked: HoursAsked, on: string): number {
  const today = dayNumber(on);
  return hoursUpTo(workIn(periods, today), countYearsBack(asked.practiceYears), today);
}

/** From which day, `on` or later, the practice hours suffice, and until when. */
export function forecastHours(periods: readonly PracticePeriod[], asked: HoursAsked, on: string): Forecast {
  const today = dayNumber(on);
  const work = workIn(periods, today);
  const windowBefore = countYearsBack(asked.practiceYears);
  const suffices = (day: DayNumber) => areEnough(hoursUpTo(work, windowBefore, day), asked.practiceHours);

  // Without any work every day is as today is.
  const through = work.length === 0 ? today : plusYears(today, yearsToReach);
  const from = findDay(today, through, suffices);
  if (from === undefined) {
    return { reason: work.some(({ last }) => last > today) ? 'tooFewHours' : 'noWorkAhead' };
  }
  const settled = Math.max(today, ...work.map(lastChange));
  const horizon = Math.min(
    plusYears(today, yearsToLast),
    plusYears(settled, asked.practiceYears + yearsOfEveryWindow),
  );
  const shortAgain = findDay(from + 1, horizon, (day) => !suffices(day));
  return {
    from: isoDate(from),
    ...(shortAgain !== undefined && { until: isoDate(shortAgain - 1) }),
    reason: from === today ? 'sufficientNow' : 'reachedLater',
  };
}

function workIn(periods: readonly PracticePeriod[], today: DayNumber): Work[] {
  return periods.map((period) => spread(period, today)).filter(({ hoursPerDay }) => hoursPerDay > 0);
}

/**
 * A period as so many hours on each of its days, seen from `today`. Hours so far that are said to begin after that have no
 * day to be spread over: they add nothing, now or later. The same goes for a period that ends before it begins.
 */
export function spread(period: PracticePeriod, today: DayNumber): Work {
  const first = dayNumber(period.from);
  const last = period.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(period.until);
  if ('hoursPerWeek' in period) return { first, last, hoursPerDay: period.hoursPerWeek / 7 };
  const days = (period.until === undefined ? today : last) - first + 1;
  return { first, last, hoursPerDay: days > 0 ? period.hours / days : 0 };
}

function hoursUpTo(
  work: readonly Work[],
  windowBefore: (day: DayNumber) => DayNumber,
  day: DayNumber,
): number {
  return hoursBetween(work, windowBefore(day) + 1, day);
}

/** The hours of this work on the days from `firstOfWindow` up to and including `day`. */
export function hoursBetween(work: readonly Work[], firstOfWindow: DayNumber, day: DayNumber): number {
  let hours = 0;
  for (const { first, last, hoursPerDay } of work) {
    const days = Math.min(last, day) - Math.max(first, firstOfWindow) + 1;
    if (days > 0) hours += days * hoursPerDay;
  }
  return hours;
}

function lastChange({ first, last }: Work): DayNumber {
  return Number.isFinite(last) ? last : first;
}

function findDay(
  from: DayNumber,
  through: DayNumber,
  fits: (day: DayNumber) => boolean,
): DayNumber | undefined {
  for (let day = from; day <= through; day += 1) if (fits(day)) return day;
  return undefined;
}
