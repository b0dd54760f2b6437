import { z } from 'zod';
import type { Change, Stored } from '../state/store.ts';
import { type Document, open } from './documents.ts';

/** How long after the last change to it a draft is kept. */
export const draftSeconds = 14 * 24 * 60 * 60;

const mostFields = 30;

/** What was typed in a window and not sent yet, by field. */
export const DraftRecord = z.strictObject({
  schema: z.literal(1),
  typed: z.record(z.string(), z.string()),
});
export type DraftRecord = z.infer<typeof DraftRecord>;

/** Texts by the field they were typed in. */
export type Typed = Readonly<Record<string, string>>;

/** What was typed, in the place of what was typed before in the same fields; the oldest go where there are too many. */
export function drafting({ key, version, record }: Document<DraftRecord>, typed: Typed): Change[] {
  const before = record?.typed ?? {};
  const changed = Object.entries(typed).filter(([id, text]) => before[id] !== text);
  if (changed.length === 0) return [];
  return [drafted(key, version, [...Object.entries(before), ...changed].slice(-mostFields))];
}

/** A draft without what was sent; what was sent empty and is typed here was typed elsewhere meanwhile, and stays. */
export function withoutSent(key: string, stored: Stored, sent: Typed): Change {
  const { typed = {} } = open(DraftRecord, key, stored).record ?? {};
  const isBlank = (text = '') => text.trim() === '';
  const left = Object.entries(typed).filter(([id, text]) => !isBlank(text) && isBlank(sent[id]));
  if (left.length > 0) return drafted(key, stored.version, left);
  return { key, expected: stored.version, value: undefined };
}

function drafted(key: string, expected: number, fields: readonly (readonly [string, string])[]): Change {
  const record: DraftRecord = { schema: 1, typed: Object.fromEntries(fields) };
  return { key, expected, value: JSON.stringify(record), expiresInSeconds: draftSeconds };
}
