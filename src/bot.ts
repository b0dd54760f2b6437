import type { Aim } from './conversation/aim.ts';
import type { Context } from './conversation/dialog.ts';
import { type Guide, greet, offeringNext, outside, respond, type Said } from './conversation/guide.ts';
import type { Message, Reply } from './conversation/message.ts';
import { type DialogState, progressOf, untouched } from './conversation/prompt.ts';
import { whatToKeep } from './keep.ts';
import { languageOf } from './language.ts';
import { listen, readBegun } from './listen.ts';
import type { Edition } from './profile/schema.ts';
import { open, replaced } from './records/documents.ts';
import { type Keys, keysOf, practitionerTag } from './records/keys.ts';
import { ConversationRecord, PractitionerRecord } from './records/records.ts';
import type { Store } from './state/store.ts';

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

/** Holds the conversation: takes one thing that happened and answers what the guide says. */
export type Bot = { turn(incoming: Incoming): Promise<readonly Message[]> };

/** What the bot is built from; `today` is the ISO day where the practitioners are. */
export type BotParts = {
  readonly guide: Guide;
  readonly store: Store;
  readonly keySecret: Uint8Array;
  readonly today: () => string;
  readonly editionOn: (date: string) => Edition;
};

/** Nothing could be stored because others kept changing the same conversation. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

const nothingBegun = { count: 0, progress: {} };
const mostTries = 20;
const turnsRemembered = 5;

/** A bot that stores what is said before it is answered. */
export function createBot(parts: BotParts): Bot {
  return {
    turn: async (incoming) => {
      for (let tries = 0; tries < mostTries; tries++) {
        const messages = await takeTurn(parts, incoming);
        if (messages) return messages;
      }
      throw new TooBusy('Others kept changing the same conversation');
    },
  };
}

/** One turn on the state as it is now; `undefined`, with nothing stored, where that changed in the meantime. */
async function takeTurn(parts: BotParts, incoming: Incoming): Promise<readonly Message[] | undefined> {
  const { guide, store, keySecret, editionOn } = parts;
  const { activity, kind, reply, locale } = incoming;
  const keys = keysOf(practitionerTag(keySecret, incoming.channel, incoming.practitioner));

  const conversationKey = keys.conversation(incoming.conversation);
  const stored = await store.read([keys.practitioner, conversationKey]);
  const practitioner = open(PractitionerRecord, keys.practitioner, stored[0]);
  const conversation = open(ConversationRecord, conversationKey, stored[1]);
  const { turns = [] } = conversation.record ?? {};
  const place = conversation.record?.place ?? practitioner.record?.place ?? outside;

  const repeat = turns.find((one) => one.activity === activity);
  if (repeat) return repeat.messages;

  const language = practitioner.record?.language ?? conversation.record?.language ?? languageOf(locale);
  const today = parts.today();
  const edition = editionOn(practitioner.record?.edition ?? today);
  const context: Context = { language, today, edition, common: guide.common };

  const listened = await listen(store, keys, guide, place, reply, context);
  const { heard, dialog, begun = nothingBegun, everything = {} } = listened;
  const known = dialog?.record ?? untouched;

  const isAbout = heard.dialog ?? heard.series ?? heard.report ?? heard.command;
  const isFirst = conversation.record === undefined && !isAbout;
  const said =
    kind === 'arrived' || isFirst
      ? greet(guide, place, context)
      : respond(guide, place, reply, heard, { state: known, begun, everything }, context);
  const offered = await withNextSubject(store, keys, heard, known, said, context);
  const messages = dialog?.isUnreadable ? withWarning(offered.messages, context) : offered.messages;

  const turn = { activity, messages };
  const changes = [
    ...replaced(conversation, {
      schema: 1,
      language: said.language,
      place: said.place,
      turns: [...turns, turn].slice(-turnsRemembered),
    }),
    ...(await whatToKeep(store, keys, { practitioner, dialog, heard, said, context })),
  ];
  return (await store.write(changes)) ? messages : undefined;
}

/** What is said, with the next subject offered where one of a series has come to its outcome. */
async function withNextSubject(
  store: Store,
  keys: Keys,
  { series, dialog }: Aim,
  known: DialogState,
  said: Said,
  context: Context,
): Promise<Said> {
  if (!series || dialog?.subject === undefined || said.place.at !== 'outcome') return said;
  const spoken = { ...context, language: said.language };
  const begun = await readBegun(store, keys, series, spoken);
  const own = { [dialog.subject]: progressOf(dialog, said.state ?? known, spoken) };
  return offeringNext(
    said,
    series,
    dialog.subject,
    { ...begun, progress: { ...begun.progress, ...own } },
    spoken,
  );
}

function withWarning(
  [first, ...others]: readonly Message[],
  { language, common }: Context,
): readonly Message[] {
  return first ? [{ ...first, text: `${common[language].setAside}\n\n${first.text}` }, ...others] : [];
}
