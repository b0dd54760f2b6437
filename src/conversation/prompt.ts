import { type Asked, choicesToPress } from './asked.ts';
import type { Brought, Context, Dialog } from './dialog.ts';
import { asTyped } from './escape.ts';
import { formOf, mostListed } from './formOf.ts';
import type { Answered, Message, Step, Suggestion } from './message.ts';
import type { Progress, Told } from './offered.ts';
import { type Entry, historyOf, shortened } from './said.ts';
import { openQuestion, type Unfolded, unfold } from './unfold.ts';
import { windowLabel } from './window.ts';

/** All that is kept of a dialog: what was said, and how often in a row the open question got no answer that fits. */
export type DialogState = { readonly said: readonly Entry[]; readonly misses: number };

/** The state a dialog begins in. */
export const untouched: DialogState = { said: [], misses: 0 };

/** What a turn in a dialog comes to. */
export type Turn = {
  readonly state: DialogState;
  readonly message: Message;
  /** Nothing of the reply is to be kept anywhere. */
  readonly isRefused?: true;
  readonly answered?: Answered;
};

/** Asks the question that is open, or tells the outcome when none is; `lead` is said first. */
export function prompt(
  dialog: Dialog,
  state: DialogState,
  context: Context,
  ...lead: readonly string[]
): Turn {
  const unfolded = unfold(dialog, state.said, context);
  const open = openQuestion(unfolded);
  const message = open ? ask(dialog, unfolded, open, context, lead) : tell(dialog, unfolded, context, lead);
  return { state, message };
}

/** Says something beside the conversation and asks the open question again; an outcome is not told twice. */
export function mention(dialog: Dialog, state: DialogState, context: Context, lead: string): Turn {
  const unfolded = unfold(dialog, state.said, context);
  const open = openQuestion(unfolded);
  const message = open
    ? ask(dialog, unfolded, open, context, [lead])
    : mentioned(tell(dialog, unfolded, context, []), lead);
  return { state, message };
}

/** An outcome that is not told again, and not shown again either. */
function mentioned({ figure: _, ...told }: Message, lead: string): Message {
  return { ...told, text: lead };
}

/** The state after these were said, on the day of the turn. */
export function after(
  state: DialogState,
  { today }: Pick<Context, 'today'>,
  ...entries: readonly Entry[]
): DialogState {
  const dated = entries.map((entry) => ({ ...entry, on: today }));
  return { said: shortened([...state.said, ...dated]), misses: 0 };
}

/** The step of a dialog as such, without a question. */
export function stepOf({ id, subject }: Pick<Dialog, 'id' | 'subject'>): Step {
  return { dialog: id, ...(subject !== undefined && { subject }) };
}

/** The open question as a message. */
export function ask(
  dialog: Dialog,
  unfolded: Unfolded,
  open: Asked,
  context: Context,
  lead: readonly string[],
): Message {
  const common = context.common[context.language];
  const former = open.replaces ? [common.former(open.kind.show(open.answer, open.ear))] : [];
  const isSkippedAtOnce = open.isOptional || open.replaces;
  const suggestions = [...suggestedChoices(open), ...(isSkippedAtOnce ? [typed(common.press.skip)] : [])];
  const form = formOf(unfolded, open, common);
  const window = windowLabel(unfolded, open, common);
  return {
    text: [...lead, ...former, open.ask(), ...numberedChoices(open)].join('\n\n'),
    language: context.language,
    step: { ...stepOf(dialog), question: open.id },
    ...(suggestions.length > 0 && { suggestions }),
    ...(form && { form }),
    ...(window !== undefined && { window }),
  };
}

// Where several may be picked, they stand in the text with their numbers: pressing one would say that it is the only one.
function suggestedChoices(open: Asked): readonly Suggestion[] {
  return open.kind.isSeveral ? [] : choicesToPress(open);
}

function numberedChoices({ kind, ear }: Asked): string[] {
  if (!kind.isSeveral) return [];
  const lines = ear.choices.map(({ id, words }, at) => `${at + 1}. ${asTyped(words[0] ?? id)}`);
  const left = lines.length - mostListed;
  if (left < 2) return [lines.join('\n')];
  return [lines.slice(0, mostListed).join('\n'), ear.common.moreToPick(left)];
}

/** A suggestion that says what is typed. */
export function typed(label: string): Suggestion {
  return { label, answer: label };
}

