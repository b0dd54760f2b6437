import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { type Localized, localized } from '../../src/language.ts';
import { tasksLeft } from '../../src/rules/trajectory.ts';
import { summaryTexts, toldSummary } from '../summary/text.ts';
import type { Closing, ClosingOutcome } from './closing.ts';
import { seenOf } from './known.ts';
import { report } from './report.text.ts';
import { partsToSumUp } from './sumUp.ts';
import { nameOf, offer, partWords } from './text.ts';
import { words } from './words.ts';

/** Every sentence about closing a trajectory. */
export function closingText(
  number: string,
): Localized<DialogText<Closing, ClosingOutcome, Record<never, never>>> {
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
        ...summaryTexts<Closing>(language, (answers, context) => partsToSumUp(number, answers, context)),
      },
      outcome: (outcome, context) => {
        if (outcome.what === 'closed') {
          const { summary } = outcome;
          const told = report(outcome, context.edition, language);
          return summary
            ? `${told}\n\n${toldSummary(asTyped(summary.text), summary.isByModel, language)}`
            : told;
        }
        const pseudonym = asTyped(nameOf(seenOf(number, context), language));
        const [task] = partWords(outcome.last, context.edition, language);
        return notYet(pseudonym, task, outcome.missing);
      },
    };
  });
}
