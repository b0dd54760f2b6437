import type { Said } from './conversation/guide.ts';
import { led, type Reply } from './conversation/message.ts';
import { offeringNext } from './conversation/offering.ts';
import type { Place } from './conversation/place.ts';
import { type DialogState, toldIn, untouched } from './conversation/prompt.ts';
import { respond } from './conversation/respond.ts';
import { type Listened, withThoughts } from './follow.ts';
import type { Decided } from './hear.ts';
import { readBegun, type Shelf } from './see.ts';
import type { Considered, Thinking, VeiledThinker } from './sharing.ts';
import { thinkAlong } from './thinkAlong.ts';

const nothingBegun = { count: 0, told: {} };

/** What is said to a reply, once what it is about was read. */
export async function answer(shelf: Shelf, place: Place, reply: Reply, listened: Listened): Promise<Said> {
  const { heard, context, dialog, begun = nothingBegun } = listened;
  const known = { state: dialog?.record ?? untouched, begun };
  const said = respond(shelf.guide, place, reply, heard, known, context);
  const offered = await withNextSubject(shelf, listened, said);
  return dialog?.isUnreadable ? withLead(offered, context.common[context.language].setAside) : offered;
}

/** What is said, with the next subject offered where one of a series has come to its outcome. */
async function withNextSubject(
  shelf: Shelf,
  { heard, dialog: document, context }: Listened,
  said: Said,
): Promise<Said> {
  const { series, dialog } = heard;
  if (!series || dialog?.subject === undefined || said.place.at !== 'outcome') return said;
  const spoken = { ...context, language: said.language };
  const begun = await readBegun(shelf, series, spoken);
  const state: DialogState = said.state ?? document?.record ?? untouched;
  const told = { ...begun.told, [dialog.subject]: toldIn(dialog, state, spoken) };
  return offeringNext(said, series, dialog.subject, { ...begun, told }, spoken);
}

/** What is said once whatever thinks along was asked, where somebody lets it and it could help. */
export function consider(
  thinker: VeiledThinker | undefined,
  shelf: Shelf,
  place: Place,
  reply: Reply,
  { listened, decision }: Decided,
  said: Said,
): Promise<Considered> {
  const again: Thinking['again'] = (made) =>
    answer(
      shelf,
      place,
      reply,
      'thoughts' in made
        ? withThoughts(listened, made.thoughts)
        : { ...listened, context: { ...listened.context, ...made } },
    );
  return thinkAlong(thinker, shelf, { listened, said, reply, again, ...(decision && { decision }) });
}

/** The same with this said before it. */
export function withLead(said: Said, lead: string): Said {
  const [first, ...others] = said.messages;
  return first ? { ...said, messages: [led(first, lead), ...others] } : said;
}
