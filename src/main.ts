import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { guide } from '../dialogs/index.ts';
import { serveGuide } from './assemble.ts';
import { type Config, readConfig, SettingsError, settings } from './config.ts';
import { openLimits } from './limits.ts';
import { classOf, type Log, openLog } from './log.ts';
import { editions } from './profile/editions.ts';
import { openMasterKeys } from './state/masterKeys.ts';
import { openCounters, openStore } from './state/open.ts';
import { sealStore } from './state/sealed.ts';
import { deriveKey, openSecret } from './state/secret.ts';
import type { PlainStore } from './state/store.ts';
import { openTelemetry } from './telemetry/open.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import { watchStore } from './telemetry/watch.ts';
import { welcome } from './welcome.ts';

const longestEndMs = 20_000;

// V8 lets the heap grow to four times what is alive before it looks, and most of what a turn leaves behind is dead. While
// everything is loaded that would only take time.
const heapGrowth = '--heap-growing-percent=40';

async function start(config: Config): Promise<void> {
  const clock = Date.now;
  const watching = await openWatching(config);
  const { telemetry, log } = watching;
  const { secret, store, counters } = await openData(config, clock, telemetry).catch(async (error) => {
    await watching.close();
    throw error;
  });
  const closeData = async () => {
    counters?.close();
    await store.close();
    await watching.close();
  };
  try {
    const limits = openLimits(deriveKey(secret, 'limits'), counters?.client);
    const coach = await coachIn(config, log, clock, telemetry);
    const server = await serveGuide({
      ...{ guide, editions, config, secret, store, limits, clock, log, telemetry },
      ...(coach && { coach }),
    });
    // Whoever asks a second time wants it to end now.
    const heedNoMore = () => {
      for (const signal of signals) process.removeListener(signal, leave);
    };
    const stop = async () => {
      heedNoMore();
      say('Stopping: what is under way is finished first.');
      await server.close();
      await closeData();
      say('Stopped.');
    };
    const leave = async () => {
      heedNoMore();
      await server.leave();
      await stop();
    };
    for (const signal of signals) process.on(signal, leave);
    endWhenUncaught(stop, log);
    const url = server.url.replace('127.0.0.1', 'localhost');
    for (const line of welcome(config, coach?.provider, url, watching.url)) say(line);
    setFlagsFromString(heapGrowth);
  } catch (error) {
    await closeData();
    throw error;
  }
}

/** The coach that is set; where none is, nothing of it is loaded. */
async function coachIn(config: Config, log: Log, clock: () => number, telemetry: Telemetry) {
  if (!config.COACH_MODEL) return undefined;
  const { longestThoughtMs, openCoach } = await import('./coach/open.ts');
  return openCoach(config, log, clock, longestThoughtMs, telemetry);
}

/** Has the process end, with what is under way done, where an error is caught nowhere; Node would print what it quotes. */
function endWhenUncaught(stop: () => Promise<void>, log: Log): void {
  const end = () => process.exit(1);
  let isEnding = false;
  const fail = (error: unknown) => {
    log.error({ error: classOf(error) }, 'an error was not caught');
    if (isEnding) return;
    isEnding = true;
    setTimeout(end, longestEndMs).unref();
    void stop().then(end, end);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}

/** Opens what counts and tells what happens; a port that cannot be had is named with its setting. */
async function openWatching(config: Config) {
  try {
    return await openTelemetry(config, openLog(config.LOG_LEVEL));
  } catch (error) {
    throw unusable('METRICS_PORT', error);
  }
}

/** Opens what is kept and says where; a place that cannot be used is named with its setting. */
async function openData(config: Config, clock: () => number, telemetry: Telemetry) {
  const { REDIS_URL: redisUrl, DATA_DIR: dataDirectory } = config;
  const name = redisUrl ? 'REDIS_URL' : 'DATA_DIR';
  let kept: PlainStore | undefined;
  try {
    const secret = openSecret(dataDirectory, config.SECRET);
    const masterKeys = openMasterKeys(dataDirectory, config.MASTER_KEY, config.MASTER_KEY_PREVIOUS);
    const isProduction = config.NODE_ENV === 'production';
    kept = await openStore({ redisUrl, dataDirectory, clock, isProduction });
    say(`State: ${await kept.describe()}`);
    const store = sealStore(watchStore(kept, telemetry), masterKeys, clock);
    return { secret, store, counters: await openCounters(redisUrl) };
  } catch (error) {
    await kept?.close();
    throw unusable(name, error);
  }
}

function unusable(name: keyof typeof settings, error: unknown): SettingsError {
  const why = error instanceof Error ? error.message : String(error);
  return new SettingsError(`${name} cannot be used (${why}). Example: ${name}=${settings[name].example}`);
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
