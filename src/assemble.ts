import { randomBytes } from 'node:crypto';
import { createBot } from './bot.ts';
import { openChannels } from './channels/channels.ts';
import { openPasses, openTokens } from './channels/directline/tokens.ts';
import type { Config } from './config.ts';
import type { Guide } from './conversation/guide.ts';
import { linkMinutes } from './conversation/offered.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import { editionOn } from './profile/editions.ts';
import type { Edition } from './profile/schema.ts';
import { practitionerTag } from './records/keys.ts';
import { heeding } from './reminders/heeding.ts';
import { openTiming } from './reminders/open.ts';
import type { Timing } from './reminders/timing.ts';
import { type Server, startServer } from './server.ts';
import { deriveKey } from './state/secret.ts';
import type { Store } from './state/store.ts';
import { createTakeAlong } from './takeAlong.ts';

/** What the guide is put together from; `clock` is in milliseconds, and nothing is limited where there are no limits. */
export type GuideParts = {
  readonly guide: Guide;
  readonly editions: readonly Edition[];
  readonly config: Config;
  readonly secret: string | Uint8Array;
  readonly store: Store;
  readonly limits?: Limits;
  readonly clock: () => number;
  readonly log: Log;
};

/** The day on which practitioners live, as an ISO date; the guide is for people in the Netherlands. */
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** Puts the guide together on a store and listens; what an earlier process left unsent is sent in the background. */
export async function serveGuide(parts: GuideParts): Promise<Server> {
  const { guide, editions, config, secret, limits, clock, log } = parts;
  let timing: Timing | undefined;
  const store = heeding(parts.store, () => timing);
  const keySecret = deriveKey(secret, 'practitioner keys');
  const passes = openPasses(deriveKey(secret, 'take along'), linkMinutes * 60, clock);
  let address = config.PUBLIC_URL;
  const botParts = {
    ...{ guide, store, keySecret, editions },
    keptMonths: config.KEPT_MONTHS,
    today: () => dutchDay.format(clock()),
    now: clock,
    editionOn: (day: string) => editionOn(day, editions),
    receipt: () => randomBytes(4).toString('hex').toUpperCase().replace(/^..../, '$&-'),
    linkFor: async (tag: string) => address && `${address}/take-along?t=${await passes.issue(tag)}`,
  };
  const channels = openChannels({
    ...{ bot: createBot(botParts), store, credentials: credentialsIn(config), clock, log },
    tokens: openTokens(deriveKey(secret, 'direct line tokens'), clock),
    ...(config.DIRECT_LINE_SECRET && { directLineSecret: config.DIRECT_LINE_SECRET }),
    troubles: guide.common,
    tagOf: (user) => practitionerTag(keySecret, 'directline', user),
  });
  const server = await startServer(
    channels,
    {
      ...{ host: config.host, port: config.PORT, hasCredentials: config.hasCredentials },
      ...(config.PUBLIC_URL && { publicUrl: config.PUBLIC_URL }),
      allowedOrigins: config.ALLOWED_ORIGINS,
      trustedProxies: config.TRUSTED_PROXIES,
      ...(limits && { limits }),
      isReady: async () => (await store.read(['{ready}:ready'])).length > 0,
      takeAlong: { ...createTakeAlong(botParts), whose: passes.check },
    },
    log,
  );
  timing = await openTiming(config.REDIS_URL, { store, tell: channels.tell, clock, log });
  // On a machine of one's own it is known how it is reached.
  if (!config.hasCredentials) address ??= server.url.replace('127.0.0.1', 'localhost');
  void channels
    .recover()
    .catch((error) => log.warn({ error: error.name }, 'unsent answers could not be looked for'));
  return {
    ...server,
    close: async () => {
      await timing.close();
      await server.close();
    },
  };
}

function credentialsIn(config: Config) {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = config;
  return {
    ...(MicrosoftAppId && { MicrosoftAppId }),
    ...(MicrosoftAppPassword && { MicrosoftAppPassword }),
    ...(MicrosoftAppType && { MicrosoftAppType }),
    ...(MicrosoftAppTenantId && { MicrosoftAppTenantId }),
  };
}
