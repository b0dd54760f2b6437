import { type Desk, openDesks } from './desk.ts';
import { homeOf } from './joining/homes.ts';
import type { Language } from './language.ts';
import { open, replaced } from './records/documents.ts';
import { keysOf } from './records/keys.ts';
import { PractitionerRecord } from './records/records.ts';
import { rescheduled } from './records/schedule.ts';
import { documentsOf, type Export, exportOf, NotAnExport } from './rights/export.ts';
import { readableOf } from './rights/readable.ts';
import { dueOn } from './scheduling.ts';
import { readSchedule, type Shelf, seeFor } from './see.ts';
import type { Change } from './state/store.ts';
import { type BotParts, contextOn } from './turn.ts';

/** What a practitioner takes along of what is kept, and brings back; each by the name they have in the store. */
export type TakeAlong = {
  /** The language they speak with the guide. */
  language(tag: string): Promise<Language>;
  /** Everything as a file that can be brought back. */
  file(tag: string): Promise<Export>;
  /** Everything they said, to be read. */
  text(tag: string): Promise<string>;
  /** Takes a file in where nothing was said yet; throws NotAnExport where it does not fit. */
  bringBack(tag: string, file: unknown): Promise<'taken' | 'notEmpty'>;
};

/** Opens what practitioners take along of what is kept in the bot's store. */
export function createTakeAlong(parts: BotParts): TakeAlong {
  const { guide, store, editions } = parts;
  const desks = openDesks(store, parts.keptMonths);

  async function look(tag: string) {
    const keys = keysOf(await homeOf(store, tag));
    const desk = await desks.open(keys.shelf, []);
    const documents = await desk.everything();
    const practitioner = open(PractitionerRecord, keys.practitioner, documents.get(keys.practitioner));
    const { language = 'nl', edition } = practitioner.record ?? {};
    const shelf: Shelf = { desk, keys, guide };
    return { shelf, documents, practitioner, context: contextOn(parts, edition, language) };
  }

  return {
    language: async (tag) => (await look(tag)).context.language,
    file: async (tag) => {
      const { shelf, documents, context } = await look(tag);
      const begin = `${shelf.keys.shelf}:`.length;
      const named = [...documents].map(([key, { value }]) => [key.slice(begin), parsed(value)] as const);
      return exportOf(guide, new Map(named), context);
    },
    text: async (tag) => {
      const { shelf, context } = await look(tag);
      const all = guide.dialogs.find(({ id }) => id === 'export');
      return readableOf(guide, all ? await seeFor(shelf, all, undefined, context) : {}, context);
    },
    bringBack: async (tag, file) => {
      const brought = documentsOf(guide, file);
      const { shelf, documents, practitioner, context } = await look(tag);
      const { desk, keys } = shelf;
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
      const known =
        record && who ? replaced(practitioner, { ...record, edition: who.edition, place: who.place }) : [];
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
  return { read: async (keys) => keys.map((key) => stored.get(key)), everything: never, write: never };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Every text in it, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
