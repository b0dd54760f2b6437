import type { Given } from './asked.ts';
import type { Context, Dialog } from './dialog.ts';
import { after, type DialogState, mention, prompt, reopened, type Turn } from './prompt.ts';
import { readChoice } from './reading/choice.ts';
import type { Command } from './reading/command.ts';
import { plain } from './reading/normalise.ts';
import type { Entry } from './said.ts';
import { touchedBy } from './touches.ts';
import { openQuestion, type Unfolded, unfold } from './unfold.ts';

/**
 * Does what a command asks within a dialog. Answers `undefined` where the command is not the dialog's, or names
 * nothing that was given while the whole message (`mayBeAnswer`) fits the open question.
 */
export function obey(
  dialog: Dialog,
  state: DialogState,
  unfolded: Unfolded,
  command: Command,
  mayBeAnswer: boolean,
  context: Context,
): Turn | undefined {
  const common = context.common[context.language];
  const open = openQuestion(unfolded);
  const go = (next: DialogState, ...lead: readonly string[]) => prompt(dialog, next, context, ...lead);
  const stay = (lead: string) => mention(dialog, state, context, lead);
  switch (command.name) {
    case 'back':
      return back(dialog, state, context);
    case 'skip':
      if (!open) return go(state);
      if (open.ifSkipped !== undefined) {
        return go(after(state, context, { question: open.id, answer: open.ifSkipped }));
      }
      if (open.replaces) return go(after(state, context, { question: open.id, answer: open.answer }));
      if (open.ofItem) return stay(common.cannotSkip);
      return go(after(state, context, { question: open.id, skipped: true }), common.skipped);
    case 'again': {
      const again = unfolded.questions.filter((one) => !one.ofItem && one.state !== 'open');
      return again.length > 0 ? go(reopened(state, again, context), common.again) : go(state);
    }
    case 'skipped': {
      const all = unfolded.questions.filter((one) => one.state === 'skipped');
      const owed = all.filter((one) => !one.isOptional);
      const skipped = owed.length > 0 ? owed : all;
      return skipped.length > 0 ? go(reopened(state, skipped, context)) : stay(common.nothingSkipped);
    }
    case 'why':
      return open ? stay(open.why()) : go(state);
    case 'answers':
      return stay(unfolded.given.length > 0 ? common.given(lines(unfolded)) : common.nothingGiven);
    case 'change': {
      const given = command.id
        ? unfolded.given.find(({ id }) => id === command.id)
        : named(command.what, unfolded.given, mayBeAnswer);
      if (given) {
        const touched = touchedBy(dialog, state.said, given.id, context);
        const lead = touched.length > 0 ? [common.touches(given.name, touched)] : [];
        return go(after(state, context, reopening(given)), ...lead, ...beyond(dialog, given, context));
      }
      if (mayBeAnswer && isWords(command.what)) return undefined;
      if (unfolded.given.length === 0) return stay(common.nothingGiven);
      return stay(
        command.what === '' ? common.whichToChange(lines(unfolded)) : common.notFound(lines(unfolded)),
      );
    }
    case 'remove': {
      const underWay = open && /^(.+\.\d+)\.(?!more$)/.exec(open.id)?.[1];
      const given = named(command.what, unfolded.given, mayBeAnswer);
      const item = given?.what === 'item' ? given.id : command.what === '' ? underWay : undefined;
      if (item === undefined) {
        if (!given && mayBeAnswer && isWords(command.what)) return undefined;
        return stay(common.cannotRemove);
      }
      const gone = { question: `${item}.wrong`, answer: 'remove' };
      return go(after(state, context, gone), common.removed(given?.shown()));
    }
    default:
      return undefined;
  }
}

/** What another answer touches beyond the answers of its own dialog. */
function beyond({ text }: Dialog, { id }: Given, { language }: Context): readonly string[] {
  const { questions, touches } = text[language];
  const own = questions[id];
  const said = (own && 'touches' in own ? own.touches : undefined) ?? touches;
  return said === undefined ? [] : [said];
}

function back(dialog: Dialog, state: DialogState, context: Context): Turn {
  const common = context.common[context.language];
  const undone = state.said.at(-1);
  if (!undone) return mention(dialog, state, context, common.nothingToUndo);
  const earlier = { said: beforeLast(state.said), misses: 0 };
  const open = openQuestion(unfold(dialog, earlier.said, context));
  const answer =
    'answer' in undone && undone.question === open?.id
      ? open.kind.schema.safeParse(undone.answer)
      : undefined;
  return prompt(
    dialog,
    earlier,
    context,
    common.undone(answer?.success && open ? open.kind.show(answer.data, open.ear) : undefined),
  );
}

// Questions that were reopened together were so by one reply, so that is one step.
function beforeLast(said: readonly Entry[]): readonly Entry[] {
  const last = said.at(-1);
  const earlier = said.slice(0, -1);
  const isWithAnother = last !== undefined && 'reopened' in last && last.reopened === 'together';
  return isWithAnother ? beforeLast(earlier) : earlier;
}

function isWords(what: string): boolean {
  return what !== '' && !/^\d+$/.test(what);
}

function reopening(given: Given): Entry {
  return given.what === 'item'
    ? { question: `${given.id}.check`, answer: false }
    : { question: given.id, reopened: true };
}

/** What was given that these words name; where they may be an answer too ("change management"), only by number or exact name. */
export function named(what: string, given: readonly Given[], mayBeAnswer: boolean): Given | undefined {
  if (/^\d+$/.test(what)) return given[Number(what) - 1];
  if (mayBeAnswer) return given.find(({ name }) => plain(name) === what);
  const find = (among: readonly Given[]) => {
    const options = among.map(({ id, name, shown }) => ({ id, words: [name, shown()] }));
    const id = readChoice(what, options);
    return among.find((one) => one.id === id);
  };
  // The name of a list with one item in it means that item.
  return find(given.filter((one) => one.what !== 'list')) ?? find(given);
}

function lines({ given }: Unfolded): string[] {
  return given.map(({ name, shown }, at) => `${at + 1}. ${name}: ${shown()}`);
}
