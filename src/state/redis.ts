import { Cluster, Redis, type RedisOptions, type Result } from 'ioredis';
import { parseDocument } from './redis-document.ts';
import { describeDurability } from './redis-durability.ts';
import * as scripts from './redis-scripts.ts';
import { isRefusal, isTurnedDown, readSettings, type ServerSettings } from './redis-settings.ts';
import { parseRedisUrl, type RedisAddress } from './redis-url.ts';
import {
  type Change,
  type Expected,
  few,
  type PlainStore,
  StoreRefused,
  StoreUnavailable,
  type Written,
} from './store.ts';
import { conditionsOf, outcomeOf } from './writing.ts';

/** How long a call may take before it counts as failed, in milliseconds: to read, write and look again fit in two seconds. */
const patience = 550;

/** The same for what is asked at the start, when a connection takes several round trips to a Redis that may be far away. */
const patienceAtStart = 3_000;

// A command that was under way when the connection broke may have been carried out, so it is never sent a second time:
// it fails, and who asked reads again. Only what Redis refused (READONLY, after a fail-over) is sent to the next primary.
const hasty = {
  connectTimeout: patience,
  socketTimeout: 2 * patience,
  maxRetriesPerRequest: 1,
  autoResendUnfulfilledCommands: false,
} satisfies RedisOptions;

// The store has a timer of its own for each call, also for what waits for a connection.
const counting = { ...hasty, commandTimeout: patience };

// A queue asks for what is next and waits for it, for some seconds at a time.
const waiting = {
  connectTimeout: patienceAtStart,
  socketTimeout: 30_000,
  keepAlive: 10_000,
  maxRetriesPerRequest: null,
} satisfies RedisOptions;

const reconnection = {
  retryStrategy: (attempt: number) => Math.min(50 * attempt, patience),
  reconnectOnError: (error: Error) => (error.message.includes('READONLY') ? 2 : false),
} satisfies RedisOptions;

declare module 'ioredis' {
  // The parameters have to be named as in ioredis for the two declarations to merge.
  interface RedisCommander<Context> {
    writeDocumentsBuffer(
      keyCount: number,
      ...keysAndArguments: (string | Buffer)[]
    ): Result<scripts.Found<number>, Context>;
    restateDocuments(keyCount: number, ...keysAndArguments: (string | Buffer)[]): Result<null, Context>;
    readShelfBuffer(
      keyCount: 1,
      index: string,
      shelf: string,
      guest: string,
      most: string,
    ): Result<scripts.Found<Buffer> | null, Context>;
    readNewestBuffer(
      keyCount: 1,
      index: string,
      shelf: string,
      guest: string,
      bytes: string,
      most: string,
    ): Result<readonly [...scripts.Found<Buffer>, others: number], Context>;
  }
}

/** A store on Redis, which also tells how its servers are set. */
export type RedisStore = PlainStore & { settings(): Promise<readonly ServerSettings[]> };

/**
 * Opens the store on Redis 6 or later; it connects by itself, again and again where it has to. A call that Redis does not
 * answer in time fails with StoreUnavailable, and one that it turns down with StoreRefused. The URL has one of these forms,
 * with `rediss` in place of `redis` for an encrypted connection and `user:password@` before the first host:
 * - `redis://host:6379/0` for one server;
 * - `redis+sentinel://host:26379,host:26379/masterName` for the primary that these Sentinels name;
 * - `redis+cluster://host:6379,host:6379` for the cluster that these hosts belong to.
 */
