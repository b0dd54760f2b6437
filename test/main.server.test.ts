import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Client, openConversation } from './support/directline.ts';
import { type Guide, runToEnd, startGuide } from './support/process.ts';
import { startRedis } from './support/redis.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'guide-'));

async function start(settings: Record<string, string>): Promise<Guide> {
  const guide = await startGuide(settings);
  onTestFinished(async () => {
    await guide.kill('SIGKILL');
  });
  return guide;
}

/** Answers the first three questions of the eligibility check and names the one that is asked next. */
async function answerThree(client: Client): Promise<string | undefined> {
  await client.say('ja');
  await client.say('1');
  await client.say('nee');
  await client.say('een andere');
  const { channelData } = await client.say('ja');
  return channelData?.step?.question;
}

describe('a process that is killed', () => {
  const stores = {
    SQLite: async () => ({ DATA_DIR: folder() }),
    Redis: async () => {
      const redis = await startRedis();
      onTestFinished(() => redis.stop());
      return { DATA_DIR: folder(), REDIS_URL: redis.url };
    },
  };

  it.each(Object.entries(stores))(
    'goes on at the fourth question after kill -9, on %s',
    async (_, settingsFor) => {
      const settings = await settingsFor();
      const first = await start(settings);
      const client = await openConversation(first.url);
      expect(await answerThree(client)).toBe('training.1.name');
      const before = await client.everything();
      await first.kill('SIGKILL');

      const second = await start(settings);
      const again = client.at(second.url);
      expect(await again.everything()).toEqual(before);
      const { channelData } = await again.say('verder');
      expect(channelData?.step).toEqual({ dialog: 'eligibility', question: 'training.1.name' });
      const next = await again.say('Basisopleiding');
      expect(next.channelData?.step?.question).toBe('training.1.amount');
    },
  );
});

describe('a process in which an error is caught nowhere', () => {
  it.each([
    ['thrown', 'throw new TypeError(words)', 'TypeError'],
    ['a promise that is broken', 'Promise.reject(new RangeError(words))', 'RangeError'],
    ['no error at all', 'Promise.reject(words)', 'string'],
  ])('ends, and says of what kind it was and not a word of it: %s', async (_, happens, name) => {
    const code = `const words = 'Ik heet Jan'; process.once('SIGUSR2', () => { ${happens} });`;
    const guide = await start({
      DATA_DIR: folder(),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
    });
    expect(await guide.kill('SIGUSR2')).toBe(1);
    expect(guide.printed()).toContain(`"error":"${name}","msg":"an error was not caught"`);
    expect(guide.printed()).not.toContain('Jan');
    expect(guide.printed()).not.toMatch(/^\s+at /m);
  });
});

describe('a process that is told to stop', () => {
  it('says that it is not ready, and still answers for a moment, where a balancer looks', async () => {
    const guide = await start({ DATA_DIR: folder() });
    const statusOf = async (path: string) => (await fetch(guide.url + path)).status;
    await expect.poll(() => statusOf('/readyz')).toBe(200);
    const client = await openConversation(guide.url);
    const ended = guide.kill('SIGTERM');
    await expect.poll(() => statusOf('/readyz')).toBe(503);
    await client.say('ja');
    expect(await ended).toBe(0);
  });

  it('ends at once when it is told a second time', async () => {
    const guide = await start({ DATA_DIR: folder() });
    expect((await fetch(`${guide.url}/readyz`)).status).toBe(200);
    const ended = guide.kill('SIGTERM');
    await expect.poll(async () => (await fetch(`${guide.url}/readyz`)).status).toBe(503);
    expect(await guide.kill('SIGTERM')).toBe(null);
    await ended;
  });
});

describe('the start', () => {
  it('prints the address, where state is and what is off, and ends cleanly on Ctrl-C', async () => {
    const guide = await start({ DATA_DIR: folder() });
    expect(guide.printed()).toContain('State: SQLite');
    expect(guide.printed()).toContain('Microsoft Teams: off, and listening on this machine only');
    expect(await guide.kill('SIGINT')).toBe(0);
  });

  it('listens on this machine only, whatever HOST says, when nobody can be authenticated', async () => {
    const guide = await start({ DATA_DIR: folder(), HOST: '0.0.0.0' });
    expect(new URL(guide.url).hostname).toBe('localhost');
    expect(guide.printed()).toContain('on this machine only');
  });

  it('refuses production without credentials, naming the setting and an example', async () => {
    const { code, printed } = await runToEnd({ NODE_ENV: 'production', DATA_DIR: folder() });
    expect(code).toBe(1);
    expect(printed).toContain('MicrosoftAppId is needed in production');
    expect(printed).toContain('Example: MicrosoftAppId=');
  });

  it('ends, naming REDIS_URL and an example, when Redis cannot be reached', async () => {
    const { code, printed } = await runToEnd({ DATA_DIR: folder(), REDIS_URL: 'redis://127.0.0.1:1' });
    expect(code).toBe(1);
    expect(printed).toMatch(/REDIS_URL cannot be used .+ Example: REDIS_URL=redis:/);
  });

  it('names DATA_DIR when nothing can be kept there', async () => {
    const { code, printed } = await runToEnd({ DATA_DIR: join(import.meta.filename, 'inside-a-file') });
    expect(code).toBe(1);
    expect(printed).toMatch(/DATA_DIR cannot be used .+ Example: DATA_DIR=data/);
  });

  it('says which setting to change when the port is taken', async () => {
    const guide = await start({ DATA_DIR: folder() });
    const { code, printed } = await runToEnd({ DATA_DIR: folder(), PORT: new URL(guide.url).port });
    expect(code).toBe(1);
    expect(printed).toContain('Set PORT to another one');
  });
});
