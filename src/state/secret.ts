import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const secretBytes = 32;

/**
 * The secret that keys are derived from: the setting if there is one, else 32 random bytes kept in the data directory,
 * readable by this account only and the same for every process that shares the directory.
 */
export function openSecret(dataDirectory: string, fromSetting?: string): string | Buffer {
  return fromSetting || openKept(dataDirectory, 'secret');
}

/** A key of 32 bytes for one purpose only: other purposes get unrelated keys from the same secret. */
export function deriveKey(secret: string | Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
}

/**
 * The 32 random bytes in the file with this name in the data directory, made where there is none. Refuses a file of
 * another length, and one that other accounts can read.
 */
export function openKept(dataDirectory: string, name: string): Buffer {
  const file = join(dataDirectory, name);
  if (!existsSync(file)) create(dataDirectory, file);
  if (isOpenToOthers(file)) {
    throw new Error(`${file} can be read by other accounts; mend that with: chmod 600 "${file}"`);
  }
  const bytes = readFileSync(file);
  if (bytes.length !== secretBytes) {
    throw new Error(
      `${file} should hold ${secretBytes} bytes but holds ${bytes.length}; restore it from a backup.`,
    );
  }
  return bytes;
}

// A link appears complete or not at all, and fails where another process was first: then that one's secret counts.
function create(dataDirectory: string, file: string): void {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, randomBytes(secretBytes), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}

// Windows has no such permissions: there every file seems open to all.
function isOpenToOthers(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
}
