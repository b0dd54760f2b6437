import type { Aim } from './conversation/aim.ts';
import type { Context, Progress } from './conversation/dialog.ts';
import type { Said } from './conversation/guide.ts';
import { progressOf, untouched } from './conversation/prompt.ts';
import { type Document, replaced } from './records/documents.ts';
import type { DialogRecord, PractitionerRecord, SeriesRecord } from './records/records.ts';
import type { Change } from './state/store.ts';

/** What a turn was about, what it read and what came of it. */
export type Taken = {
  readonly practitioner: Document<PractitionerRecord>;
  readonly dialog: Document<DialogRecord> | undefined;
  readonly series: Document<SeriesRecord> | undefined;
  readonly heard: Aim;
  readonly said: Said;
  readonly context: Context;
};

/** The documents of a practitioner that a turn changes; nothing is kept of somebody who has not said anything yet. */
export function whatToKeep({ practitioner, dialog, series, heard, said, context }: Taken): Change[] {
  const known = dialog?.record ?? untouched;
  const { state = known } = said;
  const isTold = dialog !== undefined && (state !== known || dialog.isUnreadable);
  const changes: Change[] = isTold ? replaced(dialog, { schema: 1, ...state }) : [];

  const { record } = practitioner;
  const place = { ...said.place, at: 'menu' as const };
  const isElsewhere = record !== undefined && !isSame(record.place, place);
  if (isTold ? !record || isElsewhere : said.language !== context.language || isElsewhere) {
    const edition = record?.edition ?? context.edition.validFrom;
    changes.push(...replaced(practitioner, { schema: 1, language: said.language, edition, place }));
  }

  const subject = heard.dialog?.subject;
  if (isTold && series && heard.dialog && subject !== undefined) {
    const begun = series.record?.begun ?? {};
    const progress: Progress = progressOf(heard.dialog, state, context);
    if (!isSame(begun[subject], progress)) {
      changes.push(...replaced(series, { schema: 1, begun: { ...begun, [subject]: progress } }));
    }
  }
  return changes;
}

// Both are flat and written by this code, so their text is the same exactly when they are.
function isSame(one: object | undefined, other: object): boolean {
  const sorted = (record: object) => JSON.stringify(Object.entries(record).toSorted());
  return one !== undefined && sorted(one) === sorted(other);
}
