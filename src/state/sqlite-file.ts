import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, linkSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from './store.ts';

/** How long a call waits for another process that is writing, in milliseconds; it blocks this process meanwhile. */
const busyTimeout = 2_000;

/** Up to this many bytes a file is checked from end to end at every opening, within a tenth of a second. */
const mostCheckedBytes = 20_000_000;

// fullfsync makes macOS write through the drive's cache, as it does elsewhere; secure_delete makes erased documents unreadable.
const schema = `
  PRAGMA journal_mode = WAL;
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
  CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY, reached INTEGER NOT NULL) STRICT;
`;

/** Opens the file, made with its folder where there is none; one that is damaged is refused with what to do about it. */
export function openDatabase(file: string): DatabaseSync {
  return attempt(file, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Asked first: another process may make the file and its log right now, in that order.
    const hasLog = existsSync(`${file}-wal`);
    if (!existsSync(file)) {
      if (hasLog) throw damaged(file, 'only its log is left');
      createDatabase(file);
    }
    return openExisting(file);
  });
}

/** Does it, and turns what SQLite or the file system refuses into a Failure; such messages hold no values. */
export function attempt<T>(file: string, action: () => T, Failure = StoreUnavailable): T {
  try {
    return action();
  } catch (error) {
    throw failureOf(file, error, Failure);
  }
}

/** Commits a transaction: where there is no room for it, it is not there; where it fails otherwise, that is not certain. */
export function commit(db: DatabaseSync, file: string): void {
  try {
    db.exec('COMMIT');
  } catch (error) {
    // The disk is full (13), or something else keeps the file from growing (778).
    throw [13, 778].includes(codeOf(error)) ? error : failureOf(file, error, StoreUnavailable);
  }
}

function failureOf(file: string, error: unknown, Failure: typeof StoreUnavailable): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  const reason = error instanceof Error ? error.message : 'unknown error';
  return isDamage(error) ? damaged(file, reason) : new Failure(`SQLite: ${reason}`);
}

// A link appears complete or not at all, so a file that is empty is not one that is being made.
function createDatabase(file: string): void {
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    const db = new DatabaseSync(draft);
    try {
      db.exec(schema);
    } finally {
      db.close();
    }
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    for (const name of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(name, { force: true });
  }
}

function openExisting(file: string): DatabaseSync {
  // SQLite takes an empty file for a new one and drops its log.
  if (statSync(file).size === 0) throw damaged(file, 'it is empty');
  const db = new DatabaseSync(file, { timeout: busyTimeout });
  try {
    if (!isWhole(db, file)) throw damaged(file, 'pages are missing or overwritten');
    db.exec(schema);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

// A large file is only checked where it is shorter than it should be: after a crash the rest may still be in the log. How
// long it should be is asked first, since another process may empty the log into the file right now.
function isWhole(db: DatabaseSync, file: string): boolean {
  const ask = (pragma: string) => Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
  const length = Number(ask('page_count')) * Number(ask('page_size'));
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  const { size } = statSync(file);
  if (size < length && !log?.size) return false;
  if (size >= length && size > mostCheckedBytes) return true;
  warmUp(file);
  return ask('quick_check(1)') === 'ok';
}

// From a disk that has not been read yet, the check takes ten times as long page by page.
function warmUp(file: string): void {
  const descriptor = openSync(file, 'r');
  const part = Buffer.allocUnsafe(1_000_000);
  try {
    while (readSync(descriptor, part) > 0);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether SQLite says that the file is corrupt (11) or not a database at all (26). */
function isDamage(error: unknown): boolean {
  return [11, 26].includes(codeOf(error) & 0xff);
}

/** The extended result code of SQLite; 0 for an error of another kind. */
function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
}

function damaged(file: string, reason: string): StoreUnavailable {
  const advice = 'Restore it from a backup, or move it away to start empty';
  return new StoreUnavailable(
    `SQLite: ${file} is damaged (${reason}). ${advice}, with the files -wal and -shm beside it.`,
  );
}
