import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { launchPlayground } from './playgroundProcess.ts';
import { openWire, type Wire } from './playgroundWire.ts';
import { type Showable, type Shown, shownIn } from './shown.ts';

const patienceMs = 15_000;

/** A message of the guide as it is shown; it keeps its id when it is updated. */
export type Message = Shown & Showable & { readonly id: string };

/** One conversation of Microsoft Teams, as the playground plays it; what a person does answers what the guide said to it. */
export type TeamsChat = {
  /** Everything the guide said, in order, as it looks by now. */
  readonly messages: readonly Message[];
  /** The message that came last. */
  readonly last: Message;
  /** Opens the chat for the first time, with all that the playground makes of that. */
  install(): Promise<Heard>;
  /** The same, in a client of this language. */
  installIn(locale: string): Promise<Heard>;
  /** Types something and sends it; in a group it is said to the guide by name. */
  say(text: string): Promise<Heard>;
  /** Presses the last button with this label. */
  press(label: string): Promise<Heard>;
  /** Presses a button as it was on this message, whatever became of the message since. */
  pressOn(message: Message, label: string): Promise<Heard>;
  /** Fills in the last form with these fields, and sends it with the button with this label. */
  fill(filled: Readonly<Record<string, string>>, label: string): Promise<Heard>;
  /** Has an activity of any kind happen, of which only what is special is named; the guide need not say anything to it. */
  happen(activity: Readonly<Record<string, unknown>> & { readonly type: string }): Promise<Heard>;
  /** Has something happen that the playground knows by this name: `uninstall`, `userAdded`, `botRemoved` and so on. */
  mock(name: string): Promise<Heard>;
  /** Waits until the guide has said this since the person did something last. */
  hear(words: string | RegExp): Promise<Message>;
  /** Waits until the guide says something that it has not said yet, without being asked. */
  next(): Promise<Message>;
  /** Waits until nothing can be pressed or filled in on this message any more, and gives what became of it. */
  closed(message: Message): Promise<Message>;
};

/** What the guide said to something, as if it was one message, and the messages that this is made of. */
export type Heard = Shown & { readonly messages: readonly Message[] };

/** The Microsoft 365 Agents Playground as Microsoft Teams, with the guide behind it. */
export type Playground = {
  readonly url: string;
  readonly personal: TeamsChat;
  readonly group: TeamsChat;
  /** Calls between the two that were refused, and warnings. */
  readonly errors: readonly string[];
};

/** Starts a playground in front of the guide at this address; it is stopped when the test ends. */
export async function startPlayground(guide: string): Promise<Playground> {
  const { url, stop } = await launchPlayground(guide);
  onTestFinished(stop);
  const wire = await openWire(url);
  onTestFinished(wire.close);
  const { personalChat, groupChats } = wire.cast;
  return {
    url,
    personal: chatIn(personalChat.id, wire),
    group: chatIn(`${groupChats[0]?.id}`, wire),
    get errors() {
      return wire.errors;
    },
  };
}

