import type { StandingView } from './conversation/standing.ts';
import { holderOf } from './holder.ts';
import { openLook } from './look.ts';
import { seeFor } from './see.ts';
import type { BotParts } from './turn.ts';

/** Where practitioners stand, each by the name they have in the store. */
export type Standings = {
  /** Where this one stands, in their language, and who may take all of it along; nothing of whom nothing is kept. */
  of(tag: string): Promise<{ readonly standing: StandingView; readonly holder: string } | undefined>;
};

/** Opens where practitioners stand, from what is kept in the bot's store. */
export function createStandings(parts: BotParts): Standings {
  const { standing } = parts.guide;
  const look = openLook(parts);
  return {
    of: async (tag) => {
      const { shelf, practitioner, context } = await look(tag);
      const { agreedOn, serial } = practitioner.record ?? {};
      if (agreedOn === undefined) return undefined;
      const seen = await seeFor(shelf, standing, undefined, context);
      return { standing: standing.tell({ ...context, seen }), holder: holderOf(tag, serial) };
    },
  };
}
