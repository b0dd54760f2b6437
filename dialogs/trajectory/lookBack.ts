import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { freeText } from '../../src/conversation/kinds.ts';
import type { LookBackAnswers, Part } from '../../src/rules/trajectory.ts';
import { id, pathOf, secondsEach, seenOf } from './known.ts';
import { lookBackText } from './lookBack.text.ts';
import { titleOf } from './text.ts';
import { toAllParts, toReflection } from './ways.ts';

const story = freeText({ max: 4000 });

/** What a phase of a trajectory taught. */
export function lookBack(number: string, part: Part & { what: 'lookBack' }): Dialog {
  return dialog<LookBackAnswers, LookBackAnswers>({
    id,
    subject: pathOf(number, part),
    text: lookBackText(number, part),
    secondsEach,
    title: (_, context) => titleOf(part, seenOf(number, context), context),
    questions: {
      wentWell: { kind: story },
      differently: { kind: story, isOptional: true },
    },
    outcome: (answers) => answers,
    outcomeId: () => 'done',
    ways: (_, context) => [toReflection(context), toAllParts(number, context)],
  });
}
