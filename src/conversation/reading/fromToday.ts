import { type DayNumber, dayNumber, isoDate, plusMonths, weekdayOf } from '../../calendar.ts';
import type { Language } from '../../language.ts';
import {
  numbers,
  type Part,
  parts,
  type Side,
  sameInOtherWords,
  sides,
  smallWords,
  steps,
  units,
} from './calendarWords.ts';
import { readDate, readMonth, weekdays } from './date.ts';
import { plain } from './normalise.ts';

/** Days in a row, from the first to the last of them. */
export type Span = { readonly first: DayNumber; readonly last: DayNumber };

/** Which way a question looks from today: without a year, "vrijdag" and "1 oktober" are the nearest that way. */
export type Looks = 'ahead' | 'back';

type Now = { readonly today: DayNumber; readonly language: Language; readonly looks: Looks };

/** The day, or the month with its year, that the text says in full. */
export function readSpan(text: string, language: Language, today: string): Span | undefined {
  const day = readDate(text, language, today);
  if (day !== undefined) return oneDay(dayNumber(day));
  const month = readMonth(text, language);
  return month === undefined ? undefined : monthsFrom(dayNumber(`${month}-01`), 1);
}

/** The days the text says, in full or as seen from today; the nearest that fit where it leaves out the year. */
export function readFromToday(text: string, now: Now): Span | undefined {
  const words = plain(text)
    .split(/[ ,]+/)
    .filter((word) => !smallWords.has(word));
  const said = sameInOtherWords.reduce((so, [words, as]) => so.replace(words, as), words.join(' '));
  const named = said.replace(/^in /, '');
  // "Of" that is left is Dutch for "or": two days are not one.
  if (/^[a-z.]+ of /.test(named)) return undefined;
  return (
    counted(said, now) ??
    readSpan(named, now.language, isoDate(now.today)) ??
    period(named, now) ??
    partOfPeriod(named, now) ??
    dayOfWeek(named, now) ??
    dayOfYear(named, now)
  );
}

