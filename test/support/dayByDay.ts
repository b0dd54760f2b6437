import type { PracticePeriod } from '../../src/rules/practiceHours.ts';

// The practice hours once more, the slow way and by other means: JavaScript dates, one number for each day,
// every window added up from nothing. It only knows that 600 hours in three years are asked.

const millisecondsADay = 86_400_000;

/** The same, worked out once for each day. */
function once<V>(work: (day: string) => V): (day: string) => V {
  const known = new Map<string, V>();
  return (day) => {
    const worked = known.get(day) ?? work(day);
    known.set(day, worked);
    return worked;
  };
}

const numberOf = once((isoDate) => Date.parse(isoDate) / millisecondsADay);
const nextDay = once((isoDate) => addDays(isoDate, 1));
const threeYearsBack = once((isoDate) => inYear(isoDate, -3));

/** The day so many days after this one. */
export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) + days * millisecondsADay).toISOString().slice(0, 10);
}

/** The days from the first to the last, both included. */
export function countDays(first: string, last: string): number {
  return numberOf(last) - numberOf(first) + 1;
}

/** The same date in another year, the 28th where there is no 29 February. */
function inYear(isoDate: string, change: number): string {
  const moved = `${Number(isoDate.slice(0, 4)) + change}${isoDate.slice(4)}`;
  return new Date(moved).toISOString().startsWith(moved) ? moved : moved.replace(/29$/, '28');
}

/** The hours in the three years up to and including a day, where `on` is the day the hours so far are counted on. */
export function hoursOn(periods: readonly PracticePeriod[], on: string, day: string): number {
  let hours = 0;
  for (let at = nextDay(threeYearsBack(day)); at <= day; at = nextDay(at)) {
    for (const period of periods) hours += hoursOnDay(period, on, at);
  }
  return hours;
}

/** The first day within ten years on which the hours suffice, and the last day on which they still do within twenty. */
export function expectForecast(periods: readonly PracticePeriod[], on: string) {
  const start = nextDay(threeYearsBack(on));
  const perDay: number[] = [];
  for (let at = start; perDay.length < 24 * 366; at = nextDay(at))
    perDay.push(periods.reduce((sum, period) => sum + hoursOnDay(period, on, at), 0));
  const suffices = (day: string) => {
    let hours = 0;
    const last = countDays(start, day) - 1;
    for (let index = countDays(start, threeYearsBack(day)); index <= last; index += 1)
      hours += perDay[index] ?? 0;
    return hours >= 600 - 1e-6;
  };
  let from = on;
  const [tenYears, twentyYears] = [inYear(on, 10), inYear(on, 20)];
  while (!suffices(from)) {
    from = nextDay(from);
    if (from > tenYears) return {};
  }
  for (let day = from; day < twentyYears; day = nextDay(day)) {
    if (!suffices(nextDay(day))) return { from, until: day };
  }
  return { from };
}

function hoursOnDay(period: PracticePeriod, on: string, day: string): number {
  if (day < period.from || (period.until !== undefined && day > period.until)) return 0;
  if ('hoursPerWeek' in period) return period.hoursPerWeek / 7;
  const last = period.until ?? on;
  return last < period.from ? 0 : period.hours / countDays(period.from, last);
}
