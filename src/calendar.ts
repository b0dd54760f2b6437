import { Temporal } from 'temporal-polyfill';
import { remembering } from './remembering.ts';

/** A calendar day as the number of days since 1 January 1970, so that days can be counted and compared. */
export type DayNumber = number;

// The same days come back in every turn, and a calendar takes its time: a century of them is remembered.
const mostDays = 40_000;

const millisecondsADay = 86_400_000;

// Counting days is the same in UTC by `Date`, which takes a twentieth of the time.
const numberOf = ({ year, month, day }: Temporal.PlainDate): DayNumber =>
  new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsADay;
const dateOf = (day: DayNumber): Temporal.PlainDate => {
  const date = new Date(day * millisecondsADay);
  return new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/** The number of the day written as yyyy-mm-dd; throws a RangeError where that day is not on the calendar. */
export const dayNumber: (isoDate: string) => DayNumber = remembering(mostDays, (isoDate) =>
  numberOf(Temporal.PlainDate.from(isoDate)),
);

/** The day written as yyyy-mm-dd. */
export const isoDate: (day: DayNumber) => string = remembering(mostDays, (day) => dateOf(day).toString());

/** The day of the week: 0 on a Monday, 6 on a Sunday. */
export function weekdayOf(day: DayNumber): number {
  return dateOf(day).dayOfWeek - 1;
}

/** The same date so many calendar months later, or earlier where below zero; the last day of a month that is too short. */
export function plusMonths(day: DayNumber, months: number): DayNumber {
  return numberOf(dateOf(day).add({ months }));
}

/** The same date so many calendar years later, 28 February where that year has no 29th. */
export function plusYears(day: DayNumber, years: number): DayNumber {
  return later(years)(day);
}

const mostDistances = 200;
const later = remembering(mostDistances, (years: number) =>
  remembering(mostDays, (day: DayNumber) => numberOf(dateOf(day).add({ years }))),
);

/** The same date so many calendar years earlier, 28 February where that year has no 29th. */
export function minusYears(day: DayNumber, years: number): DayNumber {
  return plusYears(day, -years);
}

/** What a clock shows where practitioners live: the day as yyyy-mm-dd and the time as hh:mm. */
export type LocalTime = { readonly day: string; readonly time: string };

// The guide is for people in the Netherlands.
const zone = 'Europe/Amsterdam';

/**
 * The moment, in milliseconds since 1970, at which a clock shows this. A time that is skipped in spring is as much later as
 * the clock goes forward; of a time that comes twice in autumn it is the first.
 */
export function instantOf({ day, time }: LocalTime): number {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** What a clock shows at this moment, in milliseconds since 1970; seconds are left out. */
export function localTime(instant: number): LocalTime {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const [day = '', time = ''] = local.toString({ smallestUnit: 'minute', roundingMode: 'floor' }).split('T');
  return { day, time };
}

const minuteMs = 60_000;

/** The day on which practitioners live at this moment, in milliseconds since 1970, as yyyy-mm-dd. */
export function dayAt(instant: number): string {
  return dayOf(Math.floor(instant / minuteMs));
}

const dayOf = remembering(1_000, (minute: number) => {
  const utc = new Date(minute * minuteMs);
  // They are never more than two hours ahead of it, and to know of zones takes Node eleven milliseconds and six megabytes.
  return utc.getUTCHours() < 22 ? utc.toISOString().slice(0, 10) : localTime(minute * minuteMs).day;
});

/** Does what `minusYears` does, for many days close together: it asks the calendar once for each year of them. */
export function countYearsBack(years: number): (day: DayNumber) => DayNumber {
  let [first, last, distance] = [1, 0, 0];
  return (day) => {
    if (day < first || day > last) {
      [first, last] = runWithoutLeapDay(day);
      distance = day - minusYears(day, years);
    }
    return day - distance;
  };
}

// From 1 March to 28 February the same date in another year is equally far away; 29 February stands alone.
const runWithoutLeapDay = remembering(mostDays, (day: DayNumber): readonly [DayNumber, DayNumber] => {
  const date = dateOf(day);
  if (date.month === 2 && date.day === 29) return [day, day];
  const { year } = date.subtract({ months: 2 });
  const march = Temporal.PlainDate.from({ year, month: 3, day: 1 });
  return [numberOf(march), numberOf(march.with({ year: year + 1, month: 2, day: 28 }))];
});
