import type { Context } from './conversation/dialog.ts';
import type { Heard, Said } from './conversation/guide.ts';
import { after, broughtBy, untouched } from './conversation/prompt.ts';
import { type Document, replaced } from './records/documents.ts';
import type { DialogRecord, PractitionerRecord } from './records/records.ts';
import { readDialog, readSeries, type Shelf } from './see.ts';
import type { Change } from './state/store.ts';

/** What a turn was about, what it read and what came of it. */
export type Taken = {
  readonly practitioner: Document<PractitionerRecord>;
  readonly dialog: Document<DialogRecord> | undefined;
  readonly heard: Heard;
  readonly said: Said;
  readonly context: Context;
};

/** The documents of a practitioner that a turn changes. */
export async function whatToKeep(
  shelf: Shelf,
  { practitioner, dialog, heard, said, context }: Taken,
): Promise<Change[]> {
  const known = dialog?.record ?? untouched;
  const { state = known } = said;
  const isTold = dialog !== undefined && (state !== known || dialog.isUnreadable);
  const changes: Change[] = isTold ? replaced(dialog, { schema: 1, ...state }) : [];

  const brought = isTold && heard.dialog ? broughtBy(heard.dialog, state, context) : undefined;
  for (const { entries, dialog: id, subject } of brought?.said ?? []) {
    const other = await readDialog(shelf, { id, ...(subject !== undefined && { subject }) });
    const told = after(other.record ?? untouched, context, ...entries);
    changes.push(...replaced(other, { schema: 1, ...told }));
  }

  const { record } = practitioner;
  const { question: _, ...whereabouts } = said.place;
  const next = {
    schema: 1 as const,
    language: said.language,
    edition: brought?.edition ?? record?.edition ?? context.edition.validFrom,
    agreedOn: record?.agreedOn ?? context.today,
    place: { ...whereabouts, at: 'menu' as const },
  };
  if (!isSame(record, next)) changes.push(...replaced(practitioner, next));

  // A subject that is told of for the first time is counted, in the same write.
  if (isTold && dialog.version === 0 && heard.series) {
    const [number = ''] = heard.dialog?.subject?.split('/') ?? [];
    const series = await readSeries(shelf, heard.series);
    const count = (series.record?.count ?? 0) + 1;
    if (number === `${count}`) changes.push(...replaced(series, { schema: 1, count }));
  }
  return changes;
}

// Both are written by this code, so they are the same exactly when their sorted texts are.
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}

function sorted(_: string, value: unknown): unknown {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isPlain
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
    : value;
}
