import { randomInt } from 'node:crypto';
import { type Document, open } from '../records/documents.ts';
import { CodeRecord, TypedRecord, WrongRecord } from '../records/joins.ts';
import { codeKey, joinKeysOf, shortCodeId, shortId } from '../records/keys.ts';
import { codeFrom, readCode } from '../rules/joinCode.ts';
import type { Store } from '../state/store.ts';
import { homeOf } from './homes.ts';

/** The chat in which a code is shown: the tag of its record, and its channel. */
export type Chat = { readonly tag: string; readonly channel: string };

/** The codes by which two chats find each other. */
export type Codes = {
  /** A new code, which leads nowhere yet. */
  draw(): string;
  /** Has a code that was drawn lead to this chat from now on. */
  keep(code: string, chat: Chat): Promise<void>;
  /** The id of the code that a text is, under which it is known once it was typed; `undefined` for any other text. */
  idOf(text: string): string | undefined;
  /**
   * Uses the code that was typed in an activity; for whoever did it stays used for an hour. What was never a code, was used
   * by others or has passed are told alike.
   */
  use(own: string, text: string, activity: string): Promise<'used' | 'unknown' | 'tooOften' | 'same'>;
  /** The other chat that the code with this id led to, for an hour. */
  typed(own: string, id: string): Promise<Chat | undefined>;
};

const minute = 60;
const codeLasts = 10 * minute;
const choiceLasts = 60 * minute;
const wrongCountsFor = 60 * minute;
const mostWrong = 5;
const mostTries = 5;

/** Opens the codes; what is kept of one is a keyed hash, so that none can be read from the store. */
export function openCodes(store: Store, secret: Uint8Array | string): Codes {
  async function read<T>(schema: Parameters<typeof open<T>>[0], key: string): Promise<Document<T>> {
    const [stored] = await store.read([key]);
    return open(schema, key, stored);
  }

  async function put<T>({ key, version }: Document<T>, record: T, expiresInSeconds: number) {
    const change = { key, expected: version, value: JSON.stringify(record), expiresInSeconds };
    return (await store.write([change])).isWritten;
  }

  /** Counts a wrong code, once for each activity; says whether one more may be tried. */
  async function count(own: string, activity: string): Promise<'unknown' | 'tooOften'> {
    for (let tries = 0; tries < mostTries; tries++) {
      const wrong = await read(WrongRecord, joinKeysOf(own).wrong);
      const { count = 0, activity: last } = wrong.record ?? {};
      if (last === activity) return 'unknown';
      if (count >= mostWrong) return 'tooOften';
      if (await put(wrong, { schema: 1, count: count + 1, activity }, wrongCountsFor)) return 'unknown';
    }
    return 'tooOften';
  }

  async function remember(own: string, record: TypedRecord): Promise<void> {
    for (let tries = 0; tries < mostTries; tries++) {
      if (await put(await read(TypedRecord, joinKeysOf(own).typed), record, choiceLasts)) return;
    }
    throw new Error('What a code led to could not be kept');
  }

  return {
    draw: () => codeFrom((below) => randomInt(below)),
    keep: async (code, chat) => {
      const unused = open(CodeRecord, codeKey(secret, code), undefined);
      if (await put(unused, { schema: 1, ...chat }, codeLasts)) return;
      // One in a million million; it is drawn anew when the turn is taken again.
      throw new Error('A code was drawn that leads to somebody already');
    },
    idOf: (text) => {
      const code = readCode(text);
      return code && shortCodeId(secret, code);
    },
    use: async (own, text, came) => {
      const code = readCode(text) ?? '';
      const id = shortCodeId(secret, code);
      const activity = shortId(came);
      const keys = joinKeysOf(own);
      const [typed, wrong] = await Promise.all([
        read(TypedRecord, keys.typed),
        read(WrongRecord, keys.wrong),
      ]);
      if (typed.record?.id === id) return 'used';
      const isCounted = wrong.record?.activity === activity;
      if (!isCounted && (wrong.record?.count ?? 0) >= mostWrong) return 'tooOften';
      const found = await read(CodeRecord, codeKey(secret, code));
      if (isCounted || !found.record) return count(own, activity);
      const tag = await homeOf(store, found.record.tag);
      // Not used up by somebody who types it where it was shown.
      if (tag === own) return 'same';
      const { isWritten } = await store.write([
        { key: found.key, expected: found.version, value: undefined },
      ]);
      if (!isWritten) return count(own, activity);
      await remember(own, { ...found.record, tag, id });
      return 'used';
    },
    typed: async (own, id) => {
      const { record } = await read(TypedRecord, joinKeysOf(own).typed);
      return record?.id === id ? record : undefined;
    },
  };
}
