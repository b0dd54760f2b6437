import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { guide } from '../../dialogs/index.ts';
import { serveGuide } from '../../src/assemble.ts';
import { createBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import type { Limits } from '../../src/limits.ts';
import { editionOn, editions } from '../../src/profile/editions.ts';
import { deriveKey } from '../../src/state/secret.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import { appId, type Entra, publicUrl, startEntra, tenant } from './entra.ts';

/** The product with Teams set up, on 1 September 2026, with an Entra ID of the test's own. */
export type TabServer = {
  readonly url: string;
  readonly entra: Entra;
  /** All that it logged, as it stands there. */
  readonly logged: readonly string[];
  /** Lets so many minutes pass, at once. */
  wait(minutes: number): void;
  /** Has the person with this id in Entra ID say these to the guide in Teams, from the first hello on. */
  say(person: string, ...texts: readonly string[]): Promise<void>;
};

/** Starts it; it is stopped when the test ends. */
export async function startTabServer(limits?: Limits): Promise<TabServer> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-tab-'));
  let now = Date.parse('2026-09-01T12:00:00Z');
  const clock = () => now;
  const secret = 'a-secret-of-the-tests-that-is-long-enough';
  const store = openSqliteStore(join(folder, 'state.sqlite'), clock);
  const entra = await startEntra(clock);
  const logged: string[] = [];
  const note = (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const registration = { MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI' };
  const config = readConfig({
    ...{ HOST: '127.0.0.1', PORT: '0', PUBLIC_URL: publicUrl, DATA_DIR: folder },
    ...{ ...registration, MicrosoftAppTenantId: tenant },
  });
  const server = await serveGuide({
    ...{ guide, editions, config, secret, store, clock, entraMetadata: entra.openId.metadata },
    log: { info: note, warn: note, error: note },
    ...(limits && { limits }),
  });
  onTestFinished(async () => {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const bot = createBot({
    ...{ guide, store, editions, keptMonths: 24, keySecret: deriveKey(secret, 'practitioner keys') },
    today: () => '2026-09-01',
    now: () => Date.parse('2026-09-01T10:00:00Z'),
    editionOn: (day) => editionOn(day, editions),
    receipt: () => 'AB12-CD34',
  });
  let activities = 0;
  return {
    ...{ url: server.url, entra, logged },
    wait: (minutes) => {
      now += minutes * 60_000;
    },
    say: async (person, ...texts) => {
      for (const text of texts) {
        activities += 1;
        const where = { channel: 'msteams', conversation: `chat of ${person}`, practitioner: person };
        await bot.turn({
          ...where,
          activity: `${activities}`,
          kind: 'said',
          reply: { text },
          locale: 'nl-NL',
        });
      }
    },
  };
}
