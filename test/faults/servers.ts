import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Guide, startGuide } from '../support/process.ts';
import { findPort, startRedis } from '../support/redis.ts';
import type { Addresses } from './client.ts';
import { type Network, startProxy } from './proxy.ts';

/** Where the guide keeps what is said. */
export type Kind = 'sqlite' | 'redis';

/** Server processes on one store, each with a stretch of network before it, and one before its Redis. */
export type Servers = {
  /** Straight to the processes. */
  readonly addresses: Addresses;
  /** To the processes through their proxies. */
  readonly proxied: Addresses;
  /** The network between people and each process. */
  readonly proxies: readonly Network[];
  /** The network between each process and Redis; none on SQLite. */
  readonly toRedis: readonly Network[];
  /** Kills a process as a crash would and starts it again at the same port. */
  killAndStart(which: number): Promise<void>;
  close(): Promise<void>;
};

/** Starts so many processes on a store of this kind with nothing in it. */
export async function startServers(kind: Kind, count: number): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-faults-'));
  const redis = kind === 'redis' ? await startRedis() : undefined;
  const one = async () => {
    const toRedis = redis && (await startProxy(redis.port));
    const port = await findPort();
    const settings = {
      ...{ DATA_DIR: folder, PORT: String(port), SECRET: 'so that every process has the same one' },
      TRUSTED_PROXIES: '1',
      ...(toRedis && { REDIS_URL: `redis://127.0.0.1:${toRedis.port}` }),
    };
    let guide: Guide = await startGuide(settings);
    return {
      address: `http://127.0.0.1:${port}`,
      proxy: await startProxy(port),
      toRedis,
      killAndStart: async () => {
        await kill(guide);
        guide = await startGuide(settings);
      },
      kill: () => kill(guide),
    };
  };
  const all: Awaited<ReturnType<typeof one>>[] = [];
  while (all.length < count) all.push(await one());
  const proxies = all.map(({ proxy }) => proxy);
  const toRedis = all.flatMap((one) => one.toRedis ?? []);
  return {
    addresses: all.map(({ address }) => address),
    proxied: proxies.map(({ port }) => `http://127.0.0.1:${port}`),
    ...{ proxies, toRedis },
    killAndStart: async (which) => all[which]?.killAndStart(),
    close: async () => {
      await Promise.all(all.map(({ kill }) => kill()));
      await Promise.all([...proxies, ...toRedis].map((proxy) => proxy.close()));
      await redis?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Kills it as a crash would; throws where it had crashed by itself. */
async function kill(guide: Guide): Promise<void> {
  const code = await guide.kill('SIGKILL');
  if (code !== null) throw new Error(`It ended by itself with ${code}: ${guide.printed()}`);
}
