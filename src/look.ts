import type { Context } from './conversation/dialog.ts';
import { openDesks } from './desk.ts';
import { homeOf } from './joining/homes.ts';
import type { Language } from './language.ts';
import { type Document, open } from './records/documents.ts';
import { keysOf } from './records/keys.ts';
import { PractitionerRecord } from './records/records.ts';
import type { Shelf } from './see.ts';
import { type BotParts, contextOn } from './turn.ts';

/** What is kept of a practitioner, to be read beside the conversation, and the context it is told in. */
export type Looked = {
  readonly shelf: Shelf;
  readonly practitioner: Document<PractitionerRecord>;
  readonly context: Context;
};

/**
 * Looks at what is kept under a tag, wherever that is by now; always as it is in the store at that moment. What is told is
 * told in `otherwise` where nobody knows which language somebody speaks.
 */
export function openLook(parts: BotParts): (tag: string, otherwise?: Language) => Promise<Looked> {
  const { guide, store } = parts;
  const desks = openDesks(store, parts.keptMonths);
  return async (tag, otherwise = 'nl') => {
    const keys = keysOf(await homeOf(store, tag));
    // Nothing is written here that would find out what changed, or was erased, since the last look.
    desks.forget(keys.shelf);
    const desk = await desks.open(keys.shelf, []);
    const [stored] = await desk.read([keys.practitioner]);
    const practitioner = open(PractitionerRecord, keys.practitioner, stored);
    const { language = otherwise, edition } = practitioner.record ?? {};
    return { shelf: { desk, keys, guide }, practitioner, context: contextOn(parts, edition, language) };
  };
}
