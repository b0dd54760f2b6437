import type { DialogText } from '../../src/conversation/dialog.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { QuietHours } from '../../src/rules/reminder.ts';
import type { Answers } from './dialog.ts';
import { quietIn } from './known.ts';
import { words } from './words.ts';

/** Every sentence about quiet hours. */
export const text: Localized<DialogText<Answers, QuietHours | undefined, Record<never, never>>> = localized(
  (language) => {
    const { question, set, off, ...offer } = words[language];
    const { askWhereOff, ...said } = question;
    return {
      ...offer,
      questions: {
        hours: {
          ...said,
          ask: (_, context) => {
            const quiet = quietIn(context.seen);
            return quiet ? said.ask(inWords(quiet, language, context.common)) : askWhereOff;
          },
        },
      },
      outcome: (quiet, { common }) => (quiet ? set(inWords(quiet, language, common)) : off),
    };
  },
);

/** Hours as they are said, from the one time to the other. */
export function inWords(
  { from, until }: QuietHours,
  language: Language,
  common: Localized<{ readonly hours: (from: string, until: string) => string }>,
): string {
  const { time } = inLanguage(language);
  return common[language].hours(time(from), time(until));
}
