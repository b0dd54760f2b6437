import type { Asked } from './asked.ts';
import type { Context } from './dialog.ts';
import { asTyped } from './escape.ts';
import type { Reply, Suggestion } from './message.ts';
import { type Option, readChoice } from './reading/choice.ts';

/** Guesses which of these a reply means that was not understood; `undefined` where that is not clear. */
export type Guess = (reply: string, options: readonly Option[]) => string | undefined;

/** What is asked back before a guess is used: words, and buttons that say yes or no to it, where the question has none. */
export type AskedBack = { readonly text: string; readonly suggestions: readonly Suggestion[] };

// Not the id of anything that can be chosen.
const notMeant = 'notMeant';

/** Asks back which choice is meant by a reply that was not understood, where one can be guessed; nothing is taken of it. */
export function askBackChoice(asked: Asked, reply: Reply, context: Context): AskedBack | undefined {
  const { leaning } = context.common[context.language];
  const { kind } = asked;
  if (kind.isFree || kind.isSeveral) return undefined;
  const options = asked.ear.choices.map(({ id, words }) => ({
    id,
    words: [...words, ...(leaning[id as keyof typeof leaning] ?? [])],
  }));
  return askBack(options, reply, context, (text) => kind.read(text, asked.ear) !== undefined);
}

/**
 * Asks back which of these is meant: the one place where a guess comes in. Where a yes or no may be the answer itself, it is
 * said what seems to be meant, and the answer is left to the buttons that are there.
 */
export function askBack(
  options: readonly Option[],
  { text, pressed }: Reply,
  { guess, common, language }: Context,
  mayBeAnswer = (text: string): boolean => readChoice(text, options) !== undefined,
): AskedBack | undefined {
  const id = pressed ? undefined : guess?.(text, options);
  const label = options.find((one) => one.id === id)?.words[0];
  if (id === undefined || label === undefined) return undefined;
  const { meant, meantBelow, isMeant } = common[language];
  if (mayBeAnswer(isMeant.yes) || mayBeAnswer(isMeant.no))
    return { text: meantBelow(asTyped(label)), suggestions: [] };
  return {
    text: meant(asTyped(label)),
    suggestions: [
      { label: isMeant.yes, answer: id, says: true },
      { label: isMeant.no, answer: notMeant, says: false },
    ],
  };
}

/** Whether this is a no to what was asked back. */
export function isNotMeant({ pressed }: Reply): boolean {
  return pressed?.answer === notMeant;
}
