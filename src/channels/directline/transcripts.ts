import { z } from 'zod';
import { logKeysOf } from '../../records/keys.ts';
import type { Change, Store, Stored } from '../../state/store.ts';
import type { Along } from '../../turn.ts';
import { Activity } from '../activity.ts';

const keptForSeconds = 30 * 24 * 60 * 60;
// The receipt of an erasure, and what is no part of the conversation, are there as long as it takes to read them.
const passesAfterSeconds = 60;
const attempts = 20;
const mostMentioned = 1_000;
const documentsPerRead = 200;

const Head = z.object({ user: z.string(), started: z.iso.datetime(), count: z.int() });
/** What is known of a conversation as a whole: whose it is, when it began, and how much was said in it. */
export type Head = z.infer<typeof Head>;

/** Activities as they were added to a conversation, after so many others. */
export type Added = { readonly after: number; readonly activities: readonly Activity[] };

/** Every conversation of our own Direct Line, as it is read by its client: activity 1, 2, 3 and on. */
export type Transcripts = {
  /** The state of a conversation, `undefined` for one that was never started or is forgotten. */
  find(conversation: string): Promise<Head | undefined>;
  /**
   * Has what a person says, if anything, and what is answered added in the turn's own write, and the conversation started
   * where it was not; `added` is called when that is done, with what the person said as it was said. What may not be kept
   * of that is not in the log: it is told there that something was said, and not what.
   */
  along(
    conversation: string,
    user: string,
    said: Activity | undefined,
    answers: (messages: Parameters<Along['changes']>[2]['messages']) => readonly Activity[],
    added: (added: Added) => void,
  ): Along;
  /** Adds what the guide says by itself. */
  append(conversation: string, activity: Activity): Promise<Added>;
  /** Adds what is said about a turn while it is under way or has failed; it is gone after a minute. */
  mention(conversation: string, activity: Activity): Promise<void>;
  /**
   * What was added after the first `watermark` activities and is still there, and the watermark after it; everything where
   * the conversation has been erased and begun anew since.
   */
  since(conversation: string, watermark: number): Promise<{ activities: Activity[]; watermark: number }>;
};

/** The name of a new conversation of the practitioner with this tag, by which the tag is found again; `uuid` makes it unique. */
export function conversationName(uuid: string, tag: string): string {
  return `${uuid}-${tag}`;
}

/** The tag that a conversation has in its name; `undefined` for a name that is not one of ours. */
export function tagIn(conversation: string): string | undefined {
  return /^[0-9a-f-]{36}-([\w-]{43})$/.exec(conversation)?.[1];
}

/** The keys of a conversation; `undefined` for a name that is not one of ours. */
function keysIn(conversation: string) {
  const tag = tagIn(conversation);
  return tag === undefined ? undefined : logKeysOf(tag, conversation);
}

