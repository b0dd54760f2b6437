import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Client, openConversation } from '../support/directline.ts';
import { type Guide, startGuide } from '../support/process.ts';
import { startRedis, until } from '../support/redis.ts';

const cli = join(import.meta.dirname, '../../src/state/backup.cli.ts');
const open = { dialog: 'eligibility', question: 'training.1.name' };

let folder: string;
let data: string;
let copies: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restore-'));
  data = join(folder, 'data');
  copies = join(folder, 'copies');
  mkdirSync(copies);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

async function start(settings: Readonly<Record<string, string>> = {}): Promise<Guide> {
  const guide = await startGuide({ DATA_DIR: data, ...settings });
  onTestFinished(async () => {
    await guide.kill('SIGKILL');
  });
  return guide;
}

function backUp(to: string, settings: Readonly<Record<string, string>> = {}) {
  const env = { DATA_DIR: data, ...settings };
  const words = ['--disable-warning=ExperimentalWarning', cli, to];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Begins the eligibility check, up to its first open question. */
async function begin(guide: Guide): Promise<Client> {
  const client = await openConversation(guide.url);
  for (const text of ['ja', '1', 'nee', 'een andere']) await client.say(text);
  expect((await client.say('ja')).channelData?.step).toEqual(open);
  return client;
}

/** Goes on after a restore: at the question that was open when the copy was made. */
async function goesOn(client: Client, guide: Guide): Promise<void> {
  const again = client.at(guide.url);
  expect((await again.say('verder')).channelData?.step).toEqual(open);
  const next = await again.say('Basisopleiding');
  expect(next.channelData?.step?.question).toBe('training.1.amount');
}

describe('a conversation whose data was lost', () => {
  it('goes on at the open question once the copy of its SQLite file and its keys are put back', async () => {
    const first = await start();
    const client = await begin(first);
    const copy = join(copies, 'monday.sqlite');
    const { status, stdout } = backUp(copy);
    expect(status).toBe(0);
    expect(stdout).toMatch(/monday\.sqlite: \d+ documents\.\n.*secret and .*master\.key/);
    expect(statSync(copy).mode & 0o077).toBe(0);
    for (const key of ['secret', 'master.key']) copyFileSync(join(data, key), join(copies, key));
    // What is said after the copy was made is what a loss costs.
    await client.say('Een opleiding die verloren gaat');
    await first.kill('SIGKILL');
    rmSync(data, { recursive: true });

    mkdirSync(data, { mode: 0o700 });
    for (const key of ['secret', 'master.key']) copyFileSync(join(copies, key), join(data, key));
    copyFileSync(copy, join(data, 'loopbaanspiegel.sqlite'));
    await goesOn(client, await start());
  });

  it('goes on at the open question once a new Redis has the snapshot of the old one', async () => {
    const redis = await startRedis('--appendonly', 'yes');
    onTestFinished(() => redis.stop());
    const first = await start({ REDIS_URL: redis.url });
    const client = await begin(first);
    const copy = join(copies, 'monday.rdb');
    await redis.command('--rdb', copy);
    await first.kill('SIGKILL');
    await redis.stop();

    const other = await startRedis();
    onTestFinished(() => other.stop());
    const [, place = ''] = (await other.command('config', 'get', 'dir')).split('\n');
    await other.kill();
    copyFileSync(copy, join(place, 'dump.rdb'));
    // Without its append-only file at first: with it Redis would begin empty.
    await other.restart();
    expect(await other.command('config', 'set', 'appendonly', 'yes')).toBe('OK');
    await until(async () => !/aof_rewrite_\w+:1\b/.test(await other.command('info', 'persistence')));
    await goesOn(client, await start({ REDIS_URL: other.url }));
  });
});

describe('npm run backup', () => {
  it('says what is wrong and touches nothing where it cannot copy', async () => {
    const copy = join(copies, 'monday.sqlite');
    expect(backUp(copy).stderr).toContain('does not exist');
    expect(backUp('').stderr).toContain('Example: npm run backup -- ');
    expect(backUp(copy, { REDIS_URL: 'redis://localhost' }).stderr).toContain('deployment/operations.md');
    const guide = await start();
    expect(backUp(copy).status).toBe(0);
    const { size } = statSync(copy);
    expect(backUp(copy)).toMatchObject({ status: 1, stderr: expect.stringContaining('exists already') });
    expect(statSync(copy).size).toBe(size);
    await guide.kill('SIGTERM');
  });
});
