import { z } from 'zod';

/** Who may use which conversation; from the pages of these origins only, where they are named. */
export type Grant = {
  readonly conversation: string;
  readonly user: string;
  readonly origins?: readonly string[];
  /** The token of Azure's Direct Line for it, where it was talked in there. */
  readonly azure?: string;
};

const year = 365 * 24 * 60 * 60;

/**
 * What a token is good for, and for how many seconds: to talk, to open one socket, to come back to a conversation, or to come
 * back to that of a member, which takes one to talk as well.
 */
export const lifetimes = { talk: 30 * 60, stream: 60, resume: year, resumeAsMember: year } as const;
export type Purpose = keyof typeof lifetimes;

/** Issues and checks the signed tokens of our own Direct Line. */
export type Tokens = {
  issue(purpose: Purpose, grant: Grant): Promise<string>;
  /** What the token grants; `expired` when it once did, `invalid` when it never did for this purpose. */
  check(purpose: Purpose, token: string): Promise<Grant | 'expired' | 'invalid'>;
};

const issuer = 'loopbaanspiegel';
const Claims = z.object({
  conv: z.string(),
  user: z.string(),
  origins: z.array(z.string()).optional(),
  azure: z.string().optional(),
});

/** Issues and checks passes: each names one thing, and is good for that for as long as it lasts. */
export type Passes = {
  issue(name: string): Promise<string>;
  /** What the pass names; `expired` and `invalid` are no names. */
  check(pass: string): Promise<{ readonly name: string } | 'expired' | 'invalid'>;
};

/** Opens the tokens that are signed with `key`, 32 bytes or more (HS256); `clock` is in milliseconds. */
export function openTokens(key: Uint8Array, clock: () => number): Tokens {
  return {
    issue: (purpose, { conversation, user, origins, azure }) => {
      // Web Chat reads `user` out of the token; `conv` is what Azure calls the conversation.
      const claims = { conv: conversation, user, ...(origins && { origins }), ...(azure && { azure }) };
      return sign(key, claims, audienceOf(purpose), lifetimes[purpose], clock);
    },
    check: async (purpose, token) => {
      const claims = await verify(key, token, Claims, audienceOf(purpose), clock);
      if (typeof claims === 'string') return claims;
      const { conv, user, origins, azure } = claims;
      return { conversation: conv, user, ...(origins && { origins }), ...(azure && { azure }) };
    },
  };
}

/** Opens the passes that are signed with `key`, 32 bytes or more, each good for so many seconds. */
export function openPasses(key: Uint8Array, seconds: number, clock: () => number): Passes {
  return {
    issue: (name) => sign(key, { name }, 'pass', seconds, clock),
    check: (pass) => verify(key, pass, z.object({ name: z.string() }), 'pass', clock),
  };
}

// A process that was just started answers in Teams without these.
const signing = () => import('jose');

async function sign(
  key: Uint8Array,
  claims: Readonly<Record<string, unknown>>,
  audience: string,
  seconds: number,
  clock: () => number,
): Promise<string> {
  const { SignJWT } = await signing();
  const issuedAt = Math.floor(clock() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(key);
}

async function verify<T>(
  key: Uint8Array,
  token: string,
  claims: z.ZodType<T>,
  audience: string,
  clock: () => number,
): Promise<T | 'expired' | 'invalid'> {
  const expected = { issuer, audience, algorithms: ['HS256'], requiredClaims: ['exp'] };
  const { errors, jwtVerify } = await signing();
  try {
    return claims.parse(
      (await jwtVerify(token, key, { ...expected, currentDate: new Date(clock()) })).payload,
    );
  } catch (error) {
    return error instanceof errors.JWTExpired ? 'expired' : 'invalid';
  }
}

function audienceOf(purpose: Purpose): string {
  return `directline/${purpose}`;
}
