import { z } from 'zod';
import { once } from './remembering.ts';

/** The languages the guide speaks; Dutch is the one it starts in. */
export const languages = ['nl', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** One thing said in every language; a missing language does not compile. */
export type Localized<T> = Readonly<Record<Language, T>>;

/** The locale that numbers and dates are written in. */
export const localeOf: Localized<string> = { nl: 'nl-NL', en: 'en-GB' };

/** The language a client's locale asks for, Dutch when it asks for anything else. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}

/** Numbers, hours and days as people write them in a language. */
export type Formats = {
  /** A number with at most two decimals. */
  readonly number: (value: number) => string;
  /** An ISO day in full, such as "1 september 2024". */
  readonly date: (iso: string) => string;
  /** A moment as it was in the Netherlands, such as "1 september 2024 om 14:03". */
  readonly moment: (iso: string) => string;
  /** An ISO day with the day of the week, such as "vrijdag 4 december 2026". */
  readonly day: (iso: string) => string;
  /** A time of the day that is given as hh:mm, such as "9:00". */
  readonly time: (time: string) => string;
  /** Names one after the other, such as "this, that and more". */
  readonly list: (names: readonly string[]) => string;
};

function formatsIn(language: Language): Formats {
  const locale = localeOf[language];
  // Each of these takes longer to make than a turn does.
  const number = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const weekday = once(() => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
  const moment = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        ...{ dateStyle: 'long', timeStyle: 'short' },
        timeZone: 'Europe/Amsterdam',
      }),
  );
  const list = once(() => new Intl.ListFormat(locale));
  return {
    number: (value) => number().format(value),
    date: (iso) => date().format(startOf(iso)),
    day: (iso) => `${weekday().format(startOf(iso))} ${date().format(startOf(iso))}`,
    time: (time) => time.replace(/^0(?=\d)/, ''),
    moment: (iso) => moment().format(new Date(iso)),
    list: (names) => list().format(names),
  };
}

function startOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

const formats = localized(formatsIn);

/** How numbers and days are written in this language. */
export function inLanguage(language: Language): Formats {
  return formats[language];
}

/** The same in every language, made from each. */
export function localized<T>(make: (language: Language) => T): Localized<T> {
  return { nl: make('nl'), en: make('en') };
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text has letters that are read from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}
