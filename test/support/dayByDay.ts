import type { PracticePeriod } from '../../src/rules/practiceHours.ts';

// The practice hours once more, the slow way and by other means: JavaScript dates, one number for each day,
// every window added up from nothing. It only knows that 600 hours in three years are asked.

const millisecondsADay = 86_400_000;

/** The day so many days after this one. */
export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) + days * millisecondsADay).toISOString().slice(0, 10);
}

/** The days from the first to the last, both included. */
export function countDays(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / millisecondsADay + 1;
}

/** The same date in another year, the 28th where there is no 29 February. */
export function inYear(isoDate: string, change: number): string {
  const moved = `${Number(isoDate.slice(0, 4)) + change}${isoDate.slice(4)}`;
  return new Date(moved).toISOString().startsWith(moved) ? moved : moved.replace(/29$/, '28');
}

/** The hours in the three years up to and including a day, where `on` is the day the hours so far are counted on. */
export function hoursOn(periods: readonly PracticePeriod[], on: string, day: string): number {
  let hours = 0;
  for (let at = addDays(inYear(day, -3), 1); at <= day; at = addDays(at, 1)) {
    for (const period of periods) hours += hoursOnDay(period, on, at);
  }
  return hours;
}

/** The first day within ten years on which the hours suffice, and the last day on which they still do within twenty. */
export function expectForecast(periods: readonly PracticePeriod[], on: string) {
  const start = addDays(inYear(on, -3), 1);
  const perDay = Array.from({ length: 24 * 366 }, (_, index) => {
    const at = addDays(start, index);
    return periods.reduce((sum, period) => sum + hoursOnDay(period, on, at), 0);
  });
  const suffices = (day: string) => {
    let hours = 0;
    const last = countDays(start, day) - 1;
    for (let index = countDays(start, inYear(day, -3)); index <= last; index += 1)
      hours += perDay[index] ?? 0;
    return hours >= 600 - 1e-6;
  };
  let from = on;
  while (!suffices(from)) {
    from = addDays(from, 1);
    if (from > inYear(on, 10)) return {};
  }
  for (let day = from; day < inYear(on, 20); day = addDays(day, 1)) {
    if (!suffices(addDays(day, 1))) return { from, until: day };
  }
  return { from };
}

function hoursOnDay(period: PracticePeriod, on: string, day: string): number {
  if (day < period.from || (period.until !== undefined && day > period.until)) return 0;
  if ('hoursPerWeek' in period) return period.hoursPerWeek / 7;
  const last = period.until ?? on;
  return last < period.from ? 0 : period.hours / countDays(period.from, last);
}
