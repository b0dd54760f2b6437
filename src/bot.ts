import { OutcomeUnknown, openDesks } from './desk.ts';
import { openQueue } from './queue.ts';
import { type Keys, keysOf, practitionerTag } from './records/keys.ts';
import { StoreUnavailable } from './state/store.ts';
import { type Along, type BotParts, type Incoming, type Turned, takeTurn } from './turn.ts';

/** Holds the conversation: takes one thing that happened and answers what the guide says. */
export type Bot = {
  /** One turn; rejects with OutcomeUnknown where nobody can tell whether it was stored, and otherwise only where nothing was. */
  turn(incoming: Incoming, along?: Along): Promise<Turned>;
};

/** Nothing could be stored because others kept changing the same conversation. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

const nothingAlong: Along = { keys: () => [], changes: () => [] };
const mostTries = 20;
const mostDoubts = 1_000;
const mostInDoubt = 50;

/** A bot that stores what is said before it is answered; a practitioner has one turn at a time. */
export function createBot(parts: BotParts): Bot {
  const desks = openDesks(parts.store, parts.keptMonths);
  const inOrder = openQueue();
  // By conversation, the turns since the last that was stored of which it is not known whether they were.
  const doubts = new Map<string, readonly Incoming[]>();

  async function hold(incoming: Incoming, along: Along, keys: Keys): Promise<Turned> {
    const conversation = keys.conversation(incoming.conversation);
    let doubt: OutcomeUnknown | undefined;
    for (let tries = 0; tries < mostTries; tries++) {
      try {
        const desk = await desks.open(keys.shelf, [conversation, ...along.keys(keys.tag)]);
        const turned = await takeTurn(
          parts,
          { desk, keys, guide: parts.guide },
          incoming,
          along,
          doubts.get(conversation) ?? [],
        );
        if (!turned) continue;
        doubts.delete(conversation);
        return turned;
      } catch (error) {
        if (!doubt && !(error instanceof OutcomeUnknown)) throw error;
        // It shows on a second look: either the activity is there, or it is done now and what is late is turned down.
        if (!doubt && error instanceof OutcomeUnknown) doubt = error;
        else {
          const others = doubts.get(conversation) ?? [];
          if (others.length > 0 || doubts.size < mostDoubts) {
            doubts.set(conversation, [...others, incoming].slice(-mostInDoubt));
          }
          throw doubt;
        }
      }
    }
    throw new TooBusy('Others kept changing the same conversation');
  }

  return {
    turn: (incoming, along = nothingAlong) => {
      const keys = keysOf(practitionerTag(parts.keySecret, incoming.channel, incoming.practitioner));
      return inOrder(keys.shelf, (failure) => {
        // Whoever waited while the store was away has waited long enough.
        if (failure instanceof StoreUnavailable) throw new StoreUnavailable(failure.message);
        return hold(incoming, along, keys);
      });
    },
  };
}
