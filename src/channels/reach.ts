import { isDeepStrictEqual } from 'node:util';
import { open } from '../records/documents.ts';
import { reachKey } from '../records/keys.ts';
import { ReachRecord } from '../records/reach.ts';
import type { Stored } from '../state/store.ts';
import type { Along, Incoming } from '../turn.ts';
import type { Activity } from './activity.ts';
import { referenceOf } from './reference.ts';

/**
 * Keeps along with a turn where somebody is spoken with in person, where that changed, as long as the guide may have to speak
 * to them by itself; nothing of a conversation with others in it, nor before they agreed to what is kept.
 */
export function reachAlong(activity: Activity, { channel, conversation }: Incoming): Along {
  // What is absent is not kept as such.
  const present = Object.entries(referenceOf(activity)).filter(([, value]) => value !== undefined);
  const reference = Object.fromEntries(present);
  const here: ReachRecord = { schema: 1, channel, conversation, reference };
  return {
    keys: (tag) => (isPersonal(activity) ? [reachKey(tag)] : []),
    changes: (tag, [stored], { mayKeep, isErased, isToBeReached }) => {
      if (!mayKeep || isErased || !isPersonal(activity)) return [];
      const key = reachKey(tag);
      const { record, version } = open(ReachRecord, key, stored);
      if (!isToBeReached) return version === 0 ? [] : [{ key, expected: version, value: undefined }];
      return isDeepStrictEqual(record, here) ? [] : [{ key, expected: version, value: JSON.stringify(here) }];
    },
  };
}

/** What two have kept of a turn, each as if it was alone. */
export function together(one: Along, other: Along): Along {
  const split = (tag: string, stored: readonly (Stored | undefined)[]) => {
    const count = one.keys(tag).length;
    return [stored.slice(0, count), stored.slice(count)] as const;
  };
  return {
    keys: (tag) => [...one.keys(tag), ...other.keys(tag)],
    changes: (tag, stored, turned) => {
      const [ofOne, ofOther] = split(tag, stored);
      return [...one.changes(tag, ofOne, turned), ...other.changes(tag, ofOther, turned)];
    },
    written: (now) => {
      one.written?.(now);
      other.written?.(now);
    },
  };
}

/** Whether nobody else is in the conversation: Teams names its kind; other channels say nothing of it, or that it is a group. */
export function isPersonal({ conversation }: Activity): boolean {
  const { conversationType = 'personal', isGroup = false } = Object(conversation);
  return conversationType === 'personal' && isGroup !== true;
}
