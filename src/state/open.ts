import { join } from 'node:path';
import { whyRefused } from './redis-durability.ts';
import type { PlainStore } from './store.ts';

/** The name of the file that everything is kept in where there is no Redis. */
export const sqliteName = 'loopbaanspiegel.sqlite';

/**
 * Where to keep things: at `redisUrl` where one is set, else in a file in `dataDirectory`. `clock` is in milliseconds.
 * In production a Redis that may drop documents is refused.
 */
export type Place = {
  readonly redisUrl?: string | undefined;
  readonly dataDirectory: string;
  readonly clock: () => number;
  readonly isProduction: boolean;
};

/** Opens the store that the settings ask for; what either takes is loaded only when it is used. */
export async function openStore({
  redisUrl,
  dataDirectory,
  clock,
  isProduction,
}: Place): Promise<PlainStore> {
  if (!redisUrl) {
    const { openSqliteStore } = await import('./sqlite.ts');
    return openSqliteStore(join(dataDirectory, sqliteName), clock);
  }
  const { openRedisStore } = await import('./redis.ts');
  const store = openRedisStore(redisUrl);
  try {
    const refusal = isProduction ? whyRefused(await store.settings()) : undefined;
    if (refusal) throw new Error(`Redis: ${refusal}`);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A client of the Redis at this address for what counts, to be handed on as it is. */
export type Counters = { readonly client: unknown; close(): void };

/** Opens a client for a queue in Redis, which nobody else uses. */
export async function openQueueClient(redisUrl: string): Promise<Counters> {
  const { openQueueClient: open } = await import('./redis.ts');
  const client = open(redisUrl);
  return { client, close: () => client.disconnect() };
}

/** Opens a client for what is counted in Redis, beside the store; `undefined` where there is no Redis. */
export async function openCounters(redisUrl: string | undefined): Promise<Counters | undefined> {
  if (!redisUrl) return undefined;
  const { openRedisClient } = await import('./redis.ts');
  const client = openRedisClient(redisUrl);
  return { client, close: () => client.disconnect() };
}
