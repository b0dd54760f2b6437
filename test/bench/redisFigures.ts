import type { RedisServer } from '../support/redis.ts';
import type { Field } from './field.ts';
import { windowMs } from './pace.ts';
import type { ServerName } from './servers.ts';

/** What a Redis did for a turn: commands, those inside its scripts too, and the bytes that came in and went out. */
export type Cost = { readonly commands: number; readonly bytesIn: number; readonly bytesOut: number };

/** What it did for a turn of each server. */
export type Costs = Readonly<Partial<Record<ServerName, Cost>>>;

/** Has each server talk for a while, and counts what its turns cost Redis. */
export async function costsOf({ servers, redis, talkTo }: Field): Promise<Costs> {
  const costs: Partial<Record<ServerName, Cost>> = {};
  for (const server of servers) {
    const before = await soFar(redis);
    const { turns } = await talkTo(server, { conversations: 32, ms: 2 * windowMs });
    const after = await soFar(redis);
    costs[server.name] = {
      commands: (after.commands - before.commands) / turns,
      bytesIn: (after.bytesIn - before.bytesIn) / turns,
      bytesOut: (after.bytesOut - before.bytesOut) / turns,
    };
  }
  return costs;
}

/** What it has done since it started; being asked this is no command. */
async function soFar(redis: RedisServer): Promise<Cost> {
  const calls = [
    ...(await redis.command('info', 'commandstats')).matchAll(/^cmdstat_(\w+)\S*:calls=(\d+)/gm),
  ];
  const stats = await redis.command('info', 'stats');
  const total = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(stats)?.[1]);
  return {
    commands: calls.reduce((sum, [, name, count]) => sum + (name === 'info' ? 0 : Number(count)), 0),
    bytesIn: total('total_net_input_bytes'),
    bytesOut: total('total_net_output_bytes'),
  };
}
