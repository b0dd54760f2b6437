import type { ChoiceWords, DialogText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { Ear } from '../../src/conversation/kinds.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { Edition, Group } from '../../src/profile/schema.ts';
import { keptWith } from '../../src/remembering.ts';
import { firstWords } from '../../src/rules/followUp.ts';
import type { Part, TaskAnswers } from '../../src/rules/trajectory.ts';
import { seenOf } from './known.ts';
import { linesIn, list, ofEarlier } from './report.text.ts';
import type { TaskOutcome } from './task.ts';
import { nameOf, offer, phaseName, taskIn } from './text.ts';
import { words } from './words.ts';

/** Every sentence about one task of a trajectory; the statements are the edition's own. */
export function taskText(
  number: string,
  part: Part & { what: 'task' },
  edition: Edition,
): Localized<DialogText<TaskAnswers, TaskOutcome, Record<never, never>>> {
  const { group, ...place } = taskIn(part, edition);
  return localized((language) => {
    const { lead, questions } = words[language].task;
    const task = group.name[language];
    const phase = phaseName(part, edition, language);
    const doing = { ...questions.doing, choices: choicesOf(group)[language] };
    return {
      ...offer[language],
      questions: {
        ...questions,
        doing: {
          ...doing,
          ask: (_, context) => {
            const pseudonym = asTyped(nameOf(seenOf(number, context), language));
            const whereabouts = { pseudonym, phase, task, ...place };
            return `${lead(whereabouts, group.purpose?.[language])}\n\n${questions.doing.ask}`;
          },
        },
      },
      outcome: (told) => outcomeText(told, task, language),
    };
  });
}

const choicesOf = keptWith(({ statements }: Group) =>
  localized((language) =>
    Object.fromEntries(statements.map((one): [string, ChoiceWords] => [one.id, [one[language]]])),
  ),
);

function outcomeText({ state, missing, answers }: TaskOutcome, task: string, language: Language): string {
  const { outcome, cannotClose, kept } = words[language].task;
  if (state === 'skipped') return outcome.skipped(task, asTyped(answers.reason ?? ''));
  if (state === 'open') return (answers.plan === 'skip' ? outcome.withoutReason : outcome.open)(task);
  const isLacking = state === 'underWay' && missing.length > 0;
  const told = isLacking ? cannotClose(task, missing) : outcome[state](task);
  const lines = linesIn(answers, language, (text) => asTyped(firstWords(text)));
  return [told, ...(lines.length > 0 ? [kept, list(lines)] : [])].join('\n\n');
}

/** The statements that were ticked, by the numbers they have in the list. */
export function tickedInWords(ids: readonly string[], { choices, language }: Ear): string {
  if (ids.length === 0) return words[language].task.nothingYet;
  const numbers = ids.flatMap((id) => {
    const at = choices.findIndex((choice) => choice.id === id);
    return at === -1 ? [] : [`${at + 1}`];
  });
  return inLanguage(language).list([...numbers, ...ofEarlier(ids.length - numbers.length, language)]);
}
