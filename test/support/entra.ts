import type { JWK } from 'jose';
import { onTestFinished } from 'vitest';
import { createSigner, type OpenId, type Signer, sign, startOpenId } from './openid.ts';

/** The registration that the tests make tokens out for, the tenant its people are of, and one they are not of. */
export const appId = '6f1d1f0a-9c39-4b57-8b8f-0d3c5f7a1a11';
export const tenant = '0b0b7c5e-2b2f-4f0f-9a55-7f6f0c3b2c22';
export const otherTenant = '5d2f8c94-1b9b-4a54-a1a4-3f5a6c7d8e33';
export const publicUrl = 'https://guide.example.org';

/** Entra ID on loopback, with a key that it publishes and one that it does not. */
export type Entra = {
  readonly openId: OpenId;
  readonly published: Signer;
  readonly stranger: Signer;
  /** A token for a page in Teams as Entra ID makes it out, but for what is said otherwise. */
  token(over?: object, signer?: Signer): Promise<string>;
};

/** What a token of the second version says of a person at a moment. */
export function claimsOf(person: string, now: number) {
  const seconds = Math.floor(now / 1000);
  return {
    ...{ aud: appId, iss: `https://login.microsoftonline.com/${tenant}/v2.0`, tid: tenant, oid: person },
    ...{ ver: '2.0', scp: 'access_as_user', azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' },
    ...{ iat: seconds, nbf: seconds, exp: seconds + 3600 },
    ...{ name: 'Somebody Somewhere', preferred_username: 'somebody@example.org' },
  };
}

export const somebody = 'aaaaaaaa-0000-4000-8000-000000000001';

const published = await createSigner('published');
const stranger = await createSigner('stranger');

/** The key that is published, in the name of this issuer. */
export function issuedBy(issuer: string): JWK {
  return { ...published.published, ...{ issuer } };
}

/** Starts Entra ID at a time of the test's choice; it is stopped when the test ends. */
export async function startEntra(now: () => number = Date.now): Promise<Entra> {
  const issuer = 'https://login.microsoftonline.com/{tenantid}/v2.0';
  const openId = await startOpenId([issuedBy(issuer)]);
  onTestFinished(() => openId.stop());
  return {
    ...{ openId, published, stranger },
    token: (over = {}, signer = published) => sign({ ...claimsOf(somebody, now()), ...over }, signer),
  };
}
