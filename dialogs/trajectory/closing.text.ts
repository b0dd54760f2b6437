import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { type Localized, localized } from '../../src/language.ts';
import { type ClosingAnswers, tasksLeft } from '../../src/rules/trajectory.ts';
import type { ClosingOutcome } from './closing.ts';
import { seenOf } from './known.ts';
import { report } from './report.text.ts';
import { nameOf, offer, partWords } from './text.ts';
import { words } from './words.ts';

/** Every sentence about closing a trajectory. */
export function closingText(
  number: string,
): Localized<DialogText<ClosingAnswers, ClosingOutcome, Record<never, never>>> {
  return localized((language) => {
    const { lead, questions, notYet } = words[language].closing;
    return {
      ...offer[language],
      questions: {
        ...questions,
        result: {
          ...questions.result,
          ask: (_, context) => {
            const known = seenOf(number, context);
            const left = tasksLeft(known.parts, known.states);
            return `${lead(asTyped(nameOf(known, language)), left)}\n\n${questions.result.ask}`;
          },
        },
      },
      outcome: (outcome, context) => {
        if (outcome.what === 'closed') return report(outcome, context.edition, language);
        const pseudonym = asTyped(nameOf(seenOf(number, context), language));
        const [task] = partWords(outcome.last, context.edition, language);
        return notYet(pseudonym, task, outcome.missing);
      },
    };
  });
}
