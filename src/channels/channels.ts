import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../bot.ts';
import type { Message } from '../conversation/message.ts';
import { homeOf } from '../joining/homes.ts';
import type { Log } from '../log.ts';
import type { Store } from '../state/store.ts';
import { noTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import { watchBot } from '../telemetry/watch.ts';
import { toActivities } from './activities.ts';
import type { Activity, OutgoingActivity } from './activity.ts';
import { type Credentials, openAdapter, type Received } from './adapter.ts';
import type { Answer } from './answer.ts';
import { type AsideTexts, openAsides } from './asides.ts';
import { createDirectLineApi, type DirectLineApi } from './directline/api.ts';
import { type AzureSettings, openAzure, tagAtAzure } from './directline/azure.ts';
import { createDelivery, openConversations } from './directline/conversations.ts';
import { openStreams, type Streams } from './directline/streams.ts';
import type { Tokens } from './directline/tokens.ts';
import { openTranscripts } from './directline/transcripts.ts';
import { type OutboxParts, openOutbox, type Parcel } from './outbox.ts';
import { reachAlong, together } from './reach.ts';
import { type Reference, referenceOf } from './reference.ts';
import { type FileParts, type FileTexts, openFiles } from './teams/files.ts';
import { whatHappened } from './teams/happened.ts';
import { openTelling, type Tell } from './telling.ts';
import { openTurns, type Troubles } from './turns.ts';
import { type ChannelWindows, openChannelWindows, type WindowParts } from './windows.ts';

const patienceMs = 15_000;

/** What the channels say by themselves. */
export type ChannelTexts = Troubles & AsideTexts & FileTexts & OutboxParts['texts'];

/** What the channels are built from; `clock` is in milliseconds. */
export type ChannelParts = {
  readonly bot: Bot;
  readonly store: Store;
  readonly credentials: Credentials;
  readonly tokens: Tokens;
  readonly directLineSecret?: string;
  /** The Direct Line of Azure that our own page talks by; it talks by our own where this is absent. */
  readonly azure?: AzureSettings;
  /** The tenants that Teams is heard from; all where there are none. */
  readonly allowedTenants: readonly string[];
  readonly texts: ChannelTexts;
  /** The name in the store of a person of a channel. */
  readonly tagOf: (channel: string, person: string) => string;
  /** What the practitioner with this tag asks for to be put where others read along; nothing can be where this is absent. */
  readonly asked?: (tag: string, text: string) => Promise<Message | undefined>;
  /** The windows that a channel can show; none where this is absent. */
  readonly windows?: WindowParts;
  /** The files that Teams can be handed; none where this is absent. */
  readonly files?: FileParts;
  readonly clock: () => number;
  /** A number from 0 to 1 that is another one each time. */
  readonly chance: () => number;
  readonly log: Log;
  /** Where it is counted and told what happens; nowhere where this is absent. */
  readonly telemetry?: Telemetry;
};

/** Every way in which the guide is talked to. */
export type Channels = {
  /** Answers a request of the Bot Framework. */
  receive(authorization: string, body: unknown): Promise<Answer>;
  /** The calls of our own Direct Line, and the sockets they hand out. */
  readonly directLine: DirectLineApi;
  readonly streams: Pick<Streams, 'open'>;
  readonly windows: Pick<ChannelWindows, 'send'>;
  /** Says something in a conversation that the person did not just ask for. */
  speakFirst(reference: Reference, activities: readonly OutgoingActivity[]): Promise<readonly string[]>;
  /** Reminds the practitioner with this tag of what is due. */
  readonly tell: Tell;
  /** Sends what processes left unsent that are gone, now and from now on. */
  recover(): Promise<void>;
  /** Lets open turns finish, for 15 seconds at most, and closes the sockets. */
  close(): Promise<void>;
};

/** Connects the bot to the Bot Framework and to our own Direct Line: one adapter, one turn logic. */
export function openChannels(parts: ChannelParts): Channels {
  const { store, credentials, tokens, directLineSecret, texts, tagOf, clock, log } = parts;
  const { allowedTenants, chance, telemetry = noTelemetry } = parts;
  const { metrics, tracing } = telemetry;
  const bot = watchBot(parts.bot, log, telemetry);
  const transcripts = openTranscripts(store, clock);
  const streams = openStreams(transcripts, log);
  metrics.show('sockets', streams.count);
  const deliver = createDelivery(transcripts, streams, clock);
  const adapter = openAdapter(credentials, allowedTenants, deliver, clock);
  const turns = openTurns(bot, texts, log, tracing);
  const { unreachable } = bot;
  const outbox = openOutbox({ store, adapter, texts, unreachable, clock, chance, log, telemetry });
  const windows = openChannelWindows(bot, outbox, adapter.speakFirst, parts.windows);
  const files = openFiles({ ...bot, ...adapter, texts, tagOf, log }, parts.files);
  const conversations = openConversations({ transcripts, streams, turns, prepare: bot.prepare }, clock);
  const { MicrosoftAppId: appId } = credentials;
  const asides = openAsides({
    ...{ bot, texts },
    ...(appId && { inPerson: `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}` }),
    asked: async (channel, person, text) => parts.asked?.(tagOf(channel, person), text),
    left: async (channel, person, conversation) =>
      unreachable(await homeOf(store, tagOf(channel, person)), conversation),
  });

  async function exchange(received: Received): Promise<void> {
    const happened = whatHappened(received.activity);
    if (happened === 'turn') return holdTurn(received);
    if (happened === 'nothing') return;
    await asides(happened, received).catch((error) => {
      const { channelId } = received.activity;
      log.warn({ channel: `${channelId}`, error: error.name }, 'an aside could not be said');
    });
  }

  /** What the Bot Framework brings: sent to where it came from, or all in the answer to the call where that was asked for. */
  async function holdTurn({ activity, send, showTyping }: Received): Promise<void> {
    // Where our page talks by Azure, people come back with the names that it was given for them.
    const tag = parts.azure && tagAtAzure(activity);
    const known = { activity, ...(tag !== undefined && { tag }) };
    if (activity.deliveryMode === 'expectReplies') {
      await turns.take({
        ...known,
        isWhole: true,
        along: (incoming) => reachAlong(activity, incoming),
        answer: async ({ messages }, incoming) => void (await send(await toActivities(messages, incoming))),
        note: async (message, incoming) => void (await send(await toActivities([message], incoming))),
      });
      return;
    }
    let parcel: Parcel | undefined;
    const speakFirst = (activities: readonly OutgoingActivity[]) =>
      adapter.speakFirst(referenceOf(activity), activities);
    let isOver = false;
    const say = (activities: readonly OutgoingActivity[]) => (isOver ? speakFirst : send)(activities);
    await turns.take({
      ...known,
      along: (incoming) => {
        parcel = outbox.parcel(activity, incoming);
        return together(parcel.along, reachAlong(activity, incoming));
      },
      answer: async (turned) => {
        await parcel?.deliver(turned, say);
        if (!turned.isRepeat) await files.offer(turned.messages, activity, say);
      },
      note: async (message, incoming) => void (await say(await toActivities([message], incoming))),
      ...(activity.channelId === 'msteams' && { showTyping }),
    });
    isOver = true;
  }

  function invoke(activity: Activity): Promise<Answer> {
    return activity.name === 'fileConsent/invoke' ? files.decided(activity) : windows.invoke(activity);
  }

  return {
    receive: (authorization, body) => adapter.receive(authorization, body, exchange, invoke),
    directLine: createDirectLineApi(
      {
        ...{ tokens, transcripts, conversations, tagOf },
        homeOf: (tag) => homeOf(store, tag),
        ...(parts.azure && { azure: openAzure(parts.azure, log) }),
      },
      directLineSecret,
    ),
    streams,
    windows,
    speakFirst: adapter.speakFirst,
    tell: openTelling({
      bot,
      store,
      outbox,
      conversations,
      speakFirst: adapter.speakFirst,
      clock,
      telemetry,
    }),
    recover: outbox.recover,
    close: async () => {
      outbox.close();
      const idle = Promise.all([turns.idle(), windows.idle(), files.idle()]);
      await Promise.race([idle, sleep(patienceMs, undefined, { ref: false })]);
      await outbox.leave();
      await streams.close();
    },
  };
}