export function openRedisStore(url: string): RedisStore {
  const address = parseRedisUrl(url);
  const client = connect(address);
  client.defineCommand('writeDocuments', { lua: scripts.writeDocuments });
  client.defineCommand('restateDocuments', { lua: scripts.restateDocuments });
  client.defineCommand('readShelf', { lua: scripts.readShelf });
  client.defineCommand('readNewest', { lua: scripts.readNewest });
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;
  let trouble: string | undefined;
  let opening: Promise<void> | undefined;
  client.on('error', (error: Error) => {
    trouble = reasonOf(error);
  });
  client.on('ready', () => {
    trouble = undefined;
  });

  function whenReady(): Promise<void> {
    opening ??= new Promise<void>((resolve) => client.once('ready', () => resolve())).then(() => {
      opening = undefined;
    });
    return opening;
  }

  /** Sends it once there is a connection, and not at all when there is none in time. */
  async function ask<T>(command: () => Promise<T>, within = patience): Promise<T> {
    if (isClosed) throw new StoreUnavailable('Redis: the store is closed');
    const late = Promise.withResolvers<never>();
    let isLate = false;
    let isSent = false;
    const timer = setTimeout(() => {
      isLate = true;
      late.reject(new Error('no answer in time'));
    }, within);
    const answer = (async () => {
      if (client.status !== 'ready') await whenReady();
      if (isLate) return late.promise;
      isSent = true;
      return command();
    })();
    const outcome = Promise.race([answer, late.promise]);
    underWay.add(outcome);
    try {
      return await outcome;
    } catch (error) {
      const Failure = isSent && !isTurnedDown(error) ? StoreUnavailable : StoreRefused;
      throw new Failure(`Redis: ${trouble ?? reasonOf(error)}`);
    } finally {
      clearTimeout(timer);
      underWay.delete(outcome);
    }
  }

  const primaries = () => (client instanceof Cluster ? client.nodes('master') : [client]);

  async function write(changes: readonly Change[], resting?: readonly Expected[]): Promise<Written> {
    const conditions = conditionsOf(changes, resting);
    if (conditions.length === 0) return { isWritten: true, now: new Map() };
    const outcome = outcomeOf(changes);
    const command = scripts.writeArguments(changes, conditions, outcome);
    const [unmet, kept] = await ask(() => client.writeDocumentsBuffer(...command));
    if (unmet.length === 0) return { isWritten: true, now: outcome };
    const keys = unmet.map((place) => conditions[place - 1]?.key ?? '');
    return { isWritten: false, now: scripts.documentsIn(keys, kept) };
  }

  async function* keysOn(server: Redis, ending: string): AsyncGenerator<string> {
    let cursor = '0';
    do {
      const scan = () => server.scan(cursor, 'MATCH', scripts.patternOf(ending), 'COUNT', 1_000);
      const [next, keys] = await ask(scan);
      yield* keys.filter(scripts.isDocument);
      cursor = next;
    } while (cursor !== '0');
  }

  async function settings(): Promise<ServerSettings[]> {
    await ask(() => client.ping(), patienceAtStart);
    return Promise.all(primaries().map((server) => ask(() => readSettings(server))));
  }

  return {
    async read(keys) {
      return keys.length === 0 ? [] : (await ask(() => client.mgetBuffer(...keys))).map(parseDocument);
    },
    async readShelf(shelf, most) {
      const { index, guest } = scripts.placeOf(shelf);
      const answer = await ask(() => client.readShelfBuffer(1, index, shelf, guest, String(most)));
      if (!answer) return undefined;
      const [names, kept] = answer;
      const keys = names.map((name) => `${shelf}:${name}`);
      const found = scripts.documentsIn(keys, kept);
      // What the index names and is not there was dropped by Redis, or is just moving to another node: the write tells.
      const absent = keys.filter((key) => !found.get(key));
      const { now } = await write(absent.map((key) => ({ key, expected: 0, value: undefined })));
      return new Map([...found, ...now].flatMap(([key, stored]) => (stored ? [[key, stored]] : [])));
    },
    async readSome(shelf, bytes) {
      const { index, guest } = scripts.placeOf(shelf);
      const asked = () => client.readNewestBuffer(1, index, shelf, guest, String(bytes), String(few));
      const [names, kept, others] = await ask(asked);
      const found = scripts.documentsIn(
        names.map((name) => `${shelf}:${name}`),
        kept,
      );
      const documents = new Map([...found].flatMap(([key, stored]) => (stored ? [[key, stored]] : [])));
      // What the index names and is not there counts as one that was not read.
      return { documents, isWhole: others === 0 };
    },
    write,
    async restate(documents) {
      if (documents.length > 0)
        await ask(() => client.restateDocuments(...scripts.restateArguments(documents)));
    },
    async *keysEnding(ending) {
      await ask(() => client.ping());
      for (const server of primaries()) yield* keysOn(server, ending);
    },
    async describe() {
      return describeDurability(address.kind, await settings());
    },
    settings,
    async close() {
      isClosed = true;
      const timer = Promise.withResolvers<void>();
      const timeout = setTimeout(timer.resolve, patience);
      const goodbye = Promise.allSettled(underWay).then(() => client.quit());
      await Promise.race([goodbye.catch(() => undefined), timer.promise]);
      clearTimeout(timeout);
      client.disconnect();
    },
  };
}

/** A client of its own for the same Redis, for what is counted there rather than kept; it complains to nobody. */
export function openRedisClient(url: string): Redis | Cluster {
  return connect(parseRedisUrl(url), counting).on('error', () => undefined);
}

/** A client of its own for the same Redis, for a queue: it waits as long as it takes, and sends again what was cut off. */
export function openQueueClient(url: string): Redis | Cluster {
  return connect(parseRedisUrl(url), waiting).on('error', () => undefined);
}

function connect(
  address: RedisAddress,
  connection: typeof hasty | typeof counting | typeof waiting = hasty,
): Redis | Cluster {
  if (address.kind === 'single') {
    return gathering(new Redis(address.url, { ...connection, ...reconnection }));
  }
  const { nodes, isEncrypted, username, password } = address;
  const credentials = { ...(username && { username }), ...(password && { password }) };
  if (address.kind === 'sentinel') {
    return gathering(
      new Redis({
        ...connection,
        ...reconnection,
        ...credentials,
        ...(isEncrypted && { tls: {}, sentinelTLS: {}, enableTLSForSentinelMode: true }),
        sentinels: [...nodes],
        name: address.masterName,
        sentinelCommandTimeout: patience,
      }),
    );
  }
  const cluster = new Cluster([...nodes], {
    // A cluster client would send again what was under way when a node went down; see above.
    retryDelayOnFailover: 0,
    redisOptions: { ...connection, ...credentials, ...(isEncrypted && { tls: {} }) },
    // A certificate is checked against the name of its host, so the name must not be looked up before.
    ...(isEncrypted && {
      dnsLookup: (host: string, found: (error: null, host: string) => void) => found(null, host),
    }),
  });
  return cluster.on('+node', gathering);
}

/**
 * Has what turns ask in one moment go in one write. ioredis' own way to do that keeps everything waiting while anything is
 * under way, which takes half a round trip more.
 */
function gathering(client: Redis): Redis {
  const send = client.sendCommand;
  client.sendCommand = (command, stream) => {
    const { stream: socket } = client;
    if (socket && socket.writableCorked === 0) {
      socket.cork();
      setImmediate(() => socket.uncork());
    }
    return send.call(client, command, stream);
  };
  return client;
}

// What Redis itself answers can repeat the command with the values in it, so only its code is passed on.
function reasonOf(error: unknown): string {
  if (isRefusal(error)) return error.message.match(/^[A-Z]+/)?.[0] ?? 'ERR';
  return error instanceof Error ? error.message : 'unknown error';
}
