import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { guide as realGuide } from '../../dialogs/index.ts';
import { createBot } from '../../src/bot.ts';
import { localTime } from '../../src/calendar.ts';
import type { Guide } from '../../src/conversation/guide.ts';
import type { Answered, Message, Reply } from '../../src/conversation/message.ts';
import type { Due } from '../../src/conversation/reminding.ts';
import type { Entry } from '../../src/conversation/said.ts';
import type { StandingView } from '../../src/conversation/standing.ts';
import type { NotFilled } from '../../src/conversation/window.ts';
import type { Language } from '../../src/language.ts';
import { lexiconOnDemand } from '../../src/lexicon/open.ts';
import { editionOn, editions } from '../../src/profile/editions.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { keysOf, practitionerTag, reachKey, scheduleKey } from '../../src/records/keys.ts';
import { DialogRecord } from '../../src/records/records.ts';
import { activityOf, ScheduleRecord } from '../../src/records/schedule.ts';
import type { Thinker } from '../../src/sharing.ts';
import { createStandings } from '../../src/standings.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import type { Store } from '../../src/state/store.ts';
import { checkMessage } from './lint.ts';

/** Who talks where; a test names only what differs. */
export type Setting = {
  readonly guide?: Guide;
  readonly today?: string;
  /** What time it is, in place of noon on that day. */
  readonly clock?: () => number;
  readonly language?: Language;
  readonly practitioner?: string;
  readonly conversation?: string;
  readonly editions?: readonly Edition[];
  /** What the bot draws for a receipt, and as its own name. */
  readonly receipt?: string;
  /** What the bot gets in place of the store, made from it. */
  readonly through?: (store: Store) => Store;
  /** What thinks along, where anything does. */
  readonly thinker?: Thinker;
  /** False for somebody who has not agreed yet that what they say is kept. */
  readonly hasAgreed?: boolean;
};

/** A conversation with the real bot on a real store in a folder of its own. */
export type Conversation = {
  /** Says these one after the other and gives the answer to the last. */
  say(...texts: readonly string[]): Promise<Message>;
  /** Presses suggestions by their labels, each below the message that is last by then. */
  press(...labels: readonly string[]): Promise<Message>;
  /** Fills in the form of the last message and sends it. */
  fill(filled: Readonly<Record<string, string>>): Promise<Message>;
  /** Fills in the form of a message that was there before. */
  fillOld(message: Message, filled: Readonly<Record<string, string>>): Promise<Message>;
  /** Sends what was filled in in the window of the last message, or of one before; why not, where nothing was taken. */
  fillWindow(filled: Readonly<Record<string, string>>, message?: Message): Promise<Message | NotFilled>;
  /** Presses a suggestion of a message that was there before. */
  pressOld(message: Message, label: string): Promise<Message>;
  /** Sends one reply under an activity id of the test's choice. */
  send(activity: string, reply: Reply | 'arrived'): Promise<readonly Message[]>;
  readonly last: Message;
  /** What was taken for the answer in the last turn. */
  readonly answered: Answered | undefined;
  /** What is stored under this name for the practitioner, as it stands there; nothing where there is nothing. */
  doc(name: string): Promise<string | undefined>;
  /** Everything that is stored under a name that begins so. */
  docsLike(beginning: string): Promise<readonly string[]>;
  /** Puts something under this name, whatever is there. */
  putDoc(name: string, value: string): Promise<void>;
  /** When somebody is to be reminded, as it is kept. */
  due(): Promise<readonly Due[]>;
  /** Reminds of what is due, as a channel does, and gives what was said. */
  remind(): Promise<readonly Message[]>;
  /** Tells the bot that nothing can be brought to this conversation any more. */
  unreachable(): Promise<void>;
  /** What was said in a dialog, as stored but for the days. */
  said(dialog: string): Promise<readonly Entry[]>;
  /** What a page shows of where they stand. */
  standing(): Promise<StandingView>;
  /** The same bot and store, by somebody else, somewhere else, on another day or with another guide. */
  elsewhere(other: Setting): Conversation;
};

const lexicon = lexiconOnDemand();
const secret = new Uint8Array(32).fill(7);
const channel = 'test';

/** Opens a conversation in which nothing has been said; it is closed when the test ends. */
export function open(setting: Setting = {}): Conversation {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-conversation-'));
  const store = openSqliteStore(join(folder, 'state.sqlite'), () => 0);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return converseOn(store, setting);
}

/** Opens a conversation and enters a dialog of the guide, the first that is always there unless another is named. */
export async function begin(setting: Setting = {}, name?: string): Promise<Conversation> {
  const talk = open(setting);
  const { guide = realGuide, language = 'nl' } = setting;
  const first = guide.dialogs.find(({ isOffered }) => !isOffered);
  await talk.say(name ?? first?.text[language].name ?? '');
  return talk;
}

let activities = 0;

