import { createHmac } from 'node:crypto';
import type { RateLimiterRes } from 'rate-limiter-flexible';
import { onceMade } from './remembering.ts';

/** At most so many times in so many seconds. */
type Rate = { readonly times: number; readonly seconds: number };

/** What is counted, for whom, and how often it may happen; nobody who types, clicks and waits comes near any of it. */
export const rates = {
  // A turn is cheap; this stops what floods, and lets pass whoever sends at once what they typed in a train.
  messages: { conversation: { times: 400, seconds: 10 }, user: { times: 800, seconds: 10 } },
  // A page without a socket asks for news each second, and many people can be behind the one address of an office.
  calls: {
    conversation: { times: 1_200, seconds: 10 },
    user: { times: 2_400, seconds: 10 },
    address: { times: 3_000, seconds: 60 },
  },
  // A lost socket is opened again after three seconds at the earliest.
  sockets: { conversation: { times: 60, seconds: 60 }, user: { times: 120, seconds: 60 } },
  // Pages that are opened.
  sessions: { address: { times: 60, seconds: 60 } },
} as const satisfies Record<string, Partial<Record<'conversation' | 'user' | 'address', Rate>>>;

/** What is counted. */
export type Counted = keyof typeof rates;

/** Whom it may be counted of. */
export type Whom<What extends Counted> = { readonly [Who in keyof (typeof rates)[What]]?: string };

/** Counts what is done, and knows what is too much. */
export type Limits = {
  /** Counts one for each of these and answers in how many seconds it is welcome; 0 when it is now. */
  count<What extends Counted>(what: What, whom: Whom<What>): Promise<number>;
};

type Counter = (subject: string) => Promise<number>;

// A request is counted at most twice, one after the other, so that a Redis that hangs keeps it less than 300 milliseconds.
const patienceMs = 140;

/**
 * Opens the limits: shared by all who use this Redis client (of ioredis), or those of this process where there is none.
 * While Redis is away or does not answer at once, each process counts for itself. What is stored of somebody is a digest
 * made with `key`, and is gone within a minute.
 */
export function openLimits(key: Uint8Array, redis?: unknown): Limits {
  const counters = onceMade(() => openCounters(redis));
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
  return {
    count: async (what, whom) => {
      const all = await counters();
      const counting = Object.entries<string | undefined>(whom).map(([who, subject = '']) =>
        all.get(`${what}:${who}`)?.(digest(subject)),
      );
      const waits = await Promise.all(counting);
      return Math.ceil(Math.max(0, ...waits.map((milliseconds = 0) => milliseconds)) / 1_000);
    },
  };
}

/** A counter for everything that is counted of somebody, by both their names; opened when something first is. */
async function openCounters(redis: unknown): Promise<ReadonlyMap<string, Counter>> {
  const { RateLimiterMemory, RateLimiterRedis } = await import('rate-limiter-flexible');

  function openCounter(name: string, { times, seconds }: Rate): Counter {
    const options = { keyPrefix: `limits:${name}`, points: times, duration: seconds };
    const own = new RateLimiterMemory(options);
    if (redis === undefined) return (subject) => waitAfter(own.consume(subject));
    const shared = new RateLimiterRedis({
      ...options,
      storeClient: redis,
      rejectIfRedisNotReady: true,
      // Whoever is over a limit costs Redis nothing more.
      inMemoryBlockOnConsumed: times + 1,
    });
    return async (subject) => {
      try {
        return await inTime(waitAfter(shared.consume(subject)));
      } catch {
        return waitAfter(own.consume(subject));
      }
    };
  }

  return new Map(
    Object.entries(rates).flatMap(([what, perWhom]) =>
      Object.entries(perWhom).map(([who, rate]) => {
        const name = `${what}:${who}`;
        return [name, openCounter(name, rate)] as const;
      }),
    ),
  );
}

/** How many milliseconds to wait after this was counted; rejects when it could not be. */
async function waitAfter(counted: Promise<RateLimiterRes>): Promise<number> {
  try {
    await counted;
    return 0;
  } catch (refused) {
    // What it throws besides are errors.
    if (refused instanceof Error) throw refused;
    return Math.max(1, (refused as RateLimiterRes).msBeforeNext);
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('no answer in time')), patienceMs);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
