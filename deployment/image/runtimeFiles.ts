import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join, posix, sep } from 'node:path';
import { nodeFileTrace } from '@vercel/nft';

/** The folders of ours that are in the image as they are. */
export const ours = ['src', 'dialogs', 'prompts'] as const;

/** Where a process or a thread starts. */
const starts = [
  ...['src/main.ts', 'src/dossier/worker.ts'],
  ...['src/state/rewrap.cli.ts', 'src/state/backup.cli.ts'],
];

/** What LangChain loads by a name that it makes up itself, one for each provider that can be set. */
const lazilyLoaded = ['openai', 'anthropic', 'ollama'].map((name) => `@langchain/${name}/dist/index.js`);

/** What is read and not loaded. An entry of a package is here where the place of another file is worked out from it. */
export const readAsFiles = [
  'botframework-webchat/lib/index.js',
  'botframework-webchat/dist/webchat.js',
  'botframework-webchat/dist/webchat.js.LICENSE.txt',
  '@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
] as const;

/** What says under which terms a package may be handed on; that goes along with it. */
const terms = /^(licen[cs]e|copying|notice|ofl)/i;

/**
 * The files of libraries that the guide can come to load or read, by their place in the project at `root`, with the terms of
 * every package among them. Throws where one is of a package that is there for development only.
 */
export async function libraryFiles(root: string): Promise<readonly string[]> {
  const inLibraries = (name: string) => posix.join('node_modules', name);
  const { fileList } = await nodeFileTrace(
    [...starts, ...lazilyLoaded.map(inLibraries)].map((name) => join(root, name)),
    { base: root, processCwd: root, readFile: withoutTypes },
  );
  const traced = [...fileList].map((name) => name.replaceAll(sep, '/'));
  const loaded = [
    ...traced.filter((name) => name.startsWith('node_modules/')),
    ...readAsFiles.map(inLibraries),
  ];
  const packages = [...new Set(loaded.map(packageOf))];
  refuseOfDevelopment(root, packages);
  const named = packages.flatMap((home) =>
    readdirSync(join(root, home))
      .filter((name) => name === 'package.json' || terms.test(name))
      .map((name) => posix.join(home, name)),
  );
  return [...new Set([...loaded, ...named])].toSorted();
}

/** Our own sources, as the tracer can read them; nothing where there is no such file. */
async function withoutTypes(path: string): Promise<Buffer | string | null> {
  const source = await readFile(path).catch(() => null);
  const isOurs = path.endsWith('.ts') && !path.includes('node_modules');
  return source && isOurs ? stripTypeScriptTypes(source.toString('utf8')) : source;
}

/** The folder of the package that a file is of. */
function packageOf(file: string): string {
  const [, home = ''] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return home;
}

function refuseOfDevelopment(root: string, packages: readonly string[]): void {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const strangers = packages.filter((home) => lock.packages[home]?.dev !== undefined || !lock.packages[home]);
  if (strangers.length > 0) throw new Error(`For development only, and yet loaded: ${strangers.join(', ')}`);
}
