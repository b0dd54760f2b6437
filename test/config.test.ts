import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, settings } from '../src/config.ts';

const uuid = '00000000-0000-4000-8000-000000000000';
const secret = 'a-secret-of-thirty-two-characters-or-more';
const teams = {
  MicrosoftAppId: uuid,
  MicrosoftAppPassword: 'p',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: uuid,
};

describe('settings', () => {
  it('starts with none at all, on this machine only', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      PORT: 3978,
      DATA_DIR: 'data',
      hasCredentials: false,
    });
  });

  it('listens on every address once the Bot Framework can be authenticated', () => {
    expect(readConfig(teams)).toMatchObject({ host: '0.0.0.0', hasCredentials: true });
    expect(readConfig({ ...teams, HOST: '10.0.0.5' }).host).toBe('10.0.0.5');
  });

  it.each([
    ['0.0.0.0', '127.0.0.1'],
    ['::', '127.0.0.1'],
    ['10.0.0.5', '127.0.0.1'],
    ['127.0.0.1.example.org', '127.0.0.1'],
    ['localhost', 'localhost'],
    ['127.0.0.2', '127.0.0.2'],
    ['::1', '::1'],
  ])('without credentials turns HOST=%s into %s', (HOST, host) => {
    expect(readConfig({ HOST }).host).toBe(host);
  });

  it('takes an empty setting for an absent one', () => {
    expect(readConfig({ PORT: '', REDIS_URL: '', MicrosoftAppId: '' })).toEqual(readConfig({}));
  });

  it.each<[string, Record<string, string>]>([
    ['PORT', { PORT: 'abc' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['NODE_ENV', { NODE_ENV: 'staging' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'guide.example.org' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://example.org/guide' }],
    ['REDIS_URL', { REDIS_URL: 'localhost:6379' }],
    ['SECRET', { SECRET: 'short' }],
    ['DIRECT_LINE_SECRET', { DIRECT_LINE_SECRET: 'short' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['MicrosoftAppId', { MicrosoftAppId: 'my bot' }],
    ['MicrosoftAppType', { MicrosoftAppType: 'Tenant' }],
    ['MicrosoftAppType', { MicrosoftAppId: uuid }],
    ['MicrosoftAppId', { MicrosoftAppPassword: 'p' }],
    ['MicrosoftAppId', { MicrosoftAppType: 'SingleTenant' }],
    ['SECRET', { SECRET: 'change-me-to-32-random-characters-or-more' }],
    ['MicrosoftAppPassword', { ...teams, MicrosoftAppPassword: '' }],
    ['MicrosoftAppTenantId', { ...teams, MicrosoftAppTenantId: '' }],
    ['MicrosoftAppId', { NODE_ENV: 'production', SECRET: secret }],
    ['SECRET', { NODE_ENV: 'production', ...teams }],
  ])('names %s, what would fit and an example, when it is wrong or missing', (name, environment) => {
    const said = new RegExp(`^${name} .+\\. Example: ${name}=.+$`, 'm');
    expect(() => readConfig(environment)).toThrow(said);
  });

  it('names everything that is wrong at once, and never repeats a value', () => {
    const wrong = { PORT: 'port-that-leaks', SECRET: 'short-that-leaks' };
    expect(() => readConfig(wrong)).toThrow(/PORT[\s\S]*SECRET/);
    expect(() => readConfig(wrong)).not.toThrow(/that-leaks/);
  });

  it.each([
    ['a managed identity', { ...teams, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' }],
    ['any tenant', { ...teams, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' }],
    ['one tenant', teams],
  ])('can authenticate as %s', (_, environment) => {
    expect(readConfig({ ...environment, NODE_ENV: 'production', SECRET: secret }).hasCredentials).toBe(true);
  });

  const isSecret = ([name]: [string, unknown]) => name.endsWith('SECRET');

  it.each(Object.entries(settings).filter((one) => !isSecret(one)))(
    '%s has an example that fits',
    (_, setting) => {
      expect(setting.schema.safeParse(setting.example).success).toBe(true);
    },
  );

  it.each(Object.entries(settings).filter(isSecret))('%s is never the example', (name, { example }) => {
    expect(() => readConfig({ [name]: example })).toThrow(`${name} should be your own`);
  });
});

describe('.env.example', () => {
  it('names every setting with what it is for and an example', () => {
    const written = readFileSync(join(import.meta.dirname, '..', '.env.example'), 'utf8')
      .trim()
      .split('\n\n')
      .slice(1);
    const expected = Object.entries(settings).map(
      ([name, { about, example }]) => `# ${about}\n# ${name}=${example}`,
    );
    expect(written).toEqual(expected);
  });
});
