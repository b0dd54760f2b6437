import { z } from 'zod';
import type { Context } from '../conversation/dialog.ts';
import type { Guide } from '../conversation/guide.ts';
import { isReport, isSeries, mayErase } from '../conversation/offered.ts';
import { DialogRecord, PractitionerRecord, SeriesRecord } from '../records/records.ts';
import { once } from '../remembering.ts';
import type { Talk } from './talks.ts';

const Kept = z.union([PractitionerRecord, DialogRecord, SeriesRecord]);
/** One document of all that is kept of a practitioner. */
export type Kept = z.infer<typeof Kept>;

/**
 * Everything that is kept of a practitioner, as a file to take along: each document under its name, which does not say whose
 * it is. What is `unreadable` is there as it stands; that and the `conversations` of the web chat are not read in again.
 */
export const Export = z.strictObject({
  // Where its schema is, for other programs.
  $schema: z.string().exactOptional(),
  format: z.literal('loopbaanspiegel'),
  version: z.literal(1),
  exportedOn: z.iso.date(),
  edition: z.iso.date(),
  documents: z.record(z.string(), Kept),
  unreadable: z.record(z.string(), z.unknown()),
  // Absent in what was taken along before it was there.
  conversations: z.array(z.unknown()).readonly().default([]),
});
export type Export = z.infer<typeof Export>;

/** The same for other programs, as a JSON schema. */
export const exportSchema = once((): object => z.toJSONSchema(Export, { io: 'input' }));

/** A file that cannot be read in; nothing of it is taken. */
export class NotAnExport extends Error {
  override name = 'NotAnExport';
}

/** The documents of a practitioner, by name, and what they talked, as a file to take along; nothing is left out. */
export function exportOf(
  guide: Guide,
  documents: ReadonlyMap<string, unknown>,
  talks: readonly Talk[],
  { today, edition }: Pick<Context, 'today' | 'edition'>,
): Export {
  const read = [...documents].map(([name, value]) => ({
    name,
    value,
    record: schemaOf(guide, name)?.safeParse(value).data,
  }));
  return {
    format: 'loopbaanspiegel',
    version: 1,
    exportedOn: today,
    edition: edition.validFrom,
    documents: Object.fromEntries(read.flatMap(({ name, record }) => (record ? [[name, record]] : []))),
    unreadable: Object.fromEntries(
      read.flatMap(({ name, value, record }) => (record ? [] : [[name, value]])),
    ),
    conversations: talks,
  };
}

/** The documents in a file that was taken along, by name; throws where any of it is not what this guide keeps. */
export function documentsOf(guide: Guide, file: unknown): ReadonlyMap<string, Kept> {
  const { data, error } = Export.safeParse(file);
  if (!data) throw new NotAnExport(`This is no export: look at "${error.issues[0]?.path.join('.') ?? ''}"`);
  const begun = subjectsIn([...Object.keys(data.documents), ...Object.keys(data.unreadable)]);
  return new Map(
    Object.entries(data.documents).map(([name, value]) => {
      const schema = schemaOf(guide, name);
      if (!schema) throw new NotAnExport(`This guide keeps nothing under the name "${name}"`);
      const record = schema.safeParse(value).data;
      if (!record) throw new NotAnExport(`What is under "${name}" is not what belongs there`);
      // Whoever lists them goes by the count, so that a made-up one would keep the guide busy for ever.
      if ('count' in record && record.count > mostCounted(begun.get(name))) {
        throw new NotAnExport(`More is counted under "${name}" than is there`);
      }
      return [name, record];
    }),
  );
}

// Of a part that was taken along the others are missing, but nobody ever told so many.
const mostMissing = 1_000;

/** How many there may have been of which these are there, by their numbers. */
function mostCounted(subjects: ReadonlySet<string> = new Set()): number {
  const numbers = [...subjects].map(Number).filter(Number.isSafeInteger);
  return Math.min(Math.max(0, ...numbers), subjects.size + mostMissing);
}

/** The subjects that these names tell of, by the dialog that they belong to. */
function subjectsIn(names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const subjects = new Map<string, Set<string>>();
  for (const name of names) {
    const [id = '', subject] = name.split('/');
    if (subject !== undefined) subjects.set(id, (subjects.get(id) ?? new Set()).add(subject));
  }
  return subjects;
}

// A document that was set aside is named after the one it was, and cannot be read as that.
const path = /^(?!.*\/aside-\d+$)[\w.-]+(?:\/[\w.-]+)*$/;

/** What is kept under a name; `undefined` where nothing is. */
function schemaOf({ dialogs }: Guide, name: string): z.ZodType<Kept> | undefined {
  if (name === 'practitioner') return PractitionerRecord;
  const [id = '', ...parts] = name.split('/');
  const offered = dialogs.find((one) => one.id === id);
  if (!offered || isReport(offered) || mayErase(offered)) return undefined;
  if (!isSeries(offered)) return parts.length === 0 ? DialogRecord : undefined;
  if (parts.length === 0) return offered.isOpenEnded ? SeriesRecord : undefined;
  return path.test(parts.join('/')) ? DialogRecord : undefined;
}
