import type { DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import { type Language, type Localized, localized } from '../../src/language.ts';
import type { StartAnswers } from '../../src/rules/trajectory.ts';
import { seenOf } from './known.ts';
import { offer } from './text.ts';
import { words } from './words.ts';

/** Every sentence about the start of a trajectory. */
export function startText(
  number: string,
): Localized<DialogText<StartAnswers, StartAnswers, Record<never, never>>> {
  return localized((language) => {
    const { series, start } = words[language];
    // With several open at once, each question says whose it is.
    const led = <Q extends { ask: string }>(question: Q) => ({
      ...question,
      ask: ({ pseudonym = series.untitled(number) }: Partial<StartAnswers>) =>
        `**${asTyped(pseudonym)}**\n\n${question.ask}`,
    });
    const { questions } = start;
    return {
      ...offer[language],
      questions: {
        codeOfConduct: led(questions.codeOfConduct),
        clientExpectations: led(questions.clientExpectations),
        sponsor: led(questions.sponsor),
        sponsorExpectations: led(questions.sponsorExpectations),
        reporting: led(questions.reporting),
        contactForm: led(questions.contactForm),
        pseudonym: {
          ...start.questions.pseudonym,
          ask: (_, context) => {
            const isFirst = number === '1' && seenOf(number, context).said.start === undefined;
            const { ask } = start.questions.pseudonym;
            return isFirst ? `${start.introduction}\n\n${ask}` : ask;
          },
        },
      },
      outcome: (answers) => {
        const { pseudonym = series.untitled(number) } = answers;
        return start.outcome(asTyped(pseudonym), agreedIn(answers, language));
      },
    };
  });
}

/** What was agreed at the start, as far as it is one of a few things; a sentence each. */
export function agreedIn(
  { codeOfConduct, sponsor, contactForm }: StartAnswers,
  language: Language,
): readonly string[] {
  const { report } = words[language];
  return [
    ...(codeOfConduct === undefined ? [] : [report.codeOfConduct[codeOfConduct ? 'yes' : 'no']]),
    ...(sponsor === undefined ? [] : [report.sponsor[sponsor ? 'yes' : 'no']]),
    ...(contactForm === undefined ? [] : [report.contactForm[contactForm]]),
  ];
}
