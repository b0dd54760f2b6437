import type { Context, Dialog } from './dialog.ts';
import type { Reply } from './message.ts';
import { obey } from './obey.ts';
import { after, ask, type DialogState, mention, prompt, type Turn } from './prompt.ts';
import type { Command } from './reading/command.ts';
import type { Entry } from './said.ts';
import { type Asked, openQuestion, type Unfolded, unfold } from './unfold.ts';

/**
 * Takes one reply to a dialog. Answers `undefined`, with nothing changed, where the reply is no command of the
 * dialog's and no question is open to answer.
 */
export function converse(
  dialog: Dialog,
  state: DialogState,
  reply: Reply,
  command: Command | undefined,
  context: Context,
): Turn | undefined {
  const unfolded = unfold(dialog, state.said, context);
  const open = openQuestion(unfolded);
  const isTyped = open !== undefined && open.ear.choices.length === 0;
  const mayBeAnswer = isTyped && open.kind.read(reply.text, open.ear) !== undefined;
  const obeyed = command && obey(dialog, state, unfolded, command, mayBeAnswer, context);
  if (obeyed) return obeyed;
  const pressed = reply.pressed?.step.question;
  if (pressed !== undefined && pressed !== open?.id)
    return closed(dialog, state, unfolded, pressed, reply, context);
  if (!open) return undefined;
  const answer = reply.pressed ? open.kind.press(reply.pressed.answer) : open.kind.read(reply.text, open.ear);
  if (answer === undefined) {
    const entry = correction(open, reply);
    return entry ? prompt(dialog, after(state, entry), context) : misunderstood(dialog, state, open, context);
  }
  const common = context.common[context.language];
  const shown = open.kind.show(answer, open.ear);
  const lead =
    shown.toLowerCase() !== reply.text.trim().toLowerCase() && !open.ofItem ? [common.noted(shown)] : [];
  return prompt(dialog, after(state, { question: open.id, answer }), context, ...lead);
}

/** What a reply to a read-back sets right, where it fits just one of the fields. */
function correction({ readBack = [] }: Asked, { text, pressed }: Reply): Entry | undefined {
  if (pressed) return undefined;
  const typed = readBack.filter(({ kind }) => kind.choices.length === 0 && !kind.isFree);
  const read = typed.map(({ id, kind, ear }) => ({ question: id, answer: kind.read(text, ear) }));
  const [fitting, another] = read.filter(({ answer }) => answer !== undefined);
  return another ? undefined : fitting;
}

function misunderstood(dialog: Dialog, state: DialogState, open: Asked, context: Context): Turn {
  const common = context.common[context.language];
  const misses = state.misses + 1;
  const fits = open.hint ?? open.kind.fits(common);
  const choices = open.ear.choices.map(({ words }) => words[0] ?? '');
  const { suggestions = [], ...asked } = ask(dialog, open, context, []);
  const ways = [...(!open.ofItem ? [common.press.skip] : []), common.press.back, common.press.help];
  const offers = misses === 1 ? [] : ways.map((label) => ({ label, answer: label }));
  return {
    state: { ...state, misses },
    message: {
      ...asked,
      text: misses === 1 ? common.unclear(fits) : `${common.unclearAgain(fits, choices)}\n\n${asked.text}`,
      suggestions: [...suggestions, ...offers],
    },
  };
}

function closed(
  dialog: Dialog,
  state: DialogState,
  unfolded: Unfolded,
  pressed: string,
  reply: Reply,
  context: Context,
): Turn {
  const asked = unfolded.questions.find((one) => one.id === pressed);
  const isTheSame =
    asked?.state === 'answered' && asked.kind.press(reply.pressed?.answer ?? '') === asked.answer;
  if (isTheSame) return prompt(dialog, state, context);
  const at = unfolded.given.findIndex(({ id }) => id === pressed || pressed.startsWith(`${id}.`));
  const given = unfolded.given[at];
  const common = context.common[context.language];
  const { state: same, message } = mention(dialog, state, context, common.closed(given?.name, given?.shown));
  if (!given) return { state: same, message };
  const change = common.press.change(at + 1);
  return {
    state: same,
    message: { ...message, suggestions: [...(message.suggestions ?? []), { label: change, answer: change }] },
  };
}
