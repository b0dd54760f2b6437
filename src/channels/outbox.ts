import type { CommonText } from '../conversation/commonText.ts';
import type { Localized } from '../language.ts';
import { classOf, type Log } from '../log.ts';
import { openQueue } from '../queue.ts';
import { tagOf, unsentEnding, unsentKey } from '../records/keys.ts';
import type { UnsentRecord } from '../records/unsent.ts';
import type { Store } from '../state/store.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Along, Incoming, Turned } from '../turn.ts';
import type { Activity } from './activity.ts';
import type { Adapter } from './adapter.ts';
import { answerTo } from './answered.ts';
import { conversationIn, referenceOf } from './reference.ts';
import { attempt, type Send } from './sending/attempt.ts';
import type { Card } from './sending/lastCards.ts';
import { again, isOwn, unsent } from './sending/later.ts';
import { type Earlier, type Entry, openLedger } from './sending/ledger.ts';
import { openPresence } from './sending/presence.ts';
import { cardsOfTeams } from './teams/cards.ts';

const lookAgainMs = 30_000;
const longestTimerMs = 2 ** 31 - 1;

/** One answer: what is kept with its turn, and the sending of it. */
export type Parcel = { readonly along: Along; deliver(turned: Turned, send: Send): Promise<void> };

/** What the guide said in channels that it is sent to, kept from the turn's own write until it was sent. */
export type Outbox = {
  /** What answers `activity`; a repeat of it is sent nothing that was sent before. */
  parcel(activity: Activity, incoming: Incoming): Parcel;
  /** Sends what others left unsent who are gone, as soon as it is due: now, and from now on whenever somebody is gone. */
  recover(): Promise<void>;
  /** Begins nothing by itself any more. */
  close(): void;
  /** Leaves what is not sent yet to others. */
  leave(): Promise<void>;
};

/** What the outbox works with; `clock` is in milliseconds, `chance` gives a number from 0 to 1. */
export type OutboxParts = {
  readonly store: Store;
  readonly adapter: Pick<Adapter, 'speakFirst' | 'revise'>;
  readonly texts: Localized<Pick<CommonText, 'answered' | 'maybeThere'>>;
  /** Told where a channel will not have anything more brought to somebody in a conversation. */
  readonly unreachable: (tag: string, conversation: string) => Promise<void>;
  readonly clock: () => number;
  readonly chance: () => number;
  readonly log: Log;
  readonly telemetry: Telemetry;
};

