import type { Asked } from './asked.ts';
import type { CommonText } from './commonText.ts';
import type { Context, Dialog } from './dialog.ts';
import { unescaped } from './escape.ts';
import type { FormField, TextField, WindowForm } from './form.ts';
import { fieldOf } from './formOf.ts';
import type { Entry } from './said.ts';
import { openQuestion, type Unfolded, unfold } from './unfold.ts';

// What may be longer than this is written more easily with room for it, and with what belongs to it at hand.
const longFrom = 1_000;

/** Why nothing was taken of what was filled in in a window: why not by field, it belongs to a question that is closed, or it says nothing new. */
export type NotFilled = Readonly<Record<string, string>> | 'closed' | 'nothing';

/** What opens a window for the open question, in words; nothing where it is answered as easily without. */
export function windowLabel(unfolded: Unfolded, open: Asked, { window }: CommonText): string | undefined {
  if (isLong(open)) return window.write;
  const isGroup = unfolded.questions.filter((one) => one.state === 'open' && one.kind.inARow).length > 1;
  return open.kind.inARow && isGroup ? window.fillIn : undefined;
}

/** What can be answered in a window beside the open question, with what was answered; nothing where there is no window for it. */
export function windowOf(dialog: Dialog, said: readonly Entry[], context: Context): WindowForm | undefined {
  const unfolded = unfold(dialog, said, context);
  const open = openQuestion(unfolded);
  if (!open || (!isLong(open) && !open.kind.inARow)) return undefined;
  const name = dialog.text[context.language].name;
  const title = dialog.title?.(unfolded.answers, context) ?? '';
  return {
    title: [name, title].filter((part) => part !== '').join(': '),
    question: open.id,
    fields: unfolded.questions.filter((one) => isTogether(one, open)).map(field),
  };
}

/** Whether a question can be answered in a window. */
export function isFillable({ kind, ofItem }: Asked): boolean {
  return !ofItem && (kind.inARow === true || kind.most !== undefined);
}

function isLong({ kind, ofItem }: Asked): boolean {
  return !ofItem && kind.most !== undefined && kind.most > longFrom;
}

function isTogether(one: Asked, open: Asked): boolean {
  if (open.kind.inARow) return one.kind.inARow === true && !one.ofItem;
  return open.isFollowUp ? one.id === open.id : isLong(one) && !one.isFollowUp;
}

function field(asked: Asked): FormField | TextField {
  const { id, name, kind, answer } = asked;
  if (kind.most === undefined) return fieldOf(asked);
  const value = typeof answer === 'string' && { value: answer };
  return { id, label: name, ask: questionIn(asked), isText: true, most: kind.most, ...value };
}

/** The question itself, without what leads up to it and without Markdown; to ask on, what was said before goes along. */
function questionIn({ ask, isFollowUp }: Asked): string {
  const all = ask();
  const said = isFollowUp ? all : (all.split('\n\n').at(-1) ?? all);
  return unescaped(said.replaceAll('**', ''));
}