function converseOn(store: Store, setting: Setting): Conversation {
  const { guide = realGuide, today = '2026-09-01', language = 'nl' } = setting;
  const { practitioner = 'somebody', conversation = 'here', editions: published = editions } = setting;
  const { through = (whole) => whole } = setting;
  const parts = {
    guide,
    store: through(store),
    keySecret: secret,
    today: () => (setting.clock ? localTime(setting.clock()).day : today),
    now: setting.clock ?? (() => Date.parse(`${today}T10:00:00Z`)),
    editionOn: (date: string) => editionOn(date, published),
    editions: published,
    keptMonths: 24,
    receipt: () => setting.receipt ?? 'AB12-CD34',
    lexicon,
    ...(setting.thinker && { thinker: setting.thinker }),
  };
  const bot = createBot(parts);
  const keys = keysOf(practitionerTag(secret, channel, practitioner));
  const keyOf = (name: string) =>
    name === 'practitioner'
      ? keys.practitioner
      : name === 'conversation'
        ? keys.conversation(conversation)
        : name === 'schedule'
          ? scheduleKey(keys.tag)
          : keys.dialog(name);
  let last: Message = { text: '', language, step: { dialog: 'menu' } };
  let lastAnswered: Answered | undefined;

  const turn = async (conversation: string, activity: string, reply: Reply | 'arrived') => {
    const isArrival = reply === 'arrived';
    const turned = await bot.turn({
      ...{ channel, conversation, practitioner, activity, locale: language },
      kind: isArrival ? 'arrived' : 'said',
      reply: isArrival ? { text: '' } : reply,
    });
    turned.messages.forEach(checkMessage);
    lastAnswered = turned.answered;
    return turned;
  };
  // In a conversation of its own, so that the one of the test is still to begin.
  const agree = async () => {
    const [known] = await store.read([keys.practitioner]);
    if (known || setting.hasAgreed === false) return;
    await turn('consent', 'asked', 'arrived');
    await turn('consent', 'agreed', { text: 'ja' });
  };
  const send = async (activity: string, reply: Reply | 'arrived') => {
    await agree();
    const turned = await turn(conversation, activity, reply);
    last = turned.messages.at(-1) ?? last;
    return turned;
  };
  const reply = async (one: Reply) => {
    activities += 1;
    await send(`activity ${activities}`, one);
    return last;
  };
  const pressOld = (message: Message, label: string) => {
    const suggestion = message.suggestions?.find((one) => one.label === label);
    if (!suggestion) throw new Error(`"${label}" is not to be pressed below "${message.text}"`);
    const { answer, to: step = message.step } = suggestion;
    const { token = '' } = message;
    return reply({ text: label, pressed: { step, answer, token } });
  };
  const fillOld = ({ step, token = '' }: Message, filled: Readonly<Record<string, string>>) =>
    reply({ text: '', pressed: { step, answer: '', token, filled } });
  const due = async () => {
    const [stored] = await store.read([scheduleKey(keys.tag)]);
    return stored ? ScheduleRecord.parse(JSON.parse(stored.value)).due : [];
  };
  const remind = async () => {
    const told: Message[] = [];
    const now = setting.clock?.() ?? Date.parse(`${today}T10:00:00Z`);
    for (let next = (await due())[0]; next && next.at <= now; [next] = await due()) {
      const about = { channel, conversation, practitioner, tag: keys.tag, activity: activityOf(next) };
      const { messages } = await bot.turn({ ...about, kind: 'due', reply: { text: '' } });
      messages.forEach(checkMessage);
      told.push(...messages);
      last = messages.at(-1) ?? last;
    }
    return told;
  };
  const doc = async (name: string) => (await store.read([keyOf(name)]))[0]?.value;
  const docsLike = async (beginning: string) => {
    const all = (await store.readShelf(keys.shelf, Number.POSITIVE_INFINITY)) ?? new Map();
    return [...all].flatMap(([key, { value }]) => (key.startsWith(keyOf(beginning)) ? [value] : []));
  };

  return {
    say: async (...texts) => {
      for (const text of texts) await reply({ text });
      return last;
    },
    press: async (...labels) => {
      for (const label of labels) await pressOld(last, label);
      return last;
    },
    pressOld,
    fill: (filled) => fillOld(last, filled),
    fillOld,
    fillWindow: async (filled, { step, token = '' } = last) => {
      activities += 1;
      const pressed = { step, answer: '', token, filled, isWindow: true as const };
      const { notFilled } = await send(`activity ${activities}`, { text: '', pressed });
      return notFilled ?? last;
    },
    send: async (activity, reply) => (await send(activity, reply)).messages,
    get last() {
      return last;
    },
    get answered() {
      return lastAnswered;
    },
    ...{ doc, docsLike, due, remind },
    unreachable: async () => {
      const reach = { schema: 1, channel, conversation, reference: {} };
      const [stored] = await store.read([reachKey(keys.tag)]);
      const expected = stored?.version ?? 0;
      await store.write([{ key: reachKey(keys.tag), expected, value: JSON.stringify(reach) }]);
      await bot.unreachable(keys.tag, conversation);
    },
    putDoc: async (name, value) => {
      const [stored] = await store.read([keyOf(name)]);
      await store.write([{ key: keyOf(name), expected: stored?.version ?? 0, value }]);
    },
    said: async (dialog) => {
      const { said } = DialogRecord.parse(
        JSON.parse((await doc(dialog)) ?? '{"schema":1,"said":[],"misses":0}'),
      );
      return said.map(({ on: _, ...entry }) => entry);
    },
    standing: async () => {
      await agree();
      const found = await createStandings(parts).of(keys.tag);
      if (!found) throw new Error('Nothing is kept that they agreed to');
      return found.standing;
    },
    elsewhere: (other) => converseOn(store, { ...setting, ...other }),
  };
}

/** The labels that can be pressed below a message. */
export function labels({ suggestions = [] }: Message): string[] {
  return suggestions.map(({ label }) => label);
}
