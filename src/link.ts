import { answer } from './answer.ts';
import type { Reply } from './conversation/message.ts';
import type { Place } from './conversation/place.ts';
import { outcomeIn } from './conversation/prompt.ts';
import type { Listened } from './follow.ts';
import type { Shelf } from './see.ts';

/** With the link to what a practitioner takes along, or to what they asked for just now, where it is to be told. */
export async function withLink(
  linkTo: (path?: string) => Promise<string | undefined> | undefined,
  shelf: Shelf,
  place: Place,
  reply: Reply,
  listened: Listened,
): Promise<Listened> {
  const { heard, context } = listened;
  const { report, dialog } = heard;
  let link = report?.needsLink ? await linkTo() : undefined;
  if (dialog?.linksTo) {
    // What it comes to is worked out first, for the link to lead to that and to nothing else.
    const { state } = await answer(shelf, place, reply, listened);
    const over = state && outcomeIn(dialog, state, context);
    const path = over && dialog.linksTo(over.outcome, context);
    if (path !== undefined) link = await linkTo(path);
  }
  return link ? { ...listened, context: { ...context, link } } : listened;
}
