import type { Context } from './conversation/dialog.ts';
import { isSeries } from './conversation/offered.ts';
import { type Due, dueAfter, reminderSeries } from './conversation/reminding.ts';
import { countOf, dialogOf, readDialog, type Shelf, seeFor } from './see.ts';

/** What somebody is to be reminded of by all that they said, as it is on this shelf; nothing of what has passed. */
export async function dueOn(shelf: Shelf, context: Context): Promise<readonly Due[]> {
  const series = shelf.guide.dialogs.find(({ id }) => id === reminderSeries);
  if (!series || !isSeries(series)) return [];
  const numbers = series.all(await countOf(shelf, series), context);
  let due: readonly Due[] = [];
  for (const subject of numbers) {
    const { record } = await readDialog(shelf, { id: series.id, subject });
    const seen = record ? await seeFor(shelf, series, subject, context) : {};
    const dialog = dialogOf(series, subject, { ...context, seen });
    if (record && dialog) due = dueAfter(due, dialog, record, { ...context, seen });
  }
  return due;
}
