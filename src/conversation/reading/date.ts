import { z } from 'zod';
import type { Language } from '../../language.ts';
import { normalise } from './normalise.ts';

const isoDate = z.iso.date();
const dayInMs = 86_400_000;

const daysFromToday = new Map([
  ['vandaag', 0],
  ['today', 0],
  ['gisteren', -1],
  ['yesterday', -1],
  ['morgen', 1],
  ['tomorrow', 1],
]);

const monthNumbers = new Map(
  [
    'jan januari january',
    'feb febr februari february',
    'mrt maart mar march',
    'apr april',
    'mei may',
    'jun juni june',
    'jul juli july',
    'aug augustus august',
    'sep sept september',
    'okt oktober oct october',
    'nov november',
    'dec december',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, String(index + 1)] as const)),
);

/** The names of the days of the week, with 0 for Monday up to 6 for Sunday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  [
    'maandag ma monday mon',
    'dinsdag di tuesday tue tues',
    'woensdag wo wednesday wed',
    'donderdag do thursday thu thur thurs',
    'vrijdag vr friday fri',
    'zaterdag za saturday sat',
    'zondag zo sunday sun',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
);

const smallWords = new Set('op de van in per sinds vanaf on the of since from'.split(' '));

/** The day the text says as ISO date, day before month where only numbers are given; undefined when it says no real day. */
export function readDate(text: string, language: Language, today: string): string | undefined {
  const said = bareDate(text);
  const days = daysFromToday.get(said);
  if (days !== undefined) return new Date(Date.parse(today) + days * dayInMs).toISOString().slice(0, 10);
  return readIso(said) ?? readNumeric(said, language) ?? readWritten(said);
}

/** The month the text says as `yyyy-mm`, when it names a month and a full year but no day; the same in both languages. */
export function readMonth(text: string, _language: Language): string | undefined {
  const said = bareDate(text);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(said);
  if (yearFirst) return realDate(yearFirst[1], yearFirst[2], '1')?.slice(0, 7);
  const [, month = '', year] = /^(\d{1,2}|[a-z]+)[-/., ]{1,2}(\d{4})$/.exec(said) ?? [];
  return realDate(year, monthNumbers.get(month) ?? month, '1')?.slice(0, 7);
}

function readIso(said: string): string | undefined {
  const [, year, , month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(said) ?? [];
  return realDate(year, month, day);
}

function readNumeric(said: string, language: Language): string | undefined {
  const [, first, , second, year] = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(said) ?? [];
  const dayFirst = realDate(year, second, first);
  // An English text may have the month first, but only where it cannot be the day.
  return dayFirst ?? (language === 'en' ? realDate(year, first, second) : undefined);
}

function readWritten(said: string): string | undefined {
  const [one = '', two = '', year = '', ...more] = said.split(/[-/., ]+/);
  if (more.length > 0 || !/^(?:\d{4}|'?\d{2})$/.test(year)) return undefined;
  return (
    realDate(year, monthNumbers.get(two), dayOf(one)) ?? realDate(year, monthNumbers.get(one), dayOf(two))
  );
}

function dayOf(word: string): string | undefined {
  return /^(\d{1,2})(?:e|ste|de|st|nd|rd|th)?$/.exec(word)?.[1];
}

// "op maandag 1 september 2024" is "1 september 2024"; a wrong name for the day is not held against the date.
function bareDate(text: string): string {
  const all = normalise(text).split(' ');
  const [first = '', ...rest] = all.filter((word) => !smallWords.has(word));
  return weekdays.has(first.replace(/[.,]$/, '')) ? rest.join(' ') : [first, ...rest].join(' ');
}

// Two digits of a year are of this century up to 69, of the last one from 70.
function realDate(year?: string, month?: string, day?: string): string | undefined {
  if (!year || !month || !day) return undefined;
  const digits = year.replace("'", '');
  const fullYear = digits.length === 2 ? `${digits < '70' ? '20' : '19'}${digits}` : digits;
  const date = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoDate.safeParse(date).success ? date : undefined;
}
