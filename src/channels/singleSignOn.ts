import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { Refusal } from './answer.ts';
import { openKeys, type PublishedKey } from './publishedKeys.ts';

/** Whom tokens are for, and of which tenants. */
export type SignOn = {
  /** The registration that the tokens are for. */
  readonly appId: string;
  /** The address that the registration's own id (its Application ID URI) has in it, where it is known. */
  readonly publicUrl?: string;
  /** The tenants whose people are let in; all where there are none. */
  readonly tenants: readonly string[];
  /** Where the keys of Entra ID are published; absent, where its public cloud does. */
  readonly metadata?: string;
};

/** Resolves to a person's id in Entra ID, once it is certain who looks; rejects with a Refusal that repeats nothing of the token. */
export type Recognise = (authorization: string) => Promise<string>;

const publicKeys = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';
const clockTolerance = 60;
const scope = 'access_as_user';

const Claims = z.object({ iss: z.string(), tid: z.guid(), oid: z.guid(), scp: z.string() });
type Claims = z.infer<typeof Claims>;

/** Recognises people by the token that Teams gets for a page in it from Entra ID, in either version of such tokens. */
export function recogniseByToken(signOn: SignOn, clock: () => number): Recognise {
  const { metadata = publicKeys, tenants } = signOn;
  const keyOf = openKeys(metadata, clock);
  const audience = audiencesOf(signOn);

  async function claimsOf(token: string): Promise<Claims> {
    let key: PublishedKey | undefined;
    const { jwtVerify } = await import('jose');
    const { payload } = await jwtVerify(
      token,
      async ({ kid = '' }) => {
        key = await keyOf(kid);
        if (!key) throw new Error('there is no such key');
        return key;
      },
      {
        ...{ audience, algorithms: ['RS256'], clockTolerance, requiredClaims: ['exp'] },
        currentDate: new Date(clock()),
      },
    );
    return sound(payload, key);
  }

  return async (authorization) => {
    const [, token] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    if (!token) throw new Refusal(401, 'Unauthorized', 'Send the header: Authorization: Bearer <token>.');
    const { tid, oid } = await claimsOf(token).catch(async (error) => {
      if (error instanceof Refusal) throw error;
      const { errors } = await import('jose');
      if (error instanceof errors.JWTExpired)
        throw new Refusal(401, 'TokenExpired', 'The token has expired; get a new one from Teams.');
      throw new Refusal(401, 'InvalidToken', 'This takes a token that Teams got for this app.');
    });
    if (tenants.length > 0 && !tenants.some((one) => one.toLowerCase() === tid.toLowerCase())) {
      throw new Refusal(403, 'ForeignTenant', 'This guide is not there for people of this organisation.');
    }
    return oid;
  };
}

/** What a token of the registration may be made out to: its id, or its Application ID URI in one of the forms Teams asks for. */
function audiencesOf({ appId, publicUrl }: SignOn): string[] {
  const hosts = publicUrl === undefined ? [''] : ['', `${new URL(publicUrl).host}/`];
  return [appId, ...hosts.flatMap((host) => [`api://${host}${appId}`, `api://${host}botid-${appId}`])];
}

/** The claims, where they fit one another and the key: of one tenant, for a person, and for what this app is asked for. */
function sound(payload: JWTPayload, key: PublishedKey | undefined): Claims {
  const claims = Claims.parse(payload);
  const { iss, tid, scp } = claims;
  const issuers = [`https://login.microsoftonline.com/${tid}/v2.0`, `https://sts.windows.net/${tid}/`];
  // A key that is published for one tenant may not sign for another.
  const isOfTenant = !key?.issuer || key.issuer.replace('{tenantid}', tid).includes(`/${tid}/`);
  if (issuers.includes(iss) && isOfTenant && scp.split(' ').includes(scope)) return claims;
  throw new Error('the claims do not fit');
}
