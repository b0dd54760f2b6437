import { asTyped } from '../conversation/escape.ts';
import { asPressed, type Message, type Step } from '../conversation/message.ts';
import type { Incoming, Turned } from '../turn.ts';

/**
 * What somebody answered to a message, in Markdown; nothing where it was no answer to that one, or may not be told again.
 * `isLast` where it was the last: a label that is typed presses a button of that one.
 */
export function answerTo(
  message: Message,
  isLast: boolean,
  { reply }: Pick<Incoming, 'reply'>,
  { messages, mayKeep, answered }: Turned,
): string | undefined {
  if (!mayKeep) return undefined;
  const { pressed } = isLast ? asPressed(reply, message) : reply;
  const suggestion = message.suggestions?.find(
    ({ answer, to = message.step }) => answer === pressed?.answer && isSame(to, pressed.step),
  );
  const isBelow = pressed?.token === undefined || pressed.token === message.token;
  const isAskedAgain = isSame(messages.at(-1)?.step, message.step);
  if (suggestion && isBelow && !isAskedAgain) return asTyped(suggestion.label);
  return answered && isSame(answered.step, message.step) ? answered.shown : undefined;
}

function isSame(one: Step | undefined, other: Step): boolean {
  return (['dialog', 'subject', 'question', 'outcome'] as const).every((part) => one?.[part] === other[part]);
}
