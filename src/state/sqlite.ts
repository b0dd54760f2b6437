import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Change, type Store, type Stored, StoreUnavailable } from './store.ts';

/** How long a call waits for another process that is writing, in milliseconds; it blocks this process meanwhile. */
const busyTimeout = 2_000;

/** How many expired documents one write clears away, so that no write pays for a backlog. */
const sweepSize = 20;

/** How often what has expired is cleared away where nobody writes. */
const sweepEveryMs = 60_000;

// fullfsync makes macOS write through the drive's cache, as it does elsewhere; secure_delete makes erased documents unreadable.
const schema = `
  PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS document (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    version INTEGER NOT NULL,
    expires_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS document_expires_at ON document (expires_at) WHERE expires_at IS NOT NULL;
`;

/**
 * Opens the store in one SQLite file, made with its folder where there is none; several processes may share it.
 * `clock` tells the time in milliseconds since 1970. Throws StoreUnavailable where the file cannot be used.
 */
export function openSqliteStore(file: string, clock: () => number): Store {
  const db = attempt(() => openDatabase(file));
  const select = db.prepare(`
    SELECT document.value, document.version FROM json_each(?) AS wanted
    LEFT JOIN document ON document.key = wanted.value AND (expires_at IS NULL OR expires_at > ?)
    ORDER BY wanted.key
  `);
  const selectVersion = db.prepare(
    'SELECT version FROM document WHERE key = ? AND (expires_at IS NULL OR expires_at > ?)',
  );
  const upsert = db.prepare(`
    INSERT INTO document (key, value, version, expires_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = excluded.version, expires_at = excluded.expires_at
  `);
  const remove = db.prepare('DELETE FROM document WHERE key = ?');
  const sweep = db.prepare(
    'DELETE FROM document WHERE key IN (SELECT key FROM document WHERE expires_at <= ? LIMIT ?)',
  );

  function isAsExpected({ key, expected }: Change, now: number): boolean {
    return Number(selectVersion.get(key, now)?.version ?? 0) === expected;
  }

  function apply({ key, expected, value, expiresInSeconds }: Change, now: number): void {
    if (value === undefined) remove.run(key);
    else upsert.run(key, value, expected + 1, expiresAt(now, expiresInSeconds));
  }

  function writeAll(changes: readonly Change[]): boolean {
    const now = clock();
    db.exec('BEGIN IMMEDIATE');
    try {
      const isCurrent = changes.every((change) => isAsExpected(change, now));
      if (isCurrent) {
        for (const change of changes) apply(change, now);
        sweep.run(now, sweepSize);
      }
      db.exec(isCurrent ? 'COMMIT' : 'ROLLBACK');
      return isCurrent;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  // The log that SQLite writes ahead still holds what was erased, until it is emptied.
  function clearAway(): void {
    while (Number(sweep.run(clock(), sweepSize).changes) === sweepSize);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  const clearing = setInterval(() => {
    try {
      clearAway();
    } catch {
      // Another process is busy with the file; a minute later is early enough.
    }
  }, sweepEveryMs).unref();

  return {
    async read(keys) {
      return attempt(() => select.all(JSON.stringify(keys), clock()).map(storedIn));
    },
    async write(changes) {
      return changes.length === 0 || attempt(() => writeAll(changes));
    },
    async describe() {
      const mode = String(attempt(() => db.prepare('PRAGMA journal_mode').get())?.journal_mode);
      return `SQLite in ${file} (journal_mode=${mode}, synchronous=FULL): no acknowledged write is lost when the process is killed or the machine fails.`;
    },
    async close() {
      clearInterval(clearing);
      if (db.isOpen) db.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(file, { timeout: busyTimeout });
  try {
    db.exec('PRAGMA journal_mode = WAL');
    db.exec(schema);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function storedIn(row: Record<string, unknown>): Stored | undefined {
  return row.version === null ? undefined : { value: String(row.value), version: Number(row.version) };
}

function expiresAt(now: number, expiresInSeconds: number | undefined): number | null {
  return expiresInSeconds === undefined ? null : Math.ceil(now + expiresInSeconds * 1_000);
}

/** Does it, and turns what SQLite or the file system refuses into StoreUnavailable; such messages hold no values. */
function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new StoreUnavailable(`SQLite: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
}
