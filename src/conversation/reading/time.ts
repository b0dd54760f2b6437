import type { Language } from '../../language.ts';
import { numbers } from './calendarWords.ts';

/** The time of the day that a text says, as hh:mm, and the text without it; `isToday` where "vanmiddag" says the day as well. */
export type Timed = { readonly rest: string; readonly time: string; readonly isToday?: true };

type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

/** A time as it was said; an exact one is meant to the letter, any other may be of the afternoon as well. */
type Clock = { readonly minutes: number; readonly isExact: boolean };

const hourMinutes = 60;
const dayMinutes = 24 * hourMinutes;

const partWords: Readonly<Record<DayPart, string>> = {
  morning: 'ochtends|morgens|ochtend|vanochtend|vanmorgen|morning',
  afternoon: 'middags|middag|vanmiddag|afternoon',
  evening: 'avonds|avond|vanavond|evening|tonight',
  night: 'nachts|nacht|vannacht|night',
};
const parts = Object.entries(partWords).map(([part, words]) => ({
  part: part as DayPart, // the keys of a record are its parts
  // Also behind a day, as in "vrijdagmiddag".
  pattern: new RegExp(`(?:^| |(?<=dag|day|morgen))(?:'?s |in de |in the |this |at )?(?:${words})(?= |,|$)`),
}));
const isOfToday = /^(?:van(?:ochtend|morgen|middag|avond|nacht)|tonight|this )/;

/** When somebody means to be told who says a part of the day and no time. */
const usualIn: Readonly<Partial<Record<DayPart, string>>> = {
  morning: '09:00',
  afternoon: '14:00',
  evening: '19:00',
};

const hour = `\\d{1,2}|${[...numbers.keys()].filter((word) => word.length > 2).join('|')}`;
const few = '\\d{1,2}|kwart|quarter|vijf|tien|five|ten|twintig|twenty';
const lead = '(?:(?:om|at|@|rond|around|tegen|by) ?)?';
const unit = "(?:uur|u|h|hrs?|o'?clock)";
const ofTwelve = '([ap])\\.?m\\b\\.?';

type Reading = readonly [pattern: RegExp, clock: (groups: readonly string[], language: Language) => Clock];

// In this order, because what is said at length has in it what is said in short. Two numbers with a point between them are
// a day, unless something says that they are a time.
const readings: readonly Reading[] = [
  [
    alone(`${lead}(?:a )?(${few})(?: minuten| minutes)? (voor|over|to|till|past) (half )?(${hour})`),
    ([minutes = '', side = '', isHalf = '', of = ''], language) => {
      const away = side === 'over' || side === 'past' ? numberIn(minutes) : -numberIn(minutes);
      const begin = isHalf === '' ? numberIn(of) * hourMinutes : halfOf(numberIn(of), language);
      return vague(begin + away);
    },
  ],
  [alone(`${lead}half past (${hour})`), ([of = '']) => vague(numberIn(of) * hourMinutes + 30)],
  [alone(`${lead}half (${hour})`), ([of = ''], language) => vague(halfOf(numberIn(of), language))],
  // As a clock shows it, it is meant to the letter, and so is what we say ourselves.
  [
    alone(`${lead}(\\d{1,2}):(\\d{2})(?: ?${unit})?(?: ?${ofTwelve})?`),
    (groups) => ({ ...written(groups), isExact: true }),
  ],
  [alone(`${lead}(\\d{1,2})u(\\d{2})`), written],
  [alone(`(?:om|at|@) ?(\\d{1,2})\\.(\\d{2})(?: ?${unit})?(?: ?${ofTwelve})?`), written],
  [alone(`${lead}(\\d{1,2})\\.(\\d{2}) ?(?:${unit}|${ofTwelve})`), written],
  [alone(`${lead}(${hour}) ?(?:${unit}|${ofTwelve})`), ([of, side]) => written([of ?? '', '0', side ?? ''])],
  [alone(`(?:om|at|@) ?(${hour})`), ([of = '']) => written([of, '0'])],
  [alone(`${lead}(?:noon|midday)`), () => ({ minutes: dayMinutes / 2, isExact: true })],
];

