import {
  type Activity as BotFrameworkActivity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import { Activity, type OutgoingActivity } from './activity.ts';
import { type Answer, Refusal } from './answer.ts';
import type { TurnLogic } from './turns.ts';

export type { ConversationReference };

/** The bot's registration, named as Azure names it; without an id nothing that comes in is authenticated. */
export type Credentials = {
  readonly MicrosoftAppId?: string;
  readonly MicrosoftAppPassword?: string;
  readonly MicrosoftAppType?: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly MicrosoftAppTenantId?: string;
};

/** The address of our own Direct Line; nobody outside this process can be reached under it. */
export const localServiceUrl = 'urn:loopbaanspiegel:directline';

/** Takes what the bot says in a local conversation and answers the id it got. */
export type Deliver = (conversation: string, activity: Activity) => Promise<string>;

/** The one adapter between the Bot Framework and the guide. */
export type Adapter = {
  /** Runs a turn of the Bot Framework, once its authorization proves authentic; the replies are in the answer when it expects them there. */
  receive(authorization: string, body: unknown, logic: TurnLogic): Promise<Answer>;
  /** Runs a turn of our own Direct Line; resolves and rejects as `logic` does. */
  receiveLocally(activity: Activity, logic: TurnLogic): ReturnType<TurnLogic>;
  /** Says something in a conversation that the person did not just ask for. */
  speakFirst(
    reference: Partial<ConversationReference>,
    activities: readonly OutgoingActivity[],
  ): Promise<void>;
};

type Authentication = ConstructorParameters<typeof CloudAdapter>[0] & object;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

/** Opens the adapter; what is said under `localServiceUrl`, also proactively, goes to `deliver`. */
export function openAdapter(credentials: Credentials, deliver: Deliver): Adapter {
  const appId = credentials.MicrosoftAppId ?? '';
  const local: ConnectorFactory = { create: async () => createLocalConnector(deliver) };
  const adapter = new LocalAwareAdapter(new LocalAwareAuthentication(credentials, local));
  return {
    receive: (authorization, body, logic) => adapter.receive(authorization, body, logic),
    receiveLocally: async (activity, logic) => {
      let mayKeep: boolean | undefined;
      await adapter.processActivityDirect(
        adapter.trust(appId, local),
        withDates(activity),
        async (context) => {
          mayKeep = await run(context, logic);
        },
      );
      return mayKeep;
    },
    speakFirst: (reference, activities) =>
      adapter.continueConversationAsync(appId, reference, async (context) => {
        // The id that a proactive turn answers to is made up; Web Chat would wait five seconds for it.
        context.onSendActivities((_context, sent, next) => {
          for (const activity of sent) delete activity.replyToId;
          return next();
        });
        await send(context, activities);
      }),
  };
}

/** Finds our own connector where a proactive turn asks for one by its address. */
class LocalAwareAuthentication extends ConfigurationBotFrameworkAuthentication {
  #local: ConnectorFactory;
  constructor(credentials: Credentials, local: ConnectorFactory) {
    super({ ...credentials });
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
  /** The result of an authentication that has already been done, by the token of our own Direct Line. */
  trust(appId: string, connectorFactory: ConnectorFactory) {
    return { audience: '', claimsIdentity: this.createClaimsIdentity(appId), connectorFactory };
  }
  /** What `process` does, without its copy of each error, which may quote the activity, on the console. */
  async receive(authorization: string, body: unknown, logic: TurnLogic): Promise<Answer> {
    const activity = Activity.safeParse(body).data;
    if (!activity) throw new Refusal(400, 'BadArgument', 'Send an activity as JSON.');
    try {
      // These channels have a transcript of their own; nothing of it is ours to keep or not.
      const turn = async (context: TurnContext) => void (await run(context, logic));
      const response = await this.processActivity(authorization, withDates(activity), turn);
      return { status: response?.status ?? 200, body: response?.body ?? {} };
    } catch (error) {
      if (Object(error).statusCode === 401)
        throw new Refusal(401, 'Unauthorized', 'This takes a token of the Bot Framework.');
      throw error;
    }
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

function run(context: TurnContext, logic: TurnLogic): ReturnType<TurnLogic> {
  return logic({ activity: context.activity, send: (activities) => send(context, activities) });
}

/** Sends; the Bot Framework drops the id of what is sent, so to our own connector it travels with the channel's data. */
async function send(context: TurnContext, activities: readonly OutgoingActivity[]): Promise<void> {
  const isLocal = context.activity.serviceUrl === localServiceUrl;
  await context.sendActivities(
    activities.map(({ id, ...activity }) =>
      isLocal && id ? { ...activity, channelData: { ...activity.channelData, id } } : activity,
    ),
  );
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
