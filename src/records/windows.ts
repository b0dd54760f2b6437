import { z } from 'zod';
import { Step } from './records.ts';

/** How long a window can be used that was opened. */
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
