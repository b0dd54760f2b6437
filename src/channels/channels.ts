import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../bot.ts';
import { homeOf } from '../joining/homes.ts';
import type { Log } from '../log.ts';
import type { Store } from '../state/store.ts';
import { toActivities } from './activities.ts';
import type { OutgoingActivity } from './activity.ts';
import { type ConversationReference, type Credentials, openAdapter, type Received } from './adapter.ts';
import type { Answer } from './answer.ts';
import { createDirectLineApi, type DirectLineApi } from './directline/api.ts';
import { createDelivery, openConversations } from './directline/conversations.ts';
import { openStreams, type Streams } from './directline/streams.ts';
import type { Tokens } from './directline/tokens.ts';
import { openTranscripts } from './directline/transcripts.ts';
import { openOutbox, type Parcel, referenceOf } from './outbox.ts';
import { reachAlong, together } from './reach.ts';
import { openTelling, type Tell } from './telling.ts';
import { openTurns, type Troubles } from './turns.ts';

const patienceMs = 15_000;

/** What the channels are built from; `clock` is in milliseconds. */
export type ChannelParts = {
  readonly bot: Bot;
  readonly store: Store;
  readonly credentials: Credentials;
  readonly tokens: Tokens;
  readonly directLineSecret?: string;
  readonly troubles: Troubles;
  /** The name in the store of a person of our own Direct Line. */
  readonly tagOf: (user: string) => string;
  readonly clock: () => number;
  readonly log: Log;
};

/** Every way in which the guide is talked to. */
export type Channels = {
  /** Answers a request of the Bot Framework. */
  receive(authorization: string, body: unknown): Promise<Answer>;
  /** The calls of our own Direct Line, and the sockets they hand out. */
  readonly directLine: DirectLineApi;
  readonly streams: Pick<Streams, 'open'>;
  /** Says something in a conversation that the person did not just ask for. */
  speakFirst(
    reference: Partial<ConversationReference>,
    activities: readonly OutgoingActivity[],
  ): Promise<void>;
  /** Reminds the practitioner with this tag of what is due. */
  readonly tell: Tell;
  /** Sends what a process that ended left unsent. */
  recover(): Promise<void>;
  /** Lets open turns finish, for 15 seconds at most, and closes the sockets. */
  close(): Promise<void>;
};

/** Connects the bot to the Bot Framework and to our own Direct Line: one adapter, one turn logic. */
export function openChannels(parts: ChannelParts): Channels {
  const { bot, store, credentials, tokens, directLineSecret, troubles, tagOf, clock, log } = parts;
  const transcripts = openTranscripts(store, clock);
  const streams = openStreams(transcripts, log);
  const adapter = openAdapter(credentials, createDelivery(transcripts, streams, clock), clock);
  const turns = openTurns(bot, troubles, log);
  const outbox = openOutbox({
    store,
    speakFirst: adapter.speakFirst,
    unreachable: bot.unreachable,
    clock,
    log,
  });
  const conversations = openConversations({ transcripts, streams, turns }, clock);

  /** What the Bot Framework brings: sent to where it came from, or all in the answer to the call where that was asked for. */
  async function exchange({ activity, send }: Received): Promise<void> {
    if (activity.deliveryMode === 'expectReplies') {
      await turns.take({
        activity,
        isWhole: true,
        along: (incoming) => reachAlong(activity, incoming),
        answer: ({ messages }, incoming) => send(toActivities(messages, incoming)),
        note: (message, incoming) => send(toActivities([message], incoming)),
      });
      return;
    }
    let parcel: Parcel | undefined;
    const speakFirst = (activities: readonly OutgoingActivity[]) =>
      adapter.speakFirst(referenceOf(activity), activities);
    let isOver = false;
    const say = (activities: readonly OutgoingActivity[]) => (isOver ? speakFirst : send)(activities);
    await turns.take({
      activity,
      along: (incoming) => {
        parcel = outbox.parcel(activity, incoming);
        return together(parcel.along, reachAlong(activity, incoming));
      },
      answer: async (turned) => parcel?.deliver(turned, say),
      note: (message, incoming) => say(toActivities([message], incoming)),
    });
    isOver = true;
  }

  return {
    receive: (authorization, body) => adapter.receive(authorization, body, exchange),
    directLine: createDirectLineApi(
      { tokens, transcripts, conversations, tagOf, homeOf: (tag) => homeOf(store, tag) },
      directLineSecret,
    ),
    streams,
    speakFirst: adapter.speakFirst,
    tell: openTelling({ bot, store, outbox, conversations, speakFirst: adapter.speakFirst, clock }),
    recover: outbox.recover,
    close: async () => {
      outbox.close();
      await Promise.race([turns.idle(), sleep(patienceMs, undefined, { ref: false })]);
      await streams.close();
    },
  };
}
