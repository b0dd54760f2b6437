import { answer, consider, withLead } from './answer.ts';
import { calmed, calmOf } from './conversation/calm.ts';
import { askConsent } from './conversation/consent.ts';
import type { Context } from './conversation/dialog.ts';
import type { Guide, Said } from './conversation/guide.ts';
import { type Answered, asPressed, led, type Message, type Reply } from './conversation/message.ts';
import { greet } from './conversation/offering.ts';
import { outside, type Where } from './conversation/place.ts';
import { untouched } from './conversation/prompt.ts';
import type { NotFilled } from './conversation/window.ts';
import { erasing } from './erase.ts';
import type { Listened } from './follow.ts';
import { hear } from './hear.ts';
import { isFromBefore, isJoinedElsewhere, type Joins, joinWith, pickedIn } from './joining/turn.ts';
import { toldToKeep, whatToKeep, whoToKeep } from './keep.ts';
import { inLanguage, languageOf } from './language.ts';
import { withLink } from './link.ts';
import { afterTurn, passedOn, pastOf, takenOver } from './past.ts';
import type { Lexicon } from './privacy/lexicon.ts';
import type { Edition } from './profile/schema.ts';
import { open, replaced } from './records/documents.ts';
import { reachKey } from './records/keys.ts';
import { ReachRecord } from './records/reach.ts';
import { ConversationRecord, PractitionerRecord } from './records/records.ts';
import { forgetAll } from './remembering.ts';
import { renew } from './renew.ts';
import { readOpen, readSchedule, readTold, type Shelf } from './see.ts';
import type { Thinker } from './sharing.ts';
import type { Change, Store, Stored, Written } from './state/store.ts';

/**
 * Something that happened in a channel. `activity` is the channel's own id for it: a repeat has the same one.
 * `practitioner` is the channel's id of the person; it is only ever used to derive a storage key.
 */
export type Incoming = {
  readonly channel: string;
  readonly conversation: string;
  readonly practitioner: string;
  readonly activity: string;
  /** `due` where nothing happened but that somebody is to be reminded; the activity then says of what. */
  readonly kind: 'arrived' | 'said' | 'due';
  readonly reply: Reply;
  readonly locale?: string;
  /** The practitioner's name in the store, where the channel knows it; in our own Direct Line it is in the conversation's. */
  readonly tag?: string;
  /** The process that takes it, named by the bot. */
  readonly by?: string;
};

/**
 * What a turn comes to: what the guide says, and whether the channel may keep what the person said, which holds where they
 * agreed to that and it was not refused. A repeat changed nothing; after an erasure nothing is left but what the channel
 * needs to tell of it.
 */
export type Turned = {
  readonly messages: readonly Message[];
  readonly mayKeep: boolean;
  readonly answered?: Answered;
  /** The guide may have to speak to them by itself: somebody is to be reminded, or can bring back now what says so. */
  readonly isToBeReached?: boolean;
  readonly isRepeat?: true;
  readonly isErased?: true;
  /** What was said fitted nothing that was asked or is on offer. */
  readonly isMissed?: true;
  /** Why nothing was taken of what was filled in in a window; nothing was said then, and nothing is stored. */
  readonly notFilled?: NotFilled;
};

/** What a channel keeps of a turn in the same write, on shelves of the same practitioner, who has this tag in the store. */
export type Along = {
  /** The documents it has to know for that. */
  keys(tag: string): readonly string[];
  changes(tag: string, stored: readonly (Stored | undefined)[], turned: Turned): readonly Change[];
  /** Called when all of it has been written. */
  written?(now: Written['now']): void;
};

/** What the bot is built from; `today` is the ISO day where the practitioners are, `editions` all there are, oldest first. */
export type BotParts = {
  readonly guide: Guide;
  readonly store: Store;
  readonly keySecret: Uint8Array;
  readonly today: () => string;
  /** The moment it is, in milliseconds since 1970. */
  readonly now: () => number;
  readonly editionOn: (date: string) => Edition;
  readonly editions: readonly Edition[];
  /** How many months everything is kept after the last turn. */
  readonly keptMonths: number;
  /** A short code that is another one each time, for a receipt or a process. */
  readonly receipt: () => string;
  /** What thinks along with those who let it; absent where nothing does. */
  readonly thinker?: Thinker;
  /** The words by which names are told from other words, read when they are first needed; without them nothing is shared. */
  readonly lexicon?: () => Promise<Lexicon>;
  /** A link to the sheet of a dialog of a practitioner, as that stands when it is fetched. */
  readonly sheetLinkFor?: (tag: string, serial: string | undefined, of: Where) => Promise<string | undefined>;
  /**
   * A link by which a practitioner takes everything along, or gets just this, until it is erased; absent where nobody can
   * say at which address.
   */
  readonly linkFor?: (tag: string, serial: string | undefined, to?: string) => Promise<string | undefined>;
};