function chatIn(id: string, wire: Wire): TeamsChat {
  const { bot, currentUser, personalChat } = wire.cast;
  const conversation = { id };
  const from = { id: currentUser.id };
  /** How many frames there were when the person did something last. */
  let since = 0;

  const messages = (action = /Message$/, start = 0): Message[] => {
    const found = new Map<string, Message>();
    for (const frame of wire.frames.slice(start)) {
      if (frame.actionConversationId !== id || !action.test(frame.action)) continue;
      const { messageId, text, attachments } = frame.message;
      found.set(messageId, { id: messageId, text, attachments, ...shownIn([frame.message]) });
    }
    return [...found.values()];
  };
  const heard = (): Heard => {
    const said = messages(/^create/, since);
    return { ...shownIn(said), messages: said };
  };

  async function until<Found>(what: string, look: () => Found | undefined): Promise<Found> {
    const known = wire.errors.length;
    for (const deadline = Date.now() + patienceMs; ; await sleep(10)) {
      const found = look();
      if (found !== undefined) return found;
      const errors = wire.errors.slice(known);
      if (errors.length === 0 && Date.now() < deadline) continue;
      const seen = messages().map((one) => `${one.words}\n${labelsOf(one)}`);
      throw new Error([`Waited in vain until ${what}.`, ...errors, 'What is shown:', ...seen].join('\n\n'));
    }
  }

  /** Does what brings the guide activities of these types, and waits until it has answered their calls. */
  async function act(types: readonly string[], doIt: () => Promise<unknown>): Promise<Heard> {
    const before = types.map((type) => wire.answered(type, id));
    since = wire.frames.length;
    await doIt();
    const isOver = () => types.every((type, at) => wire.answered(type, id) > (before[at] ?? 0)) || undefined;
    await until(`the guide took ${types.join(' and ')}`, isOver);
    await wire.catchUp();
    return heard();
  }

  /** Says something, to which something is said back: with its call, or after it. */
  async function talk(path: string, body: object): Promise<Heard> {
    await act(['message'], () => wire.call(path, body));
    return until('something was said back', () => (heard().messages.length > 0 ? heard() : undefined));
  }

  function submit(message: Message, label: string, filled: Readonly<Record<string, string>> = {}) {
    const button = message.buttons.findLast((one) => one.label === label);
    if (!button) throw new Error(`"${label}" cannot be pressed on: ${message.words}\n${labelsOf(message)}`);
    const value = { ...button.data, ...filled };
    return talk('/_conversation/v1/submit', { conversation, from, replyToId: message.id, value });
  }

  function lastWith(label: string, fields: readonly string[]): Message {
    const all = messages();
    const found = all.findLast(
      (one) =>
        one.buttons.some((button) => button.label === label) &&
        fields.every((field) => one.fields.includes(field)),
    );
    if (found) return found;
    const shown = all.map((one) => `${labelsOf(one)} ${one.fields.join(' ')}`).join('\n');
    throw new Error(`There is no "${label}" for ${fields.join(' ') || 'pressing'}, but:\n${shown}`);
  }

  const template = async (type: string): Promise<Readonly<Record<string, unknown>>> =>
    Object(await wire.call(`/_internal/v1/customActivities/template?conversationId=${id}&type=${type}`));
  const send = (activity: object) => wire.call('/_internal/v1/customActivities', activity);
  const installing = ['installationUpdate', 'conversationUpdate'];

  return {
    get messages() {
      return messages();
    },
    get last() {
      const last = messages().at(-1);
      if (!last) throw new Error('Nothing was said');
      return last;
    },
    install: () => act(installing, () => wire.call(`/_debug/conversation/${id}/installation`, {})),
    installIn: (locale) =>
      act(installing, async () => {
        for (const type of ['install', 'userAdded']) await send({ ...(await template(type)), locale });
      }),
    say: (text) => {
      const name = `<at>${bot.name}</at>`;
      const said =
        id === personalChat.id
          ? { text }
          : { text: `${name} ${text}`, mentions: [{ mentioned: { id: bot.id }, text: name }] };
      return talk(`/_conversation/v1/conversations/${id}/messages`, { ...said, textFormat: 'plain', from });
    },
    press: async (label) => submit(lastWith(label, []), label),
    pressOn: async (message, label) => submit(message, label),
    fill: async (filled, label) => submit(lastWith(label, Object.keys(filled)), label, filled),
    happen: async (activity) => {
      const { membersAdded: _, ...around } = await template('userAdded');
      return act([activity.type], () => send({ ...around, ...activity }));
    },
    mock: async (name) => {
      const activity = await template(name);
      return act([`${activity.type}`], () => send(activity));
    },
    hear: (words) =>
      until(`it said ${words}`, () =>
        messages(/Message$/, since).find((one) => one.words.search(words) >= 0),
      ),
    next: () => {
      const known = messages().length;
      return until('it said something by itself', () => messages()[known]);
    },
    closed: (message) =>
      until(`this was replaced: ${message.words}`, () =>
        messages().find(
          ({ id, buttons, fields }) => id === message.id && buttons.length + fields.length === 0,
        ),
      ),
  };
}

function labelsOf({ buttons }: Shown): string {
  return buttons.map(({ label }) => `[${label}]`).join(' ');
}
