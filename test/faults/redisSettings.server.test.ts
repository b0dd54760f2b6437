import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runToEnd, startGuide } from '../support/process.ts';
import { startRedis } from '../support/redis.ts';

const production = {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  SECRET: 'a secret of this test and of nothing else',
  MASTER_KEY: Buffer.alloc(32, 'a key of this test').toString('base64'),
  MicrosoftAppId: '00000000-0000-4000-8000-000000000000',
  MicrosoftAppPassword: 'of this test',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '00000000-0000-4000-8000-000000000001',
};
const dropping = ['allkeys-lru', 'allkeys-random', 'volatile-ttl'];
const keeping = ['--appendonly', 'yes'];

/** Settings that keep everything in a Redis of this test's own. */
async function onRedis(...settings: string[]) {
  const redis = await startRedis(...settings);
  onTestFinished(() => redis.stop());
  return { DATA_DIR: mkdtempSync(join(tmpdir(), 'guide-')), REDIS_URL: redis.url };
}

/** What the guide prints when it starts with these settings. */
async function printedAtStart(settings: Readonly<Record<string, string>>): Promise<string> {
  const guide = await startGuide(settings);
  await guide.kill('SIGKILL');
  return guide.printed();
}

describe('a Redis that drops documents when its memory is full', () => {
  it.each(dropping)('stops the start in production, which says what to set: %s', async (policy) => {
    const settings = await onRedis('--maxmemory', '100mb', '--maxmemory-policy', policy);
    const { code, printed } = await runToEnd({ ...production, ...settings });
    expect(code).toBe(1);
    expect(printed).toContain(`(maxmemory-policy ${policy})`);
    expect(printed).toContain('set maxmemory-policy noeviction');
  });

  it('is warned of elsewhere, at the start', async () => {
    const settings = await onRedis('--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru');
    const printed = await printedAtStart(settings);
    expect(printed).toMatch(/WARNING: .*maxmemory-policy allkeys-lru/);
  });

  it('is not taken for one that keeps them', async () => {
    const settings = await onRedis('--maxmemory', '100mb', '--maxmemory-policy', 'noeviction', ...keeping);
    const printed = await printedAtStart({ ...production, ...settings });
    expect(printed).not.toContain('WARNING');
  });
});

describe('a Redis that forgets when it is started again', () => {
  it.each([
    { writing: 'nothing to disk', settings: ['--save', ''] },
    { writing: 'a snapshot now and then', settings: ['--save', '60', '1'] },
  ])('is warned of at the start: it writes $writing', async ({ settings }) => {
    const printed = await printedAtStart(await onRedis(...settings));
    expect(printed).toMatch(/WARNING: a restart loses everything.*appendonly=no/);
  });

  it('is not taken for one that writes everything down', async () => {
    expect(await printedAtStart(await onRedis(...keeping))).not.toContain('WARNING');
  });
});
