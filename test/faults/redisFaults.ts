import {
  findPort,
  type RedisServer,
  startRedis,
  startRedisCluster,
  startSentinel,
  until,
} from '../support/redis.ts';
import { type Network, startProxy } from './proxy.ts';
import type { Fault } from './redisFault.ts';

/** A Redis with a network before it, and everything that can befall it; the guide is at `url`. */
export type Away = {
  readonly url: string;
  readonly faults: readonly Fault[];
  close(): Promise<void>;
};

// A replica begins to follow at once.
const promptly = ['--repl-diskless-sync-delay', '0'];
const nothing = async () => undefined;

/** One server that keeps what it acknowledged, with a second that can take its place. */
export async function startSingle(): Promise<Away> {
  // With any other setting a Redis that is killed while its disk is busy loses what it acknowledged.
  const keeping = [...promptly, '--appendonly', 'yes', '--appendfsync', 'always'];
  const redis = await startRedis(...keeping);
  const other = await startRedis(...keeping);
  const dead = await findPort();
  let network: Network = await startProxy(redis.port);
  const set = (name: string, value: string) => redis.command('config', 'set', name, value);

  const faults: readonly Fault[] = [
    { name: 'Redis stopped', begin: redis.kill, end: redis.restart },
    {
      name: 'Redis started again',
      begin: async () => {
        await redis.kill();
        await redis.restart();
      },
      end: nothing,
    },
    { name: 'connections cut', begin: async () => network.cut(), end: async () => network.cut() },
    { name: 'Redis hung (SIGSTOP)', begin: async () => redis.pause(), end: async () => redis.resume() },
    { name: 'network hung', begin: async () => network.hang(), end: async () => network.heal() },
    // Whoever would end a pause is paused too, so it has to be as long as it lasts.
    {
      name: 'CLIENT PAUSE',
      begin: (seconds) => redis.command('client', 'pause', String(1_000 * seconds)),
      end: nothing,
    },
    {
      name: 'CLIENT PAUSE WRITE',
      begin: (seconds) => redis.command('client', 'pause', String(1_000 * seconds), 'write'),
      end: nothing,
    },
    {
      name: 'READONLY',
      begin: () => redis.command('replicaof', '127.0.0.1', String(dead)),
      end: () => redis.command('replicaof', 'no', 'one'),
    },
    {
      name: 'NOREPLICAS',
      begin: () => set('min-replicas-to-write', '1'),
      end: () => set('min-replicas-to-write', '0'),
    },
    { name: 'out of memory', begin: () => set('maxmemory', '1'), end: () => set('maxmemory', '0') },
    { name: 'slow, 300 ms', begin: async () => network.delay(300), end: async () => network.heal() },
    {
      name: 'answers lost, 10 %',
      begin: async () => network.cutReplies(0.1),
      end: async () => network.heal(),
    },
    {
      // What is written meanwhile waits until the other has everything, and is then refused here.
      name: 'fail-over to the replica',
      begin: async () => {
        await other.command('replicaof', '127.0.0.1', String(redis.port));
        await until(async () => hasAll(other));
        await redis.command('failover');
        await until(async () => (await other.command('role')).startsWith('master'));
      },
      end: async () => {
        const { port } = network;
        await network.close();
        network = await startProxy(other.port, port);
      },
    },
  ];
  return {
    url: `redis://127.0.0.1:${network.port}`,
    faults,
    close: async () => {
      await network.close();
      await Promise.all([redis.stop(), other.stop()]);
    },
  };
}

/** A primary and a replica, watched by a Sentinel that puts the replica in its place when it is gone. */
export async function startWatched(how: 'killed' | 'hung'): Promise<Away> {
  const primary = await startRedis(...promptly);
  const replica = await startRedis('--replicaof', '127.0.0.1', String(primary.port));
  const sentinel = await startSentinel('primary', primary.port);
  await until(async () =>
    (await sentinel.command('sentinel', 'replicas', 'primary')).includes(`:${replica.port}`),
  );
  await until(async () => hasAll(replica));
  const isPromoted = async () => (await replica.command('role')).startsWith('master');
  const fault: Fault = {
    name: `Sentinel fail-over, primary ${how}`,
    begin: async () => (how === 'killed' ? primary.kill() : primary.pause()),
    end: async () => {
      await until(isPromoted);
      primary.resume();
    },
  };
  return {
    url: `redis+sentinel://127.0.0.1:${sentinel.port}/primary`,
    faults: [fault],
    close: async () => {
      await Promise.all([primary, replica, sentinel].map((server) => server.stop()));
    },
  };
}

/** Three primaries of a cluster, between which slots are moved, and of which one hangs for a while. */
export async function startSpread(): Promise<Away> {
  const cluster = await startRedisCluster();
  const [first, second, third] = cluster.nodes as [RedisServer, RedisServer, RedisServer];
  const faults: readonly Fault[] = [
    {
      name: 'Cluster, slots moved key by key',
      begin: () => moveUsedSlots(first, second, cluster.nodes),
      end: nothing,
    },
    { name: 'Cluster, all slots of a node moved', begin: () => moveAllSlots(third, first), end: nothing },
    {
      name: 'Cluster, a node hung',
      begin: async () => second.pause(),
      end: async () => second.resume(),
    },
  ];
  return { url: cluster.url, faults, close: cluster.stop };
}

/** Moves every slot that has keys on this node to another, key by key, so that each is on both for a while. */
async function moveUsedSlots(from: RedisServer, to: RedisServer, nodes: readonly RedisServer[]) {
  const [source, target] = await Promise.all([idOf(from), idOf(to)]);
  const keys = (await from.command('--scan')).split('\n').filter(Boolean);
  for (const tag of new Set(keys.map((key) => key.slice(0, key.indexOf('}') + 1)))) {
    const slot = await from.command('cluster', 'keyslot', tag);
    await to.command('cluster', 'setslot', slot, 'importing', source);
    await from.command('cluster', 'setslot', slot, 'migrating', target);
    for (;;) {
      const key = await from.command('cluster', 'getkeysinslot', slot, '1');
      if (!key) break;
      await from.command('migrate', '127.0.0.1', String(to.port), key, '0', '5000');
    }
    // Who takes over is told first, or the slot would be nobody's for a moment.
    for (const node of new Set([to, from, ...nodes])) {
      await node.command('cluster', 'setslot', slot, 'node', target);
    }
  }
}

/** Moves all slots of one node to another as an operator does. */
async function moveAllSlots(from: RedisServer, to: RedisServer) {
  await from.command(
    ...['--cluster', 'reshard', `127.0.0.1:${from.port}`, '--cluster-yes', '--cluster-slots', '5461'],
    ...['--cluster-from', await idOf(from), '--cluster-to', await idOf(to)],
  );
}

function idOf(node: RedisServer): Promise<string> {
  return node.command('cluster', 'myid');
}

/** Whether a replica has all that its primary has. */
async function hasAll(replica: RedisServer): Promise<boolean> {
  return (await replica.command('info', 'replication')).includes('master_link_status:up');
}
