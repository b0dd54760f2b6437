import type { Coach } from './coach/coach.ts';
import type { Guess } from './conversation/askBack.ts';
import type { Context } from './conversation/dialog.ts';
import type { Said } from './conversation/guide.ts';
import type { Reply } from './conversation/message.ts';
import type { Decision } from './conversation/sharing.ts';
import { permission } from './conversation/sharing.ts';
import type { Thoughts, Wish } from './conversation/thought.ts';
import type { Listened } from './follow.ts';
import type { Lexicon } from './privacy/lexicon.ts';
import type { HiddenRecord } from './records/hidden.ts';
import { type Shelf, see } from './see.ts';
import type { Change } from './state/store.ts';
import { type Veiled, veil, wordsIn } from './veil.ts';

/** What thinks along: a model. */
export type Thinker = { readonly coach: Coach };

/** The same with the words by which names are told from other words, read when they are first needed. */
export type VeiledThinker = Thinker & { readonly lexicon: () => Promise<Lexicon> };

/** A turn that a model may think along with: what it is about, what is said without one, and what was said to a preview. */
export type Thinking = {
  readonly listened: Listened;
  readonly said: Said;
  readonly decision?: Decision;
  readonly reply: Reply;
  /** What is said with these thoughts, or with this guess at what was meant. */
  readonly again: (made: { readonly thoughts: Thoughts } | { readonly guess: Guess }) => Promise<Said>;
};

/** What is said once a model was asked or was not to be, and what is to be kept of that beside. */
export type Considered = { readonly said: Said; readonly changes: readonly Change[] };

/** What a model gets to read of a wish; nothing where hiding fails. */
export async function veilFor(
  thinker: VeiledThinker,
  shelf: Shelf,
  wish: Wish,
  { hidden, words }: HiddenRecord,
  context: Context,
): Promise<Veiled | undefined> {
  const { calledBy } = shelf.guide;
  const called = calledBy?.names(await see(shelf, calledBy.sights, context)) ?? [];
  const { language } = context;
  return thinker
    .lexicon()
    .then((lexicon) => veil(wish, { language, hidden, names: [...words, ...called], lexicon }))
    .catch(() => undefined);
}

/** Whether there is danger to a life in what a model would read; that goes nowhere, however long ago it was said. */
export function isAlarming(wish: Wish, { guide }: Shelf, { language }: Context): boolean {
  return wordsIn(wish).some((text) => guide.calms?.(text, language) !== undefined);
}

/** Whether a person lets a model think along. */
export async function isAllowed(shelf: Shelf, context: Context): Promise<boolean> {
  const { [permission.dialog]: told = [] } = await see(shelf, [{ dialog: permission.dialog }], context);
  return told.some(({ outcome }) => outcome === permission.allowed);
}
