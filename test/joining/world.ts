import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { guide } from '../../dialogs/index.ts';
import { createBot } from '../../src/bot.ts';
import type { Message, Reply } from '../../src/conversation/message.ts';
import { editionOn, editions as published } from '../../src/profile/editions.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { type Keys, keysOf, logKeysOf, practitionerTag, shelvesOf } from '../../src/records/keys.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import { type Store, StoreUnavailable } from '../../src/state/store.ts';
import type { Along } from '../../src/turn.ts';
import { hurriedUptime } from '../support/time.ts';

/** A person in one chat of a channel; in our own Direct Line the conversation bears the name of the record. */
export type Person = {
  readonly keys: Keys;
  /** Says these one after the other, on the bot of this process, and gives the answer to the last. */
  say(...texts: readonly string[]): Promise<Message>;
  press(label: string, below?: Message): Promise<Message>;
  /** Sends one reply under an activity id of the test's choice. */
  send(activity: string, reply: Reply): Promise<readonly Message[]>;
  /** The same chat, in another process. */
  in(process: Process): Person;
};

export type Process = {
  readonly bot: ReturnType<typeof createBot>;
  readonly store: Store;
};

/** Chats of one or more processes on one store, at a time of the test's choice. */
export type World = {
  readonly store: Store;
  /** Lets so many seconds pass. */
  pass(seconds: number): void;
  goTo(day: string): void;
  /** Starts a process that gets this in place of the store. */
  start(through?: (store: Store) => Store, editions?: readonly Edition[]): Process;
  /** Somebody new in this channel, who agreed to what is kept. */
  person(process: Process, channel: 'msteams' | 'directline' | 'slack', name?: string): Promise<Person>;
  /** What is stored on the shelves of a person, by key without the tag. */
  stored(keys: Keys): Promise<Record<string, unknown>>;
};

const secret = new Uint8Array(32).fill(7);

/** Opens a store in a folder of its own; it is closed when the test ends. */
export function openWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-chats-'));
  let now = Date.parse('2026-09-01T12:00:00Z');
  const store = openSqliteStore(join(folder, 'state.sqlite'), () => now, hurriedUptime());
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let people = 0;
  return {
    store,
    pass: (seconds) => {
      now += seconds * 1000;
    },
    goTo: (day) => {
      now = Date.parse(`${day}T12:00:00Z`);
    },
    start: (through = (whole) => whole, editions = published) => {
      const seen = through(store);
      const bot = createBot({
        ...{ guide, store: seen, keySecret: secret, editions, keptMonths: 24 },
        now: () => now,
        today: () => new Date(now).toISOString().slice(0, 10),
        editionOn: (day) => editionOn(day, editions),
        receipt: () => 'AB12-CD34',
      });
      return { bot, store: seen };
    },
    person: async (process, channel, name = `person ${people + 1}`) => {
      people += 1;
      const person = personIn(process, channel, name);
      await person.say('hallo', 'ja');
      return person;
    },
    stored: async ({ tag }) => {
      const shelves = await Promise.all(
        shelvesOf(tag).map((shelf) => store.readShelf(shelf, Number.POSITIVE_INFINITY)),
      );
      const all = shelves.flatMap((shelf) => [...(shelf ?? [])]);
      return Object.fromEntries(
        all.map(([key, { value }]) => [key.replace(`{${tag}}`, ''), JSON.parse(value)]),
      );
    },
  };
}

let activities = 0;

