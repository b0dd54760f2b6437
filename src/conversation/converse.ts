import { askBackChoice, isNotMeant } from './askBack.ts';
import { type Asked, choicesOffered } from './asked.ts';
import type { Context, Dialog } from './dialog.ts';
import { asTyped } from './escape.ts';
import { type Answered, led, type Pressed, type Reply } from './message.ts';
import { obey } from './obey.ts';
import { after, ask, type DialogState, mention, prompt, stepOf, type Turn, typed } from './prompt.ts';
import type { Command } from './reading/command.ts';
import { afterNo } from './reading/yesNo.ts';
import type { Entry } from './said.ts';
import { openQuestion, type Unfolded, unfold } from './unfold.ts';

/**
 * Takes one reply to a dialog; `asked` is the question that the person last saw. Answers `undefined`, with nothing
 * changed, where the reply is no command of the dialog's and no question is open to answer.
 */
export function converse(
  dialog: Dialog,
  state: DialogState,
  reply: Reply,
  command: Command | undefined,
  asked: string | undefined,
  context: Context,
): Turn | undefined {
  const common = context.common[context.language];
  const unfolded = unfold(dialog, state.said, context);
  const open = openQuestion(unfolded);
  const { pressed } = reply;
  const isForAnother = pressed?.step.dialog === dialog.id && pressed.step.question !== open?.id;
  const isOfOutcome = command !== undefined && pressed?.step.outcome !== undefined;
  if (isForAnother && !isOfOutcome) return closed(dialog, state, unfolded, pressed, context);
  const isTyped = open !== undefined && (open.kind.isFree || open.ear.choices.length === 0);
  const mayBeAnswer = isTyped && open.kind.read(reply.text, open.ear) !== undefined;
  const isMeantForAnother = !pressed && asked !== undefined && open !== undefined && asked !== open.id;
  const isToThatOne = !command || command.name === 'skip';
  if (isMeantForAnother && isToThatOne) return mention(dialog, state, context, common.movedOn);
  const obeyed = command && obey(dialog, state, unfolded, command, mayBeAnswer, context);
  if (obeyed) return obeyed;
  if (!open) return undefined;
  if (isMeantForAnother) return mention(dialog, state, context, common.movedOn);
  const several = pressed ? filledIn(unfolded, open, pressed) : inARow(unfolded, open, reply.text);
  if (several) {
    const [only, another] = several;
    const shown = another || only?.question !== open.id ? undefined : open.kind.show(only.answer, open.ear);
    const lead = shown === undefined ? common.notedMany(several.length) : common.noted(shown);
    const next = prompt(dialog, after(state, context, ...several), context, lead);
    return {
      ...next,
      answered: answeredWith(
        dialog,
        open,
        several.map((one) => shownIn(unfolded, one)),
      ),
    };
  }
  const isInWords = pressed === undefined || pressed.answer === reply.text;
  const read = isInWords ? open.kind.read(reply.text, open.ear) : undefined;
  const answer = (pressed && open.kind.press(pressed.answer)) ?? read;
  const corrected = answer === undefined || answer === false ? correction(open, reply) : undefined;
  if (corrected) {
    const next = prompt(dialog, after(state, context, corrected), context);
    return { ...next, answered: answeredWith(dialog, open, [asTyped(reply.text)]) };
  }
  if (answer === undefined) return misunderstood(dialog, state, unfolded, open, reply, context);
  const said = { question: open.id, answer };
  const answered = answeredWith(dialog, open, [shownIn(unfolded, said)]);
  const next = after(state, context, said);
  const turn = prompt(dialog, next, context);
  // An outcome that says the answer back does so once.
  const isTold = turn.message.text.includes(`**${open.kind.show(answer, open.ear)}**`);
  if (turn.message.step.outcome !== undefined && isTold) return { ...turn, answered };
  const lead = understood(open, answer, unfolded, reply, context);
  return { ...turn, message: led(turn.message, ...lead), answered };
}

type Answer = { readonly question: string; readonly answer: unknown };

function answeredWith(dialog: Dialog, { id }: Asked, shown: readonly string[]): Answered {
  return { step: { ...stepOf(dialog), question: id }, shown: shown.join('; ') };
}

function shownIn({ questions }: Unfolded, { question, answer }: Answer): string {
  const asked = questions.find(({ id }) => id === question);
  return asked?.kind.show(answer, asked.ear) ?? '';
}

/** The answers of "2 3 3" to the open question and those after it; `undefined` for anything else. */
function inARow({ questions }: Unfolded, open: Asked, text: string): Answer[] | undefined {
  const numbers = text.trim().split(/[\s,;/]+/);
  if (!open.kind.inARow || numbers.length < 2 || !numbers.every((one) => /^\d$/.test(one))) return undefined;
  const waiting = questions
    .slice(questions.indexOf(open))
    .filter((one) => one.state === 'open' && one.kind.inARow);
  const entries = numbers.map((number, at) => {
    const { id, kind, ear } = waiting[at] ?? open;
    return { question: id, answer: kind.press(ear.choices[Number(number) - 1]?.id ?? '') };
  });
  const fits = numbers.length <= waiting.length && entries.every(({ answer }) => answer !== undefined);
  return fits ? entries : undefined;
}

