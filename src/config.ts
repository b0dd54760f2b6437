import type { z } from 'zod';
import { isLoopback } from './loopback.ts';
import {
  azureUrl,
  baseUrl,
  coachModel,
  exampleKey,
  masterKey,
  masterKeys,
  oneOf,
  origin,
  origins,
  redisUrl,
  secret,
  share,
  text,
  uuid,
  uuids,
  wholeNumber,
} from './settingKinds.ts';

/** Every setting: what it takes, what it is for, an example, and what holds when it is absent. */
export const settings = {
  NODE_ENV: {
    schema: oneOf('production', 'development', 'test').default('development'),
    about:
      'production refuses to start without a registration, a secret and a master key, and on a Redis that may drop what was said',
    example: 'production',
  },
  HOST: {
    schema: text.optional(),
    about: 'address to listen on; without MicrosoftAppId always a loopback address',
    example: '0.0.0.0',
  },
  PORT: { schema: wholeNumber(0, 65_535).default(3978), about: 'port to listen on', example: '3978' },
  PUBLIC_URL: {
    schema: origin.optional(),
    about:
      'how browsers reach the server, where a proxy stands in front of it; the tab and windows in Teams need it',
    example: 'https://guide.example.org',
  },
  TRUSTED_PROXIES: {
    schema: wholeNumber(0, 10).default(0),
    about:
      'how many proxies of yours stand in front of it; so many addresses in X-Forwarded-For are believed',
    example: '1',
  },
  ALLOWED_ORIGINS: {
    schema: origins.default([]),
    about:
      'the sites whose pages may show the chat and talk to the server, besides its own page; with commas between them',
    example: 'https://www.example.org,https://intranet.example.org',
  },
  DATA_DIR: {
    schema: text.default('data'),
    about: 'folder for the SQLite file, the secret and the master key',
    example: 'data',
  },
  REDIS_URL: {
    schema: redisUrl.optional(),
    about:
      'keeps everything in Redis instead of SQLite, shared by every process; also rediss://, redis+sentinel:// and redis+cluster://',
    example: 'redis://localhost:6379',
  },
  SECRET: {
    schema: secret.optional(),
    about: 'keys are derived from it; the same for every process; made in DATA_DIR when absent',
    example: 'change-me-to-32-random-characters-or-more',
  },
  MASTER_KEY: {
    schema: masterKey.optional(),
    about:
      'encrypts what people say: 32 bytes in base64; the same for every process; made in DATA_DIR when absent',
    example: exampleKey,
  },
  MASTER_KEY_PREVIOUS: {
    schema: masterKeys.optional(),
    about:
      'what MASTER_KEY was before it was replaced, so that what is older can be read; with commas between them',
    example: exampleKey,
  },
  KEPT_MONTHS: {
    schema: wholeNumber(1, 120).default(24),
    about: 'for how many months after the last thing somebody said everything of them is kept',
    example: '24',
  },
  DIRECT_LINE_SECRET: {
    schema: secret.optional(),
    about:
      'lets the back end of a site ask for web chat tokens for its members; without it only the page can',
    example: 'another-32-random-characters-or-more',
  },
  AZURE_DIRECT_LINE_SECRET: {
    schema: secret.optional(),
    about:
      "the secret of the bot's Direct Line channel in Azure; with it the page talks by that instead of by this server's own",
    example: 'the-secret-of-the-channel-or-32-random-characters',
  },
  AZURE_DIRECT_LINE_URL: {
    schema: azureUrl.default('https://europe.directline.botframework.com/v3/directline'),
    about: "where Azure's Direct Line is; in Europe when absent",
    example: 'https://directline.botframework.com/v3/directline',
  },
  MicrosoftAppId: {
    schema: uuid.optional(),
    about: 'the bot registration, for Microsoft Teams and Azure channels',
    example: '00000000-0000-4000-8000-000000000000',
  },
  MicrosoftAppPassword: {
    schema: text.optional(),
    about: 'the client secret of the registration; not for UserAssignedMSI',
    example: 'the-client-secret',
  },
  MicrosoftAppType: {
    schema: oneOf('SingleTenant', 'UserAssignedMSI', 'MultiTenant').optional(),
    about: 'the kind of registration: SingleTenant, UserAssignedMSI or MultiTenant',
    example: 'SingleTenant',
  },
  MicrosoftAppTenantId: {
    schema: uuid.optional(),
    about: 'the tenant of the registration; not for MultiTenant',
    example: '00000000-0000-4000-8000-000000000001',
  },
  TEAMS_APP_ID: {
    schema: uuid.optional(),
    about: 'the id of the app in Microsoft Teams; MicrosoftAppId when absent',
    example: '00000000-0000-4000-8000-000000000002',
  },
  ALLOWED_TENANTS: {
    schema: uuids.optional(),
    about:
      'the tenants whose people may talk to it in Teams, with commas between them; MicrosoftAppTenantId when absent',
    example: '00000000-0000-4000-8000-000000000001,00000000-0000-4000-8000-000000000002',
  },
  COACH_MODEL: {
    schema: coachModel.optional(),
    about:
      'the language model that may think along: openai:, azure_openai:, anthropic: or ollama: and its name; without it none does',
    example: 'openai:gpt-4.1-mini',
  },
  COACH_BASE_URL: {
    schema: baseUrl.optional(),
    about:
      'where that model is, such as a server of your own that speaks as OpenAI does; the provider itself when absent',
    example: 'http://localhost:8000/v1',
  },
  COACH_API_KEY: {
    schema: text.optional(),
    about: 'the key that it is asked with; a server of your own may need none',
    example: 'the-key-of-the-provider',
  },
  METRICS_PORT: {
    schema: wholeNumber(0, 65_535).optional(),
    about: 'port on which Prometheus reads /metrics; without it nothing is counted',
    example: '9464',
  },
  METRICS_HOST: {
    schema: text.default('127.0.0.1'),
    about: 'address of that port; on any other than this machine let no one but Prometheus come to it',
    example: '0.0.0.0',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    schema: baseUrl.optional(),
    about: 'the OpenTelemetry collector that traces go to, over HTTP; without it none are made',
    example: 'http://localhost:4318',
  },
  OTEL_TRACES_SAMPLER_ARG: {
    schema: share.default(1),
    about: 'which share of what happens is traced, from 0 to 1',
    example: '0.1',
  },
  LOG_LEVEL: {
    schema: oneOf('debug', 'info', 'warn', 'error', 'silent').default('warn'),
    about:
      'how much is logged: debug, info, warn, error or silent; one JSON line each, never what people say',
    example: 'info',
  },
} as const;

