import { openBelievedClock } from './sqlite-clock.ts';
import { attempt, commit, openDatabase } from './sqlite-file.ts';
import {
  type Change,
  type Expected,
  few,
  type PlainStore,
  type Restated,
  type Stored,
  StoreRefused,
  type Written,
} from './store.ts';
import { conditionsOf, outcomeOf } from './writing.ts';

/** How many expired documents one write clears away, so that no write pays for a backlog. */
const sweepSize = 20;

/** How often what has expired is cleared away where nobody writes. */
const sweepEveryMs = 60_000;

const isLive = '(expires_at IS NULL OR expires_at > :now)';

/**
 * Opens the store in one SQLite file, made with its folder where there is none; several processes may share it.
 * `clock` tells the time in milliseconds since 1970, and `uptime` how many of them went by, since when does not matter. Throws StoreUnavailable where the file cannot be used. A write that
 * does not fit, as on a full disk, fails with StoreRefused, and the next one tries anew.
 */
export function openSqliteStore(
  file: string,
  clock: () => number,
  uptime: () => number = () => performance.now(),
): PlainStore {
  const db = openDatabase(file);
  const believed = attempt(file, () => openBelievedClock(db, clock, uptime));
  const select = db.prepare(`
    SELECT document.value, document.version FROM json_each(:keys) AS wanted
    LEFT JOIN document ON document.key = wanted.value AND ${isLive}
    ORDER BY wanted.key
  `);
  const selectVersion = db.prepare(`SELECT version FROM document WHERE key = :key AND ${isLive}`);
  const selectShelf = db.prepare(`
    SELECT key, value, version FROM document
    WHERE key >= :shelf || ':' AND key < :shelf || ';' AND ${isLive} LIMIT :limit
  `);
  const selectEnding = db.prepare(
    `SELECT key FROM document WHERE substr(key, length(key) - length(:ending) + 1) = :ending AND ${isLive}`,
  );
  const upsert = db.prepare(`
    INSERT INTO document (key, value, version, expires_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = excluded.version, expires_at = excluded.expires_at
  `);
  const restating = db.prepare('UPDATE document SET value = ? WHERE key = ? AND version = ?');
  const remove = db.prepare('DELETE FROM document WHERE key = ?');
  const sweep = db.prepare(
    'DELETE FROM document WHERE key IN (SELECT key FROM document WHERE expires_at <= ? LIMIT ?)',
  );

  function readAll(keys: readonly string[], now: number): (Stored | undefined)[] {
    return select.all({ keys: JSON.stringify(keys), now }).map(storedIn);
  }

  function readUpTo(shelf: string, most: number): ReadonlyMap<string, Stored> | undefined {
    const limit = Number.isFinite(most) ? most + 1 : -1;
    const rows = attempt(file, () => selectShelf.all({ shelf, now: believed.now(), limit }));
    if (rows.length > most) return undefined;
    return new Map(
      rows.map(({ key, value, version }) => [
        String(key),
        { value: String(value), version: Number(version) },
      ]),
    );
  }

  function isAsExpected({ key, expected }: Expected, now: number): boolean {
    return Number(selectVersion.get({ key, now })?.version ?? 0) === expected;
  }

  function apply({ key, expiresInSeconds }: Change, stored: Stored | undefined): void {
    // By the clock itself: if that is wrong, it stays too long rather than not long enough.
    if (stored) upsert.run(key, stored.value, stored.version, expiresAt(clock(), expiresInSeconds));
    else remove.run(key);
  }

  /** Does it in one transaction that nothing is left of where it fails. */
  function atOnce<Outcome>(work: () => Outcome): Outcome {
    db.exec('BEGIN IMMEDIATE');
    try {
      return work();
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  function writeAll(changes: readonly Change[], conditions: readonly Expected[]): Written {
    const now = believed.now();
    const outcome = outcomeOf(changes);
    return atOnce(() => {
      const unmet = conditions.filter((condition) => !isAsExpected(condition, now)).map(({ key }) => key);
      if (unmet.length > 0) {
        const found = readAll(unmet, now);
        db.exec('ROLLBACK');
        return { isWritten: false, now: new Map(unmet.map((key, at) => [key, found[at]])) };
      }
      for (const change of changes) apply(change, outcome.get(change.key));
      sweep.run(now, sweepSize);
      believed.save();
      commit(db, file);
      return { isWritten: true, now: outcome };
    });
  }

  function restateAll(documents: readonly Restated[]): void {
    atOnce(() => {
      for (const { key, expected, value } of documents) restating.run(value, key, expected);
      commit(db, file);
    });
  }

  // The log that SQLite writes ahead still holds what was erased, until it is emptied.
  function clearAway(): void {
    while (Number(sweep.run(believed.now(), sweepSize).changes) === sweepSize);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  const clearing = setInterval(() => {
    try {
      clearAway();
    } catch {
      // Another process is busy with the file, or the disk is full; a minute later is early enough.
    }
  }, sweepEveryMs).unref();

  return {
    async read(keys) {
      return attempt(file, () => readAll(keys, believed.now()));
    },
    async readShelf(shelf, most) {
      return readUpTo(shelf, most);
    },
    async readSome(shelf, bytes) {
      // What is read later costs no round trip, so that of a shelf with much on it nothing need be read before.
      const all = readUpTo(shelf, few);
      const size = [...(all?.values() ?? [])].reduce((sum, { value }) => sum + Buffer.byteLength(value), 0);
      return all && size <= bytes
        ? { documents: all, isWhole: true }
        : { documents: new Map(), isWhole: false };
    },
    async write(changes, resting) {
      const conditions = conditionsOf(changes, resting);
      if (conditions.length === 0) return { isWritten: true, now: new Map() };
      return attempt(file, () => writeAll(changes, conditions), StoreRefused);
    },
    async restate(documents) {
      if (documents.length > 0) attempt(file, () => restateAll(documents), StoreRefused);
    },
    async *keysEnding(ending) {
      const rows = attempt(file, () => selectEnding.all({ ending, now: believed.now() }));
      yield* rows.map(({ key }) => String(key));
    },
    async describe() {
      const mode = String(attempt(file, () => db.prepare('PRAGMA journal_mode').get())?.journal_mode);
      return `SQLite in ${file} (journal_mode=${mode}, synchronous=FULL): no acknowledged write is lost when the process is killed or the machine fails.`;
    },
    async close() {
      clearInterval(clearing);
      if (db.isOpen) db.close();
    },
  };
}

function storedIn(row: Record<string, unknown>): Stored | undefined {
  return row.version === null ? undefined : { value: String(row.value), version: Number(row.version) };
}

function expiresAt(now: number, expiresInSeconds: number | undefined): number | null {
  return expiresInSeconds === undefined ? null : Math.ceil(now + expiresInSeconds * 1_000);
}
