import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-full-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// A file system of our own cannot be mounted everywhere, so the room that runs out here is what the operating system lets
// a process put in one file. SQLite treats both alike; the room comes back when another process empties the log.
it('refuses what does not fit in the room there is, keeps what was acknowledged, and goes on when there is room again', async () => {
  const file = join(folder, 'state.sqlite');
  const program = join(import.meta.dirname, 'fill.ts');
  const child = spawn('sh', ['-c', 'ulimit -f 400 && exec "$0" "$@"', process.execPath, program, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const heard = async () => JSON.parse((await lines.next()).value ?? '{}');

  const { acknowledged, ...full } = await heard();
  expect(acknowledged).toBeGreaterThan(5);
  expect(full).toMatchObject({ failed: 'StoreRefused', stored: [acknowledged, acknowledged] });
  expect(await heard()).toEqual({ failedAgain: 'StoreRefused' });

  expect(statSync(`${file}-wal`).size).toBeGreaterThan(100_000);
  const operator = new DatabaseSync(file);
  operator.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  operator.close();
  child.stdin.write('\n');
  expect(await heard()).toEqual({ acknowledged: acknowledged + 1 });

  await once(child, 'exit');
  const store = openSqliteStore(file, Date.now);
  const stored = (await store.read(['{full}:a', '{full}:b'])).map((document) =>
    Number.parseInt(document?.value ?? '0', 10),
  );
  expect(stored).toEqual([acknowledged + 1, acknowledged + 1]);
  await store.close();
}, 20_000);
