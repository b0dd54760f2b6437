import { plain } from '../../src/conversation/reading/normalise.ts';
import type { SheetsAmongOthers } from '../../src/conversation/sheet.ts';
import { type Localized, localized } from '../../src/language.ts';
import { words } from './words.ts';

/** What is typed where others read along to have the sheet of this number put there. */
export const toPost: Localized<(number: string) => string> = {
  nl: (number) => `deel blad ${number}`,
  en: (number) => `share page ${number}`,
};

/** How an intervision sheet is shared where others read along. */
export const sheets: SheetsAmongOthers = {
  asked: (text) => {
    const [, subject] = /^(?:deel blad|share page) ([1-9]\d{0,4})$/.exec(plain(text)) ?? [];
    return subject === undefined ? undefined : { dialog: 'intervision', subject };
  },
  notReady: localized((language) => words[language].notReady),
};
