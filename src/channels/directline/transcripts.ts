import { z } from 'zod';
import type { Change, Store } from '../../state/store.ts';
import { Activity } from '../activity.ts';

const keptForSeconds = 30 * 24 * 60 * 60;
const recentIds = 64;
const attempts = 20;
const documentsPerRead = 200;

const Head = z.object({
  user: z.string(),
  started: z.iso.datetime(),
  hasGreeted: z.boolean(),
  count: z.int(),
  recent: z.array(z.string()),
});
export type Head = z.infer<typeof Head>;

/** Every conversation of our own Direct Line, as it is read by its client: activity 1, 2, 3 and on. */
export type Transcripts = {
  /** The state of a conversation, `undefined` for one that was never started or is forgotten. */
  find(conversation: string): Promise<Head | undefined>;
  /** Starts a conversation; `false` if it already was. */
  start(conversation: string, user: string): Promise<boolean>;
  /** Notes that the person has been greeted. */
  markGreeted(conversation: string): Promise<void>;
  /** Adds the activity unless one with its id was added lately. */
  append(conversation: string, activity: Activity & { id: string }): Promise<void>;
  /** What was added after the first `watermark` activities, and the watermark after it. */
  since(conversation: string, watermark: number): Promise<{ activities: Activity[]; watermark: number }>;
};

/** Opens the transcripts in `store`; each lives until 30 days after its last activity. */
export function openTranscripts(store: Store, clock: () => number): Transcripts {
  async function find(conversation: string) {
    const [stored] = await store.read([headKey(conversation)]);
    return stored && { head: Head.parse(JSON.parse(stored.value)), version: stored.version };
  }

  function put(key: string, expected: number, value: object): Change {
    return { key, expected, value: JSON.stringify(value), expiresInSeconds: keptForSeconds };
  }

  /** Applies `next` to the head until nobody else changed it in between; `next` answers nothing when all is well as it is. */
  async function change(
    conversation: string,
    next: (head: Head) => { head: Head; added?: Activity } | undefined,
  ) {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const found = await find(conversation);
      if (!found) throw new Error('the conversation was not started');
      const result = next(found.head);
      if (!result) return;
      const { head, added } = result;
      const changes = [put(headKey(conversation), found.version, head)];
      if (added) changes.push(put(activityKey(conversation, head.count), 0, added));
      if (await store.write(changes)) return;
    }
    throw new Error(`a conversation could not be written in ${attempts} attempts`);
  }

  return {
    find: async (conversation) => (await find(conversation))?.head,
    start: (conversation, user) => {
      const head: Head = {
        user,
        started: new Date(clock()).toISOString(),
        hasGreeted: false,
        count: 0,
        recent: [],
      };
      return store.write([put(headKey(conversation), 0, head)]);
    },
    markGreeted: (conversation) =>
      change(conversation, (head) => (head.hasGreeted ? undefined : { head: { ...head, hasGreeted: true } })),
    append: (conversation, activity) =>
      change(conversation, (head) => {
        if (head.recent.includes(activity.id)) return undefined;
        const recent = [...head.recent, activity.id].slice(-recentIds);
        return { head: { ...head, count: head.count + 1, recent }, added: activity };
      }),
    since: async (conversation, watermark) => {
      const count = (await find(conversation))?.head.count ?? 0;
      const activities: Activity[] = [];
      for (let first = watermark + 1; first <= count; first += documentsPerRead) {
        const length = Math.min(documentsPerRead, count - first + 1);
        const keys = Array.from({ length }, (_, index) => activityKey(conversation, first + index));
        const found = (await store.read(keys)).filter((stored) => stored !== undefined);
        activities.push(...found.map((stored) => Activity.parse(JSON.parse(stored.value))));
      }
      return { activities, watermark: count };
    },
  };
}

function headKey(conversation: string): string {
  return `{dl:${conversation}}:head`;
}

function activityKey(conversation: string, number: number): string {
  return `{dl:${conversation}}:${number}`;
}
