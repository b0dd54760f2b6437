import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Credentials } from './adapter.ts';
import { openWay } from './sending/once.ts';

/** Sends to the channels that can be reached under one address; each answers with the id that the channel gave, if any. */
export type Connector = {
  send(conversation: string, activity: object): Promise<string | undefined>;
  revise(conversation: string, id: string, activity: object): Promise<void>;
};

/** Whom the tokens are for that the bot itself sends along. */
const audience = 'https://api.botframework.com';

// One address for each region of a channel.
const mostAddresses = 100;

/** Opens connectors by the protocol of the Bot Framework, with its own tokens for this registration; one is made for each address. */
export function openConnectors(
  registration: Omit<Credentials, 'BotOpenIdMetadata'>,
  appId: string,
): (serviceUrl: string) => Promise<Connector> {
  const authentication = new ConfigurationBotFrameworkAuthentication({ ...registration });
  const factory = authentication.createConnectorFactory(new Identified(authentication).identity(appId));
  const opened = new Map<string, Connector>();
  return async (serviceUrl) => {
    const known = opened.get(serviceUrl);
    if (known) return known;
    const { credentials } = await factory.create(serviceUrl, audience);
    const way = openWay(serviceUrl);

    async function tell(
      method: 'POST' | 'PUT',
      conversation: string,
      id: string | undefined,
      activity: object,
    ) {
      const of = id ? `/${encodeURIComponent(id)}` : '';
      const path = `/v3/conversations/${encodeURIComponent(conversation)}/activities${of}`;
      const authorization = await authorizationBy(credentials);
      return way({ method, path, authorization, body: JSON.stringify(activity) });
    }

    const connector: Connector = {
      send: async (conversation, activity) => {
        const { replyToId } = activity as { readonly replyToId?: string };
        return idIn(await tell('POST', conversation, replyToId, activity));
      },
      revise: async (conversation, id, activity) => {
        await tell('PUT', conversation, id, activity);
      },
    };
    if (opened.size >= mostAddresses) opened.clear();
    opened.set(serviceUrl, connector);
    return connector;
  };
}

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Signing = Awaited<ReturnType<ConnectorFactory['create']>>['credentials'];
type Signed = Parameters<Signing['signRequest']>[0];

/** What a request is to bear as its authorization, by a token that is used as long as it lasts; nothing without a registration. */
async function authorizationBy(credentials: Signing): Promise<string | undefined> {
  let authorization: string | undefined;
  const headers = {
    set: (_name: string, value: string) => {
      authorization = value;
    },
  };
  // The type asks for more of a request than is signed of it.
  await credentials.signRequest({ headers } as unknown as Signed);
  return authorization;
}

/** The id in a receipt; one that cannot be read has none. */
function idIn(receipt: string): string | undefined {
  try {
    const { id } = Object(JSON.parse(receipt));
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Says who the bot is, in the form that only the adapter of the Bot Framework makes. */
class Identified extends CloudAdapter {
  identity(appId: string) {
    return this.createClaimsIdentity(appId);
  }
}
