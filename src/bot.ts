import { OutcomeUnknown, openDesks } from './desk.ts';
import { takeDue } from './due.ts';
import { eraseAliases, prolong, sit, sitAnew } from './joining/homes.ts';
import { openJoining } from './joining/joining.ts';
import type { Joins } from './joining/turn.ts';
import type { Language } from './language.ts';
import { openQueue } from './queue.ts';
import { open } from './records/documents.ts';
import { type Keys, keysOf, practitionerTag, reachKey, scheduleKey } from './records/keys.ts';
import { ConversationRecord, PractitionerRecord } from './records/records.ts';
import { StoreUnavailable } from './state/store.ts';
import { rememberingThoughts } from './thinkAlong.ts';
import { type Along, type BotParts, type Incoming, type Turned, takeTurn } from './turn.ts';
import { endReminders } from './unreachable.ts';

/** Holds the conversation: takes one thing that happened and answers what the guide says. */
export type Bot = {
  /** One turn; rejects with OutcomeUnknown where nobody can tell whether it was stored, and otherwise only where nothing was. */
  turn(incoming: Incoming, along?: Along): Promise<Turned>;
  /** Reads, for a turn that is about to come, what it begins with, and these documents beside it. */
  prepare(tag: string, conversation: string, beside: readonly string[]): Promise<void>;
  /** The language that somebody was last spoken to in; nothing where they were not yet. */
  spokenIn(whose: Whose): Promise<Language | undefined>;
  /** Ends every reminder of the practitioner with this tag, where they would be brought to this conversation; nothing gets there any more. */
  unreachable(tag: string, conversation: string): Promise<void>;
};

/** Who speaks, and where. */
type Whose = Pick<Incoming, 'channel' | 'conversation' | 'practitioner' | 'tag'>;

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
  const joins: Joins = {
    joining: openJoining(parts.store, desks, parts.keySecret),
    prolong: (tags) => prolong(desks, tags),
    erase: (tags, but) => eraseAliases(desks, tags, but),
  };
  const self = parts.receipt();
  // By conversation, the turns since the last that was stored of which it is not known whether they were.
  const doubts = new Map<string, readonly Incoming[]>();

  /** One try at a turn, on the documents of the record that everything of this practitioner is in by now. */
  async function attempt(
    parts: BotParts,
    incoming: Incoming,
    along: Along,
    own: Keys,
  ): Promise<Turned | undefined> {
    const others = (keys: Keys) => [
      keys.practitioner,
      ...[keys.conversation(incoming.conversation), scheduleKey(keys.tag), reachKey(keys.tag)],
      ...along.keys(keys.tag),
    ];
    const isDue = incoming.kind === 'due';
    const { desk, keys, alias } = await (isDue ? sitAnew : sit)(desks, own, others);
    if (isDue) return takeDue(parts, { desk, keys, guide: parts.guide }, incoming, along);
    const { lexicon } = parts;
    if (alias && incoming.tag !== undefined) return sayElsewhere(along, own, keys);
    return takeTurn(
      parts,
      {
        ...{ desk, keys, guide: parts.guide },
        ...(lexicon && {
          hide: async (language: Language) => {
            const { hideFor } = await import('./hideFor.ts');
            return hideFor({ desk, keys }, lexicon, language);
          },
        }),
        look: (subject, reply) => joins.joining.look(keys, subject, reply, incoming),
      },
      incoming,
      along,
      doubts.get(own.conversation(incoming.conversation)) ?? [],
      { ...joins, ...(alias && { alias }) },
    );
  }

  /** In a conversation that bears the name of a record that was joined to another, nothing more can be said. */
  async function sayElsewhere(along: Along, own: Keys, home: Keys): Promise<Turned | undefined> {
    const homeDesk = await desks.open(home.shelf, []);
    const [ofPractitioner] = await homeDesk.read([home.practitioner]);
    const { language = 'nl' } = open(PractitionerRecord, home.practitioner, ofPractitioner).record ?? {};
    const text = parts.guide.common[language].goesOnElsewhere;
    const message = { text, language, step: { dialog: 'join', outcome: 'elsewhere' } };
    const turned: Turned = { messages: [message], mayKeep: false };
    const desk = await desks.open(own.shelf, along.keys(own.tag));
    const ofChannel = await desk.read(along.keys(own.tag));
    desks.forget(own.shelf);
    const { isWritten, now } = await desk.write(along.changes(own.tag, ofChannel, turned));
    if (!isWritten) return undefined;
    along.written?.(now);
    return turned;
  }

  async function hold(incoming: Incoming, along: Along, own: Keys): Promise<Turned> {
    const conversation = own.conversation(incoming.conversation);
    const { thinker } = parts;
    const ofThisTurn = thinker ? { ...parts, thinker: rememberingThoughts(thinker) } : parts;
    let doubt: OutcomeUnknown | undefined;
    for (let tries = 0; tries < mostTries; tries++) {
      try {
        const turned = await attempt(ofThisTurn, incoming, along, own);
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

  const ownKeys = ({ channel, practitioner, tag }: Whose) =>
    keysOf(tag ?? practitionerTag(parts.keySecret, channel, practitioner));

  return {
    spokenIn: async (whose) => {
      const { desk, keys } = await sit(desks, ownKeys(whose), () => []);
      const conversationKey = keys.conversation(whose.conversation);
      const [ofPractitioner, ofConversation] = await desk.read([keys.practitioner, conversationKey]);
      const { record } = open(PractitionerRecord, keys.practitioner, ofPractitioner);
      return (record ?? open(ConversationRecord, conversationKey, ofConversation).record)?.language;
    },
    unreachable: (tag, conversation) => {
      const own = keysOf(tag);
      return inOrder(own.shelf, async () => {
        const beside = (keys: Keys) => [scheduleKey(keys.tag), reachKey(keys.tag)];
        for (let tries = 0; tries < mostTries; tries++) {
          const { desk, keys } = await sitAnew(desks, own, beside);
          if (await endReminders({ desk, keys, guide: parts.guide }, conversation, parts.today())) return;
        }
        throw new TooBusy('Others kept changing what somebody is to be reminded of');
      });
    },
    turn: (incoming, along = nothingAlong) => {
      const own = ownKeys(incoming);
      return inOrder(own.shelf, (failure) => {
        // Whoever waited while the store was away has waited long enough.
        if (failure instanceof StoreUnavailable) throw new StoreUnavailable(failure.message);
        return hold({ ...incoming, by: self }, along, own);
      });
    },
    prepare: (tag, conversation, beside) => {
      const own = keysOf(tag);
      const documents = [
        ...[own.home, own.practitioner, own.conversation(conversation)],
        ...[scheduleKey(tag), reachKey(tag), ...beside],
      ];
      return inOrder(own.shelf, async () => {
        const desk = await desks.open(own.shelf, documents);
        await desk.read(documents);
      });
    },
  };
}
