import { join } from 'node:path';
import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** Where to keep things: at `redisUrl` where one is set, else in a file in `dataDirectory`. `clock` is in milliseconds. */
export type Place = {
  readonly redisUrl?: string | undefined;
  readonly dataDirectory: string;
  readonly clock: () => number;
};

/** Opens the store that the settings ask for; the Redis client is loaded only when it is used. */
export async function openStore({ redisUrl, dataDirectory, clock }: Place): Promise<Store> {
  if (!redisUrl) return openSqliteStore(join(dataDirectory, 'loopbaanspiegel.sqlite'), clock);
  const { openRedisStore } = await import('./redis.ts');
  return openRedisStore(redisUrl);
}
