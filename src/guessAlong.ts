import { choicesOffered } from './conversation/asked.ts';
import type { Context } from './conversation/dialog.ts';
import { unescaped } from './conversation/escape.ts';
import type { Said } from './conversation/guide.ts';
import type { Reply } from './conversation/message.ts';
import { untouched } from './conversation/prompt.ts';
import type { Wish } from './conversation/thought.ts';
import { openQuestion, unfold } from './conversation/unfold.ts';
import type { Listened } from './follow.ts';
import { isToBeAsked } from './privacy/preview.ts';
import { replaced } from './records/documents.ts';
import { askOnceMore } from './rules/thinkingAlong.ts';
import { readHidden, type Shelf } from './see.ts';
import {
  type Considered,
  isAlarming,
  isAllowed,
  type Thinking,
  type VeiledThinker,
  veilFor,
} from './sharing.ts';

/** What a model guesses of a reply that was not understood; it is asked back. Nobody is asked about sharing for it. */
export async function guessed(
  thinker: VeiledThinker | undefined,
  shelf: Shelf,
  wish: Wish,
  { said, context, again }: Pick<Thinking, 'said' | 'again'> & { readonly context: Context },
): Promise<Considered> {
  const nothing = { said, changes: [] };
  if (!thinker || isAlarming(wish, shelf, context) || !(await isAllowed(shelf, context))) return nothing;
  const document = await readHidden(shelf);
  const before = document.record;
  const veiled = before && (await veilFor(thinker, shelf, wish, before, context));
  const asked = before && askOnceMore(before.asked, context.today);
  if (!veiled || !asked || isToBeAsked(veiled, before.sharedOn !== undefined)) return nothing;
  const made = await thinker.coach.think(wish.task, veiled.input, context.language);
  const changes = replaced(document, { ...before, asked });
  const choice = made && 'choice' in made ? made.choice : 'unclear';
  return choice === 'unclear' ? { said, changes } : { said: await again({ guess: () => choice }), changes };
}

/** What a model could read in a reply that was not understood, where the question has choices. */
export function missedIn(
  { heard, dialog: document }: Listened,
  said: Said,
  { text, pressed }: Reply,
  context: Context,
): Wish | undefined {
  const { dialog } = heard;
  const { state, messages } = said;
  const isMissed = state !== undefined && state.misses > (document?.record ?? untouched).misses;
  const isAskedBack = messages.some(({ suggestions = [] }) =>
    suggestions.some(({ says }) => says !== undefined),
  );
  if (!dialog || !isMissed || isAskedBack || said.isRefused || pressed) return undefined;
  const open = openQuestion(unfold(dialog, state.said, context));
  if (!open || open.kind.isFree || open.kind.isSeveral || open.ear.choices.length === 0) return undefined;
  const choices = choicesOffered(open).map(({ id, words: [label = id] }) => ({ id, label }));
  return { task: 'choice', input: { question: unescaped(open.ask()), reply: text, choices } };
}
