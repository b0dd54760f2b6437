import { z } from 'zod';
import type { Log } from '../log.ts';
import { tagOf, unsentEnding, unsentKey } from '../records/keys.ts';
import type { Store } from '../state/store.ts';
import type { Along, Incoming, Turned } from '../turn.ts';
import { toActivities } from './activities.ts';
import type { Activity, OutgoingActivity } from './activity.ts';
import type { ConversationReference } from './adapter.ts';

const keptForSeconds = 7 * 24 * 60 * 60;
/** What is younger than this may still be on its way. */
const underWayMs = 30_000;
const sendAgainMs = 30_000;

const Unsent = z.object({
  schema: z.literal(1),
  at: z.number(),
  reference: z.record(z.string(), z.unknown()),
  activities: z.array(z.looseObject({})),
});

/** Sends activities to a conversation that waits for nothing. */
export type SpeakFirst = (
  reference: Partial<ConversationReference>,
  activities: readonly OutgoingActivity[],
) => Promise<void>;

/** One answer: what is kept with its turn, and the sending of it. */
export type Parcel = { readonly along: Along; deliver(turned: Turned, send: Send): Promise<void> };
type Send = (activities: readonly OutgoingActivity[]) => Promise<void>;

/** What the guide said in channels that it is sent to, kept from the turn's own write until it was sent. */
export type Outbox = {
  /** What answers `activity`; a repeat of it is sent nothing that was sent before. */
  parcel(activity: Activity, incoming: Incoming): Parcel;
  /** Sends what was left unsent, and looks again as long as something may still be on its way. */
  recover(): Promise<void>;
  close(): void;
};

type OutboxParts = {
  readonly store: Store;
  readonly speakFirst: SpeakFirst;
  /** Told where a channel will not have anything more brought to somebody in a conversation. */
  readonly unreachable: (tag: string, conversation: string) => Promise<void>;
  readonly clock: () => number;
  readonly log: Log;
};

/** Opens the outbox; `clock` is in milliseconds. */
export function openOutbox({ store, speakFirst, unreachable, clock, log }: OutboxParts): Outbox {
  let again: NodeJS.Timeout | undefined;

  /** Sends it; where nobody can be reached there any more, that is told, and it is done with. */
  async function attempt(key: string, conversation: string, send: () => Promise<void>): Promise<void> {
    try {
      await send();
    } catch (error) {
      const tag = tagOf(key);
      if (tag === undefined || !isUnreachable(error)) throw error;
      await unreachable(tag, conversation);
    }
  }

  /** Sends it, unless it was sent meanwhile; says whether there is nothing left to do. */
  async function sendKept(key: string): Promise<boolean> {
    const [stored] = await store.read([key]);
    if (!stored) return true;
    const { at, reference, activities } = Unsent.parse(JSON.parse(stored.value));
    if (clock() - at < underWayMs && clock() >= at) return false;
    // Both were written by this file, as what they are taken for again.
    const known = reference as Partial<ConversationReference>;
    await attempt(key, known.conversation?.id ?? '', () =>
      speakFirst(known, activities as unknown as OutgoingActivity[]),
    );
    await store.write([{ key, expected: stored.version, value: undefined }]);
    return true;
  }

  async function recover(): Promise<void> {
    let isDone = true;
    for await (const key of store.keysEnding(unsentEnding)) {
      isDone = (await sendKept(key).catch(() => false)) && isDone;
    }
    if (!isDone) lookAgain();
  }

  function lookAgain() {
    again ??= setTimeout(() => {
      again = undefined;
      void recover().catch(lookAgain);
    }, sendAgainMs).unref();
  }

  return {
    parcel: (activity, incoming) => {
      let key = '';
      let version: number | undefined;
      let wasTried = false;
      return {
        along: {
          keys: (tag) => {
            key = unsentKey(tag, `${incoming.conversation} ${incoming.activity}`);
            return wasTried ? [key] : [];
          },
          changes: (_tag, [stored], { messages }) => {
            wasTried = true;
            const unsent: z.infer<typeof Unsent> = {
              schema: 1,
              at: clock(),
              reference: referenceOf(activity),
              activities: toActivities(messages, incoming),
            };
            const value = JSON.stringify(unsent);
            return messages.length > 0
              ? [{ key, expected: stored?.version ?? 0, value, expiresInSeconds: keptForSeconds }]
              : [];
          },
          written: (now) => {
            version = now.get(key)?.version;
          },
        },
        deliver: async ({ messages, isRepeat }, send) => {
          try {
            if (isRepeat) {
              if (!(await sendKept(key))) lookAgain();
            } else if (messages.length > 0) {
              await attempt(key, incoming.conversation, () => send(toActivities(messages, incoming)));
              if (version !== undefined) await store.write([{ key, expected: version, value: undefined }]);
            }
          } catch (error) {
            log.warn({ channel: incoming.channel, error: nameOf(error) }, 'an answer could not be sent yet');
            lookAgain();
          }
        },
      };
    },
    recover,
    close: () => clearTimeout(again),
  };
}

/** Where an answer to `activity` goes, also when nobody waits for it any more. */
export function referenceOf(activity: Activity): Partial<ConversationReference> {
  const { channelId, serviceUrl, conversation, from, recipient, locale } = activity;
  // As the channel wrote them, so that it knows them again.
  return { channelId, serviceUrl, conversation, user: from, bot: recipient, locale } as object;
}

/** Whether a channel answered that nobody is there any more, or that they want nothing from us. */
function isUnreachable(error: unknown): boolean {
  const { statusCode } = Object(error);
  return statusCode === 403 || statusCode === 404;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
