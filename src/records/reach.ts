import { z } from 'zod';

/**
 * Where a practitioner was last spoken with in person: the channel, its conversation, and what the channel needs to be
 * spoken to first. `blockedOn` is the ISO day since which nothing could be brought there any more.
 */
export const ReachRecord = z.strictObject({
  schema: z.literal(1),
  channel: z.string(),
  conversation: z.string(),
  reference: z.record(z.string(), z.unknown()),
  blockedOn: z.iso.date().exactOptional(),
});
export type ReachRecord = z.infer<typeof ReachRecord>;
