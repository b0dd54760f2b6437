import { type Context, type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { freeText } from '../../src/conversation/kinds.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import {
  type ClosingAnswers,
  canClose,
  type Evaluation,
  isLast,
  missingFor,
  type Part,
  suggested,
} from '../../src/rules/trajectory.ts';
import { type Summarised, type Summary, summaryIn, summaryQuestions } from '../summary/questions.ts';
import { closingText } from './closing.text.ts';
import { id, type Known, notYet, pathOf, secondsEach, seenOf } from './known.ts';
import { partsToSumUp } from './sumUp.ts';
import { titleOf } from './text.ts';
import { toAllParts, toPart } from './ways.ts';

/** What is said in closing, with what becomes of a summary of the whole. */
export type Closing = ClosingAnswers & Partial<Summarised>;

/** What closing a trajectory comes to: the whole of it, or the task that has to be done first. */
export type ClosingOutcome =
  | {
      readonly what: 'closed';
      readonly known: Known;
      readonly answers: ClosingAnswers;
      readonly summary?: Summary;
    }
  | { readonly what: typeof notYet; readonly last: Part; readonly missing: readonly Evaluation[] };

const story = freeText({ max: 4000 });

/** What came of a trajectory, and the report on all of it; it asks nothing before the last task is done. */
export function closing(number: string, part: Part & { what: 'lookBack' }): Dialog {
  const when = (_: ClosingAnswers, context: Context) => {
    const { parts, states } = seenOf(number, context);
    return canClose(parts, states);
  };
  return dialog<Closing, ClosingOutcome>({
    id,
    subject: pathOf(number, part),
    text: closingText(number),
    secondsEach,
    title: (_, context) => titleOf(part, seenOf(number, context), context),
    questions: {
      result: { kind: story, when },
      wentWell: { kind: story, when },
      differently: { kind: story, isOptional: true, when },
      ...summaryQuestions<Closing>((answers, context) => partsToSumUp(number, answers, context)),
    },
    outcome: (answers, context) => outcomeOf(answers, seenOf(number, context), summaryIn(answers, context)),
    outcomeId: ({ what }) => what,
    ways: (outcome, context) => [...waysTo(number, outcome, context), toAllParts(number, context)],
  });
}

// What comes next in the trajectory is offered anyway.
function waysTo(number: string, outcome: ClosingOutcome, context: Context): readonly Suggestion[] {
  if (outcome.what === 'closed') return [];
  const { parts, states } = seenOf(number, context);
  const isNext = suggested(parts, states)[0]?.id === outcome.last.id;
  return isNext ? [] : [toPart(number, outcome.last, context)];
}

function outcomeOf(
  { summary: _, ownSummary: __, ...answers }: Closing,
  known: Known,
  summary: Summary | undefined,
): ClosingOutcome {
  const { parts, said, states } = known;
  const last = parts.find((one) => one.what === 'task' && isLast(one));
  if (last?.what !== 'task' || canClose(parts, states)) {
    return { what: 'closed', known, answers, ...(summary && { summary }) };
  }
  const missing = missingFor(last, said[last.id]?.answers ?? {}, said.start?.answers ?? {});
  return { what: notYet, last, missing };
}
