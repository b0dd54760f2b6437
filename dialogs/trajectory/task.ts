import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { choice, date, freeText, type Kind, yesNo } from '../../src/conversation/kinds.ts';
import { several } from '../../src/conversation/pickKinds.ts';
import type { Group } from '../../src/profile/schema.ts';
import { keptWith } from '../../src/remembering.ts';
import {
  askedAgain,
  type Evaluation,
  isLast,
  missingFor,
  type Part,
  type PartState,
  stateOf,
  type TaskAnswers,
} from '../../src/rules/trajectory.ts';
import { contactThing, toReminderOf } from '../reminder/ways.ts';
import { id, pathOf, secondsEach, seenOf } from './known.ts';
import { taskText, tickedInWords } from './task.text.ts';
import { taskIn, titleOf } from './text.ts';
import { toAllParts, toReflection } from './ways.ts';

/** How a task stands, and what is to be said of that. */
export type TaskOutcome = {
  state: PartState;
  missing: readonly Evaluation[];
  answers: TaskAnswers;
};

const story = freeText({ max: 4000 });
const line = freeText({ max: 500 });
const laterOrSkip = choice(['later', 'skip']);
const nextContact = date({ ofMonth: 'first', looks: 'ahead' });
const yesOrNo = yesNo();

/** What was done of one task of the profile, what was agreed, and what is still open. */
export function task(number: string, part: Part & { what: 'task' }, context: Context): Dialog {
  const { group } = taskIn(part, context.edition);
  const known = seenOf(number, context);
  const start = known.said.start?.answers ?? {};
  const needed = missingFor(part, {}, start);
  const isWorkedOn = ({ doing }: TaskAnswers) => doing === undefined || doing.length > 0;
  const isNeeded = (evaluation: Evaluation) => (answers: TaskAnswers) =>
    isWorkedOn(answers) && needed.includes(evaluation);
  return dialog<TaskAnswers, TaskOutcome>({
    id,
    subject: pathOf(number, part),
    text: taskText(number, part, context.edition),
    secondsEach,
    isRepeated: true,
    title: (_, spoken) => titleOf(part, known, spoken),
    questions: {
      doing: { kind: ticked(group) },
      // Without the last task a trajectory cannot be closed, so that one only comes later.
      plan: { kind: laterOrSkip, when: (answers) => !isWorkedOn(answers) && !isLast(part) },
      reason: { kind: line, when: ({ plan }) => plan === 'skip' },
      did: { kind: story, when: isWorkedOn },
      agreed: { kind: story, isOptional: true, when: isWorkedOn },
      next: { kind: nextContact, isOptional: true, when: isWorkedOn },
      clientEvaluation: { kind: story, isOptional: true, when: isNeeded('clientEvaluation') },
      sponsorEvaluation: { kind: story, isOptional: true, when: isNeeded('sponsorEvaluation') },
      isDone: {
        kind: yesOrNo,
        when: (answers) => isWorkedOn(answers) && missingFor(part, answers, start).length === 0,
      },
    },
    outcome: (answers) => ({
      state: stateOf(part, answers, start),
      missing: missingFor(part, answers, start),
      answers,
    }),
    outcomeId: ({ state }) => state,
    returnsTo: ({ answers }, { today }) => askedAgain(part, answers, start, today),
    ways: ({ state, answers: { next } }, context) => [
      ...(next !== undefined && next >= context.today
        ? [toReminderOf(contactThing(pathOf(number, part)), context.language)]
        : []),
      ...(state === 'underWay' || state === 'done' ? [toReflection(context)] : []),
      toAllParts(number, context),
    ],
  });
}

// Said back by their numbers: in full they would fill the screen that they are read from.
const ticked = keptWith(({ statements }: Group): Kind<readonly string[]> => {
  const ids = statements.map(({ id }) => id);
  return { ...several({ ids, most: ids.length, canBeNone: true }), show: tickedInWords };
});
