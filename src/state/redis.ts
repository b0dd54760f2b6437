import { Cluster, Redis, type RedisOptions, type Result } from 'ioredis';
import { type DurabilitySettings, describeDurability } from './redis-durability.ts';
import { parseRedisUrl, type RedisAddress } from './redis-url.ts';
import { type Change, type Store, type Stored, StoreUnavailable } from './store.ts';

/** How long a read or write may take before it counts as failed, in milliseconds. */
const patience = 1_000;

// A command that was under way when the connection broke may have been carried out, so it is never sent a second time:
// it fails, and who asked reads again. Only what Redis refused (READONLY, after a fail-over) is sent to the next primary.
const connection = {
  commandTimeout: patience,
  connectTimeout: patience,
  socketTimeout: 2 * patience,
  maxRetriesPerRequest: 1,
  autoResendUnfulfilledCommands: false,
} satisfies RedisOptions;

const reconnection = {
  retryStrategy: (attempt: number) => Math.min(50 * attempt, patience),
  reconnectOnError: (error: Error) => (error.message.includes('READONLY') ? 2 : false),
} satisfies RedisOptions;

// Stored as "<version>:<value>". Every key is checked before any is written, since Redis does not undo a script.
const writeDocuments = `
  for i, key in ipairs(KEYS) do
    local version = string.match(redis.call('GETRANGE', key, 0, 16), '^%d+') or '0'
    if version ~= ARGV[3 * i - 2] then return 0 end
  end
  for i, key in ipairs(KEYS) do
    local document, lifetime = ARGV[3 * i - 1], ARGV[3 * i]
    if document == '' then redis.call('DEL', key)
    elseif lifetime == '' then redis.call('SET', key, document)
    else redis.call('SET', key, document, 'PX', lifetime) end
  end
  return 1
`;

declare module 'ioredis' {
  // The parameters have to be named as in ioredis for the two declarations to merge.
  interface RedisCommander<Context> {
    writeDocuments(keyCount: number, ...keysAndArguments: string[]): Result<number, Context>;
  }
}

/**
 * Opens the store on Redis 6 or later; it connects by itself, again and again where it has to. A call that Redis does not
 * answer within a second fails with StoreUnavailable. The URL has one of these forms, with `rediss` in place of `redis`
 * for an encrypted connection and `user:password@` before the first host:
 * - `redis://host:6379/0` for one server;
 * - `redis+sentinel://host:26379,host:26379/masterName` for the primary that these Sentinels name;
 * - `redis+cluster://host:6379,host:6379` for the cluster that these hosts belong to.
 */
export function openRedisStore(url: string): Store {
  const address = parseRedisUrl(url);
  const client = connect(address);
  client.defineCommand('writeDocuments', { lua: writeDocuments });
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
  async function ask<T>(command: () => Promise<T>): Promise<T> {
    if (isClosed) throw new StoreUnavailable('Redis: the store is closed');
    const late = Promise.withResolvers<never>();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      late.reject(new Error('no answer in time'));
    }, patience);
    const answer = (async () => {
      if (client.status !== 'ready') await whenReady();
      return isLate ? late.promise : command();
    })();
    const outcome = Promise.race([answer, late.promise]);
    underWay.add(outcome);
    try {
      return await outcome;
    } catch (error) {
      throw new StoreUnavailable(`Redis: ${trouble ?? reasonOf(error)}`);
    } finally {
      clearTimeout(timer);
      underWay.delete(outcome);
    }
  }

  return {
    async read(keys) {
      return keys.length === 0 ? [] : (await ask(() => client.mget(...keys))).map(parseDocument);
    },
    async write(changes) {
      if (changes.length === 0) return true;
      const keys = changes.map(({ key }) => key);
      return (
        (await ask(() => client.writeDocuments(keys.length, ...keys, ...changes.flatMap(argumentsOf)))) === 1
      );
    },
    async describe() {
      await ask(() => client.ping());
      const servers = client instanceof Cluster ? client.nodes('master') : [client];
      const settings = await Promise.all(servers.map((server) => readSettings(server)));
      return describeDurability(address.kind, settings);
    },
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

function connect(address: RedisAddress): Redis | Cluster {
  if (address.kind === 'single') return new Redis(address.url, { ...connection, ...reconnection });
  const { nodes, isEncrypted, username, password } = address;
  const credentials = { ...(username && { username }), ...(password && { password }) };
  if (address.kind === 'sentinel') {
    return new Redis({
      ...connection,
      ...reconnection,
      ...credentials,
      ...(isEncrypted && { tls: {}, sentinelTLS: {}, enableTLSForSentinelMode: true }),
      sentinels: [...nodes],
      name: address.masterName,
      sentinelCommandTimeout: patience,
    });
  }
  return new Cluster([...nodes], {
    // A cluster client would send again what was under way when a node went down; see above.
    retryDelayOnFailover: 0,
    redisOptions: { ...connection, ...credentials, ...(isEncrypted && { tls: {} }) },
    // A certificate is checked against the name of its host, so the name must not be looked up before.
    ...(isEncrypted && {
      dnsLookup: (host: string, found: (error: null, host: string) => void) => found(null, host),
    }),
  });
}

function argumentsOf({ expected, value, expiresInSeconds }: Change): string[] {
  const document = value === undefined ? '' : `${expected + 1}:${value}`;
  const lifetime = expiresInSeconds === undefined ? '' : Math.max(1, Math.ceil(expiresInSeconds * 1_000));
  return [String(expected), document, String(lifetime)];
}

function parseDocument(document: string | null): Stored | undefined {
  if (document === null) return undefined;
  const colon = document.indexOf(':');
  return { value: document.slice(colon + 1), version: Number(document.slice(0, colon)) };
}

async function readSettings(server: Redis): Promise<DurabilitySettings> {
  const read = async (name: string) => String(((await server.config('GET', name)) as string[])[1]);
  try {
    const [appendonly, appendfsync, save, maxmemory, maxmemoryPolicy] = await Promise.all([
      read('appendonly'),
      read('appendfsync'),
      read('save'),
      read('maxmemory'),
      read('maxmemory-policy'),
    ]);
    return { appendonly, appendfsync, save, maxmemory, maxmemoryPolicy };
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw new StoreUnavailable(`Redis: ${reasonOf(error)}`);
  }
}

function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError';
}

// What Redis itself answers can repeat the command with the values in it, so only its code is passed on.
function reasonOf(error: unknown): string {
  if (isRefusal(error)) return error.message.match(/^[A-Z]+/)?.[0] ?? 'ERR';
  return error instanceof Error ? error.message : 'unknown error';
}
