import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { openMasterKeys } from './masterKeys.ts';
import { openStore } from './open.ts';
import { rewrap } from './rewrap.ts';

// Wraps the data keys of the store that the settings name with MASTER_KEY, after which MASTER_KEY_PREVIOUS can go.
async function run(): Promise<void> {
  const { NODE_ENV, REDIS_URL, DATA_DIR, MASTER_KEY, MASTER_KEY_PREVIOUS } = readConfig(process.env);
  const masterKeys = openMasterKeys(DATA_DIR, MASTER_KEY, MASTER_KEY_PREVIOUS);
  const store = await openStore({
    redisUrl: REDIS_URL,
    dataDirectory: DATA_DIR,
    clock: Date.now,
    isProduction: NODE_ENV === 'production',
  });
  try {
    const { rewrapped, already, failed } = await rewrap(store, masterKeys, Date.now);
    console.log(
      `Data keys under master key ${masterKeys.current.id}: ${rewrapped} rewrapped, ${already} already were.`,
    );
    if (failed === 0) return;
    const here = [...masterKeys.all.keys()].join(', ');
    console.error(`${failed} cannot be unwrapped with ${here}. Is one missing in MASTER_KEY_PREVIOUS?`);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await run();
} catch (error) {
  console.error(`Could not rewrap. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
