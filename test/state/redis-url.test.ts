import { describe, expect, it } from 'vitest';
import { parseRedisUrl } from '../../src/state/redis-url.ts';

describe('the address of Redis', () => {
  it.each(['redis://localhost:6379', 'redis://user:pass@host/2', 'rediss://:pass@host'])(
    '%s is one server',
    (url) => {
      expect(parseRedisUrl(url)).toEqual({ kind: 'single', url });
    },
  );

  it('names Sentinels and the primary they watch', () => {
    expect(parseRedisUrl('redis+sentinel://one:1,two/primary')).toEqual({
      kind: 'sentinel',
      masterName: 'primary',
      nodes: [
        { host: 'one', port: 1 },
        { host: 'two', port: 26379 },
      ],
      isEncrypted: false,
    });
  });

  it('names nodes of a cluster, encrypted and with a password', () => {
    expect(parseRedisUrl('rediss+cluster://me:p%40ss@one,[::1]:7000/')).toEqual({
      kind: 'cluster',
      nodes: [
        { host: 'one', port: 6379 },
        { host: '::1', port: 7000 },
      ],
      isEncrypted: true,
      username: 'me',
      password: 'p@ss',
    });
  });

  it.each([
    '',
    'localhost:6379',
    'http://localhost:6379',
    'redis://host:port',
    'redis+sentinel://secret@host:26379',
    'redis+sentinel://host:26379/primary/0',
    'redis+cluster://secret@host:6379/0',
    'redis+cluster://host:port',
    'redis+cluster://one,,two',
    'redis+cluster://',
  ])('says which forms fit and does not repeat %s', (url) => {
    expect(() => parseRedisUrl(url)).toThrow(
      /^The address of Redis should look like redis:\/\/localhost:6379(?!.*secret)/,
    );
  });
});
