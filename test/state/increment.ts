import { openSqliteStore } from '../../src/state/sqlite.ts';

// Counts in the file as a process of its own, `times` times, and prints every number once it is written.
const [file = '', times = '0'] = process.argv.slice(2);
const key = '{count}:counter';
const store = openSqliteStore(file, Date.now);
let [known] = await store.read([key]);
for (let written = 0; written < Number(times); ) {
  const number = Number.parseInt(known?.value ?? '0', 10) + 1;
  const value = `${number} ${'x'.repeat(5_000)}`;
  const { isWritten, now } = await store.write([{ key, expected: known?.version ?? 0, value }]);
  known = now.get(key);
  if (!isWritten) continue;
  written++;
  process.stdout.write(`${number}\n`);
}
await store.close();
