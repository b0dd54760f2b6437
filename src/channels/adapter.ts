import {
  type Activity as BotFrameworkActivity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import { Activity, type OutgoingActivity } from './activity.ts';
import { type Answer, Refusal } from './answer.ts';
import { authenticateByAddress, authenticateByToken } from './authentication.ts';
import { sendOnce } from './sending/once.ts';
import { isFromAllowed } from './teams/tenants.ts';

export type { ConversationReference };

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
   * Runs a turn of the Bot Framework, once its authorization proves authentic; the replies are in the answer when it expects
   * them there. What is invoked is no turn, and answered as it says.
   */
  receive(authorization: string, body: unknown, exchange: Exchange, invoke: Invoke): Promise<Answer>;
  /** Says something in a conversation that the person did not just ask for; answers with the ids it has there. */
  speakFirst(
    reference: Partial<ConversationReference>,
    activities: readonly OutgoingActivity[],
  ): Promise<readonly string[]>;
  /** Has something else stand in the place of what was sent under an id. */
  revise(reference: Partial<ConversationReference>, id: string, activity: OutgoingActivity): Promise<void>;
};

type Authentication = ConstructorParameters<typeof CloudAdapter>[0] & object;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
type ConnectorOptions = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4] & object;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

/** Whom the tokens are for that the bot itself sends along. */
const audience = 'https://api.botframework.com';

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
  const local: ConnectorFactory = { create: async () => createLocalConnector(deliver) };
  const authenticate = appId ? authenticateByToken(appId, BotOpenIdMetadata, clock) : authenticateByAddress;
  const adapter = new LocalAwareAdapter(new LocalAwareAuthentication(registration, local));
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
      // What is invoked is answered in the call itself; the Bot Framework has no part in that.
      if (activity.type === 'invoke') return invoke({ ...activity, serviceUrl });
      return adapter.answer(appId, { ...activity, serviceUrl }, exchange);
    },
    speakFirst: async (reference, activities) => {
      let ids: readonly string[] = [];
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        // The id that a proactive turn answers to is made up; Web Chat would wait five seconds for it.
        context.onSendActivities((_context, sent, next) => {
          for (const activity of sent) delete activity.replyToId;
          return next();
        });
        ids = await send(context, activities);
      });
      return ids;
    },
    revise: (reference, id, activity) =>
      adapter.continueConversationAsync(appId, reference, async (context) => {
        await context.updateActivity({ ...activity, id });
      }),
  };
}

/** Finds our own connector where a proactive turn asks for one by its address. */
class LocalAwareAuthentication extends ConfigurationBotFrameworkAuthentication {
  #local: ConnectorFactory;
  constructor(credentials: Credentials, local: ConnectorFactory) {
    // The type asks for more of a response than is read of it.
    const client = { sendRequest: sendOnce } as unknown as ConnectorOptions['httpClient'] & object;
    super({ ...credentials }, undefined, undefined, undefined, { httpClient: client });
    this.#local = local;
  }
  override createConnectorFactory(
    ...identity: Parameters<Authentication['createConnectorFactory']>
  ): ConnectorFactory {
    const remote = super.createConnectorFactory(...identity);
    return {
      create: (serviceUrl, audience) =>
        serviceUrl === localServiceUrl ? this.#local.create(serviceUrl) : remote.create(serviceUrl, audience),
    };
  }
}

class LocalAwareAdapter extends CloudAdapter {
  /** What `process` does with what is authentic, without its copy of each error, which may quote it, on the console. */
  async answer(appId: string, activity: Activity, exchange: Exchange): Promise<Answer> {
    const claimsIdentity = this.createClaimsIdentity(appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const response = await this.processActivity(
      { audience, claimsIdentity, connectorFactory },
      withDates(activity),
      // The call's own activity, as it was checked; the context's has been through the Bot Framework.
      (context) =>
        exchange({
          activity,
          send: (activities) => send(context, activities),
          showTyping: async () => void (await context.sendActivities([{ type: 'typing' }])),
        }),
    );
    return { status: response?.status ?? 200, body: response?.body ?? {} };
  }
}

function createLocalConnector(deliver: Deliver): Connector {
  async function take(conversation: string, sent: Partial<BotFrameworkActivity>) {
    const { id, ...channelData } = sent.channelData ?? {};
    const activity = { ...sent, type: sent.type ?? 'message', ...(id && { id }), channelData };
    return { id: await deliver(conversation, activity) };
  }
  const conversations = {
    sendToConversation: take,
    replyToActivity: (conversation: string, _activity: string, sent: Partial<BotFrameworkActivity>) =>
      take(conversation, sent),
  };
  // The adapter calls these two of the whole client to send; to update and to delete are not offered.
  return { conversations } as unknown as Connector;
}

async function send(
  context: TurnContext,
  activities: readonly OutgoingActivity[],
): Promise<readonly string[]> {
  // The channel gives what is sent an id of its own.
  const sent = await context.sendActivities(activities.map(({ id: _, ...activity }) => activity));
  return sent.map((given) => given?.id ?? '');
}

/** The Bot Framework wants the times that came in as text as dates. */
function withDates(activity: Activity): BotFrameworkActivity {
  const dates = ['timestamp', 'localTimestamp', 'expiration'].flatMap((name) => {
    const raw = activity[name];
    if (typeof raw !== 'string') return [];
    return [
      [name, new Date(raw)],
      [`raw${name[0]?.toUpperCase()}${name.slice(1)}`, raw],
    ];
  });
  // What the Bot Framework requires beyond the checked fields it does not check itself either.
  return { ...activity, ...Object.fromEntries(dates) } as unknown as BotFrameworkActivity;
}
