import { randomUUID } from 'node:crypto';
import { createBot } from './bot.ts';
import { dayAt } from './calendar.ts';
import { openChannels } from './channels/channels.ts';
import { openPasses, openTokens } from './channels/directline/tokens.ts';
import { recogniseByToken } from './channels/singleSignOn.ts';
import { isOfMicrosoft } from './channels/teams/upload.ts';
import type { Coach } from './coach/coach.ts';
import type { Config } from './config.ts';
import { dossierMinutes } from './conversation/dossier.ts';
import type { Guide } from './conversation/guide.ts';
import { linkMinutes } from './conversation/offered.ts';
import type { Where } from './conversation/place.ts';
import { openPress } from './dossier/press.ts';
import { createDossiers, passOf } from './dossiers.ts';
import { holderOf } from './holder.ts';
import { type Leaving, openLeaving } from './http/leaving.ts';
import { lexiconOnDemand } from './lexicon/open.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import { editionOn } from './profile/editions.ts';
import type { Edition } from './profile/schema.ts';
import { practitionerTag } from './records/keys.ts';
import { heeding } from './reminders/heeding.ts';
import { openTiming } from './reminders/open.ts';
import type { Timing } from './reminders/timing.ts';
import { type Server, startServer } from './server.ts';
import { createSheets, sheetHolderOf } from './sheets.ts';
import { createStandings } from './standings.ts';
import { deriveKey } from './state/secret.ts';
import type { Store } from './state/store.ts';
import { createTakeAlong } from './takeAlong.ts';
import { noTelemetry, type Telemetry } from './telemetry/telemetry.ts';
import { watchConflicts } from './telemetry/watch.ts';
import { createWindows, nameOf, windowMinutes } from './windows.ts';

/** What the guide is put together from; `clock` is in milliseconds, and nothing is limited where there are no limits. */
export type GuideParts = {
  readonly guide: Guide;
  readonly editions: readonly Edition[];
  readonly config: Config;
  readonly secret: string | Uint8Array;
  readonly store: Store;
  readonly limits?: Limits;
  /** What thinks along; nothing does where it is absent. */
  readonly coach?: Coach;
  readonly clock: () => number;
  readonly log: Log;
  /** Where it is counted and told what happens; nowhere where this is absent. */
  readonly telemetry?: Telemetry;
  /** Where the keys of Entra ID are published; absent, where its public cloud does. */
  readonly entraMetadata?: string;
  /** Where files that somebody in Teams wants may be put; absent, where Microsoft keeps people's files. */
  readonly isStorage?: (address: URL) => boolean;
};

/** The guide at work; before it is closed it may leave, so that a balancer in front of it passes on nothing new meanwhile. */
export type Served = Server & Pick<Leaving, 'leave'>;

