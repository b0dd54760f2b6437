import { WebSocket } from 'ws';
import type { Entry } from '../../src/conversation/said.ts';
import { type Language, localeOf } from '../../src/language.ts';
import { DialogRecord } from '../../src/records/records.ts';
import { directLineSecret, type Product } from './product.ts';
import { until } from './redis.ts';
import { type FromBot, formIn, isFromBot, type Seen, seen } from './seen.ts';

/** A person in a chat, over Direct Line 3.0 as Web Chat speaks it; every message of the guide is checked as it comes in. */
export type Chat = {
  readonly user: string;
  /** The message that came last. */
  readonly last: Seen;
  /** Says these one after the other and gives the answer to the last. */
  say(...texts: readonly string[]): Promise<Seen>;
  /** Presses these labels, each below the message that is last by then. */
  press(...labels: readonly string[]): Promise<Seen>;
  /** Presses a label below a message that was there before. */
  pressOld(message: Seen, label: string): Promise<Seen>;
  /** Fills in the form of the last message, or of an older one, and sends it. */
  fill(filled: Readonly<Record<string, string>>, message?: Seen): Promise<Seen>;
  /** Sends these without waiting for an answer in between, and gives the last answer. */
  atOnce(...texts: readonly string[]): Promise<Seen>;
  /** Sends one text twice under one id, as a client does that got no receipt; at once, or with something in between. */
  twice(text: string, between?: () => Promise<void>): Promise<Seen>;
  /** Waits until the guide speaks by itself, at most 20 seconds, and gives what it says. */
  hear(): Promise<Seen>;
  /** Everything that was said by both, in order. */
  everything(): Promise<readonly Line[]>;
  /** What was said in a dialog, as stored but for the days. */
  said(dialog: string): Promise<readonly Entry[]>;
  /** The same person in another conversation, in a browser of another language where one is named. */
  elsewhere(language?: Language): Promise<Chat>;
  /** The same person in the same conversation, on a page that was opened anew. */
  reopened(): Promise<Chat>;
};

/** One line of a conversation; what the guide says answers the line with the id `answers`. */
export type Line = {
  readonly id: string;
  readonly by: string;
  readonly text: string;
  readonly answers?: string;
};

/**
 * Who comes in: somebody new unless their site names them, by a name of its own or by that of Entra, who speaks Dutch and
 * agrees to what is kept, unless said otherwise.
 */
export type Person = {
  readonly user?: string;
  readonly aadObjectId?: string;
  readonly language?: Language;
  readonly hasAgreed?: boolean;
};

type Session = {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  /** Brings the page back to this conversation. */
  readonly resume?: string;
};

const yes = { nl: 'ja', en: 'yes' } as const;

/** Opens a conversation as the page does, waits for the greeting and, unless told otherwise, agrees to what is kept. */
export async function openChat(product: Product, person: Person = {}): Promise<Chat> {
  const { user, aadObjectId, language = 'nl', hasAgreed = true } = person;
  const named = { ...(user !== undefined && { id: user }), ...(aadObjectId && { aadObjectId }) };
  const session: Session =
    Object.keys(named).length === 0
      ? await call(product, 'POST', '/api/webchat/token')
      : {
          ...(await call(product, 'POST', '/v3/directline/tokens/generate', directLineSecret, {
            user: named,
          })),
          userId: user ?? 'somebody of Entra',
        };
  const chat = await enter(product, session, language);
  if (hasAgreed && chat.last.step.dialog === 'consent') await chat.say(yes[language]);
  return chat;
}

