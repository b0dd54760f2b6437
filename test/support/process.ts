import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
// `NAME=value … node --flag … script`
const usual: string[] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.start.split(' ');
const after = usual.indexOf('node');
const usualEnv = Object.fromEntries(usual.slice(0, after).map((setting) => setting.split('=')));
const flags = usual.slice(after + 1, -1);
/** Where Node keeps what it made of the sources, so that the many processes of the tests start in half the time. */
export const compiled = join(root, usualEnv.NODE_COMPILE_CACHE ?? '');

/** The product in a process of its own, as `npm start` runs it, or another script that starts it. */
export type Guide = {
  readonly url: string;
  /** The id of its process. */
  readonly pid: number;
  readonly printed: () => string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
};

/** What is otherwise than usual: another script of ours, or what a shell does before it. */
type Otherwise = { readonly script?: string; readonly first?: string };

/** Starts the product with these settings on a free port and resolves once it has printed its address. */
export async function startGuide(
  settings: Readonly<Record<string, string>>,
  otherwise: Otherwise = {},
): Promise<Guide> {
  const { child, printed } = run(settings, otherwise);
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /^Loopbaanspiegel: (\S+)$/m.exec(printed())?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code, signal) =>
      reject(new Error(`It stopped before it listened (${code ?? signal}): ${printed()}`)),
    );
  });
  return { url, pid: child.pid ?? 0, printed, kill: (signal) => ended(child, signal) };
}

/** Runs the product with settings it is expected to refuse; resolves with its exit code and what it printed. */
export async function runToEnd(
  settings: Readonly<Record<string, string>>,
  otherwise: Otherwise = {},
): Promise<{ code: number | null; printed: string }> {
  const { child, printed } = run(settings, otherwise);
  const [code] = await once(child, 'exit');
  return { code, printed: printed() };
}

function run(
  settings: Readonly<Record<string, string>>,
  { script = 'src/main.ts', first }: Otherwise,
): { child: ChildProcess; printed: () => string } {
  const { PATH = '', HOME = '' } = process.env;
  const node = process.execPath;
  const words = [...flags, script];
  const env = { PATH, HOME, PORT: '0', ...usualEnv };
  // It is only written by a process that ends by itself, which one does that refuses its settings.
  if (!existsSync(compiled)) spawnSync(node, words, { cwd: root, env: { ...env, PORT: 'none' } });
  const shell = first === undefined ? [] : ['sh', '-c', `${first} && exec "$0" "$@"`];
  const [program = node, ...rest] = [...shell, node, ...words];
  const child = spawn(program, rest, {
    cwd: root,
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  }
  return { child, printed: () => printed };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = await exit;
  return code;
}
