import { reminderSeries } from '../conversation/reminding.ts';
import type { Desk } from '../desk.ts';
import { open } from '../records/documents.ts';
import { type Keys, reachKey, scheduleKey, shelfBeside } from '../records/keys.ts';
import { rescheduled, ScheduleRecord } from '../records/schedule.ts';
import type { Change, Stored } from '../state/store.ts';

/** What is kept beside a record and goes along in a joining: when to remind somebody, and where they are reached. */
type Beside = { readonly schedule: Stored | undefined; readonly reach: Stored | undefined };

/** The keys of what goes along: the schedule, then where somebody is reached. */
export function besideKeys({ tag }: Keys): readonly string[] {
  return [scheduleKey(tag), reachKey(tag)];
}

/** What is kept beside a record that is marked to be joined; read anew, because nothing that is written at home rests on it. */
export async function besideOf(desk: Desk, { tag }: Keys): Promise<Beside> {
  const [schedules, reaches] = await Promise.all([
    desk.everything(shelfBeside(tag, 'schedule')),
    desk.everything(shelfBeside(tag, 'reach')),
  ]);
  return { schedule: schedules.get(scheduleKey(tag)), reach: reaches.get(reachKey(tag)) };
}

/**
 * The changes at home by which somebody is reminded of what they asked for in either record, under its number there; they
 * are reached as before, or as in the other where that is not known.
 */
export function besideOfBoth(
  { tag }: Keys,
  ours: Beside,
  theirs: Beside,
  renamed: (name: string) => string,
): readonly Change[] {
  const own = open(ScheduleRecord, scheduleKey(tag), ours.schedule);
  const other = open(ScheduleRecord, '', theirs.schedule);
  const brought = (other.record?.due ?? []).map(({ subject, at }) => {
    const name = renamed(`${reminderSeries}/${subject}`);
    return { subject: name.slice(reminderSeries.length + 1), at };
  });
  const isUnknown = !ours.reach && theirs.reach;
  return [
    ...rescheduled(own, [...(own.record?.due ?? []), ...brought]),
    ...(isUnknown ? [{ key: reachKey(tag), expected: 0, value: isUnknown.value }] : []),
  ];
}
