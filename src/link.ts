import { answer } from './answer.ts';
import type { Reply } from './conversation/message.ts';
import type { Place, Where } from './conversation/place.ts';
import { outcomeIn, stepOf } from './conversation/prompt.ts';
import type { Listened } from './follow.ts';
import type { Shelf } from './see.ts';

/** The links there are for a practitioner; none where nobody can say at which address. */
export type Links = {
  /** To everything that is kept, or to just this. */
  toTakeAlong(path?: string): Promise<string | undefined>;
  /** To the sheet of a dialog, as it stands when it is fetched. */
  toSheet(of: Where): Promise<string | undefined>;
};

/** With the link to what a practitioner takes along, or to what they asked for just now, where it is to be told. */
export async function withLink(
  links: Links,
  shelf: Shelf,
  place: Place,
  reply: Reply,
  listened: Listened,
): Promise<Listened> {
  const { heard, context } = listened;
  const { report, dialog } = heard;
  if (dialog?.sheet) return withThis(await links.toSheet(stepOf(dialog)), listened);
  let link = report?.needsLink ? await links.toTakeAlong() : undefined;
  if (dialog?.linksTo) {
    // What it comes to is worked out first, for the link to lead to that and to nothing else.
    const { state } = await answer(shelf, place, reply, listened);
    const over = state && outcomeIn(dialog, state, context);
    const path = over && dialog.linksTo(over.outcome, context);
    if (path !== undefined) link = await links.toTakeAlong(path);
  }
  return withThis(link, listened);
}

function withThis(link: string | undefined, listened: Listened): Listened {
  return link ? { ...listened, context: { ...listened.context, link } } : listened;
}
