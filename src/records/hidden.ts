import { z } from 'zod';
import { Hidden } from '../privacy/hidden.ts';

/**
 * What was hidden of what somebody said before a language model read it: each value with what stood in its place, the words
 * that somebody added themselves, the day on which they first agreed to share, and how often a model was asked on which day.
 */
export const HiddenRecord = z.strictObject({
  schema: z.literal(1),
  hidden: z.array(Hidden).readonly(),
  words: z.array(z.string()).readonly(),
  sharedOn: z.iso.date().exactOptional(),
  asked: z.strictObject({ day: z.iso.date(), times: z.int().nonnegative() }).exactOptional(),
});
export type HiddenRecord = z.infer<typeof HiddenRecord>;

/** Nothing hidden yet, and nothing shared. */
export const nothingHidden: HiddenRecord = { schema: 1, hidden: [], words: [] };
