import { type Context, type Dialog, isList } from './dialog.ts';
import type { Entry } from './said.ts';
import { unfold } from './unfold.ts';

/** The names of what was given that would not count any more with some other answer to this question. */
export function touchedBy(
  dialog: Dialog,
  said: readonly Entry[],
  id: string,
  context: Context,
): readonly string[] {
  const question = dialog.questions[id];
  if (!question || isList(question)) return [];
  const before = unfold(dialog, said, context).given.filter((one) => one.what !== 'list');
  const left = question.kind.choices.map((choice) => {
    const entry = { question: id, answer: question.kind.press(choice) };
    return new Set(unfold(dialog, [...said, entry], context).given.map((one) => one.id));
  });
  const touched = before.filter((one) => one.id !== id && left.some((ids) => !ids.has(one.id)));
  return touched.map(({ name, shown, what }) => (what === 'item' ? shown() : name));
}