type Settings = typeof settings;
type Values = { [Name in keyof Settings]: z.infer<Settings[Name]['schema']> };

/** The settings as they hold; Teams is heard from any tenant where none are allowed by name. */
export type Config = Omit<
  Values,
  'HOST' | 'ALLOWED_TENANTS' | 'AZURE_DIRECT_LINE_SECRET' | 'AZURE_DIRECT_LINE_URL'
> & {
  readonly host: string;
  readonly hasCredentials: boolean;
  readonly allowedTenants: readonly string[];
  /** The Direct Line of Azure that the page talks by; absent where it talks by our own. */
  readonly azure?: { readonly url: string; readonly secret: string };
};

/** A setting that is missing or wrong; the message names it, says what is wrong and gives an example. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Reads every setting from the environment; an empty one counts as absent. Throws a SettingsError naming all that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const complain = (name: keyof Settings, problem: string) =>
    problems.push(`${name} ${problem}. Example: ${name}=${settings[name].example}`);
  const values: Record<string, unknown> = {};
  for (const [name, { schema }] of Object.entries(settings)) {
    const read = schema.safeParse(environment[name] || undefined);
    if (read.success) values[name] = read.data;
    else complain(name as keyof Settings, read.error.issues[0]?.message ?? 'is wrong');
  }
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));

  // Each value was read by the schema of its own name.
  const { HOST, ALLOWED_TENANTS, AZURE_DIRECT_LINE_SECRET, AZURE_DIRECT_LINE_URL, ...config } =
    values as Values;
  const needs = (name: keyof Settings, why: string) =>
    config[name as keyof typeof config] ?? complain(name, why);
  const hasCredentials = config.MicrosoftAppId !== undefined;
  for (const companion of ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'] as const) {
    if (config[companion] !== undefined) needs('MicrosoftAppId', `is needed beside ${companion}`);
  }
  if (AZURE_DIRECT_LINE_SECRET !== undefined)
    needs(
      'MicrosoftAppId',
      'is needed beside AZURE_DIRECT_LINE_SECRET: Azure brings what is said to that bot',
    );
  if (config.NODE_ENV === 'production') {
    needs('MicrosoftAppId', 'is needed in production, or anybody could speak for Teams');
    needs('SECRET', 'is needed in production');
    needs('MASTER_KEY', 'is needed in production: what people say is encrypted with it');
  }
  if (hasCredentials) {
    needs('MicrosoftAppType', 'is needed beside MicrosoftAppId');
    if (config.MicrosoftAppType !== 'UserAssignedMSI')
      needs('MicrosoftAppPassword', 'is needed for this MicrosoftAppType');
    if (config.MicrosoftAppType !== 'MultiTenant')
      needs('MicrosoftAppTenantId', 'is needed for this MicrosoftAppType');
  }
  if (config.METRICS_PORT && config.METRICS_PORT === config.PORT)
    complain('METRICS_PORT', 'should be another port than PORT');
  if (config.COACH_MODEL === undefined) {
    for (const companion of ['COACH_BASE_URL', 'COACH_API_KEY'] as const) {
      if (config[companion] !== undefined) needs('COACH_MODEL', `is needed beside ${companion}`);
    }
  } else {
    const provider = config.COACH_MODEL.split(':', 1)[0];
    if (provider === 'azure_openai') needs('COACH_BASE_URL', 'is needed for azure_openai');
    // A server of one's own may ask for no key; a provider always does.
    if (provider !== 'ollama' && !(provider === 'openai' && config.COACH_BASE_URL))
      needs('COACH_API_KEY', `is needed for ${provider}`);
    problems.push(...Object.keys(environment).filter(isOfLibrary(environment)).map(refusal));
  }
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  const isAllowed = hasCredentials || HOST === undefined || isLoopback(HOST);
  const host = isAllowed ? (HOST ?? (hasCredentials ? '0.0.0.0' : '127.0.0.1')) : '127.0.0.1';
  const own = config.MicrosoftAppTenantId;
  const allowedTenants = ALLOWED_TENANTS ?? (own ? [own.toLowerCase()] : []);
  const TEAMS_APP_ID = config.TEAMS_APP_ID ?? config.MicrosoftAppId;
  const secret = AZURE_DIRECT_LINE_SECRET;
  const azure = secret !== undefined && { azure: { url: AZURE_DIRECT_LINE_URL, secret } };
  return { ...config, TEAMS_APP_ID, host, hasCredentials, allowedTenants, ...azure };
}

// The libraries that speak with a model read these by themselves: they would print what people say, or send it elsewhere.
const libraryNames = /^(LANGCHAIN|LANGSMITH|OPENAI|AZURE_OPENAI|ANTHROPIC)_/;

function isOfLibrary(environment: Readonly<Record<string, string | undefined>>) {
  return (name: string) => libraryNames.test(name) && Boolean(environment[name]);
}

function refusal(name: string): string {
  return `${name} should not be set beside COACH_MODEL: with it what people say could be printed or go elsewhere. Example: unset ${name}`;
}
