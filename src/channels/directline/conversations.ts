import { createHash, randomUUID } from 'node:crypto';
import { arrivalAt } from '../../arrivals.ts';
import type { Bot } from '../../bot.ts';
import type { Message } from '../../conversation/message.ts';
import { openQueue } from '../../queue.ts';
import { logKeysOf } from '../../records/keys.ts';
import type { Along, Incoming, Turned } from '../../turn.ts';
import { toUndrawn } from '../activities.ts';
import type { Activity, OutgoingActivity } from '../activity.ts';
import type { Deliver } from '../adapter.ts';
import { reachAlong, together } from '../reach.ts';
import type { Ended, Exchange, Turns } from '../turns.ts';
import type { Streams } from './streams.ts';
import { type Added, type Head, type Transcripts, tagIn } from './transcripts.ts';

const mostKnown = 10_000;
const bot = { id: 'loopbaanspiegel', name: 'Loopbaanspiegel', role: 'bot' };

/** How a post ended, and the id it has in the conversation. */
export type Posted = { readonly id: string; readonly outcome: Ended };

/** What was read for a conversation before it was let in; `undefined` where nothing had to be. */
export type Ahead = Promise<Head | undefined> | undefined;

/** The conversations of our own Direct Line. */
export type Conversations = {
  /** Reads what starting a conversation, or speaking in it, takes; so that it is there once that is let in. */
  lookAhead(conversation: string, what: 'start' | 'post'): Ahead;
  /** Starts the conversation, with the bot's greeting, where it was not known. */
  start(conversation: string, user: string, locale?: string, ahead?: Ahead): Promise<Ended | 'known'>;
  /** Has what the person sends answered; both are in the transcript when it resolves, unless it goes on or failed. */
  post(conversation: string, user: string, activity: Activity, ahead?: Ahead): Promise<Posted>;
  /** What it takes to say something in a conversation that nobody just spoke in; `undefined` where it is not one of ours. */
  speaking(conversation: string, user: string): Speaking | undefined;
};

/** What is kept along with a turn in a conversation, and how what came of it is shown. */
type Speaking = { along(incoming: Incoming): Along } & Pick<Exchange, 'answer' | 'note'>;

/** What is said under our own address without being asked: put in the transcript and shown at once; typing is only shown. */
export function createDelivery(transcripts: Transcripts, streams: Streams, clock: () => number): Deliver {
  return async (conversation, { serviceUrl: _, ...sent }) => {
    const activity = stamped({ ...sent, id: sent.id ?? `${conversation}|${randomUUID()}` }, clock);
    if (activity.type === 'typing') streams.show(conversation, activity);
    else streams.wake(conversation, await transcripts.append(conversation, activity));
    return activity.id;
  };
}

