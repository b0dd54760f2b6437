import { z } from 'zod';
import { isLoopback } from './loopback.ts';

/** Several with commas between them. */
function separate(value: string): string[] {
  return value.split(',').map((one) => one.trim());
}

/** One of these words. */
export function oneOf<const Value extends string>(...values: Value[]) {
  return z.enum(values, { error: `should be one of ${values.join(', ')}` });
}

/** A whole number, limits included. */
export function wholeNumber(least: number, most: number) {
  const fits = `should be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, fits)
    .transform(Number)
    .refine((number) => number >= least && number <= most, fits);
}

/** A share of something, from 0 to 1. */
export const share = z
  .string()
  .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'should be a number from 0 to 1')
  .transform(Number);

/** Any text that is not empty. */
export const text = z.string().trim().min(1);

/** A secret that nobody guesses, and not the example. */
export const secret = z
  .string()
  .min(32, 'should have 32 characters or more')
  .refine((value) => !value.includes('32-random-characters'), 'should be your own, not the example');

const isOrigin = (value: string) => /^https?:\/\/[\w.:[\]-]+$/.test(value) && URL.canParse(value);

/** The address of a site, without a path. */
export const origin = z
  .string()
  .refine(isOrigin, 'should be an address without a path, starting with https://');

/** The same for several sites. */
export const origins = z
  .string()
  .refine(
    (value) => separate(value).every(isOrigin),
    'should be addresses without a path, starting with https://, with commas between them',
  )
  .transform((value) => separate(value).map((one) => new URL(one).origin));

/** What a master key looks like; it is taken for none. */
export const exampleKey = `${'A'.repeat(43)}=`;

const isKey = (value: string) =>
  /^[\w+/]{43}=$/.test(value) && Buffer.from(value, 'base64').toString('base64') === value;

/** Master keys, the latest first. */
export const masterKeys = z
  .string()
  .refine(
    (value) => separate(value).every(isKey),
    'should be 32 random bytes in base64, 44 characters, as `openssl rand -base64 32` makes',
  )
  .refine((value) => !separate(value).includes(exampleKey), 'should be your own, not the example');

/** One master key. */
export const masterKey = masterKeys.refine(
  (value) => !value.includes(','),
  'should be one key; the ones before it go into MASTER_KEY_PREVIOUS',
);

/** A UUID. */
export const uuid = z.uuid('should be a UUID');

/** UUIDs, in small letters. */
export const uuids = z
  .string()
  .refine(
    (value) => separate(value).every((one) => z.uuid().safeParse(one).success),
    'should be UUIDs with commas between them',
  )
  .transform((value) => separate(value).map((one) => one.toLowerCase()));

/** A language model: who provides it, and its name there. */
export const coachModel = z
  .string()
  .regex(
    /^(openai|azure_openai|anthropic|ollama):\S+$/,
    'should be openai:, azure_openai:, anthropic: or ollama: with the name of a model',
  );

/** The address of a service. */
export const baseUrl = z
  .string()
  .refine(
    (value) => /^https?:\/\/[^\s?#@]+$/.test(value) && URL.canParse(value),
    'should be an address that starts with https:// or http://, with no question mark and no password in it',
  );

const isEncrypted = (value: string) =>
  URL.canParse(value) && (value.startsWith('https:') || isLoopback(new URL(value).hostname));

/** The address of a service that is reached encrypted, or on this machine; without a slash at its end. */
export const azureUrl = baseUrl
  .refine(isEncrypted, 'should start with https://')
  .transform((value) => value.replace(/\/$/, ''));

/** The address of Redis, in any of the ways in which it is run. */
export const redisUrl = z
  .string()
  .regex(/^redis(s|\+sentinel|\+cluster)?:\/\/\S+$/, 'should be a Redis address');
