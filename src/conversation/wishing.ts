import { type Context, type Dialog, isList } from './dialog.ts';
import type { Entry } from './said.ts';
import type { Wish } from './thought.ts';
import { openQuestion, unfold } from './unfold.ts';

/** What a language model could make, and the question it is for. */
export type Wished = { readonly question: string; readonly wish: Wish };

/**
 * What a language model could make before a dialog goes on: for the question that is open, or for one before it that is
 * only there with what it makes.
 */
export function wishIn(dialog: Dialog, said: readonly Entry[], context: Context): Wished | undefined {
  const unfolded = unfold(dialog, said, context);
  const open = openQuestion(unfolded);
  const asked = new Set(unfolded.questions.map(({ id }) => id));
  for (const [id, question] of Object.entries(dialog.questions)) {
    const isOpen = id === open?.id;
    const isMissing = !isList(question) && question.isOfThought && !asked.has(id);
    const applies = isOpen || (isMissing && (question.when?.(unfolded.answers, context) ?? true));
    const wish = applies && !isList(question) ? question.thinks?.(unfolded.answers, context) : undefined;
    if (wish) return { question: id, wish };
    if (isOpen) return undefined;
  }
  return undefined;
}
