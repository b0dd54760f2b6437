import { z } from 'zod';

function oneOf<const Value extends string>(...values: Value[]) {
  return z.enum(values, { error: `should be one of ${values.join(', ')}` });
}

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'should be a number up to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'should be a number up to 65535');
const text = z.string().trim().min(1);
const secret = z
  .string()
  .min(32, 'should have 32 characters or more')
  .refine((value) => !value.includes('32-random-characters'), 'should be your own, not the example');
const origin = z
  .string()
  .regex(/^https?:\/\/[^/\s]+$/, 'should be an address without a path, starting with https://');
const uuid = z.uuid('should be a UUID');
const redisUrl = z.string().regex(/^redis(s|\+sentinel|\+cluster)?:\/\/\S+$/, 'should be a Redis address');

/** Every setting: what it takes, what it is for, an example, and what holds when it is absent. */
export const settings = {
  NODE_ENV: {
    schema: oneOf('production', 'development', 'test').default('development'),
    about: 'production refuses to start without credentials and a secret',
    example: 'production',
  },
  HOST: {
    schema: text.optional(),
    about: 'address to listen on; without MicrosoftAppId always a loopback address',
    example: '0.0.0.0',
  },
  PORT: { schema: port.default(3978), about: 'port to listen on', example: '3978' },
  PUBLIC_URL: {
    schema: origin.optional(),
    about: 'how browsers reach the server, where a proxy stands in front of it',
    example: 'https://guide.example.org',
  },
  DATA_DIR: {
    schema: text.default('data'),
    about: 'folder for the SQLite file and the secret',
    example: 'data',
  },
  REDIS_URL: {
    schema: redisUrl.optional(),
    about: 'keeps conversations in Redis instead of SQLite; also redis+sentinel:// and redis+cluster://',
    example: 'redis://localhost:6379',
  },
  SECRET: {
    schema: secret.optional(),
    about: 'keys are derived from it; the same for every process; made in DATA_DIR when absent',
    example: 'change-me-to-32-random-characters-or-more',
  },
  DIRECT_LINE_SECRET: {
    schema: secret.optional(),
    about: 'lets a back end ask for web chat tokens; without it only the page can',
    example: 'another-32-random-characters-or-more',
  },
  MicrosoftAppId: {
    schema: uuid.optional(),
    about: 'the bot registration, for Microsoft Teams and Azure channels',
    example: '00000000-0000-4000-8000-000000000000',
  },
  MicrosoftAppPassword: { schema: text.optional(), about: 'its client secret', example: 'the-client-secret' },
  MicrosoftAppType: {
    schema: oneOf('SingleTenant', 'UserAssignedMSI', 'MultiTenant').optional(),
    about: 'the kind of registration',
    example: 'SingleTenant',
  },
  MicrosoftAppTenantId: {
    schema: uuid.optional(),
    about: 'its tenant; not for MultiTenant',
    example: '00000000-0000-4000-8000-000000000001',
  },
  LOG_LEVEL: {
    schema: oneOf('debug', 'info', 'warn', 'error', 'silent').default('warn'),
    about: 'how much is logged, one JSON line each',
    example: 'info',
  },
} as const;

type Settings = typeof settings;
type Values = { [Name in keyof Settings]: z.infer<Settings[Name]['schema']> };

/** The settings as they hold; `credentials` is there where the Bot Framework can be authenticated. */
export type Config = Omit<Values, 'HOST'> & { readonly host: string; readonly hasCredentials: boolean };

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

  const { HOST, ...config } = values as Values; // each value was read by the schema of its own name
  const needs = (name: keyof Settings, why: string) =>
    config[name as keyof typeof config] ?? complain(name, why);
  const hasCredentials = config.MicrosoftAppId !== undefined;
  for (const companion of ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'] as const) {
    if (config[companion] !== undefined) needs('MicrosoftAppId', `is needed beside ${companion}`);
  }
  if (config.NODE_ENV === 'production') {
    needs('MicrosoftAppId', 'is needed in production, or anybody could speak for Teams');
    needs('SECRET', 'is needed in production');
  }
  if (hasCredentials) {
    needs('MicrosoftAppType', 'is needed beside MicrosoftAppId');
    if (config.MicrosoftAppType !== 'UserAssignedMSI')
      needs('MicrosoftAppPassword', 'is needed for this MicrosoftAppType');
    if (config.MicrosoftAppType !== 'MultiTenant')
      needs('MicrosoftAppTenantId', 'is needed for this MicrosoftAppType');
  }
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  const isAllowed = hasCredentials || HOST === undefined || isLoopback(HOST);
  const host = isAllowed ? (HOST ?? (hasCredentials ? '0.0.0.0' : '127.0.0.1')) : '127.0.0.1';
  return { ...config, host, hasCredentials };
}

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
