import type { RedisServer } from '../support/redis.ts';

/** What a Redis has done so far: bytes that came in and went out, and commands, those of scripts counted one by one. */
export type RedisWork = { readonly bytes: number; readonly commands: number };

// What is asked beside the turns: by who measures, and by processes to say that they are there and of their queue.
const beside = [
  'info',
  'config|get',
  'ping',
  'hello',
  'client',
  'time',
  'bzpopmin',
  'hget',
  'hgetall',
  'scan',
];

/** What it has done so far. */
export async function workOf(redis: RedisServer): Promise<RedisWork> {
  const told = await redis.command('info', 'everything');
  const figure = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(told)?.[1] ?? 0);
  const commands = [...told.matchAll(/^cmdstat_(\S+):calls=(\d+)/gm)]
    .filter(([, name = '']) => !beside.includes(name))
    .reduce((sum, [, , calls]) => sum + Number(calls), 0);
  return { bytes: figure('total_net_input_bytes') + figure('total_net_output_bytes'), commands };
}
