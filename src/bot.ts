import { askConsent } from './conversation/consent.ts';
import type { Context } from './conversation/dialog.ts';
import type { Guide, Said } from './conversation/guide.ts';
import { asPressed, type Message, type Reply } from './conversation/message.ts';
import { greet, offeringNext } from './conversation/offering.ts';
import { outside, type Place } from './conversation/place.ts';
import { type DialogState, toldIn, untouched } from './conversation/prompt.ts';
import { respond } from './conversation/respond.ts';
import { whatToKeep, whoToKeep } from './keep.ts';
import { languageOf } from './language.ts';
import { type Listened, listen } from './listen.ts';
import type { Edition } from './profile/schema.ts';
import { open, replaced } from './records/documents.ts';
import { keysOf, practitionerTag } from './records/keys.ts';
import { ConversationRecord, PractitionerRecord } from './records/records.ts';
import { isDue, renew } from './renew.ts';
import { readBegun, readOpen, type Shelf, shelfFor } from './see.ts';
import type { Change, Store } from './state/store.ts';

/**
 * Something that happened in a channel. `activity` is the channel's own id for it: a repeat has the same one.
 * `practitioner` is the channel's id of the person; it is only ever used to derive a storage key.
 */
export type Incoming = {
  readonly channel: string;
  readonly conversation: string;
  readonly practitioner: string;
  readonly activity: string;
  readonly kind: 'arrived' | 'said';
  readonly reply: Reply;
  readonly locale?: string;
};

/** What a turn comes to; what the person said may be kept by the channel where they agreed to that and it was not refused. */
export type Turned = { readonly messages: readonly Message[]; readonly mayKeep: boolean };

/** Holds the conversation: takes one thing that happened and answers what the guide says. */
export type Bot = { turn(incoming: Incoming): Promise<Turned> };

/** What the bot is built from; `today` is the ISO day where the practitioners are, `editions` all there are, oldest first. */
export type BotParts = {
  readonly guide: Guide;
  readonly store: Store;
  readonly keySecret: Uint8Array;
  readonly today: () => string;
  readonly editionOn: (date: string) => Edition;
  readonly editions: readonly Edition[];
};

/** Nothing could be stored because others kept changing the same conversation. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

const nothingBegun = { count: 0, told: {} };
const mostTries = 20;
const turnsRemembered = 5;

/** A bot that stores what is said before it is answered. */
export function createBot(parts: BotParts): Bot {
  return {
    turn: async (incoming) => {
      for (let tries = 0; tries < mostTries; tries++) {
        const turned = await takeTurn(parts, incoming);
        if (turned) return turned;
      }
      throw new TooBusy('Others kept changing the same conversation');
    },
  };
}

