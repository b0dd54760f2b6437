import { dayNumber, isoDate } from '../../calendar.ts';
import type { Language } from '../../language.ts';
import { type Looks, readFromToday, readSpan, type Span } from './fromToday.ts';

/** The days that a text means, as ISO dates; where it says one day, that is both the first and the last. */
export type Days = { readonly first: string; readonly last: string };

/** The days the text says; without a year, or as seen from today, only where the question looks one way. */
export function readDays(text: string, language: Language, today: string, looks?: Looks): Days | undefined {
  const day = dayNumber(today);
  const span =
    looks === undefined
      ? readSpan(text, language, today)
      : readFromToday(text, { today: day, language, looks });
  if (!span) return undefined;
  const hasBegun = span.first <= day && span.last >= day;
  // Of a week or month that has begun, only the days on that side of today can be meant.
  if (looks === undefined || !hasBegun) return written(span);
  return written(looks === 'ahead' ? { ...span, first: day } : { ...span, last: day });
}

function written({ first, last }: Span): Days {
  return { first: isoDate(first), last: isoDate(last) };
}
