import { OutcomeUnknown, openDesks } from './desk.ts';
import { openQueue } from './queue.ts';
import { type Keys, keysOf, practitionerTag } from './records/keys.ts';
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

/** A bot that stores what is said before it is answered; a practitioner has one turn at a time. */
export function createBot(parts: BotParts): Bot {
  const desks = openDesks(parts.store, parts.keptMonths);
  const inOrder = openQueue();
  // By conversation, the turn of which it is not known whether it was stored.
  const doubts = new Map<string, Incoming>();

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
          doubts.get(conversation),
        );
        if (!turned) continue;
        doubts.delete(conversation);
        return turned;
      } catch (error) {
        if (!doubt && !(error instanceof OutcomeUnknown)) throw error;
        // It shows on a second look: either the activity is there, or it is done now and what is late is turned down.
        if (!doubt && error instanceof OutcomeUnknown) doubt = error;
        else {
          if (doubts.size < mostDoubts) doubts.set(conversation, incoming);
          throw doubt;
        }
      }
    }
    throw new TooBusy('Others kept changing the same conversation');
  }

  return {
    turn: (incoming, along = nothingAlong) => {
      const keys = keysOf(practitionerTag(parts.keySecret, incoming.channel, incoming.practitioner));
      return inOrder(keys.shelf, () => hold(incoming, along, keys));
    },
  };
}
