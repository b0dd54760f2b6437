import { AppManifestUtils } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localisationOf, manifestOf } from '../../../deployment/teams/manifest.ts';
import { guide } from '../../../dialogs/index.ts';
import { languages } from '../../../src/language.ts';
import { open } from '../../support/conversation.ts';

const installation = {
  url: 'https://guide.example.org',
  host: 'guide.example.org',
  botId: '00000000-0000-4000-8000-000000000000',
  appId: '00000000-0000-4000-8000-000000000002',
};
const manifest = manifestOf(installation, '1.2.3', 'nl');
const english = localisationOf(manifestOf(installation, '1.2.3', 'en'));

describe('the app package', () => {
  // The schemas come with the library that checks; it would look on the internet for one that it lacks.
  beforeEach(() => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('nothing is to be fetched')));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is what Teams takes, in both languages', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
    expect(await wrongIn(english)).toEqual([]);
  });

  it('would not be with a text that is too long for it', async () => {
    const long = { ...manifest, description: { short: 'x'.repeat(81), full: 'x' } };
    expect(await AppManifestUtils.validateAgainstSchema(long)).toHaveLength(1);
    const longInEnglish = { ...english, 'staticTabs[1].name': 'x'.repeat(129) };
    expect(await wrongIn(longInEnglish)).toHaveLength(1);
  });

  it('says in English all that it says in Dutch', () => {
    const dutch = shownIn(manifest);
    const { $schema: _, ...translated } = english;
    expect(Object.keys(translated).toSorted()).toEqual(Object.keys(dutch).toSorted());
    const same = new Set(Object.values(translated).filter((said) => Object.values(dutch).includes(said)));
    expect([...same]).toEqual(['Loopbaanspiegel', 'Menu', 'Privacy', 'Help']);
  });

  it('names the version, the ids and the address of this installation, and no other', () => {
    const { botId, appId, host, url } = installation;
    expect(manifest).toMatchObject({
      version: '1.2.3',
      id: appId,
      bots: [{ botId }],
      validDomains: [host],
      webApplicationInfo: { id: botId, resource: `api://guide.example.org/botid-${botId}` },
    });
    const addresses = JSON.stringify({ ...manifest, $schema: '' }).match(/\w+:\/\/[^/"]+/g);
    expect(new Set(addresses)).toEqual(new Set([url, `api://${host}`]));
  });

  it('asks who looks, and for nothing more', () => {
    expect(manifest.permissions).toEqual(['identity']);
    expect(Object.keys(manifest)).toEqual([
      ...['$schema', 'manifestVersion', 'version', 'id', 'localizationInfo', 'developer', 'name'],
      ...['description', 'icons', 'accentColor', 'bots', 'staticTabs', 'permissions', 'validDomains'],
      ...['webApplicationInfo', 'defaultInstallScope', 'supportsChannelFeatures'],
    ]);
    expect(Object.keys(manifest.bots?.[0] ?? {})).toEqual([
      ...['botId', 'scopes', 'supportsFiles', 'isNotificationOnly', 'commandLists'],
    ]);
  });

  it('opens the chat first, and the overview beside it', () => {
    expect(manifest.staticTabs?.map(({ entityId }) => entityId)).toEqual([
      'conversations',
      'overview',
      'about',
    ]);
  });
});

describe('the commands that Teams lists', () => {
  const steps = [
    ...['menu', 'overview', 'eligibility', 'selfAssessment', 'trajectory', 'reflection', 'plan'],
    ...['rehearsal', 'reminder', 'privacy'],
    'menu',
  ];

  it.each(languages.flatMap((listed) => languages.map((spoken) => ({ listed, spoken }))))(
    'are understood in $listed by a guide that speaks $spoken',
    async ({ listed, spoken }) => {
      const heard: string[] = [];
      for (const title of titlesIn(listed, 0)) {
        const { step } = await open({ language: spoken }).say(title);
        heard.push(step.dialog);
      }
      expect(heard).toEqual(steps);
    },
  );

  it.each(languages)('begin with the menu and end with help, in %s', async (language) => {
    const { menu, help } = guide.common[language];
    const titles = titlesIn(language, 0);
    const first = await open({ language }).say(titles.at(0) ?? '');
    expect(first.text.startsWith(menu([]).trim())).toBe(true);
    const last = await open({ language }).say(titles.at(-1) ?? '');
    expect(last.text).toContain(help);
  });

  it.each(languages)('say nothing about anybody where others read along, in %s', (language) => {
    expect(manifest.bots?.[0]?.commandLists?.[1]?.scopes).toEqual(['team', 'groupChat']);
    expect(titlesIn(language, 1)).toEqual(['Help']);
  });
});

/** What is wrong with a file for a language; the library's own check cannot read a pattern in the schema it brings. */
async function wrongIn(strings: Readonly<Record<string, string>>): Promise<readonly object[]> {
  const { $schema: _, ...schema } = await AppManifestUtils.fetchSchema(strings.$schema ?? '');
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false });
  const check = ajv.compile(schema);
  return check(strings) ? [] : (check.errors ?? []);
}

function titlesIn(language: 'nl' | 'en', list: number): string[] {
  const [bot] = manifestOf(installation, '1.2.3', language).bots ?? [];
  return bot?.commandLists?.[list]?.commands.map(({ title }) => title) ?? [];
}

/** Every text of a manifest that a person reads, by where it stands. */
function shownIn(value: unknown, path = ''): Record<string, string> {
  if (typeof value === 'string') {
    const isShown = /^(?:name|description)\.\w+$|^staticTabs\[\d+\]\.name$|\.commands\[\d+\]\.\w+$/.test(
      path,
    );
    return isShown ? { [path]: value } : {};
  }
  if (typeof value !== 'object' || value === null) return {};
  const parts = Object.entries(value).map(([key, part]) =>
    shownIn(part, Array.isArray(value) ? `${path}[${key}]` : [path, key].filter(Boolean).join('.')),
  );
  return Object.assign({}, ...parts);
}
