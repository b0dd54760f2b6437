import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './programs.ts';
import { findPort, until } from './redis.ts';

/** What stands in front of several processes, set as our examples set it. */
export type BalancerKind = 'nginx' | 'haproxy';

/** A balancer on a free port of this machine. */
export type Balancer = {
  readonly url: string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
};

const examples = join(import.meta.dirname, '..', '..', 'deployment', 'balancer');

/** Starts one with the settings of our example, in front of processes at these ports of this machine. */
export async function startBalancer(kind: BalancerKind, ports: readonly number[]): Promise<Balancer> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-balancer-'));
  const port = await findPort();
  const [program, args] = { nginx: nginxIn, haproxy: haproxyIn }[kind](folder, port, ports);
  const balancer = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  balancer.stderr?.on('data', (chunk) => {
    complaints += chunk;
  });
  const end = () => balancer.kill('SIGKILL');
  process.once('exit', end);
  balancer.once('exit', () => process.off('exit', end));
  await until(async () => hasEnded(balancer) || (await listensAt(port)));
  if (hasEnded(balancer)) throw new Error(`${kind} ended at once: ${complaints}`);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      if (!hasEnded(balancer)) {
        // Its workers end with it.
        balancer.kill('SIGTERM');
        await once(balancer, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Command = readonly [program: string, args: readonly string[]];

function nginxIn(folder: string, port: number, ports: readonly number[]): Command {
  const settings = replacedIn('nginx.conf', { 'listen 80;': `listen 127.0.0.1:${port};` }, (line) =>
    ports.map((one) => line.replace(/10\.0\.0\.\d+:3978/, `127.0.0.1:${one}`)),
  );
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `${what}_temp_path ${what};`,
  );
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, settings.replace('http {', `http {\n${kept.join('\n')}`));
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const own = `daemon off; pid nginx.pid; ${user}`;
  return [findProgram(['nginx'], 'nginx-light'), ['-p', folder, '-c', file, '-g', own, '-e', 'stderr']];
}

function haproxyIn(folder: string, port: number, ports: readonly number[]): Command {
  const settings = replacedIn('haproxy.cfg', { 'bind :80': `bind 127.0.0.1:${port}` }, (line) =>
    ports.map((one) => line.replace(/server \w+ 10\.0\.0\.\d+:3978/, `server at${one} 127.0.0.1:${one}`)),
  );
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, settings);
  return [findProgram(['haproxy'], 'haproxy'), ['-db', '-f', file]];
}

/** The example with this in place of that, and the lines of ours in place of its servers, wherever it names them. */
function replacedIn(
  example: string,
  instead: Readonly<Record<string, string>>,
  serversFor: (line: string) => readonly string[],
): string {
  let text = readFileSync(join(examples, example), 'utf8');
  for (const [that, now] of Object.entries(instead)) {
    if (!text.includes(that)) throw new Error(`${example} has no "${that}"`);
    text = text.replace(that, now);
  }
  const isServer = (line: string | undefined) => /10\.0\.0\.\d+:3978/.test(line ?? '');
  const lines = text.split('\n');
  if (!lines.some(isServer)) throw new Error(`${example} names no server`);
  const replaced = lines.flatMap((line, at) => {
    if (!isServer(line)) return [line];
    return isServer(lines[at - 1]) ? [] : serversFor(line);
  });
  return replaced.join('\n');
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function listensAt(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
