import { dayNumber, isoDate, plusMonths, plusYears } from '../calendar.ts';
import type { RecertificationNumbers } from '../profile/schema.ts';
import { areEnough } from './hours.ts';

/** Points earned with something on a day. */
export type Points = { readonly name: string; readonly on: string; readonly points: number };

/** A reflection meeting on a day. */
export type Meeting = { readonly name: string; readonly on: string };

/** What somebody told of one period: the day on which it began, where they said so, and what there was in it. */
export type ToldPeriod = {
  readonly from?: string;
  readonly points?: readonly Points[];
  readonly meetings?: readonly Meeting[];
};

/** Whether something counts on this day, will count once its day has come, or is in another period. */
export type Place = 'counts' | 'ahead' | 'outside';

/** How much there is beside what is asked; `missing` is there only when that is not enough, and counts what is ahead as not there. */
export type Counted = {
  readonly have: number;
  readonly need: number;
  readonly missing?: number;
  readonly ahead: number;
  readonly outside: number;
};

/** How it stands with a period on the ISO day `on`. */
export type Ledger = {
  readonly on: string;
  readonly numbers: RecertificationNumbers;
  /** Its first and last day; absent where the first was not told. */
  readonly span?: { readonly from: string; readonly until: string };
  readonly phase: 'unknown' | 'ahead' | 'running' | 'over';
  readonly points: Counted;
  readonly meetings: Counted;
  /** The next meeting that is planned. */
  readonly nextMeeting?: string;
  /** What is left to be done in what is left of it: so many whole months, points a month, and months for each meeting. */
  readonly pace?: { readonly months: number; readonly points?: number; readonly monthsEach?: number };
};

/** The numbers in force on a day, or the first there are before that; `undefined` where there are none. */
export function numbersOn(
  published: readonly RecertificationNumbers[],
  day: string,
): RecertificationNumbers | undefined {
  const inOrder = published.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));
  return inOrder.findLast(({ validFrom }) => validFrom <= day) ?? inOrder[0];
}

/** The first and last day of a period of so many years. */
export function spanFrom(from: string, years: number): { from: string; until: string } {
  return { from, until: isoDate(plusYears(dayNumber(from), years) - 1) };
}

/** Where something on the day `on` stands in a period, seen from `today`; where its days are not known nothing is outside it. */
export function placeOf(on: string, span: Ledger['span'], today: string): Place {
  if (span && (on < span.from || on > span.until)) return 'outside';
  return on > today ? 'ahead' : 'counts';
}

/** What is there, what is missing, until which day, and at what pace it would be there by then. */
export function ledgerOf(told: ToldPeriod, numbers: RecertificationNumbers, today: string): Ledger {
  const { from, points = [], meetings = [] } = told;
  const span = from === undefined ? undefined : spanFrom(from, numbers.years);
  const counted = (items: readonly { on: string; worth: number }[], need: number): Counted => {
    const worthOf = (place: Place) => {
      const those = items.filter(({ on }) => placeOf(on, span, today) === place);
      return inHundredths(those.reduce((sum, { worth }) => sum + worth, 0));
    };
    const have = worthOf('counts');
    return {
      ...{ have, need, ahead: worthOf('ahead'), outside: worthOf('outside') },
      ...(!areEnough(have, need) && { missing: inHundredths(need - have) }),
    };
  };
  const inPoints = counted(
    points.map(({ on, points: worth }) => ({ on, worth })),
    numbers.points,
  );
  const inMeetings = counted(
    meetings.map(({ on }) => ({ on, worth: 1 })),
    numbers.meetings,
  );
  const nextMeeting = meetings
    .map(({ on }) => on)
    .filter((on) => placeOf(on, span, today) === 'ahead')
    .toSorted()[0];
  const phase = phaseOf(span, today);
  const pace = span && phase === 'running' ? paceTo(span.until, today, inPoints, inMeetings) : undefined;
  return {
    ...{ on: today, numbers, phase, points: inPoints, meetings: inMeetings },
    ...(span && { span }),
    ...(nextMeeting !== undefined && { nextMeeting }),
    ...(pace && { pace }),
  };
}

function phaseOf(span: Ledger['span'], today: string): Ledger['phase'] {
  if (!span) return 'unknown';
  if (today < span.from) return 'ahead';
  return today > span.until ? 'over' : 'running';
}

// Rounded so that whoever keeps it up gets there: points up to a half, months for each meeting down.
function paceTo(until: string, today: string, points: Counted, meetings: Counted): Ledger['pace'] {
  const months = wholeMonths(today, until);
  if (months === 0 || (points.missing === undefined && meetings.missing === undefined)) return undefined;
  const monthsEach = meetings.missing === undefined ? 0 : Math.floor(months / meetings.missing);
  return {
    months,
    ...(points.missing !== undefined && { points: Math.ceil((points.missing / months) * 2) / 2 }),
    ...(monthsEach > 0 && { monthsEach }),
  };
}

function wholeMonths(today: string, until: string): number {
  const months = monthOf(until) - monthOf(today);
  const isWhole = plusMonths(dayNumber(today), months) <= dayNumber(until);
  return Math.max(0, isWhole ? months : months - 1);
}

/** The number of the month that an ISO day is in, counted from the beginning of the calendar. */
function monthOf(isoDay: string): number {
  const [year = 0, month = 0] = isoDay.split('-').map(Number);
  return year * 12 + month;
}

function inHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Something in an entry that is worth a second look before it is used. */
export type LedgerDoubt = 'outside' | 'ahead' | 'nothing' | 'moreThanAsked';

/** What is doubtful about points, in a period that began on `from` where that is known. */
export function doubtsAboutPoints(
  { on, points }: Points,
  from: string | undefined,
  numbers: RecertificationNumbers,
  today: string,
): readonly LedgerDoubt[] {
  return [
    ...doubtsAboutDay(on, from, numbers, today),
    ...(points === 0 ? (['nothing'] as const) : []),
    ...(points > numbers.points ? (['moreThanAsked'] as const) : []),
  ];
}

/** What is doubtful about the day of something; a day to come is none, but does not count yet. */
export function doubtsAboutDay(
  on: string,
  from: string | undefined,
  { years }: RecertificationNumbers,
  today: string,
): readonly LedgerDoubt[] {
  const place = placeOf(on, from === undefined ? undefined : spanFrom(from, years), today);
  return place === 'counts' ? [] : [place];
}