// "over twee weken", "three months from now", "een week geleden"
function counted(said: string, { today }: Now): Span | undefined {
  const pattern =
    /^(?:(over|in|binnen|within) )?(\S+) (\S+?)(?:'? time| (from now|from today)| (geleden|ago))?$/;
  const [, before, number = '', unit = '', ahead = before, back] = pattern.exec(said) ?? [];
  const size = /^\d{1,3}$/.test(number) ? Number(number) : numbers.get(number);
  const kind = units.get(unit);
  if (size === undefined || kind === undefined || (ahead === undefined) === (back === undefined)) {
    return undefined;
  }
  const count = back === undefined ? size : -size;
  if (kind === 'day' || kind === 'week') return oneDay(today + count * (kind === 'day' ? 1 : 7));
  return oneDay(plusMonths(today, count * (kind === 'month' ? 1 : 12)));
}

// "volgende week", "this year"; after "eind" also "maand" alone
function period(said: string, { today }: Now, alone?: 'this'): Span | undefined {
  const [, word, unit] = /^(?:(\S+) )?(week|maand|month|jaar|year)$/.exec(said) ?? [];
  const side = word === undefined ? alone : sides.get(word);
  if (side === undefined || unit === undefined) return undefined;
  if (unit === 'week') {
    const monday = mondayOf(today) + 7 * steps[side];
    return { first: monday, last: monday + 6 };
  }
  const [year, month] = isoDate(today).split('-');
  const months = unit === 'maand' || unit === 'month' ? 1 : 12;
  const first = dayNumber(months === 1 ? `${year}-${month}-01` : `${year}-01-01`);
  return monthsFrom(plusMonths(first, months * steps[side]), months);
}

// "eind volgende maand", "begin oktober 2027", "end of 2027"
function partOfPeriod(said: string, now: Now): Span | undefined {
  const { part, whole } = splitPart(said);
  if (part === undefined) return undefined;
  const month = readMonth(whole, now.language);
  const span =
    period(whole, now, 'this') ??
    (month ? monthsFrom(dayNumber(`${month}-01`), 1) : undefined) ??
    (/^[12]\d{3}$/.test(whole) ? monthsFrom(dayNumber(`${whole}-01-01`), 12) : undefined);
  return span && dayIn(span, part);
}

// "vrijdag", "next Friday", "volgende week vrijdag", "Friday next week"
function dayOfWeek(said: string, now: Now): Span | undefined {
  const [, before, week = '', after] = /^(?:(\S+) )?(\S+ week)(?: (\S+))?$/.exec(said) ?? [];
  const inWeek = period(week, now);
  const named = weekdays.get(before ?? after ?? '');
  if (inWeek && named !== undefined && !(before && after)) return oneDay(inWeek.first + named);
  const { side, rest } = sideOf(said);
  const weekday = weekdays.get(rest);
  if (weekday === undefined) return undefined;
  const inThisWeek = mondayOf(now.today) + weekday;
  if (side === 'next') return oneDay(inThisWeek + 7);
  return nearest((step) => oneDay(inThisWeek + 7 * step), now, side);
}

// "14 september", "14-9", "oktober", "eind oktober", "afgelopen maart", "14 maart volgend jaar"
function dayOfYear(said: string, now: Now): Span | undefined {
  const thisYear = Number(isoDate(now.today).slice(0, 4));
  const [, dated = '', word = ''] = /^(.+) (\S+) (?:jaar|year)$/.exec(said) ?? [];
  const ofYear = sides.get(word);
  if (ofYear !== undefined) return inYear(dated, thisYear + steps[ofYear], now);
  const { side, rest } = sideOf(said);
  return nearest((step) => inYear(rest, thisYear + step, now), now, side);
}

function inYear(said: string, year: number, now: Now): Span | undefined {
  if (splitPart(said).part !== undefined) return partOfPeriod(`${said} ${year}`, now);
  // A number alone is no day, and with a year behind it it would be read as a month.
  const [, sign = /[a-z]/.test(said) ? ' ' : undefined] = /\d ?([-/.]) ?\d{1,2}$/.exec(said) ?? [];
  return sign === undefined ? undefined : readSpan(`${said}${sign}${year}`, now.language, isoDate(now.today));
}

// From 2096 it takes eight years before there is a 29 February again.
const mostSteps = 8;

// The first that fits from today on or back; "aanstaande" and "afgelopen" leave out the one that today is part of.
function nearest(
  make: (step: number) => Span | undefined,
  { today, looks }: Now,
  side: Side,
): Span | undefined {
  const isAhead = side === 'this' ? looks === 'ahead' : side !== 'last';
  const isMeant = ({ first, last }: Span) => {
    if (side === 'this') return isAhead ? last >= today : first <= today;
    return isAhead ? first > today : last < today;
  };
  for (let step = 0; step <= mostSteps; step += 1) {
    const span = make(isAhead ? step : -step);
    if (span && isMeant(span)) return span;
  }
  return undefined;
}

function sideOf(said: string): { readonly side: Side; readonly rest: string } {
  const [, word = '', rest = ''] = /^(\S+) (.+)$/.exec(said) ?? [];
  const side = sides.get(word);
  return side === undefined ? { side: 'this', rest: said } : { side, rest };
}

function splitPart(said: string): { readonly part?: Part; readonly whole: string } {
  const [, word = '', whole = ''] = /^(\S+) (.+)$/.exec(said) ?? [];
  const part = parts.get(word);
  return part === undefined ? { whole: said } : { part, whole };
}

function dayIn({ first, last }: Span, part: Part): Span {
  if (part !== 'middle') return oneDay(part === 'start' ? first : last);
  const days = last - first + 1;
  if (days === 7) return oneDay(first + 2);
  return oneDay(days > 31 ? plusMonths(first, 6) : first + 14);
}

function oneDay(day: DayNumber): Span {
  return { first: day, last: day };
}

function monthsFrom(first: DayNumber, months: number): Span {
  return { first, last: plusMonths(first, months) - 1 };
}

function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOf(day);
}
