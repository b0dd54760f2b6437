import type { Asked } from './asked.ts';
import type { CommonText } from './commonText.ts';
import type { Context, Dialog } from './dialog.ts';
import { asTyped } from './escape.ts';
import type { Guide } from './guide.ts';
import type { Pressed } from './message.ts';
import { after, type DialogState, prompt, type Turn } from './prompt.ts';
import { openQuestion, unfold } from './unfold.ts';
import { isFillable, type NotFilled } from './window.ts';

/** A turn of the conversation, or why it did not come to one. */
export type Filled = { readonly turn?: Turn; readonly notFilled?: NotFilled };

type Noted = { readonly asked: Asked; readonly answer: unknown };

/**
 * Takes what was filled in in a window as one turn: each field as an answer to its question, in the order of the dialog, so
 * that what applies only after another of them is taken as well. Where one of them does not fit, none is taken.
 */
export function fillIn(
  dialog: Dialog,
  state: DialogState,
  { step, filled = {} }: Pressed,
  refuses: Guide['refuses'],
  context: Context,
): Filled {
  if (openQuestion(unfold(dialog, state.said, context))?.id !== step.question) return { notFilled: 'closed' };
  const common = context.common[context.language];
  const problems = new Map<string, string>();
  const noted: Noted[] = [];
  let next = state;
  for (const id of inOrder(dialog, Object.keys(filled))) {
    const text = filled[id] ?? '';
    const asked = unfold(dialog, next.said, context).questions.find((one) => one.id === id);
    const why = asked && isFillable(asked) ? problemOf(asked, text, refuses, common) : common.window.notNow;
    const answer = asked && answerIn(asked, text);
    // What is left empty is not answered; a field of a question that went meanwhile has nothing to lose then either.
    if (why !== undefined && (asked || text.trim() !== '')) problems.set(id, why);
    if (!asked || answer === undefined || (asked.state === 'answered' && answer === asked.answer)) continue;
    next = after(next, context, { question: id, answer });
    noted.push({ asked, answer });
  }
  if (problems.size > 0) return { notFilled: Object.fromEntries(problems) };
  if (noted.length === 0) return { notFilled: 'nothing' };
  const turn = prompt(dialog, next, context, told(noted, common));
  return { turn: { ...turn, answered: { step, shown: inShort(noted) } } };
}

function inOrder({ questions }: Dialog, ids: readonly string[]): readonly string[] {
  const known = Object.keys(questions).filter((id) => ids.includes(id));
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

function answerIn({ kind, ear }: Asked, text: string): unknown {
  return kind.most === undefined ? kind.press(text) : kind.read(text, ear);
}

/** Why this is no answer to the question; `undefined` where it is one, or where nothing was filled in. */
function problemOf(
  asked: Asked,
  text: string,
  refuses: Guide['refuses'],
  common: CommonText,
): string | undefined {
  const { kind, ear, state } = asked;
  const length = text.trim().length;
  if (length === 0) return state === 'answered' ? common.window.emptied : undefined;
  const inWindow = { ...common, noServiceNumber: common.window.noServiceNumber };
  const refusal = refuses?.(text, inWindow);
  if (refusal !== undefined) return refusal;
  if (kind.most !== undefined && length > kind.most) return common.window.tooLong(kind.most, length);
  if (answerIn(asked, text) !== undefined) return undefined;
  return kind.problem?.(text, ear) ?? kind.fits(common);
}

/** What was answered, in one line: what was picked, and of what was written the names of the questions. */
function inShort(noted: readonly Noted[]): string {
  return noted
    .map(({ asked: { kind, ear, name }, answer }) =>
      kind.most === undefined ? kind.show(answer, ear) : asTyped(name),
    )
    .join('; ');
}

/** What was taken, by the names of the questions: what was written cannot be seen in the chat itself. */
function told(noted: readonly Noted[], common: CommonText): string {
  const [only, another] = noted;
  if (only?.asked.kind.most !== undefined)
    return common.window.answered(noted.map(({ asked }) => asked.name));
  if (!only || another) return common.notedMany(noted.length);
  return common.noted(only.asked.kind.show(only.answer, only.asked.ear));
}
