import { onceMade } from '../remembering.ts';
import { Activity, type OutgoingActivity } from './activity.ts';
import { type Answer, Refusal } from './answer.ts';
import { authenticateByAddress, authenticateByToken } from './authentication.ts';
import type { Connector } from './connector.ts';
import { addressedTo, conversationIn, type Reference, referenceOf } from './reference.ts';
import { isFromAllowed } from './teams/tenants.ts';

/** The bot's registration, named as Azure names it; without an id nothing that comes in is authenticated. */
export type Credentials = {
  readonly MicrosoftAppId?: string;
  readonly MicrosoftAppPassword?: string;
  readonly MicrosoftAppType?: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly MicrosoftAppTenantId?: string;
  /** Where the keys of the Bot Framework are published; absent, where Azure's public cloud does. */
  readonly BotOpenIdMetadata?: string;
};

/** The address of our own Direct Line; nobody outside this process can be reached under it. */
export const localServiceUrl = 'urn:loopbaanspiegel:directline';

/** Takes what the bot says in a local conversation and answers the id it got. */
export type Deliver = (conversation: string, activity: Activity) => Promise<string>;

/** One activity that came in, and the way to answer it as long as its call is open. */
export type Received = {
  readonly activity: Activity;
  /** Answers with the ids that the channel has what was sent under; an empty one where it gives none. */
  send(activities: readonly OutgoingActivity[]): Promise<readonly string[]>;
  /** Shows that an answer is on its way. */
  showTyping(): Promise<void>;
};
type Exchange = (received: Received) => Promise<void>;
/** Answers what a channel wants to know at once. */
type Invoke = (activity: Activity) => Promise<Answer>;

/** The one adapter between the Bot Framework and the guide. */
export type Adapter = {
  /**
   * Has an activity answered, once its authorization proves authentic; the replies are in the answer when it expects them
   * there. What is invoked has no replies, and is answered as it says.
   */
  receive(authorization: string, body: unknown, exchange: Exchange, invoke: Invoke): Promise<Answer>;
  /** Says something in a conversation that the person did not just ask for; answers with the ids it has there. */
  speakFirst(reference: Reference, activities: readonly OutgoingActivity[]): Promise<readonly string[]>;
  /** Has something else stand in the place of what was sent under an id. */
  revise(reference: Reference, id: string, activity: OutgoingActivity): Promise<void>;
};

const publicKeys = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/**
 * Opens the adapter; what is said under `localServiceUrl`, also proactively, goes to `deliver`. Teams is heard from these
 * `tenants` only, where any are named.
 */
export function openAdapter(
  { BotOpenIdMetadata = publicKeys, ...registration }: Credentials,
  tenants: readonly string[],
  deliver: Deliver,
  clock: () => number,
): Adapter {
  const appId = registration.MicrosoftAppId ?? '';
  const authenticate = appId ? authenticateByToken(appId, BotOpenIdMetadata, clock) : authenticateByAddress;
  const local = localConnector(deliver);
  // The Bot Framework takes as long to load as everything else together, and web chat does without it.
  const connectors = onceMade(async () =>
    (await import('./connector.ts')).openConnectors(registration, appId),
  );

  async function connectorTo({ serviceUrl }: Reference): Promise<Connector> {
    if (serviceUrl === localServiceUrl) return local;
    return (await connectors())(`${serviceUrl}`);
  }

  async function send(
    reference: Reference,
    activities: readonly object[],
    replyToId?: Activity['id'],
  ): Promise<readonly string[]> {
    const connector = await connectorTo(reference);
    const ids: string[] = [];
    // One after the other, as they are to be read.
    for (const activity of activities) {
      const addressed = addressedTo(reference, activity, replyToId);
      ids.push((await connector.send(conversationIn(reference), addressed)) ?? '');
    }
    return ids;
  }

  async function answer(activity: Activity, exchange: Exchange): Promise<Answer> {
    const reference = referenceOf(activity);
    const { id } = activity;
    if (activity.deliveryMode !== 'expectReplies') {
      await exchange({
        activity,
        send: (activities) => send(reference, activities.map(withoutId), id),
        showTyping: async () => void (await send(reference, [{ type: 'typing' }], id)),
      });
      return { status: 200, body: {} };
    }
    const replies: object[] = [];
    await exchange({
      activity,
      send: async (activities) => {
        for (const one of activities) replies.push(addressedTo(reference, withoutId(one), id));
        return activities.map(() => '');
      },
      showTyping: async () => undefined,
    });
    return { status: 200, body: { activities: replies } };
  }

  return {
    receive: async (authorization, body, exchange, invoke) => {
      const activity = Activity.safeParse(body).data;
      if (!activity) throw new Refusal(400, 'BadArgument', 'Send an activity as JSON.');
      const serviceUrl = await authenticate(authorization, activity);
      if (!isFromAllowed(activity, tenants))
        throw new Refusal(
          403,
          'OtherTenant',
          'This service is not for the tenant that the activity comes from.',
        );
      const authentic = { ...activity, serviceUrl };
      return activity.type === 'invoke' ? invoke(authentic) : answer(authentic, exchange);
    },
    speakFirst: (reference, activities) => send(reference, activities.map(withoutId)),
    revise: async (reference, id, activity) => {
      const connector = await connectorTo(reference);
      await connector.revise(conversationIn(reference), id, { ...addressedTo(reference, activity), id });
    },
  };
}

/** The channel gives what is sent an id of its own. */
function withoutId({ id: _, ...activity }: OutgoingActivity): object {
  return activity;
}

/** Reaches the pages of our own Direct Line; what was said there is never changed. */
function localConnector(deliver: Deliver): Connector {
  return {
    send: (conversation, sent) => {
      const { type = 'message', channelData, ...activity } = sent as Partial<Activity>;
      const { id, ...others } = Object(channelData);
      return deliver(conversation, { ...activity, type, ...(id && { id }), channelData: others });
    },
    revise: async () => undefined,
  };
}
