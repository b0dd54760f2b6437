import { isSameArrival } from './arrivals.ts';
import type { Said } from './conversation/guide.ts';
import type { Message, Reply } from './conversation/message.ts';
import { keptId, shortId, shortIdOf } from './records/keys.ts';
import type { ConversationRecord } from './records/records.ts';

/** What a conversation remembers of its turns. */
export type Remembered = Pick<ConversationRecord, 'turns' | 'earlier' | 'count'>;

type Turn = Remembered['turns'][number];

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
  /** The number of the turn in which that was, where it may still be kept elsewhere what was said then. */
  readonly passed?: number;
  /** Another activity that says what already has been taken in: a button pressed twice, or what was sent again while in doubt. */
  readonly isSameAgain: boolean;
};

const turnsRemembered = 5;
// Of the fifty turns before those: each has an id of its own, and of what was pressed in it.
const idsRemembered = 100;
// As much of them as tells a hundred from any other.
const idLength = 8;

/**
 * Whether this was here before; `doubts` came before it to the same process, which does not know whether it took them in.
 * What another process took in, or told again, is no doubt any more.
 */
export function pastOf(record: Remembered | undefined, came: Came, doubts: readonly Came[]): Past {
  const { turns, earlier, count } = record ?? { turns: [], earlier: [], count: 0 };
  const latest = turns.at(-1);
  const last = latest?.messages;
  const asked = turns.findLast(({ isUnasked }) => !isUnasked);
  const before = asked === latest ? undefined : asked?.messages;
  // Who said something since has arrived anew.
  const isToldAgain = latest !== undefined && isSameArrival(latest.activity, came.activity);
  const same = isToldAgain ? latest : turns.find((turn) => isOf(turn, came.activity));
  const isRepeat = same !== undefined || isAmong(earlier, shortId(came.activity));
  const repeated = same && !same.isPassed ? same.messages : (last ?? []);
  const pressed = pressedIn(came.reply);
  // However much later: a channel that sends it again under another id cannot be told from a person who presses again.
  const wasPressed =
    pressed !== undefined &&
    (turns.some((turn) => turn.pressed && pressed.startsWith(turn.pressed)) || isAmong(earlier, pressed));
  const doubtOf = (turn: Turn) => doubts.find(({ activity, by }) => isOf(turn, activity) && by === turn.by);
  // Whoever was answered since then knows where the conversation is, and means what they say now.
  const replied = turns.filter(({ isUnasked }) => !isUnasked);
  const answered = replied.findLastIndex((turn) => doubtOf(turn) === undefined);
  const inDoubt = replied.slice(answered + 1).flatMap((turn) => doubtOf(turn) ?? []);
  const wasTakenIn = inDoubt.some((doubt) => saysSame(doubt.reply, came.reply));
  return {
    ...(last && { last }),
    ...(before && { before }),
    ...(isRepeat && { repeated }),
    ...(same?.isPassed && { passed: numberOf(turns.indexOf(same), { turns, earlier, count }) }),
    isSameAgain: wasPressed || wasTakenIn,
  };
}

/** The conversation in which a turn is this process', which tells it again; `undefined` where it was too long ago to matter. */
export function takenOver(
  record: ConversationRecord | undefined,
  { activity, by }: Came,
): ConversationRecord | undefined {
  if (!by || !record?.turns.some((turn) => isOf(turn, activity))) return undefined;
  return {
    ...record,
    turns: record.turns.map((turn) => (isOf(turn, activity) ? { ...turn, by } : turn)),
  };
}

/**
 * The conversation after one more turn; of a reply that may not be kept nothing is in it. `isUnasked` where the guide spoke
 * by itself.
 */
export function afterTurn(
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
    ...{ activity: keptId(activity), messages, ...(by && { by }), ...(pressed !== undefined && { pressed }) },
    ...(isUnasked && { isUnasked: true as const }),
  };
  const turns = [...before, turn];
  const passed = turns
    .slice(0, -turnsRemembered)
    .flatMap((turn) => [idOf(turn), turn.pressed ?? []].flat())
    .map((id) => id.slice(0, idLength));
  return {
    schema: 1,
    ...{ language, place },
    count: count + 1,
    turns: turns.slice(-turnsRemembered),
    earlier: [...earlier, ...passed].slice(-idsRemembered),
  };
}

/** A turn that is passed on, and what was said back in it. */
export type Passed = Pick<Turn, 'activity' | 'messages'> & { readonly number: number };

/**
 * The conversation without what was said back in turns of which nothing is to be known any more unless they are repeated, and
 * these turns.
 */
export function passedOn(record: ConversationRecord): {
  readonly record: ConversationRecord;
  readonly passed: readonly Passed[];
} {
  const passed: Passed[] = [];
  const latest = record.turns.at(-1);
  const asked = record.turns.findLast(({ isUnasked }) => !isUnasked);
  const turns = record.turns.map((turn, at) => {
    if (turn === latest || turn === asked || turn.isPassed) return turn;
    const { activity, messages, pressed } = turn;
    passed.push({ activity, messages, number: numberOf(at, record) });
    const short = { activity: idOf(turn).slice(0, idLength), messages: [], isPassed: true as const };
    return { ...turn, ...short, ...(pressed !== undefined && { pressed: pressed.slice(0, idLength) }) };
  });
  return { record: { ...record, turns }, passed };
}

/** The short id of the activity of a turn, or the beginning of it. */
export function idOf({ activity, isPassed }: Pick<Turn, 'activity' | 'isPassed'>): string {
  return isPassed ? activity : shortIdOf(activity);
}

function isOf(turn: Turn, activity: string): boolean {
  if (turn.isPassed) return shortId(activity).startsWith(turn.activity);
  const kept = keptId(activity);
  // However long, it was kept as it is before.
  return turn.activity === kept || (turn.activity === activity && activity.length > kept.length);
}

/** How many turns there were with this one, at this place among those that are remembered. */
function numberOf(at: number, { turns, count }: Remembered): number {
  return count - (turns.length - 1 - at);
}

/** Whether an id is one of these, of which some are cut short. */
function isAmong(ids: readonly string[], id: string): boolean {
  return ids.some((one) => id.startsWith(one));
}

/** A digest that tells a press from any other; a button without a token cannot be told from one that is shown again. */
function pressedIn({ pressed }: Reply): string | undefined {
  return pressed?.token === undefined ? undefined : shortId(JSON.stringify(pressed));
}

function saysSame(one: Reply, other: Reply): boolean {
  return one.text === other.text && JSON.stringify(one.pressed) === JSON.stringify(other.pressed);
}
