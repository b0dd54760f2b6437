import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { welcome } from '../src/welcome.ts';

const url = 'http://localhost:3978';
const id = '00000000-0000-4000-8000-000000000000';
const registration = { MicrosoftAppId: id, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: id };
const secret = 'a-secret-of-thirty-two-characters-or-more';
const masterKey = Buffer.alloc(32, 'a key of its own').toString('base64');

/** The line about something, of what is told with these settings. */
function about(what: string, environment: Record<string, string> = {}): string | undefined {
  return welcome(readConfig(environment), undefined, url).find((line) => line.startsWith(`${what}: `));
}

describe('what whoever starts the guide is told', () => {
  it('is everything that is off with the setting that changes it, in ten lines at most', () => {
    const lines = welcome(readConfig({}), undefined, url);
    for (const name of [
      'MicrosoftAppId',
      'ALLOWED_ORIGINS',
      'DIRECT_LINE_SECRET',
      'COACH_MODEL',
      'REDIS_URL',
    ]) {
      expect(lines.filter((line) => line.includes(`Set `) && line.includes(name))).toHaveLength(1);
    }
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines.at(-1)).toBe(`Loopbaanspiegel: ${url}`);
  });

  it.each([
    ['made, and where', {}, 'secret and master.key in data.'],
    ['one of them made', { SECRET: secret, DATA_DIR: '/data' }, 'Secrets: master.key in /data.'],
    ['set', { SECRET: secret, MASTER_KEY: masterKey }, 'Secrets: from the settings.'],
  ])(
    'is whether the secrets are %s, and never the secrets',
    (_, environment: Record<string, string>, said) => {
      expect(about('Secrets', environment)).toContain(said);
      expect(welcome(readConfig(environment), undefined, url).join()).not.toContain(secret);
      expect(welcome(readConfig(environment), undefined, url).join()).not.toContain(masterKey);
    },
  );

  it.each([
    ['off', {}, 'off, and listening on this machine only'],
    ['on, and what it lacks', registration, 'Set PUBLIC_URL to have its tab, windows and links too'],
    [
      'on, and where',
      { ...registration, PUBLIC_URL: 'https://guide.example.org' },
      'https://guide.example.org/api/messages,',
    ],
  ])('is that Microsoft Teams is %s', (_, environment: Record<string, string>, said) => {
    expect(about('Microsoft Teams', environment)).toContain(said);
  });

  it.each([
    [{}, 'no page but its own; nobody says who somebody is. Set ALLOWED_ORIGINS and DIRECT_LINE_SECRET'],
    [
      { ALLOWED_ORIGINS: 'https://a.example' },
      'pages of https://a.example; nobody says who somebody is. Set DIR',
    ],
    [
      { ALLOWED_ORIGINS: 'https://a.example', DIRECT_LINE_SECRET: secret },
      'pages of https://a.example; a back end may say who somebody is.',
    ],
  ])('is which websites may talk to it: with %o', (environment: Record<string, string>, said) => {
    expect(about('Websites', environment)).toContain(said);
  });

  it('is who brings reminders, and whether there can be several processes', () => {
    const shared = { REDIS_URL: 'redis://localhost' };
    expect(about('Reminders')).toContain('told by this process');
    expect(about('Reminders', shared)).toContain('shared by every process');
    expect(about('More than one process', shared)).toBeUndefined();
  });

  it('is which language model thinks along, and where', () => {
    const model = { name: 'Ollama', model: 'llama3', host: 'localhost:11434' };
    expect(welcome(readConfig({}), model, url)).toContain(
      'Language model: llama3 at localhost:11434, for whoever lets it think along.',
    );
  });

  it('is the address by which others reach it, where that is set', () => {
    const PUBLIC_URL = 'https://guide.example.org';
    expect(welcome(readConfig({ PUBLIC_URL }), undefined, url).at(-1)).toBe(`Loopbaanspiegel: ${PUBLIC_URL}`);
  });
});
