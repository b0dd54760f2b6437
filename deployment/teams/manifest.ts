import type { TeamsManifestV1D25 } from '@microsoft/app-manifest';
import type { Language } from '../../src/language.ts';
import { commandsAlone, commandsAmongOthers } from './commands.ts';
import type { Installation } from './settings.ts';
import { text } from './text.ts';

const manifestVersion = '1.25';
const schemas = `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}`;

/** The app as Teams learns of it, in one language; `version` goes up with every change that Teams is to see. */
export function manifestOf(
  { url, host, botId, appId }: Installation,
  version: string,
  language: Language,
): TeamsManifestV1D25.TeamsManifestV1D25 {
  const said = text[language];
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: 'nl',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    developer: {
      name: 'Loopbaanspiegel',
      websiteUrl: `${url}/`,
      privacyUrl: `${url}/privacy`,
      termsOfUseUrl: `${url}/privacy#gebruik`,
    },
    name: { short: 'Loopbaanspiegel', full: said.fullName },
    description: { short: said.short, full: said.full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0f4c55',
    bots: [
      {
        botId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ['personal'], commands: commandsAlone(language) },
          { scopes: ['team', 'groupChat'], commands: commandsAmongOthers(language) },
        ],
      },
    ],
    // The chat comes first: it is where everything can be done.
    staticTabs: [
      { entityId: 'conversations', scopes: ['personal'] },
      {
        entityId: 'overview',
        name: said.overviewTab,
        contentUrl: `${url}/tab`,
        websiteUrl: `${url}/tab`,
        scopes: ['personal'],
      },
      { entityId: 'about', scopes: ['personal'] },
    ],
    // The tab asks who looks. Messages go to nobody who has not added the app.
    permissions: ['identity'],
    validDomains: [host],
    webApplicationInfo: { id: botId, resource: `api://${host}/botid-${botId}` },
    defaultInstallScope: 'personal',
    // Teams takes no app for teams without it; the schema does not say so.
    supportsChannelFeatures: 'tier1',
  };
}

/** What Teams shows of this manifest, by where it stands in it, as a file for its language. */
export function localisationOf(manifest: TeamsManifestV1D25.TeamsManifestV1D25): Record<string, string> {
  const strings: Record<string, string | undefined> = {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
    'name.short': manifest.name.short,
    'name.full': manifest.name.full,
    'description.short': manifest.description.short,
    'description.full': manifest.description.full,
  };
  for (const [at, { name }] of (manifest.staticTabs ?? []).entries())
    strings[`staticTabs[${at}].name`] = name;
  for (const [at, { commands }] of (manifest.bots?.[0]?.commandLists ?? []).entries()) {
    for (const [number, { title, description }] of commands.entries()) {
      const command = `bots[0].commandLists[${at}].commands[${number}]`;
      strings[`${command}.title`] = title;
      strings[`${command}.description`] = description;
    }
  }
  return Object.fromEntries(Object.entries(strings).flatMap(([at, said]) => (said ? [[at, said]] : [])));
}