/** Opens the conversations; a turn writes what was said and what was answered to the transcript in its own write. */
export function openConversations(
  {
    transcripts,
    streams,
    turns,
    prepare,
  }: { transcripts: Transcripts; streams: Streams; turns: Turns; prepare: Bot['prepare'] },
  clock: () => number,
): Conversations {
  const inOrder = openQueue();
  // That were there when somebody last spoke in them; one that has gone since is begun anew by the turn itself.
  const known = new Set<string>();

  /** How the guide speaks in a conversation; `said` is how what it answers stands in the transcript, if it does. */
  function speaking(conversation: string, user: string, said?: Activity): Speaking {
    const answering = (activity: OutgoingActivity): Activity => ({
      ...stamped({ ...activity, id: activity.id ?? `${conversation}|${randomUUID()}` }, clock),
      ...{ channelId: 'directline', from: bot, recipient: { id: user }, conversation: { id: conversation } },
      ...(said?.id && { replyToId: said.id }),
    });
    let shown: Added | undefined;
    return {
      along: (incoming) => {
        const answers = (messages: readonly Message[]) => toUndrawn(messages, incoming).map(answering);
        const added = (all: Added) => {
          shown = all;
        };
        return transcripts.along(conversation, user, said, answers, added);
      },
      answer: async (_turned: Turned) => streams.wake(conversation, shown),
      note: async (message: Message, incoming: Incoming) => {
        // Not what is kept of the conversation, and under an id of its own: whoever tries again and fails again is told again.
        for (const { id: _, ...activity } of toUndrawn([message], incoming)) {
          const { replyToId: __, ...alone } = answering(activity);
          // Whoever listens to another process, or asks for news, finds it in the log for a while. Where that cannot be
          // written either, all that tells is how the call ended.
          if (!streams.show(conversation, alone))
            transcripts.mention(conversation, alone).catch(() => undefined);
        }
      },
    };
  }

  /** A turn on what happened; `said` is how it stands in the transcript, if it does. */
  function exchange(conversation: string, user: string, happened: Activity, said?: Activity): Exchange {
    const tag = tagIn(conversation);
    const { along, ...others } = speaking(conversation, user, said);
    return {
      activity: happened,
      ...(tag !== undefined && { tag }),
      along: (incoming) => together(along(incoming), reachAlong(happened, incoming)),
      ...others,
    };
  }

  function address(conversation: string, activity: Activity): Activity {
    const local = { channelId: 'directline', recipient: bot, conversation: { id: conversation } };
    return { ...activity, ...local };
  }

  /** Starts it where it was not, once. */
  const begin = (conversation: string, user: string, locale: string | undefined, ahead: Ahead) =>
    inOrder(conversation, async (): Promise<Ended | 'known'> => {
      if (known.has(conversation)) return 'known';
      const begun = (await (ahead ?? transcripts.find(conversation)))
        ? 'known'
        : await arrive(conversation, user, locale);
      // Before anybody else looks who looked ahead when it was not begun yet.
      if (begun !== 'failed') know(conversation);
      return begun;
    });

  function know(conversation: string) {
    known.add(conversation);
    const [oldest] = known;
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  }

  function arrive(conversation: string, user: string, locale: string | undefined): Promise<Ended> {
    const person = { id: user, role: 'user' };
    // Where two processes begin it at once, or a page tries again that was cut off, that is one arrival.
    const id = arrivalAt(new Date(clock()).toISOString());
    const members = [bot, person];
    const arrival: Activity = { type: 'conversationUpdate', id, from: person, membersAdded: members, locale };
    return turns.take(exchange(conversation, user, address(conversation, arrival)));
  }

  return {
    speaking: (conversation, user) =>
      tagIn(conversation) === undefined ? undefined : speaking(conversation, user),
    lookAhead: (conversation, what) => {
      // Whoever opens a page is told what there really is.
      if (what === 'start') known.delete(conversation);
      const tag = tagIn(conversation);
      if (tag === undefined) return undefined;
      const { head } = logKeysOf(tag, conversation);
      // What cannot be read now is tried again, and told, in the turn.
      prepare(tag, conversation, [head]).catch(() => undefined);
      const found = known.has(conversation) ? undefined : transcripts.find(conversation);
      found?.catch(() => undefined);
      return found;
    },
    start: async (conversation, user, locale, ahead) => {
      if (!ahead) known.delete(conversation);
      return begin(conversation, user, locale, ahead);
    },
    post: async (conversation, user, posted, ahead) => {
      const id = identify(conversation, posted);
      if (posted.type === 'typing') return { id, outcome: 'ignored' };
      // Where that cannot be told now, the turn cannot be held either, and says so.
      const begun = await begin(conversation, user, posted.locale ?? undefined, ahead).catch(() => undefined);
      if (begun === 'failed') return { id, outcome: 'failed' };
      // How the answer is delivered is ours to say, not the client's; and what a person says is words, whatever a client makes of it.
      const { deliveryMode: _, serviceUrl: __, attachments: ___, suggestedActions: ____, ...said } = posted;
      // Who speaks is what the token says; nothing that the client says of itself comes through.
      const from = { id: user, role: 'user' };
      const activity = stamped(address(conversation, { ...said, id, from, textFormat: 'plain' }), clock);
      return { id, outcome: await turns.take(exchange(conversation, user, activity, activity)) };
    },
  };
}

function stamped<A extends Activity | OutgoingActivity>(activity: A, clock: () => number) {
  return { ...activity, timestamp: new Date(clock()).toISOString() };
}

/** The id of what is posted: the same for the same thing sent twice, as after a connection that broke. */
function identify(conversation: string, { channelData, type, text, value }: Activity): string {
  const client = Object(channelData).clientActivityID;
  if (typeof client !== 'string') return `${conversation}|${randomUUID()}`;
  const content = JSON.stringify([client, type, text, value]);
  return `${conversation}|${createHash('sha256').update(content).digest('base64url').slice(0, 22)}`;
}
