import type { PublishedKey } from './publishedKeys.ts';

/** What a token says. */
export type Claims = {
  readonly exp?: number;
  readonly nbf?: number;
  readonly serviceurl?: unknown;
};

/** What a token of the Bot Framework for this bot says; rejects where it is none, is not valid now, or has no such key. */
export type Verify = (token: string, keyOf: (kid: string) => Promise<PublishedKey>) => Promise<Claims>;

const issuer = 'https://api.botframework.com';
const algorithms = ['RS256', 'RS384', 'RS512'];
const clockTolerance = 5 * 60;
/** A channel comes with the same token for as long as that is valid. */
const mostTokens = 500;

/**
 * Opens it. A signature is checked once for each key that it is asked about with, so that a key that was taken back, or
 * published anew, has every token checked again; whether a token is valid at the moment is looked at each time.
 */
export function openVerifying(audience: string, clock: () => number): Verify {
  const verified = new Map<
    string,
    { readonly kid: string; readonly key: PublishedKey; readonly claims: Claims }
  >();

  function isValidNow({ exp = 0, nbf = 0 }: Claims): boolean {
    const seconds = clock() / 1_000;
    return seconds < exp + clockTolerance && seconds >= nbf - clockTolerance;
  }

  return async (token, keyOf) => {
    const known = verified.get(token);
    if (known && (await keyOf(known.kid)) === known.key && isValidNow(known.claims)) return known.claims;
    verified.delete(token);
    const { jwtVerify } = await import('jose');
    let by: { readonly kid: string; readonly key: PublishedKey } | undefined;
    const findKey = async ({ kid = '' }: { readonly kid?: string }) => {
      by = { kid, key: await keyOf(kid) };
      return by.key;
    };
    const { payload } = await jwtVerify(token, findKey, {
      ...{ issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp'] },
      currentDate: new Date(clock()),
    });
    const claims = payload as Claims;
    if (verified.size >= mostTokens) verified.clear();
    if (by) verified.set(token, { ...by, claims });
    return claims;
  };
}
