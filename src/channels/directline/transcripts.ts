import { z } from 'zod';
import type { Change, Store } from '../../state/store.ts';
import { Activity } from '../activity.ts';

const keptForSeconds = 30 * 24 * 60 * 60;
// What may not be kept expires whole: what was typed is in several fields (Web Chat puts a pressed label in channelData), and
// had it been blanked after the turn, a socket of another process that had not yet read it would never show it.
const passesAfterSeconds = 60;
const recentIds = 64;
const attempts = 20;
const documentsPerRead = 200;

const Head = z.object({
  user: z.string(),
  started: z.iso.datetime(),
  hasGreeted: z.boolean(),
  /** Whether the guide last said that what this person says may be kept. */
  mayKeep: z.boolean().default(false),
  count: z.int(),
  recent: z.array(z.string()),
});
export type Head = z.infer<typeof Head>;
type Next = { readonly head: Head; readonly entry?: readonly Change[] } | undefined;

/** Every conversation of our own Direct Line, as it is read by its client: activity 1, 2, 3 and on. */
export type Transcripts = {
  /** The state of a conversation, `undefined` for one that was never started or is forgotten. */
  find(conversation: string): Promise<Head | undefined>;
  /** Starts a conversation; `false` if it already was. */
  start(conversation: string, user: string): Promise<boolean>;
  /** Notes that the person has been greeted, and whether what they say may be kept. */
  markGreeted(conversation: string, mayKeep: boolean): Promise<void>;
  /** Adds the activity unless one with its id was added lately; what may not be kept is gone after a minute. */
  append(conversation: string, activity: Activity & { id: string }, mayKeep: boolean): Promise<void>;
  /** Keeps from now on what the person says, this activity first, or lets it go after a minute. */
  settle(conversation: string, activity: string, mayKeep: boolean): Promise<void>;
  /** What was added after the first `watermark` activities and is still there, and the watermark after it. */
  since(conversation: string, watermark: number): Promise<{ activities: Activity[]; watermark: number }>;
};

/** Opens the transcripts in `store`; each lives until 30 days after its last activity. */
export function openTranscripts(store: Store, clock: () => number): Transcripts {
  async function find(conversation: string) {
    const [stored] = await store.read([headKey(conversation)]);
    return stored && { head: Head.parse(JSON.parse(stored.value)), version: stored.version };
  }

  function put(key: string, expected: number, value: object, mayKeep = true): Change {
    const expiresInSeconds = mayKeep ? keptForSeconds : passesAfterSeconds;
    return { key, expected, value: JSON.stringify(value), expiresInSeconds };
  }

  async function readActivities(conversation: string, first: number, length: number) {
    const keys = Array.from({ length }, (_, index) => activityKey(conversation, first + index));
    return (await store.read(keys)).map(
      (stored) => stored && { activity: Activity.parse(JSON.parse(stored.value)), version: stored.version },
    );
  }

  /** Applies `next` to the head until nobody else changed it in between; `next` answers nothing when all is well as it is. */
  async function change(conversation: string, next: (head: Head) => Next | Promise<Next>) {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const found = await find(conversation);
      if (!found) throw new Error('the conversation was not started');
      const result = await next(found.head);
      if (!result) return;
      const { head, entry = [] } = result;
      if (await store.write([put(headKey(conversation), found.version, head), ...entry])) return;
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
        mayKeep: false,
        count: 0,
        recent: [],
      };
      return store.write([put(headKey(conversation), 0, head)]);
    },
    markGreeted: (conversation, mayKeep) =>
      change(conversation, (head) =>
        head.hasGreeted ? undefined : { head: { ...head, hasGreeted: true, mayKeep } },
      ),
    append: (conversation, activity, mayKeep) =>
      change(conversation, (head) => {
        if (head.recent.includes(activity.id)) return undefined;
        const recent = [...head.recent, activity.id].slice(-recentIds);
        const count = head.count + 1;
        const entry = [put(activityKey(conversation, count), 0, activity, mayKeep)];
        return { head: { ...head, count, recent }, entry };
      }),
    settle: (conversation, id, mayKeep) =>
      change(conversation, async (head) => {
        const number = numberOf(head, id);
        const [found] = number === undefined ? [] : await readActivities(conversation, number, 1);
        const next = { ...head, mayKeep };
        if (number === undefined || !found) return { head: next };
        const { activity, version } = found;
        return { head: next, entry: [put(activityKey(conversation, number), version, activity, mayKeep)] };
      }),
    since: async (conversation, watermark) => {
      const count = (await find(conversation))?.head.count ?? 0;
      const activities: Activity[] = [];
      for (let first = watermark + 1; first <= count; first += documentsPerRead) {
        const length = Math.min(documentsPerRead, count - first + 1);
        const found = await readActivities(conversation, first, length);
        activities.push(...found.flatMap((one) => one?.activity ?? []));
      }
      const isWhole = activities.length >= count - watermark;
      return { activities: isWhole ? activities : withoutLostReferences(activities), watermark: count };
    },
  };
}

/** Web Chat holds an answer back for five seconds while it waits for what it answers; what is gone never comes. */
function withoutLostReferences(activities: readonly Activity[]): Activity[] {
  const ids = new Set<unknown>(activities.map(({ id }) => id));
  return activities.map((activity) => {
    const { replyToId, ...others } = activity;
    return ids.has(replyToId) ? activity : others;
  });
}

/** The number under which an activity was lately added. */
function numberOf({ recent, count }: Head, id: string): number | undefined {
  const index = recent.indexOf(id);
  return index < 0 ? undefined : count - recent.length + index + 1;
}

function headKey(conversation: string): string {
  return `{dl:${conversation}}:head`;
}

function activityKey(conversation: string, number: number): string {
  return `{dl:${conversation}}:${number}`;
}
