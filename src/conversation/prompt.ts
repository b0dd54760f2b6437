import type { Asked } from './asked.ts';
import type { Context, Dialog } from './dialog.ts';
import type { Message, Step } from './message.ts';
import type { Progress, Told } from './offered.ts';
import { type Entry, shortened } from './said.ts';
import { openQuestion, type Unfolded, unfold } from './unfold.ts';

/** All that is kept of a dialog: what was said, and how often in a row the open question got no answer that fits. */
export type DialogState = { readonly said: readonly Entry[]; readonly misses: number };

/** The state a dialog begins in. */
export const untouched: DialogState = { said: [], misses: 0 };

/** What a turn in a dialog comes to. */
export type Turn = { readonly state: DialogState; readonly message: Message };

/** Asks the question that is open, or tells the outcome when none is; `lead` is said first. */
export function prompt(
  dialog: Dialog,
  state: DialogState,
  context: Context,
  ...lead: readonly string[]
): Turn {
  const unfolded = unfold(dialog, state.said, context);
  const open = openQuestion(unfolded);
  const message = open ? ask(dialog, open, context, lead) : tell(dialog, unfolded, context, lead);
  return { state, message };
}

/** Says something beside the conversation and asks the open question again; an outcome is not told twice. */
export function mention(dialog: Dialog, state: DialogState, context: Context, lead: string): Turn {
  const unfolded = unfold(dialog, state.said, context);
  const open = openQuestion(unfolded);
  const message = open
    ? ask(dialog, open, context, [lead])
    : { ...tell(dialog, unfolded, context, []), text: lead };
  return { state, message };
}

/** The state after these were said. */
export function after(state: DialogState, ...entries: readonly Entry[]): DialogState {
  return { said: shortened([...state.said, ...entries]), misses: 0 };
}

function stepOf({ id, subject }: Dialog): Step {
  return { dialog: id, ...(subject !== undefined && { subject }) };
}

/** The open question as a message. */
export function ask(dialog: Dialog, open: Asked, context: Context, lead: readonly string[]): Message {
  const common = context.common[context.language];
  const former = open.replaces ? [common.former(open.kind.show(open.answer, open.ear))] : [];
  const choices = open.ear.choices.map(({ id, words }) => ({ label: words[0] ?? id, answer: id }));
  const suggestions = open.isOptional
    ? [...choices, { label: common.press.skip, answer: common.press.skip }]
    : choices;
  return {
    text: [...lead, ...former, open.ask].join('\n\n'),
    language: context.language,
    step: { ...stepOf(dialog), question: open.id },
    ...(suggestions.length > 0 && { suggestions }),
  };
}

function tell(dialog: Dialog, unfolded: Unfolded, context: Context, lead: readonly string[]): Message {
  const common = context.common[context.language];
  const outcome = dialog.outcome(unfolded.answers, context);
  const skipped = unfolded.questions.filter((one) => one.state === 'skipped').map((one) => one.name);
  const told = dialog.text[context.language].outcome(outcome, context);
  const offers = [
    ...(skipped.length > 0 ? [common.press.skipped] : []),
    // The name of the dialog, said as a message, leads to its other subjects.
    ...(dialog.subject === undefined ? [] : [dialog.text[context.language].name]),
    common.press.answers,
    common.press.menu,
  ];
  return {
    text: [...lead, told, ...(skipped.length > 0 ? [common.someSkipped(skipped)] : [])].join('\n\n'),
    language: context.language,
    step: { ...stepOf(dialog), outcome: dialog.outcomeId(outcome) },
    suggestions: offers.map((label) => ({ label, answer: label })),
  };
}

/** What was said in a dialog so far. */
export function toldIn(dialog: Dialog, state: DialogState, context: Context): Told {
  const unfolded = unfold(dialog, state.said, context);
  const { subject } = dialog;
  const isOver = openQuestion(unfolded) === undefined;
  return {
    ...(subject !== undefined && { subject }),
    progress: progressIn(dialog, unfolded),
    answers: unfolded.answers,
    ...(isOver && { outcome: dialog.outcomeId(dialog.outcome(unfolded.answers, context)) }),
  };
}

/** How far a dialog is, for choosing among its subjects. */
export function progressOf(dialog: Dialog, state: DialogState, context: Context): Progress {
  return progressIn(dialog, unfold(dialog, state.said, context));
}

function progressIn(dialog: Dialog, { questions, answers }: Unfolded): Progress {
  const done = questions.filter((one) => one.state === 'answered').length;
  return { title: dialog.title?.(answers) ?? '', done, total: questions.length };
}
