import type { IncomingMessage } from 'node:http';
import { Refusal } from '../channels/answer.ts';
import type { Call, Site } from '../channels/directline/access.ts';
import type { Counted, Limits } from '../limits.ts';
import { addressOf } from './address.ts';
import { refuseFor } from './refusals.ts';

/** What has to be known to tell who calls; `publicUrl` is absent where clients reach the server directly. */
export type CallerSettings = {
  readonly publicUrl?: string;
  /** The origins of the sites whose pages may talk to us, besides our own page. */
  readonly allowedOrigins?: readonly string[];
  /** How many proxies of ours stand in front; none when absent. */
  readonly trustedProxies?: number;
  /** What is too much; nothing is when absent. */
  readonly limits?: Limits;
};

/** Tells who calls, and refuses who calls too often. */
export type Callers = {
  /** How the client sees this server. */
  originFor(request: IncomingMessage): string;
  /** The site whose page sent the request; nothing for our own page and for what is no page. */
  siteOf(request: IncomingMessage): Site | undefined;
  /** Whom a request is counted for by where it comes from. */
  addressIn(request: IncomingMessage): string;
  /** Counts the request for the address it comes from. */
  countAddress(what: 'calls' | 'sessions', request: IncomingMessage): Promise<void>;
  /** Counts the call for the person who makes it. */
  countPerson(tag: string): Promise<void>;
  /** Counts a Direct Line call for the address it comes from, once. */
  countCall(request: IncomingMessage): Promise<void>;
  /** Refuses the request of an address of which is known that it is one too many. */
  refuseTooMany(request: IncomingMessage): void;
  /** The part of a Direct Line call that is in the head of its request; it counts as one of `what` when it is admitted. */
  callOf(
    what: Exclude<Counted, 'sessions'>,
    request: IncomingMessage,
  ): Pick<Call, 'base' | 'authorization' | 'site' | 'admit'>;
};

// Enough for every address that has many people behind it.
const mostRefused = 10_000;

/** The path below which Direct Line is. */
export const directLine = '/v3/directline';

/** Tells callers apart by these settings. */
export function openCallers(settings: CallerSettings): Callers {
  const { publicUrl, allowedOrigins = [], trustedProxies = 0, limits } = settings;

  function seenAs({ headers }: IncomingMessage): string | undefined {
    const address = publicUrl ?? (headers.host && `http://${headers.host}`);
    return address && new URL(address).origin;
  }

  function originFor(request: IncomingMessage): string {
    const origin = seenAs(request);
    if (!origin) throw new Refusal(400, 'BadArgument', 'Send a Host header.');
    return origin;
  }

  function siteOf(request: IncomingMessage): Site | undefined {
    const { origin } = request.headers;
    if (!origin || origin === seenAs(request)) return undefined;
    return { origin, isListed: allowedOrigins.includes(origin) };
  }

  function addressIn({ headers, socket }: IncomingMessage): string {
    const forwardedFor = `${headers['x-forwarded-for'] ?? ''}`;
    return addressOf(forwardedFor, socket.remoteAddress ?? '', trustedProxies);
  }

  // By address, in milliseconds of this process, until when it is one too many.
  const refusedUntil = new Map<string, number>();

  async function countAddress(what: 'calls' | 'sessions', request: IncomingMessage): Promise<void> {
    const address = addressIn(request);
    const seconds = (await limits?.count(what, { address })) ?? 0;
    if (seconds > 0 && what === 'calls') {
      refusedUntil.delete(address);
      refusedUntil.set(address, performance.now() + seconds * 1_000);
      const [oldest] = refusedUntil.keys();
      if (refusedUntil.size > mostRefused && oldest !== undefined) refusedUntil.delete(oldest);
    }
    refuseFor(seconds);
  }

  const counting = new WeakMap<IncomingMessage, Promise<void>>();
  function countCall(request: IncomingMessage): Promise<void> {
    const counted = counting.get(request) ?? countAddress('calls', request);
    counting.set(request, counted);
    return counted;
  }

  return {
    originFor,
    siteOf,
    addressIn,
    countAddress,
    countCall,
    refuseTooMany: (request) => {
      const leftMs = (refusedUntil.get(addressIn(request)) ?? 0) - performance.now();
      refuseFor(Math.max(0, Math.ceil(leftMs / 1_000)));
    },
    countPerson: async (tag) => refuseFor((await limits?.count('calls', { user: tag })) ?? 0),
    callOf: (what, request) => {
      const site = siteOf(request);
      return {
        base: `${originFor(request)}${directLine}`,
        authorization: request.headers.authorization,
        ...(site && { site }),
        admit: async (grant) => {
          const whom = grant && { conversation: grant.conversation, user: grant.user };
          // All at once, so that what is counted costs one round trip.
          const [seconds = 0] = await Promise.all([whom && limits?.count(what, whom), countCall(request)]);
          refuseFor(seconds);
        },
      };
    },
  };
}
