import { unescaped } from '../../src/conversation/escape.ts';
import { chanceFrom, shuffled } from './chance.ts';
import { type Addresses, persist, type Reply } from './client.ts';
import { enterWebChat } from './directLine.ts';
import { compare, type Heard, hold, opening, type Script } from './script.ts';
import { type Kind, type Servers, startServers } from './servers.ts';
import { counted, emptyTally, note, type Tally } from './tally.ts';
import { speaker } from './undisturbed.ts';

const name = 'zz';
const before = [...opening, 'reflectie'];
/** A reflection takes more words than this in a row. */
const fewestStored = 10;
const steering = [
  ...Array(8).fill('overslaan'),
  ...Array(5).fill('terug'),
  ...['menu', 'reflectie', 'reflectie', 'nieuw', 'nieuw', 'nieuw', 'mijn plan', '1'],
];
const asked = [
  ...['menu', 'reflectie', '2', 'antwoorden', 'menu', 'reflectie', '3', 'antwoorden'],
  ...['menu', 'mijn plan', '2', 'antwoorden'],
];

/**
 * Says fifty things at once in one conversation of the web chat, to two processes. Afterwards somebody else says the same
 * in the order in which it stands there, one by one, and has to hear the same.
 */
export function linesAtOnce(kind: Kind, seed: number): Promise<Tally> {
  const texts = shuffled(chanceFrom(seed), [...words(50 - steering.length), ...steering]);
  return onTwo(kind, '50 lines at once in the web chat', seed, async ({ addresses }, tally) => {
    const chat = await enterWebChat(addresses, name, tally);
    const greeting = await chat.say(opening[0]);
    for (const text of before.slice(1)) await chat.say(text);
    await Promise.all(texts.map((text) => chat.say(text)));
    for (const text of asked) await chat.say(text);

    const lines = await chat.lines();
    const order = lines.slice(before.length - 1, -asked.length).map(({ text }) => text);
    if (`${order.toSorted()}` !== `${texts.toSorted()}`) note(tally, 'wrong', `the log has ${order}`);
    const script: Script = { name, said: [...before, ...order], asked };
    const heard = [greeting, ...lines.map(({ replies }) => replies)];
    compare(script, await holdAlone(script, addresses), heard, tally);
  });
}

/**
 * Says fifty words at once in one conversation of a channel, to two processes. Where they were stored tells their order;
 * the others came after them and all heard that they do not fit.
 */
export function wordsAtOnce(kind: Kind, seed: number): Promise<Tally> {
  return onTwo(kind, '50 words at once in a channel', seed, async ({ addresses }, tally) => {
    const say = speaker(addresses, name, tally);
    const greeting = [];
    for (const text of before) greeting.push(await say(text));
    const texts = shuffled(chanceFrom(seed), words(50));
    const heard = new Map<string, readonly Reply[]>();
    const send = async (text: string, at: number) =>
      void heard.set(text, await persist(addresses, { person: name, id: text, text }, tally, at));
    await Promise.all(texts.map(send));
    const told = await say('antwoorden');

    const stored = [...unescaped(told[0]?.text ?? '').matchAll(/: (gedachte zz\.\d+)$/gm)].map(
      ([, word]) => `${word}`,
    );
    if (stored.length < fewestStored) note(tally, 'lost', `only ${stored.length} of 50 words fit`);
    const others = texts.filter((text) => !stored.includes(text));
    const script: Script = { name, said: [...before, ...stored], asked: ['antwoorden'] };
    const rest = { ...script, said: [...script.said, ...others] };
    const model = await holdAlone(rest, addresses);
    const replies = (all: readonly string[]) => all.map((text) => heard.get(text) ?? []);
    const mine = [...greeting, ...replies(stored)];
    compare(script, [...model.slice(0, mine.length), ...model.slice(-1)], [...mine, told], tally);
    const [should, got] = [model.slice(mine.length, -1), replies(others)].map((all) =>
      all.map((one) => JSON.stringify(one).replaceAll(/zz\\*\.\d+/g, 'zz')).toSorted(),
    );
    if (`${should}` !== `${got}`) note(tally, 'wrong', `what did not fit got ${got}, not ${should}`);
  });
}

function words(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `gedachte ${name}.${at + 1}`);
}

/** What somebody else hears to it, who says it one by one to one process. */
function holdAlone(script: Script, [address = '']: Addresses): Promise<Heard> {
  return hold(script, speaker([address], 'alone', emptyTally('alone')));
}

function onTwo(
  kind: Kind,
  what: string,
  seed: number,
  run: (servers: Servers, tally: Tally) => Promise<void>,
): Promise<Tally> {
  return counted(`${what}, ${kind}`, async (tally) => {
    tally.done = `to two processes (seed ${seed})`;
    const servers = await startServers(kind, 2);
    try {
      await run(servers, tally);
    } finally {
      await servers.close();
    }
  });
}