/** One turn on the state as it is now; `undefined`, with nothing stored, where that changed in the meantime. */
export async function takeTurn(
  parts: BotParts,
  shelf: Shelf,
  incoming: Incoming,
  along: Along,
  doubts: readonly Incoming[],
  joins: Joins,
): Promise<Turned | undefined> {
  const { guide } = parts;
  const { desk, keys } = shelf;
  const conversationKey = keys.conversation(incoming.conversation);
  const documents = [keys.practitioner, conversationKey, reachKey(keys.tag), ...along.keys(keys.tag)];
  const [ofPractitioner, ofConversation, ofReach, ...ofChannel] = await desk.read(documents);
  const practitioner = open(PractitionerRecord, keys.practitioner, ofPractitioner);
  const conversation = open(ConversationRecord, conversationKey, ofConversation);
  const { blockedOn } = open(ReachRecord, reachKey(keys.tag), ofReach).record ?? {};
  const schedule = await readSchedule(shelf);
  const hadAgreed = practitioner.record?.agreedOn !== undefined;
  // Of a conversation that went on elsewhere before, what is needed to know what comes from then.
  const remembered = conversation.record ?? (joins.alias && { ...joins.alias, turns: [] });
  const past = pastOf(remembered, incoming, doubts);
  if (past.repeated) {
    // Written also where it was this process' already: another one may have told it again since, and be in doubt of that.
    const next = takenOver(conversation.record, incoming);
    if (next && !(await desk.write(replaced(conversation, next))).isWritten) return undefined;
    const told = past.passed === undefined ? undefined : await readTold(shelf, incoming, past.passed);
    return { messages: told ?? past.repeated, mayKeep: hadAgreed, isRepeat: true };
  }
  if (await renew(desk, practitioner, parts.today(), joins.prolong)) return undefined;

  const place = conversation.record?.place ?? practitioner.record?.place ?? outside;
  const spoken = practitioner.record?.language ?? conversation.record?.language;
  const language = spoken ?? languageOf(incoming.locale);
  const context = contextOn(parts, practitioner.record?.edition, language, schedule.record?.due);
  const joined = practitioner.record?.joined ?? [];
  const isJoined = isJoinedElsewhere(joined, conversation.record, joins);
  const settle = async (answered: Said, changes: readonly Change[], mayKeep: boolean, bringsBack = false) => {
    const { common } = context;
    // What is not kept of a turn is not its end either.
    const isUnreached = hadAgreed && mayKeep && blockedOn !== undefined;
    const leads = [
      ...(isJoined ? [common[answered.language].joinedElsewhere] : []),
      ...(isUnreached ? [unreachedSince(blockedOn, answered.language, context)] : []),
    ];
    const said = leads.reduceRight(withLead, answered);
    const remembers = joined.length > 0 && { joined: joined.length };
    const next = { ...afterTurn(remembered, incoming, said, mayKeep), ...remembers };
    const rescheduling = changes.find(({ key }) => key === schedule.key);
    const isToBeReached =
      bringsBack || (rescheduling ? rescheduling.value !== undefined : schedule.version > 0);
    const turned = {
      messages: next.turns.at(-1)?.messages ?? [],
      mayKeep,
      ...(said.answered && { answered: said.answered }),
      ...(said.isMissed && { isMissed: said.isMissed }),
      ...(isToBeReached && { isToBeReached }),
    };
    const { record, passed } = passedOn(next);
    const told = toldToKeep(keys.tag, incoming.conversation, passed);
    const ofTurn = [...replaced(conversation, record), ...told, ...changes];
    const written = await desk.write([...ofTurn, ...along.changes(keys.tag, ofChannel, turned)]);
    if (!written.isWritten) return undefined;
    along.written?.(written.now);
    return turned;
  };
  if (past.last && past.isSameAgain) {
    return settle({ place, language: context.language, messages: past.before ?? past.last }, [], hadAgreed);
  }

  const lastMessage = past.last?.at(-1);
  const pressed = asPressed(asPressed(incoming.reply, lastMessage), past.before?.at(-1));
  const reply = hadAgreed ? joins.joining.asChosen(pressed) : pressed;
  const hasSpoken = incoming.kind === 'said' && !isFromBefore(joins, incoming.reply);
  const isWindow = reply.pressed?.isWindow;
  if (isWindow && !(hadAgreed && hasSpoken)) return unfilled('closed');
  const calm = hasSpoken ? calmOf(guide, reply, context) : undefined;
  if (!hadAgreed) {
    // A yes to some other question is no consent.
    const wasAsked = lastMessage?.step.dialog === guide.consent.id;
    const wasUnasked = hasSpoken && !wasAsked && place !== outside;
    const asked = askConsent(guide, hasSpoken && wasAsked ? reply : undefined, wasUnasked, context);
    const { language, message } = asked;
    const messages = message && [calm === undefined ? message : led(message, calm)];
    if (messages) return settle({ place, language, messages }, [], false);
  }
  const decided =
    hasSpoken && hadAgreed
      ? await hear(shelf, place, reply, lastMessage, past.before !== undefined, context)
      : undefined;
  const listened = decided?.listened;
  const isFirst = conversation.record === undefined && !isWindow;
  if (!listened || (isFirst && !isAboutSomething(listened))) {
    const left = await readOpen(shelf, place, context);
    const greeting = greet(guide, place, left, hadAgreed ? 'welcome' : 'agreed', context);
    const said = calm === undefined ? greeting : calmed(greeting, calm, false, context);
    return settle(said, whoToKeep(practitioner, said, context), true);
  }
  const serial = practitioner.record?.serial;
  const links = {
    toTakeAlong: async (to?: string) => parts.linkFor?.(keys.tag, serial, to),
    toSheet: async (of: Where) => parts.sheetLinkFor?.(keys.tag, serial, of),
  };
  const linked = await withLink(links, shelf, place, reply, listened);
  const { lexicon } = parts;
  const thinker = parts.thinker && lexicon && { ...parts.thinker, lexicon };
  const answered = await answer(shelf, place, reply, linked);
  if (answered.notFilled) return unfilled(answered.notFilled);
  await joins.joining.keepCode(keys, incoming.channel, listened.context.joinable, answered);
  const told = listened.dialog?.record ?? untouched;
  const isKept = (answered.state?.said.length ?? 0) > told.said.length;
  const considered =
    calm === undefined
      ? await consider(thinker, shelf, place, reply, { ...decided, listened: linked }, answered)
      : { said: calmed(answered, calm, isKept, context), changes: [] };
  const { said } = considered;
  const picked = pickedIn(listened, said);
  if (picked)
    return joinWith(shelf, incoming, along, joins, { listened, said, picked, remembered, conversation });
  if (!said.isErasing) {
    const kept = await whatToKeep(shelf, practitioner, listened, said);
    const bringsBack = listened.heard.report?.needsLink ?? false;
    return settle(said, [...kept, ...considered.changes], !said.isRefused, bringsBack);
  }
  // The words first, and last of all what leads here: so that it can be done again wherever it is broken off.
  await joins.erase(joined, 'home');
  const erased = { messages: said.messages, mayKeep: false, isErased: true as const };
  const { isWritten, now } = await desk.write(
    await erasing(desk, keys.tag, along.changes(keys.tag, ofChannel, erased)),
  );
  if (!isWritten) return undefined;
  forgetAll();
  along.written?.(now);
  await joins.erase(joined, 'nothing').catch(() => undefined);
  return erased;
}