/** The answers that were filled in on a form, each to the question it stands for; those that do not fit are left out. */
function filledIn({ questions }: Unfolded, open: Asked, { filled: sent }: Pressed): Answer[] | undefined {
  const isNothingTicked = open.kind.isSeveral && sent && Object.keys(sent).length === 0;
  const filled = isNothingTicked ? { [open.id]: 'none' } : (sent ?? {});
  const entries = questions.flatMap(({ id, kind }) => {
    const answer = filled[id] === undefined ? undefined : kind.press(filled[id]);
    return answer === undefined ? [] : [{ question: id, answer }];
  });
  return entries.length > 0 ? entries : undefined;
}

/** What is said back of an answer before the conversation goes on. */
function understood(
  open: Asked,
  answer: unknown,
  { given }: Unfolded,
  reply: Reply,
  context: Context,
): string[] {
  const common = context.common[context.language];
  const removed =
    answer === 'remove' && given.find(({ id, what }) => what === 'item' && open.id === `${id}.wrong`);
  if (removed) return [common.removed(removed.shown())];
  if (open.ofItem || open.kind.isFree) return [];
  const shown = open.kind.show(answer, open.ear);
  return shown.toLowerCase() === reply.text.trim().toLowerCase() ? [] : [common.noted(shown)];
}

/** What a reply to a read-back sets right, where it fits just one of the fields. */
function correction({ readBack = [] }: Asked, { text, pressed }: Reply): Entry | undefined {
  if (pressed) return undefined;
  const typed = readBack.filter(({ kind }) => kind.choices.length === 0 && !kind.isFree);
  const rest = afterNo(text);
  // "Nee wacht, het was 6 EC" says it from the number on.
  const figure = rest === text ? text : rest.replace(/^\D+(?=\d)/, '');
  const read = typed.map(({ id, kind, ear }) => ({
    question: id,
    answer: kind.read(rest, ear) ?? kind.read(figure, ear),
  }));
  const [fitting, another] = read.filter(({ answer }) => answer !== undefined);
  return another ? undefined : fitting;
}

function misunderstood(
  dialog: Dialog,
  state: DialogState,
  unfolded: Unfolded,
  open: Asked,
  reply: Reply,
  context: Context,
): Turn {
  const common = context.common[context.language];
  const misses = state.misses + 1;
  const problem = isNotMeant(reply) ? undefined : open.kind.problem?.(reply.text, open.ear);
  const back = problem === undefined ? askBackChoice(open, reply, context) : undefined;
  const fits = open.hint ?? open.kind.fits(common);
  const meanings = open.kind.meanings?.(reply.text, open.ear) ?? [];
  // Where several may be picked, the question itself lists them.
  const listed = open.kind.isSeveral ? [] : choicesOffered(open);
  const choices = listed.map(({ words }) => asTyped(words[0] ?? ''));
  const { suggestions = [], ...asked } = ask(dialog, unfolded, open, context, []);
  const ways = [
    ...(open.ofItem || open.isOptional ? [] : [common.press.skip]),
    common.press.back,
    common.press.help,
  ];
  const offered = suggestions.map(({ label }) => label);
  const offers = [...meanings, ...(misses === 1 ? [] : ways)].filter((label) => !offered.includes(label));
  const unclear = misses === 1 ? common.unclear(fits) : common.unclearAgain(fits, choices);
  const said = problem ?? back?.text ?? unclear;
  return {
    state: { ...state, misses },
    // What is turned down for what it is leaves no trace.
    ...(problem !== undefined && { isRefused: true as const }),
    message: {
      ...asked,
      text: misses === 1 ? said : `${said}\n\n${asked.text}`,
      suggestions: [...(back?.suggestions ?? []), ...suggestions, ...offers.map(typed)],
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function closed(
  dialog: Dialog,
  state: DialogState,
  unfolded: Unfolded,
  { step: { question = '' }, answer, filled = { [question]: answer } }: Pressed,
  context: Context,
): Turn {
  const isSaid = ([id, pressed]: [string, string]) => {
    const asked = unfolded.questions.find((one) => one.id === id);
    return asked?.state === 'answered' && isSame(asked.kind.press(pressed), asked.answer);
  };
  if (Object.entries(filled).every(isSaid)) return prompt(dialog, state, context);
  const at = unfolded.given.findIndex(({ id }) => id === question || question.startsWith(`${id}.`));
  const given = unfolded.given[at];
  const common = context.common[context.language];
  const { state: same, message } = mention(
    dialog,
    state,
    context,
    common.closed(given?.name, given?.shown()),
  );
  if (!given) return { state: same, message };
  const change = common.press.change(at + 1);
  return {
    state: same,
    message: { ...message, suggestions: [...(message.suggestions ?? []), { label: change, answer: change }] },
  };
}
