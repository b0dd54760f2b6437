import type { z } from 'zod';
import type { Change, Stored } from '../state/store.ts';

/** A document as it was read: `record` is absent where there is none, or where it could not be read (`isUnreadable`). */
export type Document<T> = {
  readonly key: string;
  readonly version: number;
  readonly record?: T;
  readonly isUnreadable: boolean;
  readonly raw?: string;
  /** What its record is checked against. */
  readonly schema: z.ZodType<T>;
};

type Read = { readonly schema: z.ZodType; readonly record: unknown };

// A process remembers a practitioner's documents from turn to turn; what was read of one is remembered as long as it is.
const read = new WeakMap<Stored | Change, Read>();

/** Reads what is stored under a key as a record of this schema. */
export function open<T>(schema: z.ZodType<T>, key: string, stored: Stored | undefined): Document<T> {
  if (!stored) return { key, version: 0, isUnreadable: false, schema };
  const { version, value } = stored;
  const before = read.get(stored);
  // It was checked against the same schema.
  if (before?.schema === schema)
    return { key, version, record: before.record as T, isUnreadable: false, schema };
  const record = schema.safeParse(parsed(value));
  if (!record.success) return { key, version, isUnreadable: true, raw: value, schema };
  read.set(stored, { schema, record: record.data });
  return { key, version, record: record.data, isUnreadable: false, schema };
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
  const { key, version, raw, schema } = document;
  const change = { key, expected: version, value: JSON.stringify(record) };
  read.set(change, { schema, record });
  return raw === undefined ? [change] : [{ key: `${key}/aside-${version}`, expected: 0, value: raw }, change];
}

/** Takes what a change wrote for read, where it is stored as this. */
export function readAsWritten(change: Change, stored: Stored): void {
  const written = read.get(change);
  if (written) read.set(stored, written);
}
