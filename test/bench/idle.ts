import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startGuide } from '../support/process.ts';
import { type RedisServer, startRedis } from '../support/redis.ts';
import type { Part, Row } from './part.ts';
import { openRecords } from './records.ts';

const most = 1_536;
const atOnce = 16;
// So many talk; the others are the same once more under tags of their own, since all that counts is what there is of them.
const talking = 200;
const daySeconds = 24 * 60 * 60;

/** What everybody says before they go away. */
const lines = [
  ...['hallo', 'ja', 'toelatingscheck', 'nee', 'een andere', 'ja', 'Cursus loopbaancoaching', '40 uur'],
  ...['ja', 'nee', 'menu'],
];
/** What of that is an answer, and so is theirs for as long as it is kept. */
const wrote = ['nee', 'een andere', 'ja', 'Cursus loopbaancoaching', '40 uur', 'ja', 'nee'];
const wroteBytes = Buffer.byteLength(wrote.join(''));

/** What practitioners cost Redis who went away. */
export function idle(people = 10_000): Part {
  return {
    name: 'idle',
    about: `${people} practitioners who said ${lines.length} things and went away`,
    run: async () => [
      ...(await cost('in Teams', people, talkInTeams)),
      ...(await cost('in the web chat', people, talkInWebChat)),
      await costOfMore(),
    ],
  };
}

async function cost(where: string, people: number, talk: (url: string) => Promise<void>): Promise<Row[]> {
  return onRedis(async (redis, client, folder) => {
    const guide = await startGuide({ DATA_DIR: folder, REDIS_URL: redis.url, TRUSTED_PROXIES: '1' });
    try {
      // What a process and a script cost once is no practitioner's.
      await talk(guide.url);
      const before = await usedIn(client);
      await inTurn(talking, () => talk(guide.url));
      const rightAfter = perHead(before, await usedIn(client), talking);
      // What somebody wrote is packed once they are gone, and at the latest now.
      await guide.kill('SIGTERM');
      await pass(client, 2 * daySeconds);
      const later = perHead(before, await usedIn(client), talking);
      await pass(client, 31 * daySeconds);
      const few = await usedIn(client);
      const copies = await copy(client, people);
      const each = perHead(few, await usedIn(client), copies);
      return [
        told(`right after the last turn, ${where}`, shown(rightAfter)),
        told(`two days later, ${where}`, shown(later)),
        told(`a month later, ${where}, ${people} of them`, shown(each)),
        {
          what: `idle ${where}: over the ${wroteBytes} bytes that they wrote`,
          figure: `${Math.round(each.bytes - wroteBytes)} bytes`,
          limit: `${most} bytes`,
          holds: each.bytes - wroteBytes <= most,
        },
        told(`of which, ${where}, by key`, await sharesIn(client)),
      ];
    } finally {
      await guide.kill('SIGTERM');
    }
  });
}

/** What it costs to have told as much as somebody does in a year. */
function costOfMore(): Promise<Row> {
  return onRedis(async (redis, client, folder) => {
    const keep = async (first: number, last: number) => {
      const records = await openRecords(folder, redis.url);
      for (let person = first; person <= last; person++) {
        await records.keep('webchat', `${person}`, { reflections: 10, trajectories: 3 });
      }
      // What is kept is packed by then.
      await records.close();
    };
    await keep(0, 0);
    const before = await usedIn(client);
    await keep(1, talking);
    const each = perHead(before, await usedIn(client), talking);
    return told('10 reflections and 3 trajectories, with what is kept beside them', shown(each));
  });
}

