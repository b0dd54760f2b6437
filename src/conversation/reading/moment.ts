import { dayNumber, instantOf, isoDate, localTime } from '../../calendar.ts';
import type { Language } from '../../language.ts';
import { numbers } from './calendarWords.ts';
import { weekdays } from './date.ts';
import { readDays } from './days.ts';
import { plain } from './normalise.ts';
import { splitTime } from './time.ts';

/** A moment as a text says it: an ISO day, and the time as hh:mm where it says one. */
export type SaidMoment = { readonly day: string; readonly time?: string };

const minuteMs = 60_000;

/**
 * The moment ahead that a text says, seen from `now`, in milliseconds since 1970; `undefined` where it says none. A time
 * alone is the next there is, a week or a month its first day ahead.
 */
export function readMoment(text: string, language: Language, now: number): SaidMoment | undefined {
  const said = plain(text);
  const minutes = readWait(said);
  // Never before the wait is over.
  if (minutes !== undefined) return localTime(Math.ceil(now / minuteMs + minutes) * minuteMs);
  const today = localTime(now).day;
  const timed = splitTime(said, language);
  if (timed === 'impossible') return undefined;
  if (timed === 'none') return readDay(said, undefined, language, now);
  const { rest, time, isToday } = timed;
  if (rest !== '') return isToday ? undefined : readDay(rest, time, language, now);
  const isAhead = instantOf({ day: today, time }) > now;
  return { day: isToday || isAhead ? today : dayAfter(today), time };
}

function readDay(
  said: string,
  time: string | undefined,
  language: Language,
  now: number,
): SaidMoment | undefined {
  const today = localTime(now).day;
  const first = readDays(said, language, today, 'ahead')?.first;
  if (first === undefined) return undefined;
  const withTime = time === undefined ? {} : { time };
  // Of a day of the week that is today, and a time that has passed, the next one is meant.
  const isOver = first === today && time !== undefined && instantOf({ day: today, time }) <= now;
  const isNamed = said.split(' ').some((word) => weekdays.has(word)) && !/\d/.test(said);
  const day = isOver && isNamed ? readDays(said, language, dayAfter(today), 'ahead')?.first : first;
  return day === undefined ? undefined : { day, ...withTime };
}

const waits: readonly (readonly [words: string, minutes: number])[] = [
  ['minuut|minuten|minuutjes?|min|mins|minutes?', 1],
  ['kwartier|kwartiertje', 15],
  ['uur|uren|uurtje|hours?|hrs?', 60],
];
const count = `\\d{1,3}|${[...numbers.keys()].join('|')}`;

/** For how many minutes a text says to wait: "over een half uur", "in 20 minutes", "an hour from now". */
function readWait(said: string): number | undefined {
  const [, ahead, back] = /^(?:over|in|binnen|within) (.+)$|^(.+) (?:from now|later)$/.exec(said) ?? [];
  const length = ahead ?? back;
  if (length === undefined) return undefined;
  if (/^(?:een |an |a )?(?:half|halve) (?:uur|uurtje|hour|an hour)$/.test(length)) return 30;
  if (/^(?:anderhalf uur|one and a half hours?|an hour and a half)$/.test(length)) return 90;
  if (/^(?:a )?quarter of an hour$/.test(length)) return 15;
  for (const [words, minutes] of waits) {
    const [, size = ''] = new RegExp(`^(${count}) ?(?:${words})$`).exec(length) ?? [];
    const number = /^\d+$/.test(size) ? Number(size) : numbers.get(size);
    if (number !== undefined) return number * minutes;
  }
  return undefined;
}

function dayAfter(day: string): string {
  return isoDate(dayNumber(day) + 1);
}
