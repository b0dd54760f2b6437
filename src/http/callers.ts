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
  /** Counts the request for the address it comes from. */
  countAddress(what: 'calls' | 'sessions', request: IncomingMessage): Promise<void>;
  /** Counts the call for the person who makes it. */
  countPerson(tag: string): Promise<void>;
  /** Begins to count a Direct Line call for the address it comes from; the call waits for that when it is admitted. */
  beginCount(request: IncomingMessage): void;
  /** Rejects where the address that is being counted is one too many. */
  counted(request: IncomingMessage): Promise<void>;
  /** The part of a Direct Line call that is in the head of its request; it counts as one of `what`. */
  callOf(
    what: Exclude<Counted, 'sessions'>,
    request: IncomingMessage,
  ): Pick<Call, 'base' | 'authorization' | 'site' | 'admit'>;
};

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

  async function countAddress(what: 'calls' | 'sessions', { headers, socket }: IncomingMessage) {
    const forwardedFor = `${headers['x-forwarded-for'] ?? ''}`;
    const address = addressOf(forwardedFor, socket.remoteAddress ?? '', trustedProxies);
    refuseFor((await limits?.count(what, { address })) ?? 0);
  }

  const counting = new WeakMap<IncomingMessage, Promise<void>>();
  const counted = async (request: IncomingMessage) => counting.get(request);

  return {
    originFor,
    siteOf,
    countAddress,
    beginCount: (request) => {
      const begun = countAddress('calls', request);
      // A request that is refused for something else does not wait for it.
      begun.catch(() => undefined);
      counting.set(request, begun);
    },
    countPerson: async (tag) => refuseFor((await limits?.count('calls', { user: tag })) ?? 0),
    counted,
    callOf: (what, request) => {
      const site = siteOf(request);
      return {
        base: `${originFor(request)}${directLine}`,
        authorization: request.headers.authorization,
        ...(site && { site }),
        admit: async (grant) => {
          const whom = grant && { conversation: grant.conversation, user: grant.user };
          const [seconds = 0] = await Promise.all([whom && limits?.count(what, whom), counted(request)]);
          refuseFor(seconds);
        },
      };
    },
  };
}