function tell(dialog: Dialog, unfolded: Unfolded, context: Context, lead: readonly string[]): Message {
  const common = context.common[context.language];
  const outcome = dialog.outcome(unfolded.answers, context);
  // What was optional to begin with is not owed.
  const owed = unfolded.questions.filter((one) => one.state === 'skipped' && !one.isOptional);
  const skipped = owed.map(({ name }) => name);
  const told = dialog.text[context.language].outcome(outcome, context);
  const offers = [
    ...(skipped.length > 0 ? [common.press.skipped] : []),
    ...(dialog.isRepeated ? [common.press.again] : []),
    // The name of the dialog, said as a message, leads to its other subjects.
    ...(dialog.subject === undefined || dialog.isAlone ? [] : [dialog.text[context.language].name]),
    common.press.answers,
    common.press.menu,
  ];
  const ways = dialog.ways?.(outcome, context) ?? [];
  const figure = dialog.figure?.(unfolded.answers, context);
  const file = context.link === undefined ? undefined : dialog.linksTo?.(outcome, context);
  return {
    text: [...lead, told, ...(skipped.length > 0 ? [common.someSkipped(skipped)] : [])].join('\n\n'),
    language: context.language,
    step: { ...stepOf(dialog), outcome: dialog.outcomeId(outcome) },
    suggestions: [...ways, ...offers.map(typed)],
    ...(figure && { figure }),
    ...(file !== undefined && { file }),
  };
}

/** The state in which somebody comes back to a dialog: what may have changed since its outcome is asked again. */
export function returning(dialog: Dialog, state: DialogState, context: Context): DialogState {
  const unfolded = unfold(dialog, state.said, context);
  if (!dialog.returnsTo || openQuestion(unfolded)) return state;
  const ids = dialog.returnsTo(dialog.outcome(unfolded.answers, context), context);
  const isAskedAgain = ({ id, answer }: Asked) =>
    ids.includes(id) || (answer === false && ids.includes(listOf(id)));
  return reopened(state, unfolded.questions.filter(isAskedAgain), context);
}

/** The list of which this asks whether there is another item. */
function listOf(id: string): string {
  return id.replace(/\.\d+\.more$/, '');
}

/** The state in which these are asked again, in their order. */
export function reopened(state: DialogState, questions: readonly Asked[], context: Context): DialogState {
  // The one reopened last is asked first.
  const entries = questions.toReversed().map(({ id }, at): Entry => {
    return { question: id, reopened: at === 0 ? true : 'together' };
  });
  return entries.length > 0 ? after(state, context, ...entries) : state;
}

/** What the outcome of a dialog brings about elsewhere; nothing while a question is open. */
export function broughtBy(dialog: Dialog, state: DialogState, context: Context): Brought | undefined {
  const unfolded = unfold(dialog, state.said, context);
  if (!dialog.brings || openQuestion(unfolded)) return undefined;
  return dialog.brings(dialog.outcome(unfolded.answers, context), context);
}

/** What is to be taken as said elsewhere because what was said in the dialog is no longer what it was before. */
export function carriedBy(
  dialog: Dialog,
  before: DialogState,
  after: DialogState,
  context: Context,
): NonNullable<Brought['said']> {
  return dialog.carries?.(historyOf(before.said), historyOf(after.said), context) ?? [];
}

/** The outcome that these answers come to; nothing while a question is open. */
export function outcomeIn(
  dialog: Dialog,
  state: DialogState,
  context: Context,
): { outcome: unknown } | undefined {
  const unfolded = unfold(dialog, state.said, context);
  return openQuestion(unfolded) ? undefined : { outcome: dialog.outcome(unfolded.answers, context) };
}

/** What was said in a dialog so far. */
export function toldIn(dialog: Dialog, state: DialogState, context: Context): Told {
  const unfolded = unfold(dialog, state.said, context);
  const { subject } = dialog;
  const isOver = openQuestion(unfolded) === undefined;
  const { on } = state.said.at(-1) ?? {};
  return {
    ...(subject !== undefined && { subject }),
    progress: progressIn(dialog, unfolded, context),
    answers: unfolded.answers,
    given: unfolded.given,
    history: historyOf(state.said),
    ...(on !== undefined && { on }),
    ...(context.thoughts && { thoughts: context.thoughts }),
    ...(isOver && { outcome: dialog.outcomeId(dialog.outcome(unfolded.answers, context)) }),
  };
}

function progressIn(dialog: Dialog, { questions, answers }: Unfolded, context: Context): Progress {
  const done = questions.filter((one) => one.state === 'answered').length;
  return {
    title: dialog.title?.(answers, context) ?? '',
    done,
    total: questions.length,
    secondsEach: dialog.secondsEach,
  };
}
