import type { Desk } from './desk.ts';
import { documentsOf, openHeld, parsed } from './holder.ts';
import type { Language } from './language.ts';
import { replaced } from './records/documents.ts';
import { shelfBeside } from './records/keys.ts';
import { PractitionerRecord } from './records/records.ts';
import { rescheduled } from './records/schedule.ts';
import { documentsOf as documentsIn, type Export, exportOf, NotAnExport } from './rights/export.ts';
import { readableOf } from './rights/readable.ts';
import { readableTalks, type Talk, talksIn } from './rights/talks.ts';
import { dueOn } from './scheduling.ts';
import { readSchedule, type Shelf, seeFor } from './see.ts';
import type { Change } from './state/store.ts';
import type { BotParts } from './turn.ts';

/** What a practitioner takes along of what is kept, and brings back; all throw NotKept where their holder has none. */
export type TakeAlong = {
  /** The language they speak with the guide. */
  language(holder: string): Promise<Language>;
  /** Everything as a file that can be brought back. */
  file(holder: string): Promise<Export>;
  /** Everything they said, to be read. */
  text(holder: string): Promise<string>;
  /** Takes a file in where nothing was said yet; throws NotAnExport where it does not fit. */
  bringBack(holder: string, file: unknown): Promise<'taken' | 'notEmpty'>;
};

/** Opens what practitioners take along of what is kept in the bot's store. */
export function createTakeAlong(parts: BotParts): TakeAlong {
  const { guide, store, editions } = parts;
  const lookFor = openHeld(parts);

  /** What the log of the web chat still has, also of chats that were joined to this one. */
  async function talksOf({ keys }: Shelf, { joined = [] }: PractitionerRecord): Promise<readonly Talk[]> {
    const shelves = [keys.tag, ...joined].map((tag) => shelfBeside(tag, 'log'));
    const logs = await Promise.all(shelves.map((log) => store.readShelf(log, Number.POSITIVE_INFINITY)));
    const all = logs.flatMap((log) => [...(log ?? [])]);
    return talksIn(all.map(([key, { value }]) => [key, parsed(value)] as const));
  }

  return {
    language: async (holder) => (await lookFor(holder)).context.language,
    file: async (holder) => {
      const held = await lookFor(holder);
      const { shelf, practitioner, context } = held;
      const named = await documentsOf(held);
      return exportOf(guide, named, await talksOf(shelf, practitioner.record), context);
    },
    text: async (holder) => {
      const { shelf, practitioner, context } = await lookFor(holder);
      const all = guide.dialogs.find(({ id }) => id === 'export');
      const told = readableOf(guide, all ? await seeFor(shelf, all, undefined, context) : {}, context);
      const talked = readableTalks(await talksOf(shelf, practitioner.record), context);
      return [told, talked].filter((part) => part !== '').join('\n');
    },
    bringBack: async (holder, file) => {
      const brought = documentsIn(guide, file);
      const { shelf, practitioner, context } = await lookFor(holder);
      const { desk, keys } = shelf;
      const documents = await desk.everything();
      const who = PractitionerRecord.safeParse(brought.get('practitioner')).data;
      if (who && editions.every(({ validFrom }) => validFrom !== who.edition)) {
        throw new NotAnExport(`This guide does not have the edition of ${who.edition}`);
      }
      const refusal = textsIn([...brought.values()]).find((text) =>
        guide.refuses?.(text, context.common[context.language]),
      );
      if (refusal !== undefined)
        throw new NotAnExport('There is a citizen service number in it; take that out first');
      if ([...documents.keys()].some((key) => key !== keys.practitioner)) return 'notEmpty';
      const said = [...brought].filter(([name]) => name !== 'practitioner');
      const changes = said.map(([name, record]) => ({
        key: `${keys.shelf}:${name}`,
        expected: 0,
        value: JSON.stringify(record),
      }));
      const schedule = await readSchedule(shelf);
      const due = await dueOn({ ...shelf, desk: deskOf(changes) }, context);
      const { record } = practitioner;
      const known = who ? replaced(practitioner, { ...record, edition: who.edition, place: who.place }) : [];
      const { isWritten } = await desk.write([...changes, ...known, ...rescheduled(schedule, due)]);
      return isWritten ? 'taken' : 'notEmpty';
    },
  };
}

/** A desk on which there is what is about to be written, and nothing else. */
function deskOf(changes: readonly Change[]): Desk {
  const stored = new Map(
    changes.flatMap(({ key, value }) => (value === undefined ? [] : [[key, { value, version: 1 }] as const])),
  );
  const never = () => Promise.reject(new Error('What is brought back is only looked at'));
  const read: Desk['read'] = async (keys) => keys.map((key) => stored.get(key));
  return { read, everything: never, prolong: never, write: never };
}

/** Every text in it, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
