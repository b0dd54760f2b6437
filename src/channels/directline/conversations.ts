import { createHash, randomUUID } from 'node:crypto';
import type { Message } from '../../conversation/message.ts';
import { openQueue } from '../../queue.ts';
import type { Along, Incoming, Turned } from '../../turn.ts';
import { toActivities } from '../activities.ts';
import type { Activity, OutgoingActivity } from '../activity.ts';
import type { Deliver } from '../adapter.ts';
import { reachAlong, together } from '../reach.ts';
import type { Ended, Exchange, Turns } from '../turns.ts';
import type { Streams } from './streams.ts';
import { type Added, type Transcripts, tagIn } from './transcripts.ts';

const mostKnown = 10_000;
const bot = { id: 'loopbaanspiegel', name: 'Loopbaanspiegel', role: 'bot' };

/** How a post ended, and the id it has in the conversation. */
export type Posted = { readonly id: string; readonly outcome: Ended };

/** The conversations of our own Direct Line. */
export type Conversations = {
  /** Starts the conversation, with the bot's greeting, where it was not known. */
  start(conversation: string, user: string, locale?: string): Promise<Ended | 'known'>;
  /** Has what the person sends answered; both are in the transcript when it resolves, unless it goes on or failed. */
  post(conversation: string, user: string, activity: Activity): Promise<Posted>;
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
  { transcripts, streams, turns }: { transcripts: Transcripts; streams: Streams; turns: Turns },
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
        const answers = (messages: readonly Message[]) => toActivities(messages, incoming).map(answering);
        const added = (all: Added) => {
          shown = all;
        };
        return transcripts.along(conversation, user, said, answers, added);
      },
      answer: async (_turned: Turned) => streams.wake(conversation, shown),
      note: async (message: Message, incoming: Incoming) => {
        // Not in the transcript, and without an id: whoever tries again and fails again is told again.
        for (const { id: _, ...activity } of toActivities([message], incoming)) {
          const { replyToId: __, ...alone } = answering(activity);
          streams.show(conversation, alone);
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
  const begin = (conversation: string, user: string, locale: string | undefined) =>
    inOrder(conversation, async (): Promise<Ended | 'known'> => {
      if (known.has(conversation) || (await transcripts.find(conversation))) return 'known';
      const person = { id: user, role: 'user' };
      const id = `${conversation}|${randomUUID()}`;
      const members = [bot, person];
      const arrival: Activity = {
        type: 'conversationUpdate',
        id,
        from: person,
        membersAdded: members,
        locale,
      };
      return turns.take(exchange(conversation, user, address(conversation, arrival)));
    });

  return {
    speaking: (conversation, user) =>
      tagIn(conversation) === undefined ? undefined : speaking(conversation, user),
    start: async (conversation, user, locale) => {
      known.delete(conversation);
      return begin(conversation, user, locale);
    },
    post: async (conversation, user, posted) => {
      const id = identify(conversation, posted);
      if (posted.type === 'typing') return { id, outcome: 'ignored' };
      // Where that cannot be told now, the turn cannot be held either, and says so.
      const begun = await begin(conversation, user, posted.locale ?? undefined).catch(() => undefined);
      if (begun === 'failed') return { id, outcome: 'failed' };
      if (begun && known.size < mostKnown) known.add(conversation);
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
