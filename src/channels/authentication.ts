import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { Activity } from './activity.ts';
import { Refusal } from './answer.ts';

/** Resolves to the address that replies go to, once it is certain who sent the activity; rejects with a Refusal. */
export type Authenticate = (authorization: string, activity: Activity) => Promise<string>;

const issuer = 'https://api.botframework.com';
const algorithms = ['RS256', 'RS384', 'RS512'];
const clockTolerance = 5 * 60;

/** How long keys are used without asking for them again, and how long at most while nobody answers. */
const freshMs = 60 * 60 * 1000;
const usableMs = 24 * freshMs;
/** A key id that is not known may be made up: how often it has us ask for the keys at most. */
const pauseMs = 10_000;
const patienceMs = 3_000;

/** Azure has been seen to sign for its own web chat and Direct Line with keys that list no channel; for no other. */
const channelsOfUnlisted = ['webchat', 'directline'];

const Metadata = z.looseObject({ jwks_uri: z.string() });
const Key = z.looseObject({
  kty: z.string(),
  kid: z.string().exactOptional(),
  endorsements: z.array(z.string()).nullish(),
});
const KeySet = z.looseObject({ keys: z.array(Key) });
type Key = z.infer<typeof Key>;

/**
 * Authenticates as the Bot Framework's protocol asks, by the keys published at `metadata`. The SDK's own check passes
 * activities without service URL or channel, keys without endorsements, tokens without expiry, and tokens of Entra ID that
 * are bound to no service URL.
 */
export function authenticateByToken(appId: string, metadata: string, clock: () => number): Authenticate {
  const keyOf = openKeys(metadata, clock);
  return async (authorization, activity) => {
    try {
      const [, token = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
      const { payload } = await jwtVerify(
        token,
        async ({ kid = '' }) => endorsing(activity, await keyOf(kid)),
        {
          ...{ issuer, audience: appId, algorithms, clockTolerance, requiredClaims: ['exp'] },
          currentDate: new Date(clock()),
        },
      );
      const address = addressOf(activity);
      if (address && payload.serviceurl === activity.serviceUrl) return address.href;
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
function endorsing({ channelId }: Activity, key: Key | undefined): Key {
  const channels = key?.endorsements?.length ? key.endorsements : channelsOfUnlisted;
  if (key && channelId && channels.includes(channelId)) return key;
  throw new Error('there is no key for this channel');
}

/** Finds published keys by their id; rejects with a Refusal while they cannot be had. */
function openKeys(metadata: string, clock: () => number) {
  let keys: readonly Key[] = [];
  let fetchedAt = -Infinity;
  let triedAt = -Infinity;
  let attempt: Promise<void> = Promise.resolve();
  // A clock that was set back must not make anything last.
  const since = (moment: number) => Math.abs(clock() - moment);

  async function refresh(startedAt: number) {
    const signal = AbortSignal.timeout(patienceMs);
    const { jwks_uri } = Metadata.parse(await getJson(metadata, signal));
    ({ keys } = KeySet.parse(await getJson(jwks_uri, signal)));
    fetchedAt = startedAt;
  }

  return async (kid: string): Promise<Key | undefined> => {
    const find = () => keys.find((key) => key.kid === kid);
    if (since(triedAt) >= (find() ? freshMs : pauseMs)) {
      triedAt = clock();
      attempt = refresh(triedAt).catch(() => undefined);
    }
    await attempt;
    const key = since(fetchedAt) < usableMs ? find() : undefined;
    if (!key && fetchedAt !== triedAt)
      throw new Refusal(503, 'ServiceUnavailable', 'The token cannot be checked at the moment; try again.');
    return key;
  };
}

async function getJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}
