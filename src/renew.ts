import { dayNumber } from './calendar.ts';
import type { Desk } from './desk.ts';
import { type Document, replaced } from './records/documents.ts';
import { reachKey, scheduleKey, tagOf } from './records/keys.ts';
import type { PractitionerRecord } from './records/records.ts';
import { StoreUnavailable } from './state/store.ts';

// So that nothing goes more than a week before its time, and most turns write only what they change.
const renewedEveryDays = 7;

/**
 * Makes everything that is kept of a practitioner last from now on where it was some time ago that this was done, so that
 * nothing is gone before its time of somebody who comes back; `prolong` does so for what was joined to it. Says whether it
 * was done; where it could not be, the turn goes on without, and the next one tries it again.
 */
export async function renew(
  desk: Desk,
  practitioner: Document<PractitionerRecord>,
  today: string,
  prolong: (joined: readonly string[]) => Promise<void>,
): Promise<boolean> {
  const { record, key } = practitioner;
  if (record?.agreedOn === undefined) return false;
  const { renewedOn } = record;
  if (renewedOn !== undefined && dayNumber(today) - dayNumber(renewedOn) < renewedEveryDays) return false;
  const tag = tagOf(key) ?? '';
  const besides = [scheduleKey(tag), reachKey(tag)];
  try {
    await prolong(record.joined ?? []);
    await desk.prolong(key);
  } catch (error) {
    if (error instanceof StoreUnavailable) return false;
    throw error;
  }
  const beside = (await desk.read(besides)).flatMap((stored, at) =>
    stored ? [{ key: besides[at] ?? '', expected: stored.version, value: stored.value }] : [],
  );
  await desk.write([...beside, ...replaced(practitioner, { ...record, renewedOn: today })]);
  return true;
}
