import { converse } from './converse.ts';
import type { Context, Dialog } from './dialog.ts';
import type { Said } from './guide.ts';
import type { Message, Reply } from './message.ts';
import { waysOn } from './offering.ts';
import { outside, type Place } from './place.ts';
import { outcomeIn, untouched } from './prompt.ts';
import type { Command } from './reading/command.ts';

/**
 * Takes a reply to the question whether everything is to be erased. Nothing that is said to it is kept; whoever steps back
 * from it or passes over it erases nothing.
 */
export function erase(
  dialog: Dialog,
  reply: Reply,
  command: Command | undefined,
  place: Place,
  context: Context,
): Said {
  const { language } = context;
  const isLeaving = command?.name === 'back' || command?.name === 'skip';
  const turn = isLeaving ? undefined : converse(dialog, untouched, reply, command, place.question, context);
  const over = turn ? outcomeIn(dialog, turn.state, context) : { outcome: dialog.outcome({}, context) };
  if (turn && !over) return { place, language, messages: [turn.message] };
  return told(dialog, over?.outcome, place, context);
}

function told(dialog: Dialog, outcome: unknown, place: Place, context: Context): Said {
  const { language } = context;
  const message: Message = {
    text: dialog.text[language].outcome(outcome, context),
    language,
    step: { dialog: dialog.id, outcome: dialog.outcomeId(outcome) },
  };
  if (dialog.erases?.(outcome)) return { place: outside, language, messages: [message], isErasing: true };
  const beside: Place = { ...place, at: 'menu' };
  const suggestions = [...(dialog.ways?.(outcome, context) ?? []), ...waysOn(beside, context)];
  return { place: beside, language, messages: [{ ...message, suggestions }] };
}
