import type { Activity } from './activity.ts';
import { Refusal } from './answer.ts';
import { openKeys, type PublishedKey } from './publishedKeys.ts';
import { openVerifying } from './verifying.ts';

/** Resolves to the address that replies go to, once it is certain who sent the activity; rejects with a Refusal. */
export type Authenticate = (authorization: string, activity: Activity) => Promise<string>;

/** Azure has been seen to sign for its own web chat and Direct Line with keys that list no channel; for no other. */
const channelsOfUnlisted = ['webchat', 'directline'];

/**
 * Authenticates as the Bot Framework's protocol asks, by the keys published at `metadata`. The SDK's own check passes
 * activities without service URL or channel, keys without endorsements, tokens without expiry, and tokens of Entra ID that
 * are bound to no service URL.
 */
export function authenticateByToken(appId: string, metadata: string, clock: () => number): Authenticate {
  const keyOf = openKeys(metadata, clock);
  const verify = openVerifying(appId, clock);
  return async (authorization, activity) => {
    try {
      const [, token = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
      const said = await verify(token, async (kid) => endorsing(activity, await keyOf(kid)));
      const address = addressOf(activity);
      if (address && said.serviceurl === activity.serviceUrl) return address.href;
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
    throw new Refusal(401, 'Unauthorized', 'This takes a token of the Bot Framework.');
  };
}

/** Where nobody can be authenticated: replies never leave this machine, and nobody speaks for the people of our own Direct Line. */
export const authenticateByAddress: Authenticate = async (_authorization, activity) => {
  const address = addressOf(activity);
  if (address && isLoopback(address) && activity.channelId !== 'directline') return address.href;
  throw new Refusal(
    403,
    'NoCredentials',
    'Without credentials this takes activities of channels on this machine only.',
  );
};

/** Where replies can be sent: encrypted, or without leaving this machine. */
function addressOf({ serviceUrl }: Activity): URL | undefined {
  const url = typeof serviceUrl === 'string' ? URL.parse(serviceUrl) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))) return url;
  return undefined;
}

function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);
}

/** The key, when it may sign for the channel of the activity. */
function endorsing({ channelId }: Activity, key: PublishedKey | undefined): PublishedKey {
  const channels = key?.endorsements?.length ? key.endorsements : channelsOfUnlisted;
  if (key && channelId && channels.includes(channelId)) return key;
  throw new Error('there is no key for this channel');
}