/** Opens the transcripts in `store`; each lives until 30 days after its last activity. */
export function openTranscripts(store: Store, clock: () => number): Transcripts {
  async function read(conversation: string) {
    const keys = keysIn(conversation);
    const [stored] = keys ? await store.read([keys.head]) : [];
    return keys && stored && { keys, stored, head: headIn(stored) };
  }

  // By conversation, its head since something was mentioned in it; the turn that this was about has read an older one.
  const mentioned = new Map<string, Stored>();

  function takeLatest(conversation: string, stored: Stored | undefined): Stored | undefined {
    const latest = mentioned.get(conversation);
    mentioned.delete(conversation);
    return latest && stored && headIn(latest).count > headIn(stored).count ? latest : stored;
  }

  /** Adds an activity after what is there by now, for so long; answers the head with it. */
  async function add(
    conversation: string,
    activity: Activity,
    forSeconds?: number,
  ): Promise<Stored | undefined> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const found = await read(conversation);
      if (!found) throw new Error('the conversation was not started');
      const { keys, head, stored } = found;
      const { isWritten, now } = await store.write(
        adding(conversation, head, stored.version, [activity], forSeconds),
      );
      if (isWritten) return now.get(keys.head);
    }
    throw new Error(`a conversation could not be written in ${attempts} attempts`);
  }

  /** The changes that add these to a conversation. */
  function adding(
    conversation: string,
    head: Head,
    version: number,
    activities: readonly Activity[],
    forSeconds = keptForSeconds,
  ): Change[] {
    const keys = keysIn(conversation);
    if (!keys) throw new Error('a conversation has a name that is not ours');
    const count = head.count + activities.length;
    return [
      put(keys.head, version, { ...head, count }),
      ...activities.map((activity, at) => put(keys.activity(head.count + at + 1), 0, activity, forSeconds)),
    ];
  }

  return {
    find: async (conversation) => (await read(conversation))?.head,
    along: (conversation, user, said, answers, added) => {
      const fresh: Head = { user, started: new Date(clock()).toISOString(), count: 0 };
      let adds: Added | undefined;
      return {
        keys: () => [keysIn(conversation)?.head ?? []].flat(),
        changes: (_tag, [read], { messages, mayKeep, isErased }) => {
          const stored = takeLatest(conversation, read);
          const head = stored ? headIn(stored) : fresh;
          const spoken = said ? [said] : [];
          const answered = answers(messages);
          adds = { after: head.count, activities: [...spoken, ...answered] };
          const kept = [...(mayKeep ? spoken : spoken.map(withoutWords)), ...answered];
          const changes = adding(conversation, head, stored?.version ?? 0, kept);
          return isErased
            ? changes.map((one) => ({ ...one, expiresInSeconds: passesAfterSeconds }))
            : changes;
        },
        written: () => {
          if (adds) added(adds);
        },
      };
    },
    append: async (conversation, activity) => {
      const stored = await add(conversation, activity);
      const after = stored ? headIn(stored).count - 1 : 0;
      return { after, activities: [activity] };
    },
    mention: async (conversation, activity) => {
      const stored = await add(conversation, activity, passesAfterSeconds);
      if (stored) mentioned.set(conversation, stored);
      const [oldest] = mentioned.keys();
      if (mentioned.size > mostMentioned && oldest !== undefined) mentioned.delete(oldest);
    },
    since: async (conversation, watermark) => {
      const found = await read(conversation);
      if (!found) return { activities: [], watermark: 0 };
      const { keys, head } = found;
      const activities: Activity[] = [];
      const seen = watermark > head.count ? 0 : watermark;
      for (let first = seen + 1; first <= head.count; first += documentsPerRead) {
        const length = Math.min(documentsPerRead, head.count - first + 1);
        const wanted = Array.from({ length }, (_, index) => keys.activity(first + index));
        activities.push(...(await store.read(wanted)).flatMap((one) => (one ? activityIn(one) : [])));
      }
      return { activities, watermark: head.count };
    },
  };
}

function put(key: string, expected: number, value: object, expiresInSeconds = keptForSeconds): Change {
  return { key, expected, value: JSON.stringify(value), expiresInSeconds };
}

// What was typed is in several fields, and Web Chat puts a pressed label in channelData: only what tells nothing stays, and
// by which the client knows that what it sent has come in.
function withoutWords({
  type,
  id,
  timestamp,
  channelId,
  conversation,
  from,
  recipient,
  channelData,
}: Activity) {
  const { clientActivityID } = Object(channelData);
  const isId = typeof clientActivityID === 'string' && /^[\w.-]{1,60}$/.test(clientActivityID);
  return {
    ...{ type, id, timestamp, channelId, conversation, from, recipient },
    ...{ text: '…', textFormat: 'plain' },
    ...(isId && { channelData: { clientActivityID } }),
  };
}

function headIn({ value }: Stored): Head {
  return Head.parse(JSON.parse(value));
}

function activityIn({ value }: Stored): Activity {
  return Activity.parse(JSON.parse(value));
}
