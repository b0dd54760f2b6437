import { openSqliteStore } from '../../src/state/sqlite.ts';

// Counts in the file as a process of its own, `times` times, and prints every number once it is written.
const [file = '', times = '0'] = process.argv.slice(2);
const store = openSqliteStore(file, Date.now);
for (let count = 0; count < Number(times); ) {
  const [stored] = await store.read(['counter']);
  const version = stored?.version ?? 0;
  const isWritten = await store.write([{ key: 'counter', expected: version, value: 'x'.repeat(5_000) }]);
  if (!isWritten) continue;
  count++;
  process.stdout.write(`${version + 1}\n`);
}
await store.close();
