import type { Aim } from './conversation/aim.ts';
import type { Context } from './conversation/dialog.ts';
import type { Said } from './conversation/guide.ts';
import { untouched } from './conversation/prompt.ts';
import { readSeries } from './listen.ts';
import { type Document, replaced } from './records/documents.ts';
import type { Keys } from './records/keys.ts';
import type { DialogRecord, PractitionerRecord } from './records/records.ts';
import type { Change, Store } from './state/store.ts';

/** What a turn was about, what it read and what came of it. */
export type Taken = {
  readonly practitioner: Document<PractitionerRecord>;
  readonly dialog: Document<DialogRecord> | undefined;
  readonly heard: Aim;
  readonly said: Said;
  readonly context: Context;
};

/** The documents of a practitioner that a turn changes; nothing is kept of somebody who has not said anything yet. */
export async function whatToKeep(
  store: Store,
  keys: Keys,
  { practitioner, dialog, heard, said, context }: Taken,
): Promise<Change[]> {
  const known = dialog?.record ?? untouched;
  const { state = known } = said;
  const isTold = dialog !== undefined && (state !== known || dialog.isUnreadable);
  const changes: Change[] = isTold ? replaced(dialog, { schema: 1, ...state }) : [];

  const { record } = practitioner;
  const { question: _, ...whereabouts } = said.place;
  const place = { ...whereabouts, at: 'menu' as const };
  const isElsewhere = record !== undefined && !isSame(record.place, place);
  if (isTold ? !record || isElsewhere : said.language !== context.language || isElsewhere) {
    const edition = record?.edition ?? context.edition.validFrom;
    changes.push(...replaced(practitioner, { schema: 1, language: said.language, edition, place }));
  }

  // A subject that is told of for the first time is counted, in the same write.
  const isCounted = isTold && dialog.version === 0 && heard.series?.isOpenEnded;
  if (isCounted && heard.series) {
    const series = await readSeries(store, keys, heard.series);
    const next = (series.record?.count ?? 0) + 1;
    const isNext = heard.dialog?.subject === `${next}`;
    if (isNext) changes.push(...replaced(series, { schema: 1, count: next }));
  }
  return changes;
}

// Both are flat and written by this code, so their text is the same exactly when they are.
function isSame(one: object | undefined, other: object): boolean {
  const sorted = (record: object) => JSON.stringify(Object.entries(record).toSorted());
  return one !== undefined && sorted(one) === sorted(other);
}