async function onRedis<T>(
  work: (redis: RedisServer, client: Redis, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-idle-'));
  const redis = await startRedis();
  const client = new Redis(redis.port, '127.0.0.1');
  try {
    return await work(redis, client, folder);
  } finally {
    client.disconnect();
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Used = { readonly bytes: number; readonly keys: number };

/** What Redis has of it, without what its clients take for a moment. */
async function usedIn(client: Redis): Promise<Used> {
  const info = await client.info('memory');
  const figure = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1]);
  return { bytes: figure('used_memory') - figure('mem_clients_normal'), keys: await client.dbsize() };
}

function perHead(before: Used, after: Used, people: number): Used {
  return { bytes: (after.bytes - before.bytes) / people, keys: (after.keys - before.keys) / people };
}

function shown({ bytes, keys }: Used): string {
  return `${Math.round(bytes)} bytes in ${keys.toFixed(1)} keys`;
}

/** The keys of practitioners, and of what is counted of who calls. */
async function* keysIn(client: Redis): AsyncGenerator<readonly string[]> {
  for await (const keys of client.scanStream({ count: 1_000 })) {
    yield (keys as string[]).filter((key) => /^(\{[\w-]{43}\}|limits:)/.test(key));
  }
}

/** Takes away what Redis would have dropped by itself after so long. */
async function pass(client: Redis, seconds: number): Promise<void> {
  for await (const keys of keysIn(client)) {
    const lives = await Promise.all(keys.map((key) => client.ttl(key)));
    const gone = keys.filter((_, at) => (lives[at] ?? 0) <= seconds);
    if (gone.length > 0) await client.del(gone);
  }
}

/** Makes as many more of those who are there as it takes to be this many; says how many more. */
async function copy(client: Redis, people: number): Promise<number> {
  const all: string[] = [];
  for await (const keys of keysIn(client)) all.push(...keys);
  const byTag = Object.values(Object.groupBy(all, (key) => key.slice(1, 44)));
  const copies = people - byTag.length;
  for (let count = 0; count < copies; count++) {
    const tag = randomBytes(32).toString('base64url');
    const keys = byTag[count % byTag.length] ?? [];
    await Promise.all(keys.map((key) => client.copy(key, `{${tag}}${key.slice(45)}`)));
  }
  return copies;
}

/** What is kept of one practitioner, by kind, as Redis tells it of each key: without its place among all keys. */
async function sharesIn(client: Redis): Promise<string> {
  const [any = ''] = await client.keys('{*}:practitioner');
  const shares: [string, number][] = [];
  for (const key of await client.keys(`${any.slice(0, 45)}*`)) {
    const kind = key
      .slice(45)
      .replace(/:[\w-]{43}$/, '')
      .replace(/^:/, '');
    shares.push([kind, Number(await client.memory('USAGE', key, 'SAMPLES', 0))]);
  }
  const sorted = shares.toSorted(([, one], [, other]) => other - one);
  return sorted.map(([kind, bytes]) => `${kind} ${bytes}`).join(', ');
}

async function inTurn(count: number, work: () => Promise<void>): Promise<void> {
  let left = count;
  const another = async () => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, another));
}

/** Somebody in the personal chat of Teams, with ids as long as they are there. */
async function talkInTeams(url: string): Promise<void> {
  const idOf = (length: number) => randomBytes(length).toString('base64url').slice(0, length);
  const from = { id: `29:1${idOf(72)}`, name: 'Sam de Boer', aadObjectId: randomUUID() };
  const conversation = { id: `a:1${idOf(126)}`, conversationType: 'personal', tenantId: randomUUID() };
  const recipient = { id: `28:${randomUUID()}`, name: 'Loopbaanspiegel' };
  for (const text of lines) {
    await post(`${url}/api/messages`, {
      ...{ type: 'message', id: `${Date.now()}${idOf(6)}`, text, locale: 'nl-NL' },
      ...{ channelId: 'msteams', serviceUrl: `http://127.0.0.1:9/emea/${randomUUID()}/` },
      ...{ from, recipient, conversation, deliveryMode: 'expectReplies' },
    });
  }
}

/** Somebody in the web chat, from an address of their own, who is greeted there. */
async function talkInWebChat(url: string): Promise<void> {
  const address = { 'x-forwarded-for': randomBytes(4).join('.') };
  const { token, conversationId } = await post(`${url}/api/webchat/token`, {}, address);
  const headers = { ...address, authorization: `Bearer ${token}` };
  const conversations = `${url}/v3/directline/conversations`;
  await post(conversations, { locale: 'nl-NL' }, headers);
  for (const text of lines.slice(1)) {
    const channelData = { clientActivityID: randomUUID() };
    const activity = { type: 'message', text, from: { id: 'me' }, locale: 'nl-NL', channelData };
    await post(`${conversations}/${conversationId}/activities`, activity, headers);
  }
}

async function post(url: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}`);
  return (await response.json()) as { readonly token: string; readonly conversationId: string };
}

function told(what: string, figure: string): Row {
  return { what, figure, limit: '', holds: true };
}
