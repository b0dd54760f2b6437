import { z } from 'zod';
import { inLanguage, type Language } from '../language.ts';
import { remembering } from '../remembering.ts';
import type { CommonText } from './commonText.ts';
import { asTyped } from './escape.ts';
import { readAmount, type UnitTable } from './reading/amount.ts';
import { readChoice } from './reading/choice.ts';
import { type Days, readDays } from './reading/days.ts';
import type { Looks } from './reading/fromToday.ts';
import { readNumber } from './reading/number.ts';
import { readYesNo } from './reading/yesNo.ts';

/** What a kind may know while it reads or shows: the words of each choice come from the question's text. */
export type Ear = {
  readonly language: Language;
  readonly today: string;
  /** The moment of the turn, in milliseconds since 1970. */
  readonly now: number;
  readonly common: CommonText;
  readonly choices: readonly { readonly id: string; readonly words: readonly string[] }[];
};

/** A kind of answer: what fits it, how it is read from what people type, and how it is said back. */
export type Kind<V> = {
  /** What a stored answer must still satisfy, also after a deploy. */
  readonly schema: z.ZodType<V>;
  /** The ids that can be pressed, in order; empty for kinds that are typed only. */
  readonly choices: readonly string[];
  /** Whether it reads any words at all, so that reading them says nothing about what was meant. */
  readonly isFree: boolean;
  /** How many characters fit, where any words do. */
  readonly most?: number;
  /** Several may be answered at once by their numbers: "2 3 3". */
  readonly inARow?: true;
  /** Its answer is any number of the choices, not one of them. */
  readonly isSeveral?: true;
  /** The answer that pressing a choice gives. */
  press(choice: string): V | undefined;
  /** The answer that a text clearly gives, or `undefined`. */
  read(text: string, ear: Ear): V | undefined;
  /** The answer in words of the language, safe in Markdown. */
  show(value: V, ear: Ear): string;
  /** All of the answer as plain text, where it is said back in short. */
  inFull?(value: V): string | undefined;
  /** One sentence that says which answers fit. */
  fits(common: CommonText): string;
  /** Why a reply does not fit although it was understood, such as a number that is too large. */
  problem?(text: string, ear: Ear): string | undefined;
  /** What a reply with several meanings may mean, each as words that can be typed or pressed. */
  meanings?(text: string, ear: Ear): readonly string[];
};

/** The label of a choice; its id where it is not among the choices. */
export function wordsOf(id: string, ear: Ear): string {
  return ear.choices.find((choice) => choice.id === id)?.words[0] ?? id;
}

/** Yes or no. */
export function yesNo(): Kind<boolean> {
  return {
    schema: z.boolean(),
    choices: ['yes', 'no'],
    isFree: false,
    press: (id) => (id === 'yes' ? true : id === 'no' ? false : undefined),
    read: (text, ear) => {
      const chosen = readChoice(text, ear.choices);
      return readYesNo(text) ?? (chosen === undefined ? undefined : chosen === 'yes');
    },
    show: (value, ear) => wordsOf(value ? 'yes' : 'no', ear),
    fits: (common) => common.fits.yesNo,
  };
}

/** One of a few ids; their labels and synonyms stand in the question's text. */
export function choice<V extends string>(ids: readonly V[]): Kind<V> {
  return { ...choosing(ids), schema: oneOf(ids) };
}

/** What choosing one of these ids is, whatever may be stored of it. */
export function choosing<V extends string>(ids: readonly V[]): Omit<Kind<V>, 'schema'> {
  const known = (id: string | undefined) => ids.find((one) => one === id);
  return {
    choices: ids,
    isFree: false,
    press: known,
    read: (text, ear) => known(readChoice(text, ear.choices)),
    show: (value, ear) => wordsOf(value, ear),
    fits: (common) => common.fits.choice,
  };
}

// Questions are made anew each turn, and always of the same ids: those of a dialog.
const mostChoices = 1_000;
const enumOf = remembering(mostChoices, (ids: string) => z.enum<string[]>(JSON.parse(ids)));

function oneOf<V extends string>(ids: readonly V[]): z.ZodType<V> {
  return enumOf(JSON.stringify(ids)) as z.ZodType<string> as z.ZodType<V>; // it is made of the same ids
}

/** A choice on a scale, in order; several of these in a row may be answered at once by their numbers. */
export function rating<V extends string>(ids: readonly V[]): Kind<V> {
  return { ...choice(ids), inARow: true };
}

type Limits = { readonly min: number; readonly max: number };

function number(schema: z.ZodType<number>, fits: (common: CommonText) => string): Kind<number> {
  return {
    schema,
    choices: [],
    isFree: false,
    press: () => undefined,
    read: (text, ear) => schema.safeParse(readNumber(text, ear.language)).data,
    show: (value, ear) => inLanguage(ear.language).number(value),
    fits,
  };
}

