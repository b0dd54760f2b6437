import { existsSync } from 'node:fs';
import { guide } from '../dialogs/index.ts';
import { createBot } from './bot.ts';
import { openChannels } from './channels/channels.ts';
import { type Config, readConfig, SettingsError, settings } from './config.ts';
import { openLog } from './log.ts';
import { editionOn, editions } from './profile/editions.ts';
import { practitionerTag } from './records/keys.ts';
import { startServer } from './server.ts';
import { openMasterKeys } from './state/masterKeys.ts';
import { openStore } from './state/open.ts';
import { sealStore } from './state/sealed.ts';
import { deriveKey, openSecret } from './state/secret.ts';
import type { Store } from './state/store.ts';

/** The day on which practitioners live, as an ISO date; the guide is for people in the Netherlands. */
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

async function start(config: Config): Promise<void> {
  const clock = Date.now;
  const { secret, store } = await openData(config, clock);
  try {
    await serve(config, secret, store, clock);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens what is kept and says where; a place that cannot be used is named with its setting. */
async function openData({ REDIS_URL, DATA_DIR, SECRET, NODE_ENV }: Config, clock: () => number) {
  const name = REDIS_URL ? 'REDIS_URL' : 'DATA_DIR';
  let store: Store | undefined;
  try {
    const secret = openSecret(DATA_DIR, SECRET);
    const isProduction = NODE_ENV === 'production';
    const masterKeys = openMasterKeys(DATA_DIR);
    store = await openStore({ redisUrl: REDIS_URL, dataDirectory: DATA_DIR, clock, isProduction });
    store = sealStore(store, masterKeys, clock);
    say(`State: ${await store.describe()}`);
    return { secret, store };
  } catch (error) {
    await store?.close();
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`${name} cannot be used (${why}). Example: ${name}=${settings[name].example}`);
  }
}

async function serve(
  config: Config,
  secret: string | Uint8Array,
  store: Store,
  clock: () => number,
): Promise<void> {
  const log = openLog(config.LOG_LEVEL);
  const keySecret = deriveKey(secret, 'practitioner keys');
  const bot = createBot({
    guide,
    store,
    keySecret,
    today: () => dutchDay.format(clock()),
    editionOn,
    editions,
    keptMonths: 24,
  });
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = config;
  const channels = openChannels({
    bot,
    store,
    credentials: {
      ...(MicrosoftAppId && { MicrosoftAppId }),
      ...(MicrosoftAppPassword && { MicrosoftAppPassword }),
      ...(MicrosoftAppType && { MicrosoftAppType }),
      ...(MicrosoftAppTenantId && { MicrosoftAppTenantId }),
    },
    signingKey: deriveKey(secret, 'direct line tokens'),
    ...(config.DIRECT_LINE_SECRET && { directLineSecret: config.DIRECT_LINE_SECRET }),
    troubles: guide.common,
    tagOf: (user) => practitionerTag(keySecret, 'directline', user),
    clock,
    log,
  });
  const { host, PORT: port, PUBLIC_URL: publicUrl, hasCredentials } = config;
  const server = await startServer(
    channels,
    { host, port, ...(publicUrl && { publicUrl }), hasCredentials },
    log,
  );

  say(
    hasCredentials
      ? 'Microsoft Teams: /api/messages, with the credentials that are set.'
      : 'Microsoft Teams: off, and listening on this machine only. Set MicrosoftAppId and its companions to change that.',
  );

  // What cannot be done now is tried again; nobody has to wait for it.
  void channels
    .recover()
    .catch((error) => log.warn({ error: error.name }, 'unsent answers could not be looked for'));

  say(`Loopbaanspiegel: ${publicUrl ?? server.url.replace('127.0.0.1', 'localhost')}`);

  const stop = async () => {
    for (const signal of signals) process.removeListener(signal, stop);
    await server.close();
    await store.close();
  };
  for (const signal of signals) process.on(signal, stop);
}

function reason(error: unknown): string {
  if (error instanceof SettingsError) return `These settings are not right:\n${error.message}`;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken by another program. Set PORT to another one. Example: PORT=3979';
  }
  if ('code' in error && (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')) {
    return 'HOST is not an address of this machine. Example: HOST=127.0.0.1';
  }
  return error.message;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await start(readConfig(process.env));
} catch (error) {
  process.stderr.write(`Could not start. ${reason(error)}\n`);
  process.exitCode = 1;
}
