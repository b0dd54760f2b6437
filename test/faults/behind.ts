import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BalancerKind, startBalancer } from '../support/balancer.ts';
import { type Guide, startGuide } from '../support/process.ts';
import { findPort, startRedis, startRedisCluster } from '../support/redis.ts';

/** One Redis, or a cluster of three. */
export type RedisForm = 'Redis' | 'Cluster';

/** Processes of the guide behind one address, on one Redis or Cluster. */
export type Behind = {
  readonly url: string;
  /** Straight to the processes, and the ids that these have now. */
  readonly addresses: readonly string[];
  pids(): readonly number[];
  /** Tells a process to stop, starts another one in its place, and waits until the balancer has taken it up. */
  restart(which: number): Promise<void>;
  /** Kills a process as a crash would and starts another one in its place. */
  killAndStart(which: number): Promise<void>;
  close(): Promise<void>;
};

// Both of our examples take up a process that listens again within a second or so, and later where they get no processor.
const takenUpAfterMs = 4_000;

/** Starts so many processes with nothing kept yet. */
export async function startBehind(balancer: BalancerKind, form: RedisForm, count: number): Promise<Behind> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-behind-'));
  const redis = await (form === 'Redis' ? startRedis() : startRedisCluster());
  const ports: number[] = [];
  while (ports.length < count) ports.push(await findPort());
  const start = (port: number) =>
    startGuide({
      ...{ DATA_DIR: folder, PORT: String(port), REDIS_URL: redis.url },
      SECRET: 'so that every process has the same one',
      // As if one more stood before the balancer, so that everybody can have an address of their own.
      TRUSTED_PROXIES: '2',
    });
  const guides: Guide[] = [];
  for (const port of ports) guides.push(await start(port));
  const front = await startBalancer(balancer, ports);

  async function replace(which: number, signal: 'SIGTERM' | 'SIGKILL', code: number | null): Promise<void> {
    const [guide, port] = [guides[which], ports[which]];
    if (!guide || port === undefined) throw new Error(`There is no process ${which}`);
    const ended = await guide.kill(signal);
    if (ended !== code) throw new Error(`It ended with ${ended}: ${guide.printed()}`);
    guides[which] = await start(port);
  }

  return {
    url: front.url,
    addresses: ports.map((port) => `http://127.0.0.1:${port}`),
    pids: () => guides.map(({ pid }) => pid),
    restart: async (which) => {
      await replace(which, 'SIGTERM', 0);
      await sleep(takenUpAfterMs);
    },
    killAndStart: (which) => replace(which, 'SIGKILL', null),
    close: async () => {
      await front.stop();
      await Promise.all(guides.map((guide) => guide.kill('SIGKILL')));
      await redis.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
