import { rememberingLast } from '../remembering.ts';
import { type Asked, type Given, single } from './asked.ts';
import {
  type AnyList,
  type AnyListText,
  type AnyQuestion,
  type AnyQuestionText,
  type Context,
  type Dialog,
  isList,
} from './dialog.ts';
import { list } from './list.ts';
import { type Entry, type Last, lastOf } from './said.ts';
import { isAnything } from './thought.ts';

// Within a turn many ask for the same, and several turns are under way at once.
const mostAtOnce = 16;

/** A dialog at one moment: which questions apply, what was given, and the answers that count. */
export type Unfolded = {
  readonly questions: readonly Asked[];
  readonly given: readonly Given[];
  readonly answers: Readonly<Record<string, unknown>>;
};

/**
 * Works out which questions apply and how each stands, in the order of the dialog. A guard sees the answers to
 * earlier questions that apply themselves; what was said to a question that does not apply is not used, and not lost.
 */
export const unfold: (dialog: Dialog, said: readonly Entry[], context: Context) => Unfolded = rememberingLast(
  mostAtOnce,
  unfoldAnew,
);

function unfoldAnew(dialog: Dialog, said: readonly Entry[], context: Context): Unfolded {
  const last = lastOf(said);
  const questions: Asked[] = [];
  const given: Given[] = [];
  let answers: Readonly<Record<string, unknown>> = {};
  for (const [id, question] of Object.entries(dialog.questions)) {
    if (question.when && !question.when(answers, context)) continue;
    if (isWithoutThought(id, question, last, context)) continue;
    const text = dialog.text[context.language].questions[id];
    if (text === undefined) throw new Error(`The dialog ${dialog.id} has no text for the question ${id}`);
    const part = isList(question)
      ? list(id, question, text as AnyListText, answers, last, context)
      : single(
          calledOf(id, question, answers, context),
          question,
          text as AnyQuestionText,
          answers,
          last,
          context,
          false,
        );
    questions.push(...part.questions);
    given.push(...part.given);
    // What is put into words later is still about what was known here.
    if (part.value !== undefined) answers = { ...answers, [id]: part.value };
  }
  return { questions, given, answers };
}

/** The id under which it is asked: of something else it is another question. */
function calledOf(
  id: string,
  { of }: AnyQuestion,
  answers: Readonly<Record<string, unknown>>,
  context: Context,
): string {
  return of ? `${id}:${of(answers, context)}` : id;
}

// What was said to it once counts, whatever became of what it was about.
function isWithoutThought(
  id: string,
  question: AnyQuestion | AnyList,
  last: Last,
  { thoughts }: Context,
): boolean {
  if (isList(question) || !question.isOfThought) return false;
  return last.entry(id) === undefined && !isAnything(thoughts?.[id]);
}

/**
 * The question to ask now: the first without an answer, none when all have one. Where questions were reopened it is
 * the one that was reopened last, or that finishes an item begun since.
 */
export function openQuestion({ questions }: Unfolded): Asked | undefined {
  const open = questions.filter(({ state }) => state === 'open');
  if (open.every(({ reopenedAt }) => reopenedAt === -1)) return open[0];
  const places = open.map(({ reopenedAt, begunAt }) => Math.max(reopenedAt, begunAt));
  return open[places.indexOf(Math.max(...places))];
}