function personIn(process: Process, channel: string, name: string): Person {
  const tag = practitionerTag(secret, channel, name);
  let last: Message | undefined;
  const send = async (activity: string, reply: Reply) => {
    const isOurs = channel === 'directline';
    const key = logKeysOf(tag, activity).head;
    const along: Along = {
      keys: () => [],
      changes: () =>
        isOurs ? [{ key, expected: 0, value: JSON.stringify(reply), expiresInSeconds: 60 }] : [],
    };
    const { messages } = await process.bot.turn(
      {
        ...{ channel, practitioner: name, conversation: `chat of ${name}`, activity, kind: 'said', reply },
        ...{ locale: 'nl', ...(isOurs && { tag }) },
      },
      along,
    );
    last = messages.at(-1) ?? last;
    return messages;
  };
  const reply = async (one: Reply): Promise<Message> => {
    activities += 1;
    await send(`activity ${activities}`, one);
    if (!last) throw new Error('Nothing was said back');
    return last;
  };
  return {
    keys: keysOf(tag),
    send,
    say: async (...texts) => {
      let said = last;
      for (const text of texts) said = await reply({ text });
      if (!said) throw new Error('Nothing was said');
      return said;
    },
    press: (label, below = last) => {
      const suggestion = below?.suggestions?.find((one) => one.label === label);
      if (!below || !suggestion) throw new Error(`"${label}" is not to be pressed below "${below?.text}"`);
      const { answer, to: step = below.step } = suggestion;
      return reply({ text: label, pressed: { step, answer, token: below.token ?? '' } });
    },
    in: (other) => personIn(other, channel, name),
  };
}

/** The code that a message shows. */
export function codeIn({ text }: Message): string {
  const code = /\*\*([A-Z2-9]{5}-[A-Z2-9]{5})\*\*/.exec(text)?.[1];
  if (!code) throw new Error(`There is no code in "${text}"`);
  return code;
}

/** The question that a message asks, or the outcome that it tells. */
export const at = ({ step }: Message) => step.question ?? step.outcome;

/** Rates the first group and tells one story that shows it. */
export async function talkOf(person: Person, ratings: string, story: string): Promise<void> {
  await person.say('menu', 'zelfbeoordeling', '1', ratings, 'menu', 'verhaal', story);
  await person.say('skip', `${story} liep vast`, 'skip', 'ik belde', 'skip', 'skip', 'menu');
}

/** Somebody who talked in two chats, and typed the code of one in the other: the next is a yes. */
export async function aboutToJoin(world: World, typing: Process, showing: Process, home: 'typed' | 'shown') {
  const typed = await world.person(typing, home === 'typed' ? 'directline' : 'msteams');
  const shown = await world.person(showing, home === 'typed' ? 'msteams' : 'directline');
  await talkOf(typed, '3 2', 'Stage');
  await talkOf(shown, '1 2', 'Omar');
  await typed.say('menu', codeIn(await shown.say('menu', 'koppelen', 'ja')), 'geen');
  const [at, from] = home === 'typed' ? [typed, shown] : [shown, typed];
  return { typed, shown, home: at, alias: from };
}

/** What is kept of somebody besides what was only said to get there. */
export async function keptOf(world: World, { keys }: Person): Promise<readonly string[]> {
  const all = Object.keys(await world.stored(keys));
  return all.filter((key) => key.startsWith(':') && !key.startsWith(':join/')).toSorted();
}

/** What is kept of each of these chats, and of both once they are joined with nothing picked. */
export const ofEach = [':practitioner', ':selfAssessment/K1', ':story', ':story/1'];
export const ofBoth = [...ofEach, ':selfAssessment/K1/joined-aside', ':story/2'].toSorted();

/** A store of a process that is killed at its `nth` write from now on, before that is applied or just after. */
export function mortal(when: 'before' | 'after') {
  let left = Number.POSITIVE_INFINITY;
  const live = async <T>(action: () => Promise<T>) => {
    if (left < 0) throw new StoreUnavailable('killed');
    return action();
  };
  return {
    killAt: (nth: number) => {
      left = nth;
    },
    isDead: () => left < 0,
    through: (store: Store): Store => ({
      ...store,
      read: (keys) => live(() => store.read(keys)),
      readShelf: (shelf, most) => live(() => store.readShelf(shelf, most)),
      readSome: (shelf, bytes) => live(() => store.readSome(shelf, bytes)),
      write: (changes, resting) =>
        live(async () => {
          left -= 1;
          if (left < 0 && when === 'before') throw new StoreUnavailable('killed');
          const written = await store.write(changes, resting);
          if (left < 0) throw new StoreUnavailable('killed');
          return written;
        }),
    }),
  };
}
