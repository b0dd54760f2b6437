import { errors, jwtVerify, SignJWT } from 'jose';

/** Who may use which conversation. */
export type Grant = { readonly conversation: string; readonly user: string };

/** What a token is good for, and for how many seconds: to talk, to open one socket, to come back to a conversation. */
export const lifetimes = { talk: 30 * 60, stream: 60, resume: 365 * 24 * 60 * 60 } as const;
export type Purpose = keyof typeof lifetimes;

/** Issues and checks the signed tokens of our own Direct Line. */
export type Tokens = {
  issue(purpose: Purpose, grant: Grant): Promise<string>;
  /** What the token grants; `expired` when it once did, `invalid` when it never did for this purpose. */
  check(purpose: Purpose, token: string): Promise<Grant | 'expired' | 'invalid'>;
};

const issuer = 'loopbaanspiegel';

/** Opens the tokens that are signed with `key`, 32 bytes or more (HS256); `clock` is in milliseconds. */
export function openTokens(key: Uint8Array, clock: () => number): Tokens {
  return {
    issue: (purpose, { conversation, user }) => {
      const issuedAt = Math.floor(clock() / 1000);
      // Web Chat reads `user` out of the token; `conv` is what Azure calls the conversation.
      return new SignJWT({ conv: conversation, user })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(issuer)
        .setAudience(audienceOf(purpose))
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimes[purpose])
        .sign(key);
    },
    check: async (purpose, token) => {
      const expected = {
        issuer,
        audience: audienceOf(purpose),
        algorithms: ['HS256'],
        currentDate: new Date(clock()),
        requiredClaims: ['exp'],
      };
      try {
        const { conv, user } = (await jwtVerify(token, key, expected)).payload;
        return typeof conv === 'string' && typeof user === 'string'
          ? { conversation: conv, user }
          : 'invalid';
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'expired' : 'invalid';
      }
    },
  };
}

function audienceOf(purpose: Purpose): string {
  return `directline/${purpose}`;
}
