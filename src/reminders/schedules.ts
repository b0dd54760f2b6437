import { open } from '../records/documents.ts';
import { scheduleEnding, tagOf } from '../records/keys.ts';
import { ScheduleRecord } from '../records/schedule.ts';
import type { Store } from '../state/store.ts';

/** Everybody who is to be reminded, as the store has it, and when first. */
export async function* everySchedule(store: Store): AsyncGenerator<{ tag: string; at: number }> {
  for await (const key of store.keysEnding(scheduleEnding)) {
    const tag = tagOf(key);
    const [stored] = await store.read([key]);
    const [next] = open(ScheduleRecord, key, stored).record?.due ?? [];
    if (tag !== undefined && next) yield { tag, at: next.at };
  }
}
