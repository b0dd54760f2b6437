import { isDeepStrictEqual } from 'node:util';
import type { Context } from './conversation/dialog.ts';
import type { Said } from './conversation/guide.ts';
import { broughtBy, carriedBy, untouched } from './conversation/prompt.ts';
import { dueAfter } from './conversation/reminding.ts';
import { shortened } from './conversation/said.ts';
import type { Listened } from './follow.ts';
import type { Passed } from './past.ts';
import { type Document, replaced } from './records/documents.ts';
import { toldKey } from './records/keys.ts';
import type { PractitionerRecord } from './records/records.ts';
import { rescheduled } from './records/schedule.ts';
import { dialogOf, readDialog, readSchedule, readSeries, type Shelf } from './see.ts';
import type { Change } from './state/store.ts';

// Channels repeat within minutes.
const repeatedForSeconds = 24 * 60 * 60;

/** The documents that a turn changes, from what it was about, what was kept and what came of it. */
export async function whatToKeep(
  shelf: Shelf,
  practitioner: Document<PractitionerRecord>,
  { heard, dialog, context }: Listened,
  said: Said,
): Promise<Change[]> {
  const known = dialog?.record ?? untouched;
  const { state = known } = said;
  const isTold = dialog !== undefined && (state !== known || dialog.isUnreadable);
  const { thoughts = dialog?.record?.thoughts } = said;
  const isThought = dialog !== undefined && thoughts !== dialog.record?.thoughts;
  const kept = { schema: 1 as const, said: state.said, misses: state.misses };
  const changes: Change[] =
    isTold || isThought ? replaced(dialog, { ...kept, ...(thoughts && { thoughts }) }) : [];
  const schedule = await readSchedule(shelf);
  let due = schedule.record?.due ?? [];
  if (isTold && heard.dialog) due = dueAfter(due, heard.dialog, state, context);

  const brought = isTold && heard.dialog ? broughtBy(heard.dialog, state, context) : undefined;
  const carried = isTold && heard.dialog ? carriedBy(heard.dialog, known, state, context) : [];
  for (const { entries, dialog: id, subject } of [...(brought?.said ?? []), ...carried]) {
    const other = await readDialog(shelf, { id, ...(subject !== undefined && { subject }) });
    // As they were said, with the day of then or none.
    const { said } = other.record ?? untouched;
    const next = { said: shortened([...said, ...entries]), misses: 0 };
    const thoughts = other.record?.thoughts;
    changes.push(...replaced(other, { schema: 1, ...next, ...(thoughts && { thoughts }) }));
    const offered = shelf.guide.dialogs.find((one) => one.id === id);
    const about = dialogOf(offered, subject, context);
    if (about) due = dueAfter(due, about, next, context);
  }
  changes.push(...rescheduled(schedule, due));
  changes.push(...whoToKeep(practitioner, said, context, brought?.edition));

  // A subject that is told of for the first time is counted, in the same write.
  const [number = ''] = heard.dialog?.subject?.split('/') ?? [];
  if (isTold && dialog.version === 0 && heard.series && /^\d+$/.test(number)) {
    const series = await readSeries(shelf, heard.series);
    const count = (series.record?.count ?? 0) + 1;
    if (number === `${count}`) changes.push(...replaced(series, { schema: 1, count }));
  }
  return changes;
}

/** The change to what is kept of the practitioner besides what they said; none where all is as it was. */
export function whoToKeep(
  practitioner: Document<PractitionerRecord>,
  { language, place: { question: _, ...place } }: Said,
  { edition, today, receipt }: Context,
  moved?: string,
): Change[] {
  const { record } = practitioner;
  const next: PractitionerRecord = {
    schema: 1,
    language,
    edition: moved ?? record?.edition ?? edition.validFrom,
    agreedOn: record?.agreedOn ?? today,
    renewedOn: record?.renewedOn ?? today,
    ...(record?.joined && { joined: record.joined }),
    ...(record ? record.serial !== undefined && { serial: record.serial } : { serial: receipt }),
    place: { ...place, at: 'menu' },
  };
  return isDeepStrictEqual(record, next) ? [] : replaced(practitioner, next);
}

/** What was said back in turns of a conversation that are passed on, each for as long as a channel may repeat it. */
export function toldToKeep(tag: string, conversation: string, passed: readonly Passed[]): Change[] {
  return passed
    .filter(({ messages }) => messages.length > 0)
    .map(({ activity, number, messages }) => ({
      key: toldKey(tag, conversation, activity, number),
      expected: 0,
      value: JSON.stringify({ schema: 1, messages }),
      expiresInSeconds: repeatedForSeconds,
    }));
}
