import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findProgram } from './programs.ts';

const run = promisify(execFile);

/** A real Redis of our own, on a free port of this machine. */
export type RedisServer = {
  readonly url: string;
  readonly port: number;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
  /** Hangs it: connections stay open and nothing is answered. */
  pause(): void;
  resume(): void;
  /** Kills it as a crash would. */
  kill(): Promise<void>;
  /** Starts it again, after `kill`, on the same port and folder. */
  restart(): Promise<void>;
  /** Runs one command on it as an operator would, and answers what it printed. */
  command(...args: string[]): Promise<string>;
};

/** Starts a Redis that keeps nothing on disk unless the extra arguments of redis-server say so. */
export function startRedis(...args: string[]): Promise<RedisServer> {
  return startServer(() => ['--save', '', ...args]);
}

/** Starts a Redis Sentinel that watches the primary on this port under this name, and replaces it within a second or two. */
export function startSentinel(name: string, primaryPort: number): Promise<RedisServer> {
  return startServer((folder) => {
    const file = join(folder, 'sentinel.conf');
    const settings = [
      `monitor ${name} 127.0.0.1 ${primaryPort} 1`,
      `down-after-milliseconds ${name} 500`,
      `failover-timeout ${name} 2000`,
    ];
    writeFileSync(file, settings.map((setting) => `sentinel ${setting}\n`).join(''));
    return [file, '--sentinel'];
  });
}

async function startServer(settingsIn: (folder: string) => readonly string[]): Promise<RedisServer> {
  const program = findProgram(['redis-server'], 'redis-server');
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-redis-'));
  const settingsOn = (port: number) => [
    ...settingsIn(folder),
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
  ];
  const { port, settings, first } = await somewhere(async (port) => {
    const settings = settingsOn(port);
    return { port, settings, first: await launch(program, settings, port) };
  });
  let server = first;

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    kill,
    async restart() {
      server = await launch(program, settings, port);
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
    async command(...words) {
      return (await run(redisCli(), ['-p', String(port), ...words])).stdout.trim();
    },
  };
}

/** Starts a Redis Cluster of three primaries; `url` has the form that the store takes. */
export async function startRedisCluster(): Promise<{
  readonly url: string;
  readonly nodes: readonly RedisServer[];
  stop(): Promise<void>;
}> {
  const nodes: RedisServer[] = [];
  for (let count = 0; count < 3; count++) nodes.push(await startRedis('--cluster-enabled', 'yes'));
  const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`);
  await run(redisCli(), ['--cluster', 'create', ...addresses, '--cluster-replicas', '0', '--cluster-yes']);
  for (const node of nodes) {
    await until(async () => (await node.command('cluster', 'info')).includes('cluster_state:ok'));
  }
  return {
    url: `redis+cluster://${addresses.join(',')}`,
    nodes,
    async stop() {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}

// Below those that connections are made from, the ones 10,000 higher as well. Each process begins elsewhere, so that two that
// look at the same time do not find the same.
const lowestPort = 11_000;
const ports = 11_000;
let looked = process.pid * 211;

/** A port of this machine that nothing listens on; the one 10,000 higher, which a cluster node takes too, is free as well. */
export async function findPort(): Promise<number> {
  for (;;) {
    looked += 1;
    const port = lowestPort + (looked % ports);
    if ((await isFree(port)) && (await isFree(port + 10_000))) return port;
  }
}

const mostTries = 5;

/** Does this on a port that is free, and on another where somebody else was quicker. */
async function somewhere<T>(start: (port: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await start(await findPort());
    } catch (error) {
      if (tries === mostTries) throw error;
    }
  }
}

/** Waits until the condition holds, at most 20 seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await holds()); await sleep(25)) {
    if (Date.now() > deadline) throw new Error(`Waited 20 seconds in vain for ${holds}`);
  }
}

function redisCli(): string {
  return join(dirname(findProgram(['redis-server'], 'redis-server')), 'redis-cli');
}

async function launch(program: string, settings: readonly string[], port: number): Promise<ChildProcess> {
  const server = spawn(program, settings, { stdio: 'ignore' });
  const end = () => server.kill('SIGKILL');
  process.once('exit', end);
  server.once('exit', () => process.off('exit', end));
  const isThere = async () => {
    const who = await answersAt(port);
    // One that does not let everybody ask that is taken to be ours.
    return who === server.pid || who === 'untold';
  };
  await until(async () => server.exitCode !== null || (await isThere()));
  if (server.exitCode !== null)
    throw new Error(`redis-server ended at once with exit code ${server.exitCode}`);
  return server;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** The process that answers as Redis there; nothing where none does. */
async function answersAt(port: number): Promise<number | 'untold' | undefined> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  try {
    socket.write('INFO server\r\n');
    for await (const piece of socket) {
      answer += piece;
      const [, process] = /process_id:(\d+)\r/.exec(answer) ?? [];
      if (process !== undefined) return Number(process);
      if (answer.startsWith('-')) return 'untold';
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}
