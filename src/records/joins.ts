import { z } from 'zod';

/**
 * What is kept of a practitioner whose record was joined to another: under which tag everything is now, how many turns their
 * conversations had by then, and the short ids of the last of these. While `takes` is there (what is to be taken over of
 * this record where both differ), the joining is not done yet, and everything is still here.
 */
export const HomeRecord = z.strictObject({
  schema: z.literal(1),
  tag: z.string(),
  takes: z.array(z.string()).readonly().exactOptional(),
  count: z.int().nonnegative().default(0),
  earlier: z.array(z.string()).readonly().default([]),
});
export type HomeRecord = z.infer<typeof HomeRecord>;

/** The most ids that tell what is from before a joining; the last of them. */
export const mostEarlier = 200;

/** What is known where a record was joined to one that was joined to another later: all of that is from before. */
export function joinedOn(first: HomeRecord, then: HomeRecord): HomeRecord {
  return {
    ...then,
    count: Math.max(first.count, then.count),
    earlier: [...first.earlier, ...then.earlier].slice(-mostEarlier),
  };
}

const Chat = { tag: z.string(), channel: z.string() };

/** Whose record a code is for, and in which channel it was shown; kept under the code until it is used or passes. */
export const CodeRecord = z.strictObject({ schema: z.literal(1), ...Chat });

/** The chat that a code led to which somebody typed, and the short id of that code. */
export const TypedRecord = z.strictObject({ schema: z.literal(1), ...Chat, id: z.string() });
export type TypedRecord = z.infer<typeof TypedRecord>;

/** How often in a row somebody typed a code that leads nowhere, and the short id of the activity in which they last did. */
export const WrongRecord = z.strictObject({
  schema: z.literal(1),
  count: z.int().nonnegative(),
  activity: z.string(),
});
