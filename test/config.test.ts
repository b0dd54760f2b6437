import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, settings } from '../src/config.ts';
import { settingsFile, settingsTable } from './settings/written.ts';
import { putBetweenMarks } from './support/betweenMarks.ts';

const uuid = '00000000-0000-4000-8000-000000000000';
const other = '00000000-0000-4000-8000-00000000000a';
const secret = 'a-secret-of-thirty-two-characters-or-more';
const key = Buffer.alloc(32, 'a key of its own').toString('base64');
const otherKey = Buffer.alloc(32, 'another').toString('base64');
const tooShort = Buffer.alloc(31, 'a').toString('base64');
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
      ALLOWED_ORIGINS: [],
      TRUSTED_PROXIES: 0,
      KEPT_MONTHS: 24,
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

  it.each<[string, Record<string, string>, readonly string[]]>([
    ['any tenant, where none is known', {}, []],
    ['its own', teams, [uuid]],
    [
      'those that are named',
      { ...teams, ALLOWED_TENANTS: ` ${other.toUpperCase()}, ${uuid}` },
      [other, uuid],
    ],
  ])('lets Teams come from %s', (_what, environment, allowedTenants) => {
    expect(readConfig(environment).allowedTenants).toEqual(allowedTenants);
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
    ['PUBLIC_URL', { PUBLIC_URL: 'https://[' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: '*' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'https://*.example.org' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'www.example.org' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'https://example.org, null' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'https://example.org/guide' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'https://you@example.org' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'yes' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '11' }],
    ['KEPT_MONTHS', { KEPT_MONTHS: '0' }],
    ['KEPT_MONTHS', { KEPT_MONTHS: '121' }],
    ['KEPT_MONTHS', { KEPT_MONTHS: '1.5' }],
    ['MASTER_KEY', { MASTER_KEY: 'a-secret-of-thirty-two-characters-or-more' }],
    ['MASTER_KEY', { MASTER_KEY: tooShort }],
    ['MASTER_KEY', { MASTER_KEY: `${key},${otherKey}` }],
    ['MASTER_KEY', { NODE_ENV: 'production', SECRET: secret, ...teams }],
    ['MASTER_KEY_PREVIOUS', { MASTER_KEY_PREVIOUS: `${key},${tooShort}` }],
    ['REDIS_URL', { REDIS_URL: 'localhost:6379' }],
    ['SECRET', { SECRET: 'short' }],
    ['DIRECT_LINE_SECRET', { DIRECT_LINE_SECRET: 'short' }],
    ['AZURE_DIRECT_LINE_SECRET', { ...teams, AZURE_DIRECT_LINE_SECRET: 'short' }],
    ['AZURE_DIRECT_LINE_URL', { AZURE_DIRECT_LINE_URL: 'directline.example.org' }],
    ['AZURE_DIRECT_LINE_URL', { AZURE_DIRECT_LINE_URL: 'http://directline.example.org/v3/directline' }],
    ['MicrosoftAppId', { AZURE_DIRECT_LINE_SECRET: secret }],
    ['ALLOWED_TENANTS', { ALLOWED_TENANTS: 'contoso' }],
    ['ALLOWED_TENANTS', { ALLOWED_TENANTS: `${uuid},` }],
    ['COACH_MODEL', { COACH_MODEL: 'gpt-4.1-mini' }],
    ['COACH_MODEL', { COACH_MODEL: 'groq:llama' }],
    ['COACH_MODEL', { COACH_MODEL: 'openai:' }],
    ['COACH_MODEL', { COACH_API_KEY: 'k' }],
    ['COACH_MODEL', { COACH_BASE_URL: 'http://localhost:8000/v1' }],
    ['COACH_BASE_URL', { COACH_MODEL: 'openai:m', COACH_BASE_URL: 'localhost:8000' }],
    ['COACH_BASE_URL', { COACH_MODEL: 'openai:m', COACH_BASE_URL: 'https://me:secret@example.org/v1' }],
    ['COACH_BASE_URL', { COACH_MODEL: 'azure_openai:coach', COACH_API_KEY: 'k' }],
    ['COACH_API_KEY', { COACH_MODEL: 'openai:gpt-4.1-mini' }],
    ['COACH_API_KEY', { COACH_MODEL: 'anthropic:claude', COACH_BASE_URL: 'https://example.org' }],
    ['COACH_API_KEY', { COACH_MODEL: 'azure_openai:coach', COACH_BASE_URL: 'https://a.openai.azure.com' }],
    ['METRICS_PORT', { METRICS_PORT: '65536' }],
    ['METRICS_PORT', { METRICS_PORT: '3978' }],
    ['METRICS_PORT', { METRICS_PORT: '8080', PORT: '8080' }],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://me:secret@example.org' }],
    ['OTEL_TRACES_SAMPLER_ARG', { OTEL_TRACES_SAMPLER_ARG: '1.1' }],
    ['OTEL_TRACES_SAMPLER_ARG', { OTEL_TRACES_SAMPLER_ARG: '-0.1' }],
    ['OTEL_TRACES_SAMPLER_ARG', { OTEL_TRACES_SAMPLER_ARG: 'half' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['MicrosoftAppId', { MicrosoftAppId: 'my bot' }],
    ['TEAMS_APP_ID', { TEAMS_APP_ID: 'my app' }],
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

  it('counts and traces nothing unless asked, and shows numbers to this machine only', () => {
    const { METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT, METRICS_HOST } = readConfig({});
    expect([METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT]).toEqual([undefined, undefined]);
    expect(METRICS_HOST).toBe('127.0.0.1');
    // Also where the guide itself is there for everybody.
    expect(readConfig({ ...teams, METRICS_PORT: '9464' }).METRICS_HOST).toBe('127.0.0.1');
  });

  it.each([
    ['0', 0],
    ['0.25', 0.25],
    ['1', 1],
  ])('traces a share of %s', (OTEL_TRACES_SAMPLER_ARG, taken) => {
    expect(readConfig({ OTEL_TRACES_SAMPLER_ARG }).OTEL_TRACES_SAMPLER_ARG).toBe(taken);
  });

  it.each([
    ['0', 0],
    ['10', 10],
  ])('takes %s proxies', (TRUSTED_PROXIES, taken) => {
    expect(readConfig({ TRUSTED_PROXIES }).TRUSTED_PROXIES).toBe(taken);
  });

  it.each([
    ['1', 1],
    ['120', 120],
  ])('takes %s months', (KEPT_MONTHS, taken) => {
    expect(readConfig({ KEPT_MONTHS }).KEPT_MONTHS).toBe(taken);
  });

  it('knows the app in Teams by the id of the bot, where it has none of its own', () => {
    const TEAMS_APP_ID = '00000000-0000-4000-8000-000000000002';
    expect(readConfig({}).TEAMS_APP_ID).toBeUndefined();
    expect(readConfig(teams).TEAMS_APP_ID).toBe(uuid);
    expect(readConfig({ ...teams, TEAMS_APP_ID }).TEAMS_APP_ID).toBe(TEAMS_APP_ID);
  });

  it.each<[string, Record<string, string>]>([
    ['of OpenAI', { COACH_MODEL: 'openai:gpt-4.1-mini', COACH_API_KEY: 'k' }],
    ['of your own', { COACH_MODEL: 'openai:mistral:7b', COACH_BASE_URL: 'http://localhost:8000/v1' }],
    [
      'in Azure',
      {
        ...{ COACH_MODEL: 'azure_openai:coach', COACH_API_KEY: 'k' },
        COACH_BASE_URL: 'https://a.openai.azure.com',
      },
    ],
    ['of Anthropic', { COACH_MODEL: 'anthropic:claude', COACH_API_KEY: 'k' }],
    ['in Ollama on this machine', { COACH_MODEL: 'ollama:llama3:8b' }],
  ])('takes a language model %s', (_where, environment) => {
    expect(readConfig(environment)).toMatchObject(environment);
  });

  it.each([
    ...['LANGSMITH_TRACING', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_GATEWAY', 'LANGCHAIN_VERBOSE'],
    ...['OPENAI_LOG', 'OPENAI_BASE_URL', 'ANTHROPIC_LOG', 'AZURE_OPENAI_ENDPOINT'],
  ])('does not start with %s beside a language model, and says so by its name', (name) => {
    const model = { COACH_MODEL: 'ollama:llama3' };
    expect(() => readConfig({ ...model, [name]: 'true' })).toThrow(`${name} should not be set`);
    expect(readConfig({ ...model, [name]: '' }).COACH_MODEL).toBe('ollama:llama3');
    // Without a model nothing is loaded that reads it.
    expect(readConfig({ [name]: 'true' }).COACH_MODEL).toBeUndefined();
  });

  it.each<[string, Record<string, string>, string | undefined]>([
    ['our own, where no secret of Azure is set', teams, undefined],
    [
      "Azure's in Europe",
      { ...teams, AZURE_DIRECT_LINE_SECRET: secret },
      'https://europe.directline.botframework.com/v3/directline',
    ],
    [
      "Azure's elsewhere",
      {
        ...{ ...teams, AZURE_DIRECT_LINE_SECRET: secret },
        AZURE_DIRECT_LINE_URL: 'https://directline.botframework.com/v3/directline/',
      },
      'https://directline.botframework.com/v3/directline',
    ],
  ])('has the page talk by %s', (_where, environment, url) => {
    expect(readConfig(environment).azure).toEqual(url && { url, secret });
  });

  it('takes origins as browsers write them', () => {
    const ALLOWED_ORIGINS = 'https://WWW.example.org:443, http://localhost:3000';
    expect(readConfig({ ALLOWED_ORIGINS }).ALLOWED_ORIGINS).toEqual([
      'https://www.example.org',
      'http://localhost:3000',
    ]);
  });

  it('takes one master key, and those before it', () => {
    const keys = { MASTER_KEY: key, MASTER_KEY_PREVIOUS: `${otherKey}, ${key}` };
    expect(readConfig(keys)).toMatchObject(keys);
  });

  it('says what a master key is for and how to make one', () => {
    const production = { NODE_ENV: 'production', SECRET: secret, ...teams };
    expect(() => readConfig(production)).toThrow('what people say is encrypted with it');
    expect(() => readConfig({ MASTER_KEY: 'mine' })).toThrow('openssl rand -base64 32');
  });

  it('names everything that is wrong at once, and never repeats a value', () => {
    const wrong = { PORT: 'port-that-leaks', SECRET: 'short-that-leaks', MASTER_KEY: 'key-that-leaks' };
    expect(() => readConfig(wrong)).toThrow(/PORT[\s\S]*SECRET[\s\S]*MASTER_KEY/);
    expect(() => readConfig(wrong)).not.toThrow(/that-leaks/);
  });

  it.each([
    ['a managed identity', { ...teams, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' }],
    ['any tenant', { ...teams, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' }],
    ['one tenant', teams],
  ])('can authenticate as %s', (_, environment) => {
    expect(
      readConfig({ ...environment, NODE_ENV: 'production', SECRET: secret, MASTER_KEY: key }).hasCredentials,
    ).toBe(true);
  });

  const isSecret = ([name]: [string, unknown]) => /SECRET$|^MASTER_KEY/.test(name);

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

describe('what is written of the settings', () => {
  const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

  it('names every one in .env.example, with what it is for and an example', () => {
    expect(read('.env.example')).toBe(settingsFile());
  });

  it('names every one in the README, with what holds without it and what it is for', () => {
    expect(read('README.md')).toBe(putBetweenMarks('npm run settings', settingsTable(), read('README.md')));
    const rows = settingsTable().split('\n').slice(2);
    expect(rows).toHaveLength(Object.keys(settings).length);
    // A cell of a table ends at such a line.
    expect(rows.filter((row) => row.split('|').length !== 5)).toEqual([]);
    expect(rows).toContain('| `PORT` | `3978` | port to listen on |');
  });
});
