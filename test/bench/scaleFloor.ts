import { startRedis } from '../support/redis.ts';
import { gather } from './everywhere.ts';
import { short, told } from './figures.ts';
import { median, type Row } from './part.ts';
import { startServer, titles } from './servers.ts';

const mostProcesses = 4;
const conversationsEach = 32;
const rounds = 5;
const turnsCounted = 8_000;

/**
 * What the machine leaves to processes that have nothing in common but Redis: where they are more than its processors, or these
 * share what they work with, a second of work of each is worth less.
 */
export async function scaleOfFloor(): Promise<readonly Row[]> {
  const redis = await startRedis();
  const servers = await Promise.all(
    Array.from({ length: mostProcesses }, () => startServer('floor', redis.url)),
  );
  try {
    const all = [1, 2, mostProcesses].map((count) => {
      const some = servers.slice(0, count);
      return {
        ...{ count, pids: some.map(({ pid }) => pid), perCpuSecond: [] as number[] },
        crowd: gather(
          some.map(({ url }) => url),
          conversationsEach * count,
        ),
      };
    });
    for (const { crowd } of all) await crowd.talk([], mostProcesses * turnsCounted);
    for (let round = 0; round < rounds; round++) {
      for (const { crowd, pids, perCpuSecond } of all) {
        perCpuSecond.push((1_000 * turnsCounted) / (await crowd.talk(pids, turnsCounted)).cpuMs);
      }
    }
    const [alone, ...others] = all;
    return others.map(({ count, perCpuSecond }) => {
      const ratios = perCpuSecond.map((one, round) => one / (alone?.perCpuSecond[round] ?? one));
      return told(
        `${titles.floor}, on a Redis of its own, ${count} processes, by turns, beside one alone`,
        short(median(ratios)),
      );
    });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await redis.stop();
  }
}
