import type { Localized } from '../../src/language.ts';

/** So many points, as a number that is written in the language. */
export const pointsSaid: Localized<(number: string) => string> = {
  nl: (number) => (number === '1' ? '1 punt' : `${number} punten`),
  en: (number) => (number === '1' ? '1 point' : `${number} points`),
};
