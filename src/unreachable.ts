import { after, untouched } from './conversation/prompt.ts';
import { ended, reminderSeries } from './conversation/reminding.ts';
import { open, replaced } from './records/documents.ts';
import { reachKey } from './records/keys.ts';
import { ReachRecord } from './records/reach.ts';
import { rescheduled } from './records/schedule.ts';
import { readDialog, readSchedule, type Shelf } from './see.ts';

/**
 * Ends every reminder of somebody whom nothing can be brought any more in the conversation in which they would be reminded,
 * and notes since which ISO day. Says whether it is done; not where something changed in the meantime.
 */
export async function endReminders(shelf: Shelf, conversation: string, today: string): Promise<boolean> {
  const { desk, keys } = shelf;
  const key = reachKey(keys.tag);
  const [stored] = await desk.read([key]);
  const reach = open(ReachRecord, key, stored);
  const schedule = await readSchedule(shelf);
  const { due = [] } = schedule.record ?? {};
  // Somebody who went on elsewhere is reminded there.
  if (reach.record?.conversation !== conversation || due.length === 0) return true;
  const reminders = await Promise.all(
    due.map(({ subject }) => readDialog(shelf, { id: reminderSeries, subject })),
  );
  const { isWritten } = await desk.write([
    ...replaced(reach, { ...reach.record, blockedOn: today }),
    ...rescheduled(schedule, []),
    ...reminders.flatMap((one) =>
      replaced(one, { schema: 1, ...after(one.record ?? untouched, { today }, ended) }),
    ),
  ]);
  return isWritten;
}
