import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castOf } from './playgroundCast.ts';

const cli = join(
  import.meta.dirname,
  ...['..', '..', 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js'],
);
const local = join(import.meta.dirname, 'playgroundLocal.ts');
const patienceMs = 30_000;

/** The Microsoft 365 Agents Playground in a process of its own, reachable from this machine only. */
export type PlaygroundProcess = {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
};

/**
 * Starts the playground as Microsoft Teams in front of the guide at this address, on this port or, where that is taken or
 * absent, on a free one; resolves once it listens. It tells nobody that it runs, and what it writes goes with it.
 */
export async function launchPlayground(guide: string, port = 0): Promise<PlaygroundProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-playground-'));
  const cast = join(folder, 'cast.yml');
  // What is JSON is YAML too.
  writeFileSync(cast, JSON.stringify(castOf(crypto.randomUUID(), crypto.randomUUID())));
  const { PATH = '', HOME = '' } = process.env;
  const start = ['start', '-e', `${guide}/api/messages`, '-c', 'msteams', '--dt', '-p', `${port}`];
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', local, cli, ...start],
    {
      cwd: folder,
      env: {
        ...{ PATH, HOME, TEAMSAPPTESTER_BROWSER: 'none' },
        // Without this it asks around, also with telemetry off, whether it runs in Azure.
        APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: cast,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit').then(() => {
    process.off('exit', kill);
    rmSync(folder, { recursive: true, force: true });
  });

  let printed = '';
  const listening = new Promise<number>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        printed += chunk;
        const found = /^Listening on (\d+)$/m.exec(printed)?.[1];
        if (found) resolve(Number(found));
      });
    }
  });
  const found = await Promise.race([listening, ended, lapsed(patienceMs)]);
  if (found === undefined) {
    kill();
    throw new Error(`The playground does not listen; it printed: ${printed || 'nothing'}`);
  }
  return {
    url: `http://localhost:${found}`,
    port: found,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

function lapsed(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}
