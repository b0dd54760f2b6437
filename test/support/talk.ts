import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonText } from '../../dialogs/common.text.ts';
import type { Bot } from '../../src/bot.ts';
import type { Credentials } from '../../src/channels/adapter.ts';
import { type Channels, openChannels } from '../../src/channels/channels.ts';
import type { AzureSettings } from '../../src/channels/directline/azure.ts';
import { openTokens } from '../../src/channels/directline/tokens.ts';
import type { Message } from '../../src/conversation/message.ts';
import { languageOf } from '../../src/language.ts';
import type { Log } from '../../src/log.ts';
import { practitionerTag } from '../../src/records/keys.ts';
import { startServer } from '../../src/server.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import type { Store } from '../../src/state/store.ts';
import type { Incoming, Turned } from '../../src/turn.ts';
import { hurriedUptime } from './time.ts';

/** A started server, what its bot heard and what it logged. */
export type Talk = {
  readonly url: string;
  readonly directory: string;
  readonly heard: Incoming[];
  readonly logged: string[];
  /** The tags of those who can be reached no more. */
  readonly unreachable: string[];
  readonly channels: Channels;
  stop(): Promise<void>;
};

/**
 * A bot that greets, counts what is said, waits on "wacht" and long on "lang" and fails on "stuk"; it remembers nothing else, and may keep
 * everything where `mayKeep` says nothing else.
 */
export function countingBot(heard: Incoming[], mayKeep: (text: string) => boolean = () => true): Bot {
  let count = 0;
  return {
    prepare: async () => {},
    spokenIn: async () => undefined,
    unreachable: async () => undefined,
    turn: async (incoming) => {
      heard.push(incoming);
      const { text } = incoming.reply;
      if (incoming.kind === 'arrived') {
        const greeting = spoken(say('Welkom', 'greeting', ['Ja', 'Nee']), incoming);
        return { messages: [greeting], mayKeep: mayKeep(text) };
      }
      if (text === 'stuk') throw new TypeError(`cannot read ${text}`);
      const waitMs = { wacht: 300, lang: 11_000 }[text];
      if (waitMs) await new Promise((resolve) => setTimeout(resolve, waitMs));
      count += 1;
      const messages = [say(`${count}: ${text.length}`, 'counted'), say('Ga door', 'next')];
      return { messages: messages.map((one) => spoken(one, incoming)), mayKeep: mayKeep(text) };
    },
  };
}

export const tagOf = (channel: string, person: string) => practitionerTag('a secret', channel, person);

/** The same bot, which stores what its channel keeps of a turn, and knows a repeat. */
function storing(bot: Bot, store: Store): Bot {
  const known = new Map<string, Turned>();
  return {
    ...bot,
    turn: async (incoming, along) => {
      const before = known.get(incoming.activity);
      if (before) return { ...before, isRepeat: true };
      const turned = await bot.turn(incoming);
      const tag = tagOf(incoming.channel, incoming.practitioner);
      for (let tries = 0; along && tries < 50; tries++) {
        const stored = await store.read(along.keys(tag));
        const { isWritten, now } = await store.write(along.changes(tag, stored, turned));
        if (!isWritten) continue;
        along.written?.(now);
        break;
      }
      known.set(incoming.activity, turned);
      return turned;
    },
  };
}

function spoken(message: Message, { locale }: Incoming): Message {
  return { ...message, language: languageOf(locale) };
}

export function say(text: string, question: string, labels: string[] = []): Message {
  const suggestions = labels.map((label) => ({ label, answer: label.toLowerCase() }));
  return {
    text,
    language: 'nl',
    step: { dialog: 'test', question },
    ...(labels.length > 0 && { suggestions }),
  };
}

/** Starts the real server on a free port with SQLite in `directory`; each has its own clock, `skip` milliseconds ahead. */
export async function startTalk(
  options: {
    directory?: string;
    credentials?: Credentials;
    host?: string;
    skip?: () => number;
    bot?: Bot;
    allowedTenants?: readonly string[];
    azure?: AzureSettings;
  } = {},
): Promise<Talk> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'talk-'));
  const heard: Incoming[] = [];
  const logged: string[] = [];
  const unreachable: string[] = [];
  const note = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const log: Log = { info: note, warn: note, error: note };
  const clock = () => Date.now() + (options.skip?.() ?? 0);
  const store = openSqliteStore(join(directory, 'test.sqlite'), clock, hurriedUptime());
  const credentials = options.credentials ?? {};
  const channels = openChannels({
    bot: {
      ...storing(options.bot ?? countingBot(heard), store),
      unreachable: async (tag) => void unreachable.push(tag),
    },
    store,
    credentials,
    tokens: openTokens(new Uint8Array(32).fill(7), clock),
    directLineSecret: 'a-secret',
    ...(options.azure && { azure: options.azure }),
    allowedTenants: options.allowedTenants ?? [],
    texts: {
      nl: {
        ...commonText.nl,
        ...{ troubled: 'Er ging iets mis.', unsure: 'Ik weet het niet zeker.', working: 'Nog even.' },
      },
      en: {
        ...commonText.en,
        ...{ troubled: 'Something went wrong.', unsure: 'I am not sure.', working: 'Just a moment.' },
      },
    },
    tagOf,
    chance: () => 0,
    clock,
    log,
  });
  const settings = {
    host: options.host ?? '127.0.0.1',
    port: 0,
    hasCredentials: 'MicrosoftAppId' in credentials,
    keptMonths: 24,
    ...(options.azure && { azureDirectLine: options.azure.url }),
  };
  const server = await startServer(channels, settings, log);
  const stop = async () => {
    await server.close();
    await store.close();
    if (!options.directory) rmSync(directory, { recursive: true, force: true });
  };
  return { url: server.url, directory, heard, logged, unreachable, channels, stop };
}
