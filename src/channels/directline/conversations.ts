import { createHash, randomUUID } from 'node:crypto';
import type { Log } from '../../log.ts';
import type { Activity } from '../activity.ts';
import { type Adapter, type Deliver, localServiceUrl } from '../adapter.ts';
import type { TurnLogic } from '../turns.ts';
import type { Streams } from './streams.ts';
import type { Transcripts } from './transcripts.ts';

const patienceMs = 15_000;
const bot = { id: 'loopbaanspiegel', name: 'Loopbaanspiegel', role: 'bot' };

/** How a post ended: the turn is over, it goes on after our patience ended, or the person could not be answered. */
export type Posted = { readonly id: string; readonly outcome: 'answered' | 'goesOn' | 'failed' };

/** The conversations of our own Direct Line; each has one turn at a time. */
export type Conversations = {
  /** Starts the conversation and has the bot greet, once; says whether it is new and whether what the person says may be kept. */
  start(
    conversation: string,
    user: string,
    locale?: string,
  ): Promise<{ readonly isNew: boolean; readonly mayKeep: boolean }>;
  /** Has what was said last answered, where a crash left it without an answer; the bot knows it again by its id. */
  recover(conversation: string): Promise<void>;
  /** Adds what the person sends and awaits the bot's turn, 15 seconds at most. */
  post(conversation: string, user: string, activity: Activity): Promise<Posted>;
  /** Resolves when no turn is under way any more, after 15 seconds at the latest. */
  idle(): Promise<void>;
};

/** A `Deliver` that also takes what the person says, which may not always be kept. */
export type Delivery = (conversation: string, activity: Activity, mayKeep?: boolean) => ReturnType<Deliver>;

/** What is given to our own Direct Line: put in the transcript and shown at once; typing is only shown. */
export function createDelivery(transcripts: Transcripts, streams: Streams, clock: () => number): Delivery {
  return async (conversation, { serviceUrl: _, ...sent }, mayKeep = true) => {
    const activity = {
      ...sent,
      id: sent.id ?? `${conversation}|${randomUUID()}`,
      timestamp: new Date(clock()).toISOString(),
    };
    if (activity.type === 'typing') streams.show(conversation, activity);
    else {
      await transcripts.append(conversation, activity, mayKeep);
      streams.wake(conversation);
    }
    return activity.id;
  };
}

/** Opens the conversations on top of a delivery that has been given to `adapter`. */
export function openConversations(
  {
    transcripts,
    deliver,
    adapter,
    logic,
  }: { transcripts: Transcripts; deliver: Delivery; adapter: Adapter; logic: TurnLogic },
  clock: () => number,
  log: Log,
): Conversations {
  const lastTurn = new Map<string, Promise<unknown>>();

  /** Runs the turn when the conversation's earlier ones are over. */
  function queue(conversation: string, turn: () => Promise<void>): Promise<'answered' | 'failed'> {
    const settled = (lastTurn.get(conversation) ?? Promise.resolve()).then(turn).then(
      () => 'answered' as const,
      (error) => {
        log.error(
          { error: error instanceof Error ? error.name : typeof error },
          'a turn of the web chat failed',
        );
        return 'failed' as const;
      },
    );
    lastTurn.set(conversation, settled);
    void settled.then(() => {
      if (lastTurn.get(conversation) === settled) lastTurn.delete(conversation);
    });
    return settled;
  }

  async function start(conversation: string, user: string, locale?: string) {
    const head = await transcripts.find(conversation);
    const isNew = head === undefined && (await transcripts.start(conversation, user));
    if (!head?.hasGreeted) void queue(conversation, () => greet(conversation, user, locale));
    return { isNew, mayKeep: head?.mayKeep ?? false };
  }

  /**
   * Has what was said answered, and keeps it or not as the guide then says. A failed turn tells nothing of consent, so what was
   * said stays as it was stored: for a minute, unless the turn before had consent.
   */
  async function answer(conversation: string, id: string, activity: Activity, wasKept?: boolean) {
    const mayKeep = await adapter.receiveLocally(activity, logic);
    if (mayKeep !== undefined && mayKeep !== wasKept) await transcripts.settle(conversation, id, mayKeep);
  }

  async function recover(conversation: string) {
    const count = (await transcripts.find(conversation))?.count ?? 0;
    const [last] = count > 0 ? (await transcripts.since(conversation, count - 1)).activities : [];
    const id = last?.id;
    if (!id || last.from?.role !== 'user' || lastTurn.has(conversation)) return;
    void queue(conversation, () => answer(conversation, id, address(conversation, last)));
  }

  async function greet(conversation: string, user: string, locale: string | undefined) {
    if ((await transcripts.find(conversation))?.hasGreeted) return;
    const person = { id: user, role: 'user' };
    const arrival: Activity = {
      type: 'conversationUpdate',
      id: `${conversation}|start`,
      from: person,
      membersAdded: [bot, person],
      locale,
    };
    const mayKeep = await adapter.receiveLocally(address(conversation, arrival), logic);
    await transcripts.markGreeted(conversation, mayKeep ?? false);
  }

  function address(conversation: string, activity: Activity): Activity {
    const local = { channelId: 'directline', serviceUrl: localServiceUrl, recipient: bot };
    return {
      ...activity,
      ...local,
      conversation: { id: conversation },
      timestamp: new Date(clock()).toISOString(),
    };
  }

  return {
    start,
    recover,
    post: async (conversation, user, posted) => {
      const id = identify(conversation, posted);
      if (posted.type === 'typing') return { id, outcome: 'answered' };
      const { mayKeep } = await start(conversation, user, posted.locale ?? undefined);
      // How the answer is delivered is ours to say, not the client's.
      const { deliveryMode: _, ...said } = posted;
      // Who speaks is what the token says; nothing that the client says of itself comes through.
      const from = { id: user, role: 'user' };
      const activity = address(conversation, { ...said, id, from });
      await deliver(conversation, activity, mayKeep);
      const turn = queue(conversation, () => answer(conversation, id, activity, mayKeep));
      return { id, outcome: await Promise.race([turn, goesOnAfter(patienceMs)]) };
    },
    idle: async () => {
      await Promise.race([Promise.all(lastTurn.values()), goesOnAfter(patienceMs)]);
    },
  };
}

/** The id of what is posted: the same for the same thing sent twice, as after a connection that broke. */
function identify(conversation: string, { channelData, type, text, value }: Activity): string {
  const client = Object(channelData).clientActivityID;
  if (typeof client !== 'string') return `${conversation}|${randomUUID()}`;
  const content = JSON.stringify([client, type, text, value]);
  return `${conversation}|${createHash('sha256').update(content).digest('base64url').slice(0, 22)}`;
}

function goesOnAfter(ms: number): Promise<'goesOn'> {
  return new Promise((resolve) => setTimeout(resolve, ms, 'goesOn').unref());
}
