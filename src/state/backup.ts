import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

/** All pages at once, so that nobody who writes meanwhile has it begin anew. */
const everyPage = 2 ** 31 - 1;

/**
 * Copies the SQLite file of a store to a new file, as it is at one moment, also while others read and write it; gives how many
 * documents the copy has. Nothing stands under that name before the copy is whole.
 */
export async function backUp(file: string, to: string): Promise<number> {
  if (!existsSync(file)) throw new Error(`There is nothing to copy: ${file} does not exist.`);
  if (existsSync(to)) throw new Error(`${to} exists already; name a file that does not.`);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const draft = `${to}.unfinished`;
  rmSync(draft, { force: true });
  try {
    const source = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
    try {
      await backup(source, draft, { rate: everyPage });
    } finally {
      source.close();
    }
    chmodSync(draft, 0o600);
    const documents = countIn(draft);
    renameSync(draft, to);
    return documents;
  } finally {
    for (const name of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(name, { force: true });
  }
}

/** How many documents a copy has; throws where it is damaged. */
function countIn(copy: string): number {
  const db = new DatabaseSync(copy);
  try {
    const [check] = Object.values(db.prepare('PRAGMA integrity_check(1)').get() ?? {});
    if (check !== 'ok') throw new Error(`The copy is damaged: ${check}`);
    return Number(db.prepare('SELECT count(*) AS count FROM document').get()?.count);
  } finally {
    db.close();
  }
}
