import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openConversation } from '../test/support/directline.ts';
import { startRedis } from '../test/support/redis.ts';
import { all, readCommand, readDockerfile, type Stage } from './image/dockerfile.ts';
import { asAccountOf, bind, carryOut, type Root, seal } from './image/roots.ts';

// Carries out the Dockerfile's own steps where there are no containers, and shows that what comes of it works: as an account
// that is not root, in a tree that nothing can be written in. Linux, root and redis-server are needed.

const project = join(import.meta.dirname, '..');
const port = '3979';
const publicUrl = `http://127.0.0.1:${port}`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
/** What node:24-slim holds beside its Node: Debian, npm, yarn and headers. Not measured here; of what is published of it. */
const besideNode = 110e6;
const most = 350e6;

/** What production asks for; the registration is made up, so nothing that comes from Teams is let in. */
const settings = {
  PORT: port,
  PUBLIC_URL: publicUrl,
  MicrosoftAppId: '00000000-0000-4000-8000-000000000000',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: '00000000-0000-4000-8000-000000000001',
};
const secrets = {
  SECRET: 'a-secret-of-the-proof-that-is-long-enough',
  MASTER_KEY: Buffer.alloc(32, 'a key of the proof').toString('base64'),
};

const [, , inside] = process.argv;
if (inside) {
  await prove(inside);
} else {
  const work = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-image-'));
  const itself = [process.execPath, ...process.execArgv, import.meta.filename, work];
  const args = ['--mount', '--propagation', 'private', ...itself];
  process.exitCode = spawnSync('unshare', args, { stdio: 'inherit' }).status ?? 1;
  // What was mounted in it was so in that namespace only, and is gone with it; never remove the machine's own folders.
  if (!readFileSync('/proc/mounts', 'utf8').includes(work)) rmSync(work, { recursive: true, force: true });
}

async function prove(work: string): Promise<void> {
  const context = join(work, 'context');
  for (const file of execFileSync('git', ['ls-files', '-z'], { cwd: project, encoding: 'utf8' }).split(
    '\0',
  )) {
    if (file === '') continue;
    mkdirSync(join(context, dirname(file)), { recursive: true });
    cpSync(join(project, file), join(context, file));
  }
  const stages = readDockerfile(readFileSync(join(project, 'deployment/Dockerfile'), 'utf8'));
  const earlier = new Map<string, Root>();
  const last = stages.at(-1) as Stage;
  for (const stage of stages) {
    const at = join(work, stage.as ?? 'image');
    mkdirSync(at);
    const root = carryOut(stage, at, { context, node: process.execPath, earlier });
    earlier.set(stage.as ?? 'image', root);
  }
  const image = earlier.get('image') as Root;
  weigh(image.path);
  seal(image.path);

  const redis = await startRedis('--maxmemory-policy', 'noeviction', '--appendonly', 'yes');
  try {
    console.log('\nWith Redis and the secrets set, where nothing at all can be written:');
    await live(last, image, { ...settings, ...secrets, REDIS_URL: redis.url });
  } finally {
    await redis.stop();
  }
  console.log('\nWith SQLite, where /data is a volume and nothing else can be written:');
  const data = join(work, 'volume');
  mkdirSync(data, { mode: 0o700 });
  chownSync(data, 1000, 1000);
  bind(data, join(image.path, 'data'));
  await live(last, image, { ...settings, ...secrets });
  console.log(`\nThe image's steps work.`);
}

function weigh(root: string): void {
  const size = (folder: string) =>
    Number(
      execFileSync('du', ['--summarize', '--one-file-system', '--block-size=1', folder], {
        encoding: 'utf8',
      }).split('\t')[0],
    );
  const app = size(join(root, 'app'));
  const node = statSync(process.execPath).size;
  const whole = app + node + besideNode;
  console.log(
    `\nSize: ${megabytes(app)} of ours and libraries, ${megabytes(node)} Node, about ${megabytes(besideNode)} of Debian beside it: ` +
      `about ${megabytes(whole)}, of at most ${megabytes(most)}.`,
  );
  expect(whole < most, 'the image is small enough');
}

/** Starts the image, holds a conversation that ends in two documents, asks after its health and stops it. */
async function live(
  stage: Stage,
  { path, environment }: Root,
  own: Readonly<Record<string, string>>,
): Promise<void> {
  const env = { ...environment, ...own };
  const inRoot = (command: readonly string[]) => [
    ...asAccountOf(stage, path),
    'sh',
    '-c',
    'cd /app && exec "$0" "$@"',
    ...command,
  ];
  const tried = spawnSync('chroot', inRoot(['sh', '-c', 'touch /app/x || touch /tmp/x || touch /x']), {
    env,
  });
  expect(tried.status !== 0, 'nothing can be written');
  const began = Date.now();
  const child = spawn('chroot', inRoot(readCommand(all(stage, 'CMD')[0] ?? '')), {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const ended = once(child, 'exit');
  try {
    await Promise.race([
      ended.then(([code]) =>
        Promise.reject(new Error(`It stopped (${code}) before it listened: ${printed}`)),
      ),
      (async () => {
        while (!printed.includes('Loopbaanspiegel: ')) await once(child.stdout, 'data');
      })(),
    ]);
    expect(true, `it listens, ${Date.now() - began} ms after it was started`);
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    expect(!/^Uid:\s+0\b/m.test(status), 'it is not root');
    const health = spawnSync('chroot', inRoot(readCommand(all(stage, 'HEALTHCHECK')[0] ?? '')), { env });
    expect(health.status === 0, 'the health check finds it well');
    expect((await fetch(`${publicUrl}/readyz`)).ok, 'it can keep something');
    for (const page of ['/', '/webchat.js', '/teams-js.js', '/privacy']) {
      expect((await fetch(`${publicUrl}${page}`)).ok, `it serves ${page}`);
    }
    await converse();
  } finally {
    child.kill('SIGTERM');
    const [code] = await ended;
    expect(code === 0, 'it ends by itself when it is told to stop');
  }
}

async function converse(): Promise<void> {
  for (const form of ['pdf', 'word']) {
    const client = await openConversation(publicUrl);
    for (const text of ['ja', 'zelfbeoordeling', '1']) await client.say(text);
    const { channelData } = await client.say('3 4');
    expect(channelData?.step?.outcome === 'done', 'it holds a conversation');
    for (const text of ['menu', 'dossier', 'het hele dossier', 'overslaan', 'nederlandstalig']) {
      await client.say(text);
    }
    const { text } = await client.say(form);
    const link = new URL(/\]\((\S+)\)/.exec(text)?.[1] ?? '');
    const file = await fetch(new URL(`/dossier/file${link.search}`, link));
    const { byteLength } = await file.arrayBuffer();
    expect(file.ok && byteLength > 5_000, `it makes a dossier as ${form}, of ${byteLength} bytes`);
  }
}

function expect(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`Not so: ${what}.`);
  console.log(`  yes: ${what}`);
}
