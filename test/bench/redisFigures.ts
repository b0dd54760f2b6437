import type { RedisServer } from '../support/redis.ts';

/** What a Redis has done since it started, or between two moments: commands, those inside scripts too, and bytes. */
export type RedisFigures = { readonly commands: number; readonly bytesIn: number; readonly bytesOut: number };

/** What it has done so far, but for being asked this. */
export async function redisFigures(redis: RedisServer): Promise<RedisFigures> {
  const [stats, commands] = [
    await redis.command('info', 'stats'),
    await redis.command('info', 'commandstats'),
  ];
  const total = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(stats)?.[1]);
  const calls = [...commands.matchAll(/^cmdstat_(\w+)\S*:calls=(\d+)/gm)];
  const counted = calls.filter(([, name]) => name !== 'info');
  return {
    commands: counted.reduce((sum, [, , count]) => sum + Number(count), 0),
    bytesIn: total('total_net_input_bytes'),
    bytesOut: total('total_net_output_bytes'),
  };
}

/** What it did from the one to the other, for each of so many turns. */
export function perTurn(before: RedisFigures, after: RedisFigures, turns: number): RedisFigures {
  return {
    commands: (after.commands - before.commands) / turns,
    bytesIn: (after.bytesIn - before.bytesIn) / turns,
    bytesOut: (after.bytesOut - before.bytesOut) / turns,
  };
}
