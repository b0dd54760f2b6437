import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { openKept } from './secret.ts';

/** A key that keys of practitioners are wrapped with; its id tells it from others and gives nothing of it away. */
export type MasterKey = { readonly id: string; readonly key: KeyObject };

/** The master key to wrap with, and every one to unwrap with, by id. */
export type MasterKeys = { readonly current: MasterKey; readonly all: ReadonlyMap<string, MasterKey> };

/**
 * The master keys: those of the settings, each 32 bytes in base64, several previous ones with commas between them. Without
 * a current one in the settings it is kept in the file `master.key` in the data directory, made where there is none.
 */
export function openMasterKeys(dataDirectory: string, current?: string, previous?: string): MasterKeys {
  const first = current ? parseMasterKey(current) : masterKeyOf(openKept(dataDirectory, 'master.key'));
  const others = previous ? parseMasterKeys(previous) : [];
  return { current: first, all: new Map([...others, first].map((one) => [one.id, one])) };
}

/** Reads a master key; what it cannot read is an error that says what would fit and never repeats it. */
export function parseMasterKey(text: string): MasterKey {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== text.trim()) {
    throw new Error('should be 32 random bytes in base64, 44 characters, as `openssl rand -base64 32` makes');
  }
  return masterKeyOf(bytes);
}

/** Reads one or more master keys with commas between them. */
export function parseMasterKeys(text: string): readonly MasterKey[] {
  return text.split(',').map(parseMasterKey);
}

function masterKeyOf(bytes: Buffer): MasterKey {
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { id, key: createSecretKey(bytes) };
}
