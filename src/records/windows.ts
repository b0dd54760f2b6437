import { z } from 'zod';
import { Step } from './records.ts';

/** How long after the last change to it a draft is kept, and how long a window can be used that was opened. */
export const draftSeconds = 14 * 24 * 60 * 60;
export const windowSeconds = 24 * 60 * 60;

/**
 * A window that was opened: by whom and where, for the question of which message, and the activity that asked for it, as far
 * as answers need it to find their way; `sent` is the short id of what was sent from it.
 */
export const WindowRecord = z.strictObject({
  schema: z.literal(1),
  channel: z.string(),
  conversation: z.string(),
  practitioner: z.string(),
  locale: z.string().exactOptional(),
  step: Step,
  token: z.string().exactOptional(),
  address: z.record(z.string(), z.unknown()),
  sent: z.string().exactOptional(),
});
export type WindowRecord = z.infer<typeof WindowRecord>;

/** What was typed in a window and not sent yet, by field. */
export const DraftRecord = z.strictObject({
  schema: z.literal(1),
  typed: z.record(z.string(), z.string()),
});
export type DraftRecord = z.infer<typeof DraftRecord>;
