import type { Context } from './dialog.ts';
import type { Guide, Said } from './guide.ts';
import { led, type Reply } from './message.ts';
import { waysOn } from './offering.ts';
import type { Place } from './place.ts';

/** What is said first of all to a reply that speaks of danger, typed or filled in; `undefined` to any other. */
export function calmOf(
  { calms }: Guide,
  { text, pressed }: Reply,
  { language }: Context,
): string | undefined {
  const said = [text, ...Object.values(pressed?.filled ?? {})];
  return said.map((one) => calms?.(one, language)).find((words) => words !== undefined);
}

/** What is said to such a reply: the calm words, and the conversation waits; what was an answer is kept as one. */
export function calmed(said: Said, calm: string, isKept: boolean, context: Context): Said {
  const { language, place: reached, messages } = said;
  // Why something was not taken has to be known as well, and that everything is gone.
  if (said.isRefused || said.isErasing) return { ...said, messages: messages.map((one) => led(one, calm)) };
  const common = context.common[language];
  const place: Place = { ...reached, at: 'menu' };
  const text = [calm, [...(isKept ? [common.keptThat] : []), common.waiting].join(' ')].join('\n\n');
  const step = { dialog: 'crisis', outcome: 'calm' };
  return { ...said, place, messages: [{ text, language, step, suggestions: waysOn(place, context) }] };
}
