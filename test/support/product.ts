import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { guide as realGuide } from '../../dialogs/index.ts';
import { serveGuide } from '../../src/assemble.ts';
import { readConfig } from '../../src/config.ts';
import type { Guide } from '../../src/conversation/guide.ts';
import { editions as published } from '../../src/profile/editions.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { keysOf, practitionerTag } from '../../src/records/keys.ts';
import { openMasterKeys } from '../../src/state/masterKeys.ts';
import { openStore } from '../../src/state/open.ts';
import { sealStore } from '../../src/state/sealed.ts';
import { deriveKey, openSecret } from '../../src/state/secret.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import { noTelemetry, type Telemetry } from '../../src/telemetry/telemetry.ts';
import { watchStore } from '../../src/telemetry/watch.ts';
import { hurriedUptime } from './time.ts';

/** What is deployed; a test names only what differs from the real thing, the Redis to keep everything in, if any, where files may be put, and where it is counted what happens. */
export type Version = {
  readonly guide?: Guide;
  readonly editions?: readonly Edition[];
  readonly redisUrl?: string;
  readonly isStorage?: (address: URL) => boolean;
  readonly telemetry?: Telemetry;
};

/** The whole product as main.ts puts it together, in this process, with what it keeps in a folder of its own. */
export type Product = {
  /** Its address now; it has another one after a deploy. */
  readonly url: string;
  /** Stops it and starts this version on what was kept. */
  deploy(version?: Version): Promise<void>;
  /** Makes it noon on another day, at once. */
  goTo(day: string): void;
  /** Lets so many seconds pass, at once. */
  wait(seconds: number): void;
  /** The folder of everything it keeps. */
  readonly folder: string;
  /** What is stored for a person under the name of a dialog, as it stands there; nothing where there is nothing. */
  stored(user: string, dialog: string): Promise<string | undefined>;
  /** The names of all that is in its file about a person of a channel, down to the last byte: also what expired and is not yet cleared away. */
  rowsOf(user: string, channel?: string): readonly string[];
  /** The errors it logged, and what it warned of. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
};

/** Lets a test come in as any person it names. */
export const directLineSecret = 'a-secret-of-the-tests-that-is-long-enough';

type Running = Awaited<ReturnType<typeof start>>;

/** Starts the product on 1 September 2026, with nothing kept yet; it is stopped when the test ends. */
export async function startProduct(version: Version = {}): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-product-'));
  const errors: string[] = [];
  const warnings: string[] = [];
  const began = Date.now();
  let noon = Date.parse('2026-09-01T12:00:00Z');
  const clock = () => noon + Date.now() - began;
  let running: Running = await start(folder, version, clock, errors, warnings);
  onTestFinished(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get url() {
      return running.url;
    },
    deploy: async (next = {}) => {
      await running.stop();
      running = await start(folder, next, clock, errors, warnings);
    },
    wait: (seconds) => {
      noon += seconds * 1_000;
    },
    goTo: (day) => {
      noon = Date.parse(`${day}T12:00:00Z`);
    },
    stored: (user, dialog) => running.stored(user, dialog),
    rowsOf: (user, channel = 'directline') => {
      const db = new DatabaseSync(join(folder, 'loopbaanspiegel.sqlite'), { readOnly: true });
      const keys = db.prepare('SELECT key FROM document').all();
      db.close();
      return keys
        .map(({ key }) => `${key}`)
        .filter((key) => key.startsWith(`{${running.tagOf(channel, user)}}`));
    },
    ...{ folder, errors, warnings },
  };
}

async function start(
  folder: string,
  { guide = realGuide, editions = published, redisUrl, isStorage, telemetry = noTelemetry }: Version,
  clock: () => number,
  errors: string[],
  warnings: string[],
) {
  const secret = openSecret(folder);
  const kept = redisUrl
    ? await openStore({ redisUrl, dataDirectory: folder, clock, isProduction: false })
    : openSqliteStore(join(folder, 'loopbaanspiegel.sqlite'), clock, hurriedUptime());
  const store = sealStore(watchStore(kept, telemetry), openMasterKeys(folder), clock);
  const noting = (notes: string[]) => (fields: object, message: string) =>
    void notes.push(`${message}: ${JSON.stringify(fields)}`);
  const log = { info: () => {}, warn: noting(warnings), error: noting(errors) };
  const config = readConfig({ PORT: '0', DIRECT_LINE_SECRET: directLineSecret, DATA_DIR: folder });
  const server = await serveGuide({
    ...{ guide, editions, config, secret, store, clock, log, telemetry },
    ...(isStorage && { isStorage }),
  });
  const keySecret = deriveKey(secret, 'practitioner keys');
  return {
    url: server.url,
    tagOf: (channel: string, user: string) => practitionerTag(keySecret, channel, user),
    stored: async (user: string, dialog: string) => {
      const keys = keysOf(practitionerTag(keySecret, 'directline', user));
      const key = dialog === 'practitioner' ? keys.practitioner : keys.dialog(dialog);
      return (await store.read([key]))[0]?.value;
    },
    stop: async () => {
      await server.close();
      await store.close();
    },
  };
}