/** Opens the outbox. */
export function openOutbox(parts: OutboxParts): Outbox {
  const { store, adapter, texts, unreachable, clock, chance, log } = parts;
  const { metrics, tracing } = parts.telemetry;
  const presence = openPresence(store, clock, () => void sendLeft());
  const ledger = openLedger(store, presence, clock, chance);
  const inOrder = openQueue();
  const waiting = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<string>();
  let looking = Promise.resolve();
  let isClosed = false;
  metrics.show('unsent', () => new Set([...waiting.keys(), ...underWay]).size);

  /** Sends the messages of an entry, or these in their place; gives the cards that stood in the conversation before. */
  async function sendOut(entry: Entry, earlier: Earlier, send: Send, messages = entry.record.messages) {
    const { reference, activity } = entry.record;
    const channel = `${reference.channelId}`;
    const isStillOwn = () => isOwn(entry.record, clock(), presence.self());
    // Who is not sure of it may still be taken to be there.
    const own = async () => isStillOwn() || (await presence.enter().then(isStillOwn));
    const watched: Send = (activities) => tracing.span('send', { channel }, () => send(activities));
    const tried = await attempt(messages, { channel, activity }, watched, own, clock, log);
    metrics.count('sent', { channel, outcome: tried.failed?.outcome.what ?? 'sent' });
    const settled = await ledger.settle(entry, tried, earlier);
    if (settled?.left) wait(entry.key, settled.left.due - clock());
    const tag = tagOf(entry.key);
    if (settled && tag && tried.failed?.outcome.what === 'gone') {
      await unreachable(tag, conversationIn(reference));
    }
    return settled?.before ?? [];
  }

  /** Does it, unless something is done already for what is kept under a key; then that is looked at again. */
  async function alone(key: string, action: () => Promise<void>): Promise<void> {
    if (underWay.has(key)) return wait(key, lookAgainMs);
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    underWay.add(key);
    await action().finally(() => underWay.delete(key));
  }

  /** Tries once more to send what is kept under a key, when that is due. */
  const tryAgain = (key: string) => alone(key, () => claimAndSend(key));

  async function claimAndSend(key: string): Promise<void> {
    const entry = await ledger.claim(key);
    if (!entry) return;
    if ('due' in entry) return wait(key, entry.due - clock());
    const { record } = entry;
    metrics.count('sentAgain', {});
    await inOrder(conversationOf(entry), async () => {
      const newest = (await ledger.cardsBeside(entry)).at(-1)?.message;
      const send: Send = (activities) => adapter.speakFirst(record.reference, activities);
      await sendOut(entry, 'stay', send, again(record, newest, texts));
    });
  }

  function wait(key: string, milliseconds: number): void {
    clearTimeout(waiting.get(key));
    if (isClosed) return;
    const inTime = Math.min(Math.max(milliseconds, 0), longestTimerMs);
    waiting.set(key, setTimeout(look, inTime, key).unref());
  }

  function look(key: string): void {
    waiting.delete(key);
    void tryAgain(key).catch(() => wait(key, lookAgainMs));
  }

  /** Sends all that nobody is sending who is there, as soon as it is due; once more where that is being done already. */
  function sendLeft(): Promise<void> {
    looking = looking.then(sendAllLeft);
    return looking;
  }

  async function sendAllLeft(): Promise<void> {
    try {
      for await (const key of store.keysEnding(unsentEnding)) {
        await tryAgain(key).catch(() => wait(key, lookAgainMs));
      }
    } catch (error) {
      log.warn({ error: classOf(error) }, 'unsent answers could not be looked for');
      if (!isClosed) setTimeout(sendLeft, lookAgainMs).unref();
    }
  }

  /** Has the cards that were answered say so, and those that were not lose what can be pressed; where that fails nothing else does. */
  async function redraw(cards: readonly Card[], { record }: Entry, incoming: Incoming, turned: Turned) {
    if (cards.length === 0) return;
    const { onAnsweredCard } = await cardsOfTeams();
    for (const [at, { id, message }] of cards.entries()) {
      const answer = answerTo(message, at === cards.length - 1, incoming, turned);
      const line = answer === undefined ? undefined : texts[message.language].answered(answer);
      await adapter.revise(record.reference, id, onAnsweredCard(message, line)).catch((error) => {
        log.warn({ channel: incoming.channel, error: classOf(error) }, 'a card could not be changed');
      });
    }
  }

  return {
    parcel: (activity, incoming) => {
      const sender = { reference: referenceOf(activity), activity: incoming.activity };
      let key = '';
      let record: UnsentRecord | undefined;
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
            if (messages.length === 0) return [];
            record = unsent({ ...sender, messages }, clock(), presence.self());
            // Where the turn fails, it may be kept all the same.
            wait(key, lookAgainMs);
            return [ledger.keeping(key, stored?.version ?? 0, record)];
          },
          written: (now) => {
            version = now.get(key)?.version;
          },
        },
        deliver: async (turned, send) => {
          try {
            if (turned.isRepeat) return await tryAgain(key);
            if (version === undefined || !record) return;
            // It was not tried before, so that nothing of it can be there.
            const entry: Entry = { key, version, record: { ...record, mayBeThere: false } };
            // Who arrives answers nothing.
            const earlier = turned.isErased ? 'erased' : incoming.kind === 'said' ? 'over' : 'stay';
            await alone(key, async () => {
              const known = turned.isErased ? await ledger.cardsBeside(entry) : undefined;
              const before = await inOrder(conversationOf(entry), () => sendOut(entry, earlier, send));
              if (earlier !== 'stay') await redraw(known ?? before, entry, incoming, turned);
            });
          } catch (error) {
            log.warn(
              { channel: incoming.channel, error: classOf(error) },
              'an answer may have to be sent again',
            );
            wait(key, lookAgainMs);
          }
        },
      };
    },
    recover: async () => {
      await presence.enter();
      await sendLeft();
    },
    close: () => {
      isClosed = true;
      for (const timer of waiting.values()) clearTimeout(timer);
    },
    leave: presence.leave,
  };
}

function conversationOf({ key, record }: Entry): string {
  return `${tagOf(key)} ${conversationIn(record.reference)}`;
}
