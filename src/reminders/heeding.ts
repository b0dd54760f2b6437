import { open } from '../records/documents.ts';
import { scheduleEnding, tagOf } from '../records/keys.ts';
import { ScheduleRecord } from '../records/schedule.ts';
import { erasedKey } from '../state/sealed.ts';
import type { Change, Store } from '../state/store.ts';
import type { Timing } from './timing.ts';

/** The store, which tells whenever it was written that somebody is to be reminded, or that they were erased. */
export function heeding(store: Store, heard: () => Pick<Timing, 'announce' | 'forget'> | undefined): Store {
  function heed({ key, value, expected }: Change) {
    const tag = tagOf(key);
    if (tag === undefined) return;
    if (key === erasedKey(tag).key) heard()?.forget(tag);
    if (!key.endsWith(scheduleEnding) || value === undefined) return;
    const { record } = open(ScheduleRecord, key, { value, version: expected });
    const [next] = record?.due ?? [];
    if (next) heard()?.announce(tag, next.at);
  }
  return {
    ...store,
    write: async (changes, resting) => {
      const written = await store.write(changes, resting);
      if (written.isWritten) changes.forEach(heed);
      return written;
    },
  };
}
