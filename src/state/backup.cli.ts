import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { backUp } from './backup.ts';
import { sqliteName } from './open.ts';

// Copies what the settings keep in SQLite to the file that is named, while the guide runs.
async function run(to: string | undefined): Promise<void> {
  const { REDIS_URL, DATA_DIR } = readConfig(process.env);
  if (!to) throw new Error('Say to which file. Example: npm run backup -- backups/monday.sqlite');
  if (REDIS_URL)
    throw new Error('With REDIS_URL everything is in Redis; deployment/operations.md says how to copy that.');
  const documents = await backUp(join(DATA_DIR, sqliteName), to);
  console.log(`${to}: ${documents} documents.`);
  const kept = ['secret', 'master.key']
    .map((name) => join(DATA_DIR, name))
    .filter((name) => existsSync(name));
  if (kept.length === 0) return;
  console.log(`It is of no use without ${kept.join(' and ')}. Keep copies of these too, somewhere else.`);
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await run(process.argv[2]);
} catch (error) {
  console.error(`Could not back up. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
