import type { Context, Dialog } from './dialog.ts';
import { after, type DialogState, prompt, type Turn } from './prompt.ts';
import { openQuestion, unfold } from './unfold.ts';

/**
 * Comes to a dialog with words that say something of its questions already: what fits is an answer, of what does not it is
 * said why. What was understood is said back, unless the outcome does.
 */
export function saying(
  dialog: Dialog,
  state: DialogState,
  says: Readonly<Record<string, string>>,
  context: Context,
): Turn {
  const { noted } = context.common[context.language];
  const understood: string[] = [];
  const problems: string[] = [];
  let next = state;
  for (const [question, text] of Object.entries(says)) {
    const asked = unfold(dialog, next.said, context).questions.find(({ id }) => id === question);
    const answer = asked?.kind.read(text, asked.ear);
    if (!asked || answer === undefined) {
      problems.push(...[asked?.kind.problem?.(text, asked.ear) ?? []].flat());
      continue;
    }
    next = after(next, context, { question, answer });
    if (!asked.kind.isFree) understood.push(noted(asked.kind.show(answer, asked.ear)));
  }
  const isOver = openQuestion(unfold(dialog, next.said, context)) === undefined;
  return prompt(dialog, next, context, ...(isOver ? [] : understood), ...problems);
}
