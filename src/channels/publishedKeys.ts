import { z } from 'zod';
import { Refusal } from './answer.ts';

/** How long keys are used without asking for them again, and how long at most while nobody answers. */
const freshMs = 60 * 60 * 1000;
const usableMs = 24 * freshMs;
/** A key id that is not known may be made up: how often it has us ask for the keys at most. */
const pauseMs = 10_000;
const patienceMs = 3_000;

const Metadata = z.looseObject({ jwks_uri: z.string() });
const Key = z.looseObject({
  kty: z.string(),
  kid: z.string().exactOptional(),
  endorsements: z.array(z.string()).nullish(),
  issuer: z.string().nullish(),
});
const KeySet = z.looseObject({ keys: z.array(Key) });

/**
 * A key that others sign with: by the Bot Framework for the channels that it has endorsements for, by Entra ID in the name
 * of its issuer.
 */
export type PublishedKey = z.infer<typeof Key>;

/** Finds the keys that are published at an address of OpenID metadata by their id; rejects with a Refusal while they cannot be had. */
export function openKeys(metadata: string, clock: () => number) {
  let keys: readonly PublishedKey[] = [];
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

  return async (kid: string): Promise<PublishedKey | undefined> => {
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