/** A number without a fraction, limits included. */
export function wholeNumber({ min, max }: Limits): Kind<number> {
  return number(z.int().min(min).max(max), (common) => common.fits.wholeNumber(min, max));
}

/** A number that may have a fraction, limits included. */
export function decimal({ min, max }: Limits): Kind<number> {
  return number(z.number().min(min).max(max), (common) => common.fits.decimal(min, max));
}

type Unit = keyof CommonText['amounts'];

/** A number with its unit, at most so much of each; a bare number is read as `plain`, or as unclear without one. */
export function amount<U extends Unit>(
  units: UnitTable<U>,
  most: Readonly<Record<NoInfer<U>, number>>,
  plain?: NoInfer<U>,
): Kind<{ value: number; unit: U }> {
  const known = Object.keys(units) as U[]; // the keys of a table are its units
  const schema = z
    .strictObject({ value: z.number().nonnegative(), unit: z.enum(known) })
    .refine(({ value, unit }) => value <= most[unit as U]) as z.ZodType<{ value: number; unit: U }>;
  const heard = (text: string, { language }: Ear) => {
    const { value, unit = plain } = readAmount(text, language, units) ?? {};
    return { value, unit };
  };
  return {
    schema,
    choices: [],
    isFree: false,
    press: () => undefined,
    read: (text, ear) => schema.safeParse(heard(text, ear)).data,
    show: ({ value, unit }, ear) => inUnit(value, unit, ear),
    problem: (text, ear) => {
      const { value, unit } = heard(text, ear);
      const isTooMuch = value !== undefined && unit !== undefined && value > most[unit];
      return isTooMuch ? ear.common.fits.atMost(inUnit(most[unit], unit, ear)) : undefined;
    },
    meanings: (text, ear) => {
      const { value, unit } = heard(text, ear);
      const fitting = known.filter((one) => value !== undefined && unit === undefined && value <= most[one]);
      return fitting.map((one) => inUnit(value ?? 0, one, ear));
    },
    fits: (common) => common.fits.amount,
  };
}

function inUnit(value: number, unit: Unit, { common, language }: Ear): string {
  return common.amounts[unit](inLanguage(language).number(value));
}

// Before this nobody's working life began who is alive to tell of it.
const earliestDay = '1900-01-01';

/** Which day of a month, a week or a year is meant, and which way the question looks from today, if it looks one way. */
type Dated = { readonly ofMonth: 'first' | 'last'; readonly looks?: Looks };

/** A day, as ISO `yyyy-mm-dd`; a month alone means its first or its last day, and a day ahead is never before today. */
export function date({ ofMonth, looks }: Dated): Kind<string> {
  // A stored day that was ahead passes by itself, and stays.
  const schema = z.iso.date().refine((day) => day >= earliestDay);
  const heard = (text: string, { language, today }: Ear) => readDays(text, language, today, looks);
  const hasPassed = ({ last }: Days, { today }: Ear) => looks === 'ahead' && last < today;
  return {
    schema,
    choices: [],
    isFree: false,
    press: () => undefined,
    read: (text, ear) => {
      const days = heard(text, ear);
      return days && !hasPassed(days, ear) ? schema.safeParse(days[ofMonth]).data : undefined;
    },
    show: (value, ear) => inLanguage(ear.language).date(value),
    problem: (text, ear) => {
      const days = heard(text, ear);
      if (!days || !hasPassed(days, ear)) return undefined;
      return ear.common.fits.hasPassed(inLanguage(ear.language).date(days.last));
    },
    fits: (common) => (looks === 'ahead' ? common.fits.dateAhead : common.fits.date),
  };
}

const mostLengths = 100;

/** At most so many characters, in which anything is said; the same one each time, as questions are made anew each turn. */
export const ownWords: (max: number) => z.ZodType<string> = remembering(mostLengths, (max) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u),
);

// Long enough to know one's own words again.
const mostShown = 200;

/** How long free text may be, and the sentence that says why one text, however short, is not taken. */
type OwnWords = { readonly max: number; readonly refuse?: (text: string, ear: Ear) => string | undefined };

/** The practitioner's own words, at most `max` characters, kept as typed; what is stored is not refused any more. */
export function freeText({ max, refuse }: OwnWords): Kind<string> {
  const schema = ownWords(max);
  const problem = (text: string, ear: Ear) => refuse?.(text.trim(), ear);
  return {
    schema,
    choices: [],
    isFree: true,
    most: max,
    press: () => undefined,
    read: (text, ear) => (problem(text, ear) === undefined ? schema.safeParse(text).data : undefined),
    problem,
    show: (value) => asTyped(value.length > mostShown ? `${value.slice(0, mostShown).trimEnd()} …` : value),
    inFull: (value) => value,
    fits: (common) => common.fits.freeText(max),
  };
}
