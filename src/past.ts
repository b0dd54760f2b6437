import { isSameArrival } from './arrivals.ts';
import type { Said } from './conversation/guide.ts';
import type { Message, Reply } from './conversation/message.ts';
import { shortId } from './records/keys.ts';
import type { ConversationRecord } from './records/records.ts';

/** What a conversation remembers of its turns. */
export type Remembered = Pick<ConversationRecord, 'turns' | 'earlier' | 'count'>;

/** What came in, as far as it tells whether it came in before. */
type Came = { readonly activity: string; readonly reply: Reply; readonly by?: string };

/** What a conversation tells of something that comes in. */
type Past = {
  /** What the guide said last. */
  readonly last?: readonly Message[];
  /** What it said last to something that was said, where it spoke by itself since. */
  readonly before?: readonly Message[];
  /** What was said back to this very activity; to one of longer ago, what was said last. */
  readonly repeated?: readonly Message[];
  /** Another activity that says what already has been taken in: a button pressed twice, or what was sent again while in doubt. */
  readonly isSameAgain: boolean;
};

const turnsRemembered = 5;
// Of the fifty turns before those: each has an id of its own, and of what was pressed in it.
const idsRemembered = 100;

/**
 * Whether this was here before; `doubts` came before it to the same process, which does not know whether it took them in.
 * What another process took in, or told again, is no doubt any more.
 */
export function pastOf(record: Remembered | undefined, came: Came, doubts: readonly Came[]): Past {
  const { turns = [], earlier = [] } = record ?? {};
  const latest = turns.at(-1);
  const last = latest?.messages;
  const asked = turns.findLast(({ isUnasked }) => !isUnasked);
  const before = asked === latest ? undefined : asked?.messages;
  // Who said something since has arrived anew.
  const isToldAgain = latest !== undefined && isSameArrival(latest.activity, came.activity);
  const same = isToldAgain ? last : turns.find(({ activity }) => activity === came.activity)?.messages;
  const repeated = same ?? (earlier.includes(shortId(came.activity)) ? (last ?? []) : undefined);
  const pressed = pressedIn(came.reply);
  // However much later: a channel that sends it again under another id cannot be told from a person who presses again.
  const wasPressed =
    pressed !== undefined && (turns.some((turn) => turn.pressed === pressed) || earlier.includes(pressed));
  const doubtOf = (turn: Remembered['turns'][number]) =>
    doubts.find(({ activity, by }) => activity === turn.activity && by === turn.by);
  // Whoever was answered since then knows where the conversation is, and means what they say now.
  const replied = turns.filter(({ isUnasked }) => !isUnasked);
  const answered = replied.findLastIndex((turn) => doubtOf(turn) === undefined);
  const inDoubt = replied.slice(answered + 1).flatMap((turn) => doubtOf(turn) ?? []);
  const wasTakenIn = inDoubt.some((doubt) => saysSame(doubt.reply, came.reply));
  return {
    ...(last && { last }),
    ...(before && { before }),
    ...(repeated && { repeated }),
    isSameAgain: wasPressed || wasTakenIn,
  };
}

/** The conversation in which a turn is this process', which tells it again; `undefined` where it was too long ago to matter. */
export function takenOver(
  record: ConversationRecord | undefined,
  { activity, by }: Came,
): ConversationRecord | undefined {
  if (!by || !record?.turns.some((turn) => turn.activity === activity)) return undefined;
  return {
    ...record,
    turns: record.turns.map((turn) => (turn.activity === activity ? { ...turn, by } : turn)),
  };
}

/**
 * The conversation after one more turn; of a reply that may not be kept nothing is in it. `isUnasked` where the guide spoke
 * by itself.
 */
export function remembering(
  record: Remembered | undefined,
  { activity, reply, by }: Came,
  { language, place, messages: said }: Said,
  mayKeep: boolean,
  isUnasked = false,
): ConversationRecord {
  const { turns: before = [], earlier = [], count = 0 } = record ?? {};
  const messages = said.map((message) => ({ ...message, token: `${count + 1}` }));
  const pressed = mayKeep ? pressedIn(reply) : undefined;
  const turn = {
    ...{ activity, messages, ...(by && { by }), ...(pressed !== undefined && { pressed }) },
    ...(isUnasked && { isUnasked: true as const }),
  };
  const turns = [...before, turn];
  const passed = turns
    .slice(0, -turnsRemembered)
    .flatMap((turn) => [shortId(turn.activity), turn.pressed ?? []].flat());
  return {
    schema: 1,
    ...{ language, place },
    count: count + 1,
    turns: turns.slice(-turnsRemembered),
    earlier: [...earlier, ...passed].slice(-idsRemembered),
  };
}

/** A digest that tells a press from any other; a button without a token cannot be told from one that is shown again. */
function pressedIn({ pressed }: Reply): string | undefined {
  return pressed?.token === undefined ? undefined : shortId(JSON.stringify(pressed));
}

function saysSame(one: Reply, other: Reply): boolean {
  return one.text === other.text && JSON.stringify(one.pressed) === JSON.stringify(other.pressed);
}