/** One turn on the state as it is now; `undefined`, with nothing stored, where that changed in the meantime. */
async function takeTurn(parts: BotParts, incoming: Incoming): Promise<Turned | undefined> {
  const { guide, store, keySecret } = parts;
  const { activity, kind, locale } = incoming;
  const keys = keysOf(practitionerTag(keySecret, incoming.channel, incoming.practitioner));
  const conversationKey = keys.conversation(incoming.conversation);
  const stored = await store.read([keys.practitioner, conversationKey]);
  const practitioner = open(PractitionerRecord, keys.practitioner, stored[0]);
  const conversation = open(ConversationRecord, conversationKey, stored[1]);
  const { turns = [] } = conversation.record ?? {};
  const place = conversation.record?.place ?? practitioner.record?.place ?? outside;
  const hadAgreed = practitioner.record?.agreedOn !== undefined;
  const last = turns.at(-1)?.messages.at(-1);
  const reply = asPressed(incoming.reply, last);

  const repeat = turns.find((one) => one.activity === activity);
  if (repeat) return { messages: repeat.messages, mayKeep: hadAgreed };

  const language = practitioner.record?.language ?? conversation.record?.language ?? languageOf(locale);
  const context = contextOn(parts, practitioner.record?.edition, language);
  const settle = async (said: Said, changes: readonly Change[], mayKeep: boolean) => {
    const { messages } = said;
    const kept = {
      schema: 1 as const,
      language: said.language,
      place: said.place,
      turns: [...turns, { activity, messages }].slice(-turnsRemembered),
    };
    const isWritten = await store.write([...replaced(conversation, kept), ...changes]);
    return isWritten ? { messages, mayKeep } : undefined;
  };

  const isFirst = conversation.record === undefined;
  if (hadAgreed && isDue(practitioner.record, context.today)) {
    await renew(shelfFor(store, keys, guide), context);
  }
  const shelf = shelfFor(store, keys, guide);
  if (!hadAgreed) {
    // A yes to some other question is no consent.
    const wasAsked = last?.step.dialog === guide.consent.id;
    const wasUnasked = kind === 'said' && !wasAsked && place !== outside;
    const asked = askConsent(guide, kind === 'said' && wasAsked ? reply : undefined, wasUnasked, context);
    if (asked.message)
      return settle({ place, language: asked.language, messages: [asked.message] }, [], false);
  }
  const hasSpoken = kind === 'said' && hadAgreed;
  const listened = hasSpoken ? await listen(shelf, place, reply, context) : undefined;
  if (!listened || (isFirst && !isAboutSomething(listened))) {
    const open = await readOpen(shelf, place, context);
    const said = greet(guide, place, open, hadAgreed ? 'welcome' : 'agreed', context);
    return settle(said, whoToKeep(practitioner, said, context), true);
  }
  const said = await answer(shelf, place, reply, listened);
  return settle(said, await whatToKeep(shelf, practitioner, listened, said), !said.isRefused);
}

/** What a turn knows before it reads what was said; a practitioner stays on the edition they began with. */
function contextOn(
  { guide, editionOn, editions, today: day }: BotParts,
  began: string | undefined,
  language: Context['language'],
): Context {
  const today = day();
  const edition = editionOn(began ?? today);
  const earlier = editions.filter(({ validFrom }) => validFrom < edition.validFrom);
  const later = editions.filter(({ validFrom }) => validFrom > edition.validFrom && validFrom <= today);
  return { language, today, edition, earlier, later, seen: {}, common: guide.common };
}

function isAboutSomething({ heard }: Listened): boolean {
  const { dialog, series, report, command, found } = heard;
  return [dialog, series, report, command, found].some((one) => one !== undefined);
}

/** What is said to a reply, once what it is about was read. */
async function answer(shelf: Shelf, place: Place, reply: Reply, listened: Listened): Promise<Said> {
  const { heard, context, dialog, begun = nothingBegun } = listened;
  const known = { state: dialog?.record ?? untouched, begun };
  const said = respond(shelf.guide, place, reply, heard, known, context);
  const offered = await withNextSubject(shelf, listened, said);
  return dialog?.isUnreadable ? withWarning(offered, context) : offered;
}

/** What is said, with the next subject offered where one of a series has come to its outcome. */
async function withNextSubject(
  shelf: Shelf,
  { heard, dialog: document, context }: Listened,
  said: Said,
): Promise<Said> {
  const { series, dialog } = heard;
  if (!series || dialog?.subject === undefined || said.place.at !== 'outcome') return said;
  const spoken = { ...context, language: said.language };
  const begun = await readBegun(shelf, series, spoken);
  const state: DialogState = said.state ?? document?.record ?? untouched;
  const told = { ...begun.told, [dialog.subject]: toldIn(dialog, state, spoken) };
  return offeringNext(said, series, dialog.subject, { ...begun, told }, spoken);
}

function withWarning(said: Said, { language, common }: Context): Said {
  const [first, ...others] = said.messages;
  if (!first) return said;
  const text = `${common[language].setAside}\n\n${first.text}`;
  return { ...said, messages: [{ ...first, text }, ...others] };
}
