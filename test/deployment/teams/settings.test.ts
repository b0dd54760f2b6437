import { describe, expect, it } from 'vitest';
import { readInstallation } from '../../../deployment/teams/settings.ts';
import { SettingsError } from '../../../src/config.ts';

const PUBLIC_URL = 'https://guide.example.org';
const MicrosoftAppId = '00000000-0000-4000-8000-000000000000';
const TEAMS_APP_ID = '00000000-0000-4000-8000-000000000002';
const right = { PUBLIC_URL, MicrosoftAppId };

describe('what the app package is made from', () => {
  it('needs an address and a bot, and no secret', () => {
    const host = 'guide.example.org';
    const ids = { botId: MicrosoftAppId, appId: MicrosoftAppId };
    expect(readInstallation(right)).toEqual({ url: PUBLIC_URL, host, ...ids });
  });

  it('takes an app with an id of its own, an address with a port and one with capitals', () => {
    expect(readInstallation({ ...right, TEAMS_APP_ID })).toMatchObject({
      botId: MicrosoftAppId,
      appId: TEAMS_APP_ID,
    });
    expect(readInstallation({ ...right, PUBLIC_URL: 'https://Guide.example.org:8443' })).toMatchObject({
      url: 'https://guide.example.org:8443',
      host: 'guide.example.org:8443',
    });
  });

  it.each<[string, Record<string, string>]>([
    ['PUBLIC_URL', { MicrosoftAppId }],
    ['PUBLIC_URL', { ...right, PUBLIC_URL: '' }],
    ['PUBLIC_URL', { ...right, PUBLIC_URL: 'http://guide.example.org' }],
    ['PUBLIC_URL', { ...right, PUBLIC_URL: 'https://guide.example.org/chat' }],
    ['MicrosoftAppId', { PUBLIC_URL }],
    ['MicrosoftAppId', { ...right, MicrosoftAppId: 'my bot' }],
    ['TEAMS_APP_ID', { ...right, TEAMS_APP_ID: 'my app' }],
  ])('names %s, what would fit and an example, when it is wrong or missing', (name, environment) => {
    const said = new RegExp(`^${name} .+\\. Example: ${name}=.+$`);
    expect(() => readInstallation(environment)).toThrow(said);
    expect(() => readInstallation(environment)).toThrow(SettingsError);
  });

  it('names everything that is wrong at once', () => {
    expect(() => readInstallation({ TEAMS_APP_ID: 'x' })).toThrow(
      /PUBLIC_URL[\s\S]*MicrosoftAppId[\s\S]*TEAMS_APP_ID/,
    );
  });
});
