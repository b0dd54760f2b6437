import { z } from 'zod';
import { Message } from './records.ts';

/** What was sent to a conversation with something to press that was not answered yet, with the channel's ids; the latest last. */
export const CardsRecord = z.strictObject({
  schema: z.literal(1),
  cards: z.array(z.strictObject({ id: z.string(), message: Message })).readonly(),
});
export type CardsRecord = z.infer<typeof CardsRecord>;