/** Puts the guide together on a store and listens; what processes that are gone left unsent is sent in the background. */
export async function serveGuide(parts: GuideParts): Promise<Served> {
  const { guide, editions, config, secret, limits, coach, clock, log, entraMetadata } = parts;
  const { isStorage = isOfMicrosoft, telemetry = noTelemetry } = parts;
  const { metrics } = telemetry;
  let timing: Timing | undefined;
  const store = heeding(parts.store, () => timing);
  const keySecret = deriveKey(secret, 'practitioner keys');
  const passes = openPasses(deriveKey(secret, 'take along'), linkMinutes * 60, clock);
  const dossierPasses = openPasses(deriveKey(secret, 'dossier'), dossierMinutes * 60, clock);
  const press = openPress();
  const sheetPasses = openPasses(deriveKey(secret, 'sheets'), linkMinutes * 60, clock);
  let address = config.PUBLIC_URL;
  const { MicrosoftAppId: appId, PUBLIC_URL: publicUrl } = config;
  const botParts = {
    ...{ guide, store, keySecret, editions },
    lexicon: lexiconOnDemand(),
    ...(coach && { thinker: { coach } }),
    keptMonths: config.KEPT_MONTHS,
    today: () => dayAt(clock()),
    now: clock,
    editionOn: (day: string) => editionOn(day, editions),
    // Node has so many of these at hand; the first eight signs of one are all chance.
    receipt: () => randomUUID().slice(0, 8).toUpperCase().replace(/^..../, '$&-'),
    linkFor: async (tag: string, serial: string | undefined, to?: string) => {
      if (!address) return undefined;
      const holder = holderOf(tag, serial);
      return to === undefined
        ? `${address}/take-along?t=${await passes.issue(holder)}`
        : `${address}/dossier?t=${await dossierPasses.issue(passOf(holder, to))}`;
    },
    sheetLinkFor: async (tag: string, serial: string | undefined, of: Where) =>
      address && `${address}/sheet?t=${await sheetPasses.issue(sheetHolderOf(tag, serial, of))}`,
  };
  const dossiers = createDossiers(botParts, press, () => address);
  const sheets = createSheets(botParts);
  const windows = createWindows(botParts);
  const windowPasses = openPasses(deriveKey(secret, 'windows'), windowMinutes * 60, clock);
  const channels = openChannels({
    bot: createBot({ ...botParts, store: watchConflicts(store, metrics) }),
    ...{ store, credentials: credentialsIn(config), clock, log, telemetry },
    tokens: openTokens(deriveKey(secret, 'direct line tokens'), clock),
    ...(config.DIRECT_LINE_SECRET && { directLineSecret: config.DIRECT_LINE_SECRET }),
    ...(config.azure && { azure: config.azure }),
    allowedTenants: config.allowedTenants,
    texts: guide.common,
    asked: sheets.asked,
    tagOf: (channel, person) => practitionerTag(keySecret, channel, person),
    windows: {
      windows,
      pageOf: async (window) => address && `${address}/window?t=${await windowPasses.issue(nameOf(window))}`,
    },
    files: { isStorage, fileName: dossiers.fileName, make: dossiers.makeFor },
    chance: Math.random,
  });
  const { isReady, leave } = openLeaving(() => canKeep(store), clock);
  const server = await startServer(
    channels,
    {
      ...{ host: config.host, port: config.PORT, hasCredentials: config.hasCredentials },
      ...(config.PUBLIC_URL && { publicUrl: config.PUBLIC_URL }),
      keptMonths: config.KEPT_MONTHS,
      allowedOrigins: config.ALLOWED_ORIGINS,
      ...(config.azure && { azureDirectLine: config.azure.url }),
      trustedProxies: config.TRUSTED_PROXIES,
      ...(limits && { limits }),
      ...{ isReady, metrics },
      sheets: { ...sheets, which: sheetPasses.check },
      takeAlong: { ...createTakeAlong(botParts), whose: passes.check },
      dossier: { ...dossiers, whose: dossierPasses.check },
      ...(appId && {
        tab: {
          ...{ ...createStandings(botParts), appId, passFor: passes.issue },
          tagOf: (person: string) => practitionerTag(keySecret, 'msteams', person),
          recognise: recogniseByToken(
            {
              ...{ appId, tenants: config.allowedTenants },
              ...(publicUrl && { publicUrl }),
              ...(entraMetadata && { metadata: entraMetadata }),
            },
            clock,
          ),
        },
      }),
      windows: { ...windows, send: channels.windows.send, passes: windowPasses },
    },
    log,
  );
  timing = openTiming(config.REDIS_URL, { store, tell: channels.tell, clock, log });
  // On a machine of one's own it is known how it is reached.
  if (!config.hasCredentials) address ??= server.url.replace('127.0.0.1', 'localhost');
  metrics.show('ready', () => canKeep(store).then(Number, () => 0));
  void channels.recover();
  return {
    ...server,
    leave,
    close: async () => {
      await timing.close();
      await server.close();
      await press.close();
    },
  };
}

/** Whether a store takes in something new; one that refuses writes may still be read, which is of no use to anybody. */
async function canKeep(store: Store): Promise<boolean> {
  const trial = { key: `{ready}:${randomUUID()}`, expected: 0, value: '', expiresInSeconds: 10 };
  return (await store.write([trial])).isWritten;
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
