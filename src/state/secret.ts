import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const secretBytes = 32;

/**
 * The secret that keys are derived from: the setting if there is one, else 32 random bytes kept in the data directory,
 * readable by this account only and the same for every process that shares the directory.
 */
export function openSecret(dataDirectory: string, fromSetting?: string): string | Buffer {
  if (fromSetting) return fromSetting;
  const file = join(dataDirectory, 'secret');
  if (!existsSync(file)) createSecret(dataDirectory, file);
  const secret = readFileSync(file);
  if (secret.length !== secretBytes) {
    throw new Error(
      `${file} should hold ${secretBytes} bytes but holds ${secret.length}; restore it from a backup.`,
    );
  }
  return secret;
}

/** A key of 32 bytes for one purpose only: other purposes get unrelated keys from the same secret. */
export function deriveKey(secret: string | Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
}

// A link appears complete or not at all, and fails where another process was first: then that one's secret counts.
function createSecret(dataDirectory: string, file: string): void {
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
