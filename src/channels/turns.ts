import { randomUUID } from 'node:crypto';
import type { CommonText } from '../conversation/commonText.ts';
import type { Message } from '../conversation/message.ts';
import { OutcomeUnknown } from '../desk.ts';
import { type Language, type Localized, languageOf } from '../language.ts';
import { classOf, type Log } from '../log.ts';
import type { Tracing } from '../telemetry/tracing.ts';
import type { WatchedBot } from '../telemetry/watch.ts';
import type { Along, Incoming, Turned } from '../turn.ts';
import { toIncoming } from './activities.ts';
import type { Activity } from './activity.ts';

/** What is said when a turn fails, when it is not known whether it did, and when it takes long. */
export type Troubles = Localized<Pick<CommonText, 'troubled' | 'unsure' | 'working'>>;

/** One thing that happened in a channel, and what the channel does with what comes of it. */
export type Exchange = {
  readonly activity: Activity;
  /** The name of the practitioner in the store, where the channel knows it. */
  readonly tag?: string;
  /** What the channel has written along with the turn. */
  readonly along?: (incoming: Incoming) => Along;
  /** Passes on what the guide answered, which has been stored. */
  answer(turned: Turned, incoming: Incoming): Promise<void>;
  /** Says something that is no part of the conversation. */
  note(message: Message, incoming: Incoming): Promise<void>;
  /** Shows that an answer is on its way, where the channel can. */
  readonly showTyping?: () => Promise<void>;
  /** Whether the answer has to come in one piece, however long it takes. */
  readonly isWhole?: boolean;
};

/** How an exchange ended for the channel: answered, going on behind its back, failed with the person told, or of no meaning. */
export type Ended = 'answered' | 'goesOn' | 'failed' | 'ignored';

/** The turns of every channel. */
export type Turns = {
  /** Resolves when the turn is over or takes longer than ten seconds; never rejects. */
  take(exchange: Exchange): Promise<Ended>;
  /** Resolves when no turn is under way any more. */
  idle(): Promise<void>;
};

const patienceMs = 10_000;
const typingAfterMs = 1_000;
const mostLanguages = 1_000;

/**
 * Asks the bot and passes on what it says; what takes long goes on in the background, and when it fails the person is told.
 * The log then gets the id of the turn and the kind of error, never a word of the conversation.
 */
export function openTurns(bot: WatchedBot, troubles: Troubles, log: Log, tracing: Tracing): Turns {
  const underWay = new Set<Promise<unknown>>();
  // By conversation, since what is stored cannot be asked when it fails.
  const languages = new Map<string, Language>();

  function remember(conversation: string, language: Language): void {
    languages.delete(conversation);
    languages.set(conversation, language);
    const oldest = languages.keys().next().value;
    if (languages.size > mostLanguages && oldest !== undefined) languages.delete(oldest);
  }

  function note(incoming: Incoming, what: 'troubled' | 'unsure' | 'working', exchange: Exchange) {
    const language = languages.get(incoming.conversation) ?? languageOf(incoming.locale);
    const step = { dialog: what === 'working' ? 'working' : 'failure' };
    return exchange.note({ text: troubles[language][what], language, step }, incoming);
  }

  async function hold(exchange: Exchange, incoming: Incoming, decided: () => void): Promise<Ended> {
    const turn = randomUUID();
    const { channel } = incoming;
    return tracing.span('exchange', { turn, channel }, () => talk(exchange, incoming, decided, turn));
  }

  async function talk(
    exchange: Exchange,
    incoming: Incoming,
    decided: () => void,
    id: string,
  ): Promise<Ended> {
    const complain = (error: unknown, message: 'an answer could not be given' | 'nor could that be said') =>
      log.error({ turn: id, channel: incoming.channel, error: classOf(error) }, message);
    let turned: Turned | undefined;
    try {
      turned = await bot.turn(incoming, exchange.along?.(incoming), id);
      decided();
      const language = turned.messages.at(-1)?.language;
      if (language) remember(incoming.conversation, language);
      await exchange.answer(turned, incoming);
      return 'answered';
    } catch (error) {
      // The bot notes itself what fails in a turn.
      if (turned) complain(error, 'an answer could not be given');
      const what = error instanceof OutcomeUnknown ? 'unsure' : 'troubled';
      await note(incoming, what, exchange).catch((second) => complain(second, 'nor could that be said'));
      return 'failed';
    }
  }

  return {
    take: async (exchange) => {
      const { activity } = exchange;
      const known = toIncoming(activity.id ? activity : { ...activity, id: randomUUID() });
      if (!known) return 'ignored';
      const { tag } = exchange;
      const incoming = { ...known, ...(tag !== undefined && { tag }) };
      let isDecided = false;
      const held = hold(exchange, incoming, () => {
        isDecided = true;
      });
      underWay.add(held);
      void held.then(() => underWay.delete(held));
      if (exchange.isWhole) return held;
      const late = Promise.withResolvers<'goesOn'>();
      const timers = [
        setTimeout(late.resolve, patienceMs, 'goesOn'),
        setTimeout(() => {
          if (!isDecided) void exchange.showTyping?.().catch(() => undefined);
        }, typingAfterMs),
      ];
      const ended = await Promise.race([held, late.promise]);
      for (const timer of timers) clearTimeout(timer);
      // What only takes long to be sent is worked on no more.
      if (ended === 'goesOn' && !isDecided) await note(incoming, 'working', exchange).catch(() => undefined);
      return ended;
    },
    idle: async () => {
      await Promise.all(underWay);
    },
  };
}
