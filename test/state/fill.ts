import { once } from 'node:events';
import { openSqliteStore } from '../../src/state/sqlite.ts';

// Writes two documents at a time, over and over, into a file for which there is little room. When that fails it prints how,
// and what it reads then; after a line on its standard input it writes once more, and prints how that went.
const [file = ''] = process.argv.slice(2);
const keys = ['{full}:a', '{full}:b'];
const store = openSqliteStore(file, Date.now);
const say = (said: object) => void process.stdout.write(`${JSON.stringify(said)}\n`);
let count = 0;

async function write(): Promise<void> {
  const value = `${count + 1} ${'x'.repeat(3_000)}`;
  const found = await store.read(keys);
  await store.write(keys.map((key, at) => ({ key, expected: found[at]?.version ?? 0, value })));
  count++;
}

try {
  for (;;) await write();
} catch (error) {
  const stored = (await store.read(keys)).map((document) => Number.parseInt(document?.value ?? '0', 10));
  say({ failed: (error as Error).name, reason: (error as Error).message, acknowledged: count, stored });
}
await write().catch((error: Error) => say({ failedAgain: error.name }));
await once(process.stdin, 'data');
await write();
say({ acknowledged: count });
process.exit();
