import type { Bot } from '../bot.ts';
import type { Localized } from '../language.ts';
import type { Log } from '../log.ts';
import type { Store } from '../state/store.ts';
import type { OutgoingActivity } from './activity.ts';
import { type ConversationReference, type Credentials, openAdapter } from './adapter.ts';
import type { Answer } from './answer.ts';
import { createDirectLineApi, type DirectLineApi } from './directline/api.ts';
import { createDelivery, openConversations } from './directline/conversations.ts';
import { openStreams, type Streams } from './directline/streams.ts';
import { openTokens } from './directline/tokens.ts';
import { openTranscripts } from './directline/transcripts.ts';
import { createTurnLogic } from './turns.ts';

/** What the channels are built from; `clock` is in milliseconds, `signingKey` has 32 bytes or more. */
export type ChannelParts = {
  readonly bot: Bot;
  readonly store: Store;
  readonly credentials: Credentials;
  readonly signingKey: Uint8Array;
  readonly directLineSecret?: string;
  /** Said when a turn fails: that something went wrong, that nothing said before is lost, and what to do. */
  readonly apology: Localized<string>;
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
  /** Lets open turns finish and closes the sockets. */
  close(): Promise<void>;
};

/** Connects the bot to the Bot Framework and to our own Direct Line: one adapter, one turn logic. */
export function openChannels(parts: ChannelParts): Channels {
  const { bot, store, credentials, signingKey, directLineSecret, apology, clock, log } = parts;
  const transcripts = openTranscripts(store, clock);
  const streams = openStreams(transcripts, log);
  const deliver = createDelivery(transcripts, streams, clock);
  const adapter = openAdapter(credentials, deliver);
  const logic = createTurnLogic(bot, apology, log);
  const conversations = openConversations({ transcripts, deliver, adapter, logic }, clock, log);
  const tokens = openTokens(signingKey, clock);
  return {
    receive: (authorization, body) => adapter.receive(authorization, body, logic),
    directLine: createDirectLineApi({ tokens, transcripts, conversations }, directLineSecret),
    streams,
    speakFirst: adapter.speakFirst,
    close: async () => {
      await conversations.idle();
      await streams.close();
    },
  };
}
