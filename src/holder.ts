import { type Looked, openLook } from './look.ts';
import type { Document } from './records/documents.ts';
import type { PractitionerRecord } from './records/records.ts';
import type { BotParts } from './turn.ts';

/** Nothing is kept of whom this was for, or it was erased since, even if something new is kept by now. */
export class NotKept extends Error {
  override name = 'NotKept';
}

/** Whose it is that may be taken along: a practitioner by their tag and the serial of what is kept of them. */
export function holderOf(tag: string, serial = ''): string {
  return `${tag} ${serial}`;
}

/** What is kept of somebody who agreed to that. */
export type Held = Looked & {
  readonly practitioner: Document<PractitionerRecord> & { record: PractitionerRecord };
};

/** Looks at what is kept for a holder, whatever is said after whose it is; throws NotKept where nothing is any more. */
export function openHeld(parts: BotParts): (holder: string) => Promise<Held> {
  const look = openLook(parts);
  return async (holder) => {
    const [tag = '', serial = ''] = holder.split(' ');
    const looked = await look(tag);
    const { record } = looked.practitioner;
    if (record?.agreedOn === undefined || (record.serial ?? '') !== serial) {
      throw new NotKept('What this was for is not there any more');
    }
    return { ...looked, practitioner: { ...looked.practitioner, record } };
  };
}

/** Who by their tag is the holder of what is kept of them; throws NotKept where they did not agree to that. */
export function openHolders(parts: BotParts): (tag: string) => Promise<string> {
  const look = openLook(parts);
  return async (tag) => {
    const { agreedOn, serial } = (await look(tag)).practitioner.record ?? {};
    if (agreedOn === undefined) throw new NotKept('Nothing is kept of them');
    return holderOf(tag, serial);
  };
}

/** What is kept under its name, without whose it is; as it stands there where it cannot be read. */
export async function documentsOf({ shelf }: Held): Promise<ReadonlyMap<string, unknown>> {
  const documents = await shelf.desk.everything();
  const begin = `${shelf.keys.shelf}:`.length;
  return new Map([...documents].map(([key, { value }]) => [key.slice(begin), parsed(value)] as const));
}

/** What was written, or its text where that cannot be read. */
export function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
