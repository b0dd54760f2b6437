import { createHmac } from 'node:crypto';
import { remembering } from '../remembering.ts';

/** The keys under which the documents of one practitioner are kept; they share a hash tag and hold no readable id. */
export type Keys = {
  readonly tag: string;
  /** The shelf of everything a practitioner said and who they are; conversations and logs have shelves beside it. */
  readonly shelf: string;
  readonly practitioner: string;
  /** Where it is said that everything is kept under another tag by now. */
  readonly home: string;
  /** Where one conversation of the channel is, and what was said last in it. */
  conversation(conversationId: string): string;
  /** The answers of one dialog, or of one subject in it, like a trajectory or a group of statements. */
  dialog(dialogId: string, subject?: string): string;
};

/** What is kept beside a practitioner's own shelf, each on a shelf of its own under the same tag. */
const beside = {
  ...{ conversations: 'talk', log: 'log', unsent: 'unsent', join: 'join' },
  ...{ cards: 'cards', windows: 'window', drafts: 'draft', schedule: 'due', reach: 'reach' },
  ...{ hidden: 'hidden', told: 'told' },
} as const;

/** The name a practitioner has in the store: 43 characters that cannot be led back to the channel's id without the secret. */
export function practitionerTag(secret: Uint8Array | string, channel: string, id: string): string {
  return tagsBy(secret)(JSON.stringify([channel, id]));
}

// A turn asks for the same names several times, and so does the next one of the same person.
const mostSecrets = 20;
const mostPractitioners = 500;
const mostConversations = 20;
const mostActivities = 500;

const tagsBy = remembering(mostSecrets, (secret: Uint8Array | string) =>
  remembering(mostPractitioners, (person: string) => keyedHash(secret, person)),
);

/** The keys of the practitioner with this tag. */
export const keysOf: (tag: string) => Keys = remembering(mostPractitioners, (tag) => ({
  tag,
  shelf: `{${tag}}`,
  practitioner: `{${tag}}:practitioner`,
  home: `{${tag}}:home`,
  conversation: remembering(
    mostConversations,
    (conversationId) => `{${tag}}${beside.conversations}:${keyedHash(tag, conversationId)}`,
  ),
  dialog: (dialogId, subject) => `{${tag}}:${dialogId}${subject === undefined ? '' : `/${subject}`}`,
}));

/** Every shelf on which something is kept of the practitioner with this tag. */
export function shelvesOf(tag: string): readonly string[] {
  return [`{${tag}}`, ...Object.values(beside).map((name) => `{${tag}}${name}`)];
}

/** The keys of the log of a conversation of our own Direct Line: its head, and what was said in it, numbered from 1. */
export function logKeysOf(tag: string, conversationId: string) {
  return {
    head: `{${tag}}${beside.log}:${conversationId}`,
    activity: (number: number) => `{${tag}}${beside.log}:${conversationId}/${number}`,
  };
}

/** The shelf of one kind of what is kept beside a practitioner's own shelf. */
export function shelfBeside(tag: string, kind: keyof typeof beside): string {
  return `{${tag}}${beside[kind]}`;
}

/** The keys of what passes by while somebody joins two chats: the code that was typed, and how often one was wrong. */
export function joinKeysOf(tag: string) {
  const shelf = shelfBeside(tag, 'join');
  return { typed: `${shelf}:typed`, wrong: `${shelf}:wrong` };
}

/** The key of a window that was opened. */
export function windowKey(tag: string, id: string): string {
  return `${shelfBeside(tag, 'windows')}:${id}`;
}

/** The key of what was typed in the window of a dialog, or of one subject in it, and was not sent yet. */
export function draftKey(tag: string, dialogId: string, subject?: string): string {
  return `${shelfBeside(tag, 'drafts')}:${dialogId}${subject === undefined ? '' : `/${subject}`}`;
}

/** The key of a code for joining two chats; the code cannot be led back to from it without the secret. */
export function codeKey(secret: Uint8Array | string, code: string): string {
  return `{code${keyedHash(secret, JSON.stringify(['code', code]))}}:join`;
}

/** How the key ends under which a message waits to be sent. */
export const unsentEnding = '/unsent';

/** The key under which what answers an activity waits to be sent. */
export function unsentKey(tag: string, activity: string): string {
  return `{${tag}}${beside.unsent}:${keyedHash(tag, activity)}${unsentEnding}`;
}

/** The key under which it is kept for a while what was said back in a turn of a conversation, by its number in it. */
export function toldKey(tag: string, conversation: string, activity: string, turn: number): string {
  const name = keyedHash(tag, JSON.stringify([conversation, activity, turn])).slice(0, 22);
  return `${shelfBeside(tag, 'told')}:${name}`;
}

/** The key of the cards of a conversation that something can still be pressed on. */
export function cardsKey(tag: string, conversationId: string): string {
  return `{${tag}}${beside.cards}:${keyedHash(tag, conversationId)}`;
}

/** How the key ends under which it is kept when somebody is to be reminded. */
export const scheduleEnding = '/due';

/** The key under which it is kept when somebody is to be reminded, and of what. */
export function scheduleKey(tag: string): string {
  return `{${tag}}${beside.schedule}:reminders${scheduleEnding}`;
}

/** The key under which it is kept where somebody was last spoken with in person. */
export function reachKey(tag: string): string {
  return `{${tag}}${beside.reach}:last`;
}

/** The key under which it is kept what was hidden before a language model read it. */
export function hiddenKey(tag: string): string {
  return `{${tag}}${beside.hidden}:names`;
}

/** The tag of whoever something is kept of under this key; `undefined` for a key that is no practitioner's. */
export function tagOf(key: string): string | undefined {
  return /^\{([\w-]{43})\}/.exec(key)?.[1];
}

/** A short name for an activity, or for what was pressed, for telling whether it was here before. */
export const shortId: (cameIn: string) => string = remembering(mostActivities, (cameIn) =>
  keyedHash('activity', cameIn).slice(0, 16),
);

// A channel whose ids are longer repeats its conversation in each of them.
const longestId = 24;
const shortened = '#';

/** The id of an activity as it is kept: a short one in the place of a long one. */
export function keptId(activity: string): string {
  const isKept = activity.length <= longestId && !activity.startsWith(shortened);
  return isKept ? activity : shortened + shortId(activity);
}

/** The short id of an activity of which this is kept, or its whole id, as it was before. */
export function shortIdOf(kept: string): string {
  return kept.startsWith(shortened) ? kept.slice(shortened.length) : shortId(kept);
}

/** A short name for a code that was typed, for telling one from another without keeping it. */
export function shortCodeId(secret: Uint8Array | string, code: string): string {
  return keyedHash(secret, JSON.stringify(['typed code', code])).slice(0, 16);
}

function keyedHash(key: Uint8Array | string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