async function enter(product: Product, session: Session, language: Language): Promise<Chat> {
  const { conversationId, token, userId: user } = session;
  const locale = localeOf[language];
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  let watermark = '';

  const read = async (from: string): Promise<readonly FromBot[]> => {
    const set = await call(product, 'GET', `${path}?watermark=${from}`, token);
    watermark = set.watermark;
    return set.activities;
  };
  const heard: Seen[] = [];
  const listen = async () => void heard.push(...(await read(watermark)).filter(isFromBot).map(seen));
  const send = (activity: object, ofClient: object = {}): Promise<{ id: string }> =>
    call(product, 'POST', path, token, {
      ...{ type: 'message', from: { id: user, role: 'user' }, locale, textFormat: 'plain' },
      channelData: { clientActivityID: crypto.randomUUID(), ...ofClient },
      ...activity,
    });
  const answersTo = async (sent: readonly { id: string }[]) => {
    await listen();
    for (const { id } of sent) {
      const answer = heard.findLast(({ activity }) => activity.replyToId === id);
      if (!answer) throw new Error(`Nothing was said back to ${id}, after "${last.text}"`);
      if (answer.step.dialog === 'failure') throw new Error(product.errors.at(-1));
      last = answer;
    }
    return last;
  };
  const pressOld = async ({ activity, text }: Seen, label: string) => {
    const action = activity.suggestedActions?.actions.find(({ title }) => title === label);
    if (action?.type !== 'messageBack') throw new Error(`"${label}" is not to be pressed below "${text}"`);
    const messageBack = { displayText: action.displayText };
    return answersTo([await send({ text: action.text, value: action.value }, { messageBack })]);
  };

  const started = await call(product, 'POST', '/v3/directline/conversations', token, { locale });
  await firstOfBot(started.streamUrl);
  await listen();
  let last = lastOf(heard);

  return {
    user,
    get last() {
      return last;
    },
    say: async (...texts) => {
      const sent: { id: string }[] = [];
      for (const text of texts) sent.push(await send({ text }));
      return answersTo(sent);
    },
    press: async (...labels) => {
      for (const label of labels) await pressOld(last, label);
      return last;
    },
    pressOld,
    fill: async (filled, { activity, text } = last) => {
      const data = formIn(activity)?.actions[0].card.actions[0].data;
      if (!data) throw new Error(`There is no form to fill in below "${text}"`);
      return answersTo([await send({ value: { ...data, ...filled } }, { postBack: true })]);
    },
    atOnce: async (...texts) => answersTo(await Promise.all(texts.map((text) => send({ text })))),
    twice: async (text, between) => {
      const clientActivityID = crypto.randomUUID();
      const first = send({ text }, { clientActivityID });
      if (between) await first.then(() => between());
      return answersTo(await Promise.all([first, send({ text }, { clientActivityID })]));
    },
    hear: async () => {
      const known = heard.length;
      const isByItself = ({ activity }: Seen) => activity.replyToId === undefined;
      await until(async () => {
        await listen();
        return heard.slice(known).some(isByItself);
      });
      last = lastOf(heard.filter(isByItself));
      return last;
    },
    everything: async () =>
      (await read('')).map(({ id, text, from, replyToId }) => ({
        ...{ id, text, by: from.role },
        ...(replyToId && { answers: replyToId }),
      })),
    said: async (dialog) => {
      const stored = await product.stored(user, dialog);
      const { said } = stored ? DialogRecord.parse(JSON.parse(stored)) : { said: [] };
      return said.map(({ on: _, ...entry }) => entry);
    },
    elsewhere: (speaking = language) => openChat(product, { user, language: speaking }),
    reopened: async () => {
      const { resume } = session;
      if (!resume) throw new Error('Only what the page opened can be opened again');
      return enter(product, await call(product, 'POST', '/api/webchat/token', '', { resume }), language);
    },
  };
}

/** Waits until the guide has said something on this stream. */
function firstOfBot(streamUrl: string): Promise<void> {
  const socket = new WebSocket(streamUrl);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const { activities } = JSON.parse(`${data}` || '{"activities":[]}');
      if (!activities.some(isFromBot)) return;
      socket.close();
      resolve();
    });
  });
}

function lastOf(messages: readonly Seen[]): Seen {
  const [last] = messages.slice(-1);
  if (!last) throw new Error('Nothing was said');
  return last;
}

async function call(product: Product, method: string, path: string, bearer?: string, body?: object) {
  const response = await fetch(`${product.url}${path}`, {
    method,
    headers: {
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}`);
  return response.json();
}
