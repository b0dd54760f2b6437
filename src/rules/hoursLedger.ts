import { type DayNumber, dayNumber, isoDate, minusYears, plusMonths, plusYears } from '../calendar.ts';
import type { Criteria } from '../profile/schema.ts';
import { wholeHours } from './hours.ts';
import { type Forecast, forecastHours, hoursBetween, type PracticePeriod, spread } from './practiceHours.ts';

/**
 * The hours of practice over time, around the ISO day `on`. Up to that day: how those that count then came together, from the
 * first day of the years that count, `windowFrom`. After it: how many count on each day, if what goes on goes on.
 */
export type HoursLedger = {
  readonly on: string;
  readonly windowFrom: string;
  readonly years: number;
  readonly have: number;
  readonly need: number;
  /** The hours on each day on which their course bends; in between they change evenly. */
  readonly course: readonly { readonly on: string; readonly hours: number }[];
  /** The work in these years or ahead, by when it began, with the whole hours of it that count. */
  readonly periods: readonly { readonly from: string; readonly until?: string; readonly counted: number }[];
  readonly forecast: Forecast;
};

type HoursAsked = Pick<Criteria, 'practiceHours' | 'practiceYears'>;

// A course of hours is followed for so long: a year at least, to where they suffice, and to where they no longer do.
const yearsAhead = 1;
const mostYearsAhead = 5;
const monthsBeyond = 6;

/** The ledger of these periods on the day `on`. */
export function hoursLedger(periods: readonly PracticePeriod[], asked: HoursAsked, on: string): HoursLedger {
  const today = dayNumber(on);
  const { practiceYears: years, practiceHours: need } = asked;
  const windowFrom = minusYears(today, years) + 1;
  const forecast = forecastHours(periods, asked, on);
  const last = lastShown(today, forecast);
  const inOrder = periods.toSorted((one, other) => one.from.localeCompare(other.from));
  const work = inOrder.map((period) => ({ period, ...spread(period, today) }));
  const counting = work.filter((one) => one.hoursPerDay > 0 && one.last >= one.first);
  const within = counting.filter((one) => one.last >= windowFrom && one.first <= last);

  const hoursOn = (day: DayNumber) =>
    hoursBetween(within, day <= today ? windowFrom : minusYears(day, years) + 1, day);
  // The day before work begins, the day on which it ends, and the same where they leave the years that count.
  const bends = within.flatMap((one) => [one.first - 1, one.last]).filter(Number.isFinite);
  const leaving = bends.map((day) => plusYears(day, years)).filter((day) => day > today);
  const marks = [forecast.from, forecast.until].flatMap((day) => (day === undefined ? [] : dayNumber(day)));
  const days = [windowFrom - 1, ...bends, today, ...leaving, ...marks, last];
  const shown = [...new Set(days)].filter((day) => day >= windowFrom - 1 && day <= last);
  return {
    ...{ on, windowFrom: isoDate(windowFrom), years, need, forecast },
    have: wholeHours(hoursOn(today)),
    course: shown
      .toSorted((one, other) => one - other)
      .map((day) => ({ on: isoDate(day), hours: hoursOn(day) })),
    periods: within.map(({ period: { from, until }, ...one }) => ({
      from,
      ...(until !== undefined && { until }),
      counted: wholeHours(hoursBetween([one], windowFrom, today)),
    })),
  };
}

function lastShown(today: DayNumber, { from, until }: Forecast): DayNumber {
  const beyond = (day: string) => plusMonths(dayNumber(day), monthsBeyond);
  const end = until === undefined ? today : Math.min(beyond(until), plusYears(today, mostYearsAhead));
  return Math.max(plusYears(today, yearsAhead), end, from === undefined ? today : beyond(from));
}
