import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Credentials } from './adapter.ts';
import { sendOnce } from './sending/once.ts';

/** Sends to the channels that can be reached under one address; each answers with the id that the channel gave, if any. */
export type Connector = {
  send(conversation: string, activity: object): Promise<string | undefined>;
  revise(conversation: string, id: string, activity: object): Promise<void>;
};

type Options = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4] & object;

/** Whom the tokens are for that the bot itself sends along. */
const audience = 'https://api.botframework.com';

// One address for each region of a channel.
const mostAddresses = 100;

/** Opens the Bot Framework's own connectors for this registration; one is made for each address and its token used as long as it lasts. */
export function openConnectors(
  registration: Omit<Credentials, 'BotOpenIdMetadata'>,
  appId: string,
): (serviceUrl: string) => Promise<Connector> {
  // The type asks for more of a response than is read of it.
  const httpClient = { sendRequest: sendOnce } as unknown as Options['httpClient'] & object;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...registration },
    undefined,
    undefined,
    undefined,
    { httpClient },
  );
  const factory = authentication.createConnectorFactory(new Identified(authentication).identity(appId));
  const opened = new Map<string, Connector>();
  return async (serviceUrl) => {
    const known = opened.get(serviceUrl);
    if (known) return known;
    const { conversations } = await factory.create(serviceUrl, audience);
    const connector: Connector = {
      send: async (conversation, activity) => {
        const sent = activity as Partial<Activity>;
        const given = sent.replyToId
          ? await conversations.replyToActivity(conversation, sent.replyToId, sent)
          : await conversations.sendToConversation(conversation, sent);
        return given?.id;
      },
      revise: async (conversation, id, activity) => {
        await conversations.updateActivity(conversation, id, activity);
      },
    };
    if (opened.size >= mostAddresses) opened.clear();
    opened.set(serviceUrl, connector);
    return connector;
  };
}

/** Says who the bot is, in the form that only the adapter of the Bot Framework makes. */
class Identified extends CloudAdapter {
  identity(appId: string) {
    return this.createClaimsIdentity(appId);
  }
}
