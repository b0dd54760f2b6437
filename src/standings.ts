import type { StandingView } from './conversation/standing.ts';
import { openLook } from './look.ts';
import { seeFor } from './see.ts';
import type { BotParts } from './turn.ts';

/** Where practitioners stand, each by the name they have in the store. */
export type Standings = {
  /** Where this one stands, in their language; nothing for somebody who never agreed that anything is kept. */
  of(tag: string): Promise<StandingView | undefined>;
};

/** Opens where practitioners stand, from what is kept in the bot's store. */
export function createStandings(parts: BotParts): Standings {
  const { standing } = parts.guide;
  const look = openLook(parts);
  return {
    of: async (tag) => {
      const { shelf, practitioner, context } = await look(tag);
      if (practitioner.record?.agreedOn === undefined) return undefined;
      return standing.tell({ ...context, seen: await seeFor(shelf, standing, undefined, context) });
    },
  };
}
