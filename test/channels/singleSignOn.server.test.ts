import { createSecretKey } from 'node:crypto';
import { exportPKCS8, exportSPKI, importJWK, importPKCS8, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { recogniseByToken, type SignOn } from '../../src/channels/singleSignOn.ts';
import {
  appId,
  claimsOf,
  type Entra,
  issuedBy,
  otherTenant,
  publicUrl,
  somebody,
  startEntra,
  tenant,
} from '../support/entra.ts';
import { sign } from '../support/openid.ts';

const now = Date.parse('2026-09-01T12:00:00Z');
const seconds = (ahead: number) => now / 1000 + ahead;
const v1 = (tid = tenant) => ({
  ...{ ver: '1.0', iss: `https://sts.windows.net/${tid}/`, aud: `api://guide.example.org/${appId}` },
});

function recogniser({ openId }: Entra, over: Partial<SignOn> = {}) {
  const { metadata } = openId;
  return recogniseByToken({ appId, publicUrl, tenants: [tenant], metadata, ...over }, () => now);
}

/** How a call with this token ends: with whom it was recognised as, or how it is refused. */
async function tried(recognise: ReturnType<typeof recogniser>, authorization: string) {
  return recognise(authorization).catch(({ status, code, message }) => ({ status, code, message }));
}

const refusedWith = (status: number, code: string) => expect.objectContaining({ status, code });
const invalid = refusedWith(401, 'InvalidToken');

describe('a token for a page in Teams', () => {
  it.each<[string, object]>([
    ['of the second version', {}],
    ['of the first version', v1()],
    ['for the id as an address', { aud: `api://${appId}` }],
    ['for the id of a bot as an address', { aud: `api://botid-${appId}` }],
    ['for the id of a bot at our address', { aud: `api://guide.example.org/botid-${appId}` }],
    ['that may be used for more', { scp: 'openid access_as_user profile' }],
    ['that expired within the minute that clocks may differ', { exp: seconds(-50) }],
    ['that holds from a moment within that minute', { nbf: seconds(50) }],
  ])('tells who looks: %s', async (_, over) => {
    const entra = await startEntra(() => now);
    expect(await tried(recogniser(entra), `Bearer ${await entra.token(over)}`)).toBe(somebody);
  });

  it.each<[string, object, ReturnType<typeof refusedWith>]>([
    ['for another app', { aud: otherTenant }, invalid],
    ['for another app at our address', { aud: `api://guide.example.org/${otherTenant}` }, invalid],
    ['for our id at another address', { aud: `api://elsewhere.example.org/${appId}` }, invalid],
    ['for nobody', { aud: undefined }, invalid],
    ['of another issuer', { iss: `https://login.example.org/${tenant}/v2.0` }, invalid],
    [
      'of the issuer of another tenant',
      { iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` },
      invalid,
    ],
    ['of the issuer of all tenants', { iss: 'https://login.microsoftonline.com/common/v2.0' }, invalid],
    ['of no issuer', { iss: undefined }, invalid],
    ['of no tenant', { tid: undefined }, invalid],
    [
      'of another tenant',
      { tid: otherTenant, iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` },
      refusedWith(403, 'ForeignTenant'),
    ],
    [
      'of another tenant in the first version',
      { ...v1(otherTenant), tid: otherTenant },
      refusedWith(403, 'ForeignTenant'),
    ],
    ['that expired', { exp: seconds(-70) }, refusedWith(401, 'TokenExpired')],
    ['that never expires', { exp: undefined }, invalid],
    ['that holds from later on', { nbf: seconds(70) }, invalid],
    ['without a scope, as an app gets it', { scp: undefined, roles: ['access_as_user'] }, invalid],
    ['for something else', { scp: 'User.Read' }, invalid],
    ['for something that is only called alike', { scp: 'access_as_user_impersonation' }, invalid],
    ['of no person', { oid: undefined }, invalid],
    ['of somebody whose id is no id', { oid: 'somebody' }, invalid],
  ])('is refused: %s', async (_, over, expected) => {
    const entra = await startEntra(() => now);
    expect(await tried(recogniser(entra), `Bearer ${await entra.token(over)}`)).toEqual(expected);
  });

  it.each<[string, (entra: Entra) => Promise<string> | string, ReturnType<typeof refusedWith>]>([
    ['none', () => '', refusedWith(401, 'Unauthorized')],
    ['another scheme', async (entra) => `Basic ${await entra.token()}`, refusedWith(401, 'Unauthorized')],
    ['what is no token', () => 'Bearer not.a.token', invalid],
    [
      'a key that is not published',
      async (entra) => `Bearer ${await entra.token({}, entra.stranger)}`,
      invalid,
    ],
    [
      'an unpublished key under the name of a published one',
      async ({ stranger, published, token }) =>
        `Bearer ${await token({}, { ...stranger, kid: published.kid })}`,
      invalid,
    ],
    ['no signature', () => `Bearer ${new UnsecuredJWT(claimsOf(somebody, now)).encode()}`, invalid],
    [
      'the public key taken for a secret',
      async ({ published }) => {
        const key = await importJWK({ ...published.published, alg: 'RS256' });
        const secret = createSecretKey(Buffer.from(await exportSPKI(key as CryptoKey)));
        const claims = claimsOf(somebody, now);
        const header = { alg: 'HS256', kid: published.kid };
        return `Bearer ${await new SignJWT(claims).setProtectedHeader(header).sign(secret)}`;
      },
      invalid,
    ],
    [
      'a published key in another way of signing',
      async ({ published }) => {
        const privateKey = await importPKCS8(await exportPKCS8(published.privateKey), 'RS384');
        return `Bearer ${await sign(claimsOf(somebody, now), { ...published, privateKey }, 'RS384')}`;
      },
      invalid,
    ],
    [
      'claims that were changed after signing',
      async (entra) => {
        const [head, , signature] = (await entra.token()).split('.');
        const [, other] = (await entra.token({ oid: otherTenant })).split('.');
        return `Bearer ${head}.${other}.${signature}`;
      },
      invalid,
    ],
  ])('is refused where there is only %s', async (_, authorization, expected) => {
    const entra = await startEntra(() => now);
    expect(await tried(recogniser(entra), await authorization(entra))).toEqual(expected);
  });

  it('is refused with a key that is published for another tenant only', async () => {
    const entra = await startEntra(() => now);
    const issuer = `https://login.microsoftonline.com/${otherTenant}/v2.0`;
    entra.openId.keys = [issuedBy(issuer)];
    expect(await tried(recogniser(entra), `Bearer ${await entra.token()}`)).toEqual(invalid);
  });

  it('is taken of people of every tenant where none is named', async () => {
    const entra = await startEntra(() => now);
    const foreign = await entra.token({ ...v1(otherTenant), tid: otherTenant });
    expect(await tried(recogniser(entra, { tenants: [] }), `Bearer ${foreign}`)).toBe(somebody);
    const own = recogniser(entra, { tenants: [otherTenant.toUpperCase()] });
    expect(await tried(own, `Bearer ${foreign}`)).toBe(somebody);
  });

  it('is for our id alone where our address is not known', async () => {
    const entra = await startEntra(() => now);
    const { metadata } = entra.openId;
    const recognise = recogniseByToken({ appId, tenants: [tenant], metadata }, () => now);
    expect(await tried(recognise, `Bearer ${await entra.token()}`)).toBe(somebody);
    expect(await tried(recognise, `Bearer ${await entra.token(v1())}`)).toEqual(invalid);
  });

  it('has the keys fetched once, and cannot be checked while nobody publishes them', async () => {
    const entra = await startEntra(() => now);
    const recognise = recogniser(entra);
    for (let times = 0; times < 3; times++) await tried(recognise, `Bearer ${await entra.token()}`);
    expect(entra.openId.asked).toBe(1);
    entra.openId.behaviour = 'failing';
    expect(await tried(recogniser(entra), `Bearer ${await entra.token()}`)).toEqual(
      refusedWith(503, 'ServiceUnavailable'),
    );
    expect(await tried(recognise, `Bearer ${await entra.token()}`)).toBe(somebody);
  });

  it('is not repeated in a refusal, nor anything of what it says', async () => {
    const entra = await startEntra(() => now);
    for (const over of [{ aud: otherTenant }, { tid: otherTenant }, { exp: seconds(-70) }, { scp: 'x' }]) {
      const token = await entra.token(over);
      const refusal = JSON.stringify(await tried(recogniser(entra), `Bearer ${token}`));
      for (const part of [token, somebody, tenant, otherTenant, 'Somebody'])
        expect(refusal).not.toContain(part);
    }
  });
});