/** Finds the time of the day in a text in lower case; a time that no clock shows is impossible. */
export function splitTime(said: string, language: Language): Timed | 'none' | 'impossible' {
  const { part, isToday, rest } = splitPart(said);
  const found = splitClock(rest, language);
  const usual = part && usualIn[part];
  if (!found) return usual === undefined ? 'none' : { rest, time: usual, ...(isToday && { isToday }) };
  const time = timeIn(found.clock, part);
  return time === undefined ? 'impossible' : { rest: found.rest, time, ...(isToday && { isToday }) };
}

/** The time that the whole text says, as hh:mm and to the letter: "3" is three at night. */
export function readTime(said: string, language: Language): string | undefined {
  const { part, rest } = splitPart(said);
  const isNumber = /^\d{1,2}$/.test(rest);
  const found = isNumber ? { clock: written([rest, '0']), rest: '' } : splitClock(rest, language);
  if (found?.rest !== '') return undefined;
  return timeIn(part === undefined ? { ...found.clock, isExact: true } : found.clock, part);
}

function splitClock(said: string, language: Language): { clock: Clock; rest: string } | undefined {
  for (const [pattern, clock] of readings) {
    const found = pattern.exec(said);
    if (found) return { clock: clock(found.slice(1), language), rest: without(said, found) };
  }
  return undefined;
}

function splitPart(said: string): { part?: DayPart; isToday?: true; rest: string } {
  for (const { part, pattern } of parts) {
    const found = pattern.exec(said);
    if (!found) continue;
    return { part, ...(isOfToday.test(found[0].trim()) && { isToday: true }), rest: without(said, found) };
  }
  // "Vrijdagmorgen" is a morning, where "morgen" alone is a day.
  const found = /(?<=dag) ?morgen(?= |,|$)/.exec(said);
  return found ? { part: 'morning', rest: without(said, found) } : { rest: said };
}

function without(said: string, { index, 0: found }: RegExpExecArray): string {
  return `${said.slice(0, index)} ${said.slice(index + found.length)}`
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '');
}

// The part of the day tells which of two hours is meant. Where nothing does, an early one is of the afternoon: nobody asks
// for three at night without saying so.
function timeIn({ minutes, isExact }: Clock, part: DayPart | undefined): string | undefined {
  if (!(minutes >= 0 && minutes < dayMinutes)) return undefined;
  const hour = Math.floor(minutes / hourMinutes);
  const isVague = part === undefined && !isExact && hour > 0 && hour < 7;
  const isLate = part === 'afternoon' || part === 'evening' || isVague;
  return [isLate && hour < 12 ? hour + 12 : hour, minutes % hourMinutes]
    .map((number) => `${number}`.padStart(2, '0'))
    .join(':');
}

// A nought before the hour, or a.m., says that it is meant as it stands.
function written([of = '', minutes = '', side = '']: readonly string[]): Clock {
  const hour = numberIn(of);
  const isOfTwelve = side !== '' && hour >= 1 && hour <= 12;
  const inFull = isOfTwelve ? (hour % 12) + (side === 'p' ? 12 : 0) : hour;
  const isPossible = Number(minutes) < hourMinutes && (side === '' || isOfTwelve);
  return {
    minutes: isPossible ? inFull * hourMinutes + Number(minutes) : Number.NaN,
    isExact: isOfTwelve || of.startsWith('0'),
  };
}

function vague(minutes: number): Clock {
  const isPossible = minutes < dayMinutes + hourMinutes;
  return { minutes: isPossible ? (minutes + dayMinutes) % dayMinutes : Number.NaN, isExact: false };
}

// "Half tien" is half past nine in Dutch, "half ten" half past ten in English.
function halfOf(hour: number, language: Language): number {
  return hour * hourMinutes + (language === 'nl' ? -30 : 30);
}

function numberIn(word: string): number {
  const others: Readonly<Record<string, number>> = { kwart: 15, quarter: 15, twintig: 20, twenty: 20 };
  return /^\d+$/.test(word) ? Number(word) : (numbers.get(word) ?? others[word] ?? 0);
}

function alone(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}.:/-])${pattern}(?![\\p{L}\\p{N}:/-]|\\.\\d)`, 'u');
}
