import { type RedisServer, startRedis } from '../support/redis.ts';
import type { Load, Order } from './load.ts';
import { type Loader, startLoader } from './loader.ts';
import { rounds, warmUpTurns } from './pace.ts';
import { median } from './part.ts';
import { type Server, type ServerName, startServer } from './servers.ts';

/** Servers beside each other on one Redis, and the process that talks to them. */
export type Field = {
  readonly servers: readonly Server[];
  readonly redis: RedisServer;
  talkTo(server: Server, how: How): Promise<Load>;
};

/** How a server is talked to. */
export type How = Omit<Order, 'url' | 'pid' | 'talk'>;

type Measuring<T> = (field: Field) => Promise<T>;

/**
 * Starts these servers, each on a Redis at the address that `redisUrl` makes of its port, and has them work until their code is
 * compiled; whatever comes of the measuring, nothing is left running.
 */
export async function onField<T>(
  names: readonly ServerName[],
  warmUp: Omit<How, 'ms'>,
  measure: Measuring<T>,
  redisUrl: (port: number) => Promise<string> = async (port) => `redis://127.0.0.1:${port}`,
): Promise<T> {
  const redis = await startRedis();
  const loader: Loader = startLoader();
  const servers: Server[] = [];
  const talkTo: Field['talkTo'] = ({ url, pid, talk }, how) => loader.talkTo({ url, pid, talk, ...how });
  try {
    const address = await redisUrl(redis.port);
    for (const name of names) servers.push(await startServer(name, address));
    for (const server of servers) {
      for (let turns = 0; turns < warmUpTurns; )
        turns += (await talkTo(server, { ...warmUp, ms: 500 })).turns;
    }
    return await measure({ servers, redis, talkTo });
  } finally {
    loader.stop();
    for (const server of servers) await server.stop();
    await redis.stop();
  }
}

/** Does it for each server in every round; each begins a round in its turn, so that none has a better place than the others. */
async function inTurn(
  servers: readonly Server[],
  measure: (server: Server, round: number) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const first = round % servers.length;
    for (const server of [...servers.slice(first), ...servers.slice(0, first)]) await measure(server, round);
  }
}

/** What a load comes to in one number. */
export type Figure = (load: Load) => number;

export const perCpuSecond: Figure = ({ turns, cpuMs }) => (1_000 * turns) / cpuMs;
export const p50: Figure = (load) => load.p50;
export const p99: Figure = (load) => load.p99;

/** The loads of each server, round by round. */
export type Loads = Readonly<Partial<Record<ServerName, readonly Load[]>>>;

/** Measures each of these servers in every round. */
export async function loadsOf({ servers, talkTo }: Field, how: How): Promise<Loads> {
  const loads: Partial<Record<ServerName, Load[]>> = {};
  await inTurn(servers, async (server) => {
    const load = await talkTo(server, how);
    loads[server.name] = [...(loads[server.name] ?? []), load];
  });
  return loads;
}

/** The median over the rounds of what one was beside the other in the same round. */
export function ratio(figure: Figure, loads: Loads, one: ServerName, other: ServerName): number {
  const others = loads[other] ?? [];
  return median((loads[one] ?? []).map((load, at) => figure(load) / figure(others[at] ?? load)));
}

/** The median over the rounds. */
export function middle(figure: Figure, loads: Loads, name: ServerName): number {
  return median((loads[name] ?? []).map(figure));
}

/** How often a server said that it could not. */
export function apologiesIn(loads: Loads, name: ServerName): number {
  return (loads[name] ?? []).reduce((sum, { apologies }) => sum + apologies, 0);
}
