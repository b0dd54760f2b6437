import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { type Localized, localized } from '../../src/language.ts';
import type { LookBackAnswers, Part } from '../../src/rules/trajectory.ts';
import { seenOf } from './known.ts';
import { nameOf, offer, phaseName } from './text.ts';
import { words } from './words.ts';

/** Every sentence about what a phase of a trajectory taught. */
export function lookBackText(
  number: string,
  part: Part & { what: 'lookBack' },
): Localized<DialogText<LookBackAnswers, LookBackAnswers, Record<never, never>>> {
  return localized((language) => {
    const { lead, questions, outcome, nothing } = words[language].lookBack;
    return {
      ...offer[language],
      questions: {
        ...questions,
        wentWell: {
          ...questions.wentWell,
          ask: (_, context) => {
            const pseudonym = asTyped(nameOf(seenOf(number, context), language));
            const phase = phaseName(part, context.edition, language);
            return `${lead(pseudonym, phase)}\n\n${questions.wentWell.ask}`;
          },
        },
      },
      outcome: (answers, { edition }) => {
        const isEmpty = Object.keys(answers).length === 0;
        return (isEmpty ? nothing : outcome)(phaseName(part, edition, language));
      },
    };
  });
}
