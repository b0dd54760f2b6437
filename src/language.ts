import { z } from 'zod';

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
