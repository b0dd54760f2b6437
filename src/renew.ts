import { dayNumber } from './calendar.ts';
import type { Desk } from './desk.ts';
import { type Document, replaced } from './records/documents.ts';
import { reachKey, scheduleKey, tagOf } from './records/keys.ts';
import type { PractitionerRecord } from './records/records.ts';

// So that nothing goes more than a week before its time, and most turns write only what they change.
const renewedEveryDays = 7;

/**
 * Makes everything that is kept of a practitioner last from now on where it was some time ago that this was done, so that
 * nothing is gone before its time of somebody who comes back; `prolong` does so for what was joined to it. Says whether it
 * was due.
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
  await prolong(record.joined ?? []);
  const tag = tagOf(key) ?? '';
  const besides = [scheduleKey(tag), reachKey(tag)];
  const beside = (await desk.read(besides)).flatMap((stored, at) => {
    return stored ? [[besides[at] ?? '', stored] as const] : [];
  });
  const others = [...(await desk.everything()), ...beside].filter(([other]) => other !== key);
  await desk.write([
    ...others.map(([other, { value, version }]) => ({ key: other, expected: version, value })),
    ...replaced(practitioner, { ...record, renewedOn: today }),
  ]);
  return true;
}
