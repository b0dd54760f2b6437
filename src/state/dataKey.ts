import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { seal, unseal } from './cipher.ts';
import type { MasterKeys } from './masterKeys.ts';
import type { Change, Expected } from './store.ts';

/** Kept for `lifetime` seconds from `written`, which is in milliseconds; for good where there is no lifetime. */
type KeyRecord = {
  readonly masterKey: string;
  readonly wrapped: string;
  readonly written: number;
  readonly lifetime?: number;
};

// As it was kept before.
const FormerRecord = z.strictObject({
  schema: z.literal(1),
  masterKey: z.string().regex(/^[0-9a-f]{8}$/),
  wrapped: z.string(),
  written: z.number(),
  lifetime: z.number().positive().exactOptional(),
});

/** What all documents with one hash tag are sealed with, and how it is kept; a new one is not kept yet. */
export type DataKey = { readonly key: KeyObject; readonly kept?: KeyRecord };

/** A data key cannot be had: its master key is missing here, or what is kept of it is damaged. */
export class SealError extends Error {
  override name = 'SealError';
}

const damaged = 'A data key is damaged; restore it from a backup.';

/** How the key of a document ends that keeps a data key. */
export const keyEnding = ':key';

// A data key lasts so much longer than what is sealed with it that it need not be written each turn; some of that is
// left when it is written anew, since clocks differ. What is there for a minute has a key for two. In seconds.
const slack = (needed: number) => Math.min(needed, 8 * 24 * 60 * 60);
const leastSlack = (needed: number) => slack(needed) / 8;

/** Whether this is the key of a document that keeps a data key. */
export function isKeyDocument(key: string): boolean {
  return /^\{[^{}]+\}:key$/.test(key);
}

/** The key of the document that keeps the data key for these keys, or shelves, which share one hash tag. */
export function keyDocumentOf(keys: readonly string[]): string {
  const [first = ''] = keys;
  const [tag] = /^\{[^{}]+\}/.exec(first) ?? [];
  if (tag === undefined || !keys.every((key) => key.startsWith(tag)))
    throw new Error('Keys that are used together share a hash tag.');
  return tag + keyEnding;
}

/** A data key with which nothing was sealed yet. */
export function newDataKey(): DataKey {
  return { key: createSecretKey(randomBytes(32)) };
}

/** Unwraps the data key that is kept under this key; throws a SealError where it cannot. */
export function unwrapDataKey(masterKeys: MasterKeys, key: string, text: string): DataKey {
  const kept = parsed(text);
  if (!kept) throw new SealError(damaged);
  const masterKey = masterKeys.all.get(kept.masterKey);
  if (!masterKey) {
    const here = [...masterKeys.all.keys()].join(', ');
    throw new SealError(`A data key is wrapped with master key ${kept.masterKey}; here is only ${here}.`);
  }
  const bytes = unseal(masterKey.key, key, kept.wrapped);
  if (bytes?.length !== 32) throw new SealError(damaged);
  return { key: createSecretKey(bytes), kept };
}

/** Whether a data key is kept wrapped with the current master key. */
export function isUnderCurrent({ current }: MasterKeys, { kept }: DataKey): boolean {
  return kept?.masterKey === current.id;
}

/**
 * The change after which a data key is wrapped with the current master key and outlives a document that lives for
 * `needed` seconds; `undefined` where all that is so. It never shortens the life that a key was given: where a clock was
 * wrong a key stays too long, and no document is left behind without one.
 */
export function keyChange(
  masterKeys: MasterKeys,
  { key, expected }: Expected,
  dataKey: DataKey,
  needed: number,
  now: number,
): Change | undefined {
  const { lifetime = Number.POSITIVE_INFINITY, written } = dataKey.kept ?? { lifetime: 0, written: now };
  const age = (now - written) / 1_000;
  const isLongEnough = age >= 0 && lifetime - age >= needed + leastSlack(needed);
  if (isLongEnough && isUnderCurrent(masterKeys, dataKey)) return undefined;
  const expiresInSeconds = Math.ceil(isLongEnough ? lifetime : Math.max(lifetime, needed + slack(needed)));
  const isForGood = expiresInSeconds >= forGood;
  const value = textOf({
    masterKey: masterKeys.current.id,
    wrapped: seal(masterKeys.current.key, key, dataKey.key.export()),
    written: now,
    ...(!isForGood && { lifetime: expiresInSeconds }),
  });
  return { key, expected, value, ...(!isForGood && { expiresInSeconds }) };
}

// Everybody has one, so it is kept as bytes: the id of the master key, when it was written, for how long, and what is wrapped.
const mark = 'k.';
const sealedMark = '1.';
const writtenAt = 4;
const lifetimeAt = writtenAt + 6;
const wrappedAt = lifetimeAt + 4;
// Longer than can be written there is for good.
const forGood = 2 ** 32;

function textOf({ masterKey, wrapped, written, lifetime = 0 }: KeyRecord): string {
  const bytes = Buffer.allocUnsafe(wrappedAt + Buffer.byteLength(wrapped.slice(sealedMark.length), 'base64'));
  bytes.write(masterKey, 'hex');
  bytes.writeUIntBE(Math.floor(written), writtenAt, 6);
  bytes.writeUInt32BE(lifetime, lifetimeAt);
  bytes.write(wrapped.slice(sealedMark.length), wrappedAt, 'base64');
  return mark + bytes.toString('base64');
}

function parsed(text: string): KeyRecord | undefined {
  if (!text.startsWith(mark)) return parsedFormer(text);
  const bytes = Buffer.from(text.slice(mark.length), 'base64');
  if (bytes.length <= wrappedAt) return undefined;
  const lifetime = bytes.readUInt32BE(lifetimeAt);
  return {
    masterKey: bytes.toString('hex', 0, writtenAt),
    wrapped: sealedMark + bytes.toString('base64', wrappedAt),
    written: bytes.readUIntBE(writtenAt, 6),
    ...(lifetime > 0 && { lifetime }),
  };
}

function parsedFormer(text: string): KeyRecord | undefined {
  try {
    return FormerRecord.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
