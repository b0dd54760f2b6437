import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled, startGuide } from '../support/process.ts';
import type { TalkName } from './talks.ts';

/** Our own product, and what its turns are compared with. */
export const serverNames = ['floor', 'echo', 'waterfall', 'agents', 'ours'] as const;
/** All that is measured; alone is restify without anything. */
export type ServerName = (typeof serverNames)[number] | 'alone';

/** What each of them is, in the words of the tables. */
export const titles: Readonly<Record<ServerName, string>> = {
  alone: 'restify alone',
  floor: 'restify, one GET, one SET',
  echo: 'botbuilder, echo',
  waterfall: 'botbuilder-dialogs, waterfall',
  agents: 'agents-hosting, echo',
  ours: 'Loopbaanspiegel',
};

/** One of them in a process of its own, and how it is talked to. */
export type Server = {
  readonly name: ServerName;
  readonly url: string;
  readonly pid: number;
  readonly talk: TalkName;
  /** Ends it at once, or with SIGTERM as whoever runs it would. */
  stop(signal?: 'SIGTERM'): Promise<void>;
};

const peers = join(import.meta.dirname, 'peers');

/** How each of them is talked to. */
const talkOf: Readonly<Record<ServerName, TalkName>> = {
  alone: 'floor',
  floor: 'floor',
  echo: 'echo',
  waterfall: 'waterfall',
  agents: 'echo',
  ours: 'ours',
};

/** Starts one of them on the Redis at this address, with these settings beside the usual. */
export function startServer(
  name: ServerName,
  redisUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Server> {
  return name === 'ours' ? startOurs(redisUrl, settings) : startPeer(name, redisUrl, settings);
}

/** The product as it is deployed on Redis, but for the Bot Framework's tokens, which none of the servers asks for here. */
async function startOurs(redisUrl: string, settings: Readonly<Record<string, string>>): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-bench-'));
  const guide = await startGuide({
    ...{ DATA_DIR: folder, REDIS_URL: redisUrl, SECRET: 'a secret of the benchmark, for one run' },
    MASTER_KEY: Buffer.alloc(32, 'bench').toString('base64'),
    ...settings,
  });
  return {
    ...{ name: 'ours', url: guide.url, pid: guide.pid, talk: talkOf.ours },
    stop: async (signal: NodeJS.Signals = 'SIGKILL') => {
      await guide.kill(signal);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startPeer(
  name: ServerName,
  redisUrl: string,
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const { PATH = '', HOME = '' } = process.env;
  const script = join(peers, `${name}.cli.ts`);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { PATH, HOME, REDIS_URL: redisUrl, NODE_COMPILE_CACHE: compiled, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  let printed = '';
  for await (const piece of child.stdout) {
    printed += piece;
    if (printed.includes('\n')) break;
  }
  const url = /^Listens: (\S+)$/m.exec(printed)?.[1];
  if (!url || child.pid === undefined) throw new Error(`${script} did not start: ${printed}`);
  return {
    ...{ name, url, pid: child.pid, talk: talkOf[name] },
    stop: async (signal: NodeJS.Signals = 'SIGKILL') => {
      child.kill(signal);
      await exit;
      process.off('exit', end);
    },
  };
}
