import { z } from 'zod';
import type { Due } from '../conversation/reminding.ts';
import type { Change } from '../state/store.ts';
import { type Document, replaced } from './documents.ts';

/** What somebody is still to be reminded of, the first to come first; no words of theirs. */
export const ScheduleRecord = z.strictObject({
  schema: z.literal(1),
  due: z.array(z.strictObject({ subject: z.string(), at: z.int() })).readonly(),
});
export type ScheduleRecord = z.infer<typeof ScheduleRecord>;

/** The changes that make this the schedule; none where it is already, and no document where nothing is left. */
export function rescheduled(schedule: Document<ScheduleRecord>, due: readonly Due[]): Change[] {
  const { key, version, record } = schedule;
  const next = due.toSorted(
    (one, other) => one.at - other.at || one.subject.localeCompare(other.subject, 'en', { numeric: true }),
  );
  if (JSON.stringify(next) === JSON.stringify(record?.due ?? []) && !schedule.isUnreadable) return [];
  if (next.length > 0) return replaced(schedule, { schema: 1, due: next });
  return version === 0 ? [] : [{ key, expected: version, value: undefined }];
}

/** The id of the activity in which somebody is reminded; the same moment of the same reminder has the same one. */
export function activityOf({ subject, at }: Due): string {
  return `reminder/${subject}@${at}`;
}
