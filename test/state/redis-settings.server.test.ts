import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/state/open.ts';
import { openRedisStore } from '../../src/state/redis.ts';
import { findPort, startRedis } from '../support/redis.ts';

async function start(settings: readonly string[]) {
  const redis = await startRedis(...settings);
  onTestFinished(() => redis.stop());
  return redis;
}

const open = (redisUrl: string, isProduction: boolean) =>
  openStore({ redisUrl, isProduction, dataDirectory: 'not used', clock: Date.now });

const withoutConfig = ['--rename-command', 'CONFIG', ''];
const withoutSettings = ['--user', 'default', 'on', 'nopass', '~*', '+@all', '-config', '-info'];

describe('what the operator is told', () => {
  it.each([
    { settings: [], told: 'WARNING: a restart loses everything (' },
    { settings: ['--save', '60', '1'], told: 'WARNING: a restart loses everything since the last snapshot' },
    { settings: ['--appendonly', 'yes', '--appendfsync', 'everysec'], told: 'appendfsync=everysec' },
    { settings: ['--appendonly', 'yes', '--appendfsync', 'always'], told: 'appendfsync=always' },
    { settings: withoutConfig, told: 'what a restart loses could not be checked' },
    {
      settings: withoutSettings,
      told: 'whether it drops documents when its memory is full could not be checked',
    },
    {
      settings: ['--maxmemory-policy', 'allkeys-lru'],
      told: 'WARNING: when its memory is full it drops documents',
    },
  ])('with $settings: $told', async ({ settings, told }) => {
    const { url } = await start(settings);
    const store = openRedisStore(url);
    const description = await store.describe();
    await store.close();
    expect(description).toContain(told);
    expect(description).not.toContain('\n');
  });
});

describe('a Redis that may drop documents', () => {
  it.each([
    ['--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru'],
    ['--maxmemory', '0', '--maxmemory-policy', 'volatile-ttl'],
    ['--maxmemory-policy', 'allkeys-lru', ...withoutConfig],
  ])('is refused in production, with what to set: %s %s %s %s', async (...settings) => {
    const { url } = await start(settings);
    await expect(open(url, true)).rejects.toThrow('set maxmemory-policy noeviction');
    const store = await open(url, false);
    expect(await store.read(['{k}:a'])).toEqual([undefined]);
    await store.close();
  });

  it.each([[], ['--maxmemory', '100mb'], withoutConfig, withoutSettings])(
    'is not suspected with %s %s',
    async (...settings) => {
      const { url } = await start(settings);
      const store = await open(url, true);
      await store.close();
    },
  );

  it('cannot be told from one that is not there, which is refused in seconds', async () => {
    const start = performance.now();
    await expect(open(`redis://127.0.0.1:${await findPort()}`, true)).rejects.toThrow('Redis');
    // A start waits three seconds, for a Redis that is far away.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
