import { dayNumber } from './calendar.ts';
import type { Context } from './conversation/dialog.ts';
import { lasting } from './records/documents.ts';
import type { PractitionerRecord } from './records/records.ts';
import { keysOfEverything, type Shelf } from './see.ts';
import type { Change } from './state/store.ts';

const documentsAtOnce = 25;

// So that nothing goes more than a week before its time, and most turns write only what they change.
const renewedEveryDays = 7;

/** Whether it was some time ago that everything kept was made to last. */
export function isDue(record: PractitionerRecord | undefined, today: string): boolean {
  const { renewedOn } = record ?? {};
  return renewedOn === undefined || dayNumber(today) - dayNumber(renewedOn) >= renewedEveryDays;
}

/**
 * Makes everything that is kept of a practitioner last from now on, so that nothing is gone before its time of somebody
 * who comes back. A document that is written by somebody else in between lasts already.
 */
export async function renew(shelf: Shelf, context: Context): Promise<void> {
  const { store } = shelf;
  const keys = await keysOfEverything(shelf, context);
  for (let first = 0; first < keys.length; first += documentsAtOnce) {
    const some = keys.slice(first, first + documentsAtOnce);
    const stored = await store.read(some);
    const changes = stored.flatMap((one, at): Change[] =>
      one ? [lasting(some[at] ?? '', one.version, one.value)] : [],
    );
    if (changes.length === 0 || (await store.write(changes))) continue;
    for (const change of changes) await store.write([change]);
  }
}