function unfilled(notFilled: NotFilled): Turned {
  return { messages: [], mayKeep: false, notFilled };
}

/** What a turn knows before it reads what was said; a practitioner stays on the edition they began with. */
export function contextOn(
  { guide, editionOn, editions, today: day, now, keptMonths, receipt, thinker }: BotParts,
  began: string | undefined,
  language: Context['language'],
  due: Context['due'] = [],
): Context {
  const today = day();
  const edition = editionOn(began ?? today);
  const earlier = editions.filter(({ validFrom }) => validFrom < edition.validFrom);
  const later = editions.filter(({ validFrom }) => validFrom > edition.validFrom && validFrom <= today);
  const { model: name, host } = thinker?.coach.provider ?? {};
  const beside = {
    ...{ common: guide.common, keptMonths, receipt: receipt(), now: now(), due },
    ...(guide.guess && { guess: guide.guess }),
    ...(name !== undefined && host !== undefined && { model: { name, host } }),
  };
  return { language, today, edition, earlier, later, seen: {}, ...beside };
}

function isAboutSomething({ heard }: Listened): boolean {
  const { dialog, series, report, command, found, refusal } = heard;
  return [dialog, series, report, command, found, refusal].some((one) => one !== undefined);
}

function unreachedSince(day: string, language: Context['language'], { common }: Context): string {
  return common[language].unreached(inLanguage(language).date(day));
}
