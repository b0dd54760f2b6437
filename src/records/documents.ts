import type { z } from 'zod';
import type { Change, Stored } from '../state/store.ts';

/** A document as it was read: `record` is absent where there is none, or where it could not be read (`isUnreadable`). */
export type Document<T> = {
  readonly key: string;
  readonly version: number;
  readonly record?: T;
  readonly isUnreadable: boolean;
  readonly raw?: string;
};

/** Reads what is stored under a key as a record of this schema. */
export function open<T>(schema: z.ZodType<T>, key: string, stored: Stored | undefined): Document<T> {
  if (!stored) return { key, version: 0, isUnreadable: false };
  const record = schema.safeParse(parsed(stored.value));
  return record.success
    ? { key, version: stored.version, record: record.data, isUnreadable: false }
    : { key, version: stored.version, isUnreadable: true, raw: stored.value };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** The changes that put a record in a document's place; one that could not be read is set aside, not overwritten. */
export function replaced<T>(document: Document<T>, record: T): Change[] {
  const { key, version, raw } = document;
  const change = { key, expected: version, value: JSON.stringify(record) };
  return raw === undefined ? [change] : [{ key: `${key}/aside-${version}`, expected: 0, value: raw }, change];
}
