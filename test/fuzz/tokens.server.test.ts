import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { authenticateByToken } from '../../src/channels/authentication.ts';
import { openPasses, openTokens } from '../../src/channels/directline/tokens.ts';
import { createSigner, sign, startOpenId } from '../support/openid.ts';
import { inputs, seeded, timeout } from './extent.ts';

const appId = '00000000-0000-0000-0000-000000000001';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const activity = { type: 'message', id: 'a1', channelId: 'msteams', serviceUrl };
const claims = {
  iss: 'https://api.botframework.com',
  aud: appId,
  serviceurl: serviceUrl,
  exp: 4_102_444_800,
};

const teams = await createSigner('teams', ['msteams']);
const stranger = await createSigner('stranger', ['msteams']);
// Of a key that is not published, so that it is right in all but that.
const forged = await sign(claims, { ...stranger, kid: teams.kid });
const header = fc.record({
  alg: fc.constantFrom('RS256', 'RS512', 'PS256', 'ES256', 'HS256', 'none', 9, null),
  kid: fc.constantFrom('teams', 'unknown', 9, null, {}),
  crit: fc.constantFrom(undefined, [], ['b64'], 'exp'),
  b64: fc.constantFrom(undefined, false, true),
});

const encoded = (value: fc.Arbitrary<unknown>) =>
  value.map((one) => Buffer.from(JSON.stringify(one) ?? '').toString('base64url'));
const part = fc.oneof(
  fc.string(),
  encoded(fc.jsonValue()),
  encoded(header),
  encoded(fc.constant(claims)),
  fc.constantFrom(...forged.split('.')),
);
const token = fc.oneof(
  fc.array(part, { maxLength: 4 }).map((parts) => parts.join('.')),
  fc.string(),
);
const runs = { ...seeded, numRuns: Math.ceil(inputs / 4) };

describe('a token that nobody issued', { timeout }, () => {
  it('is refused by the door of the Bot Framework, whatever it looks like', async () => {
    const openId = await startOpenId([teams.published]);
    onTestFinished(openId.stop);
    const authenticate = authenticateByToken(appId, openId.metadata, Date.now);
    const bearer = fc.oneof(
      token.map((one) => `Bearer ${one}`),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(bearer, async (authorization) => {
        await expect(authenticate(authorization, activity)).rejects.toMatchObject({ status: 401 });
      }),
      runs,
    );
  });

  it('opens nothing of Direct Line, and no link to take everything along, whatever it looks like', async () => {
    const [key, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const [tokens, passes] = [openTokens(key, Date.now), openPasses(key, 900, Date.now)];
    const grant = { conversation: 'c', user: 'u' };
    // Each is right for something else, or of another key.
    const wrong = fc.constantFrom(
      await openTokens(other, Date.now).issue('talk', grant),
      await openPasses(other, 900, Date.now).issue('u'),
      await tokens.issue('resume', grant),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(token, wrong), async (one) => {
        expect(await tokens.check('talk', one)).toBe('invalid');
        expect(await tokens.check('stream', one)).toBe('invalid');
        expect(await passes.check(one)).toBe('invalid');
      }),
      runs,
    );
  });
});
