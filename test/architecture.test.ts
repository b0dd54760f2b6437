import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What each part may import of the others; a part may always import itself. The longest name that fits a file counts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  dialogs: [
    ...['src/conversation', 'src/rules', 'src/profile/schema.ts', 'src/language.ts'],
    // A turn may look into a hundred of them, which are made of the same groups of the profile.
    'src/remembering.ts',
    // What a document is made of, and what can be asked for in it.
    ...['src/dossier/document.ts', 'src/dossier/order.ts'],
    // The pictures of a chat, as they stand in a document too.
    ...['src/pictures/hours.ts', 'src/pictures/section.ts'],
  ],
  prompts: ['src/language.ts'],
  'src/language.ts': ['src/remembering.ts'],
  // Days are counted by the rules, and by what reads "over twee maanden".
  'src/remembering.ts': [],
  'src/calendar.ts': ['src/remembering.ts'],
  'src/log.ts': [],
  // What is counted and told of a turn is told by what holds it.
  'src/telemetry': [
    ...['src/bot.ts', 'src/desk.ts', 'src/http/listening.ts', 'src/log.ts', 'src/state/store.ts'],
    'src/turn.ts',
  ],
  'src/loopback.ts': [],
  'src/settingKinds.ts': ['src/loopback.ts'],
  'src/config.ts': ['src/loopback.ts', 'src/settingKinds.ts'],
  'src/profile': ['src/language.ts'],
  'src/rules': ['src/calendar.ts', 'src/profile/schema.ts', 'src/remembering.ts'],
  'src/conversation': [
    ...['src/calendar.ts', 'src/dossier/document.ts', 'src/dossier/order.ts', 'src/language.ts'],
    'src/remembering.ts',
    'src/profile/schema.ts',
  ],
  'src/privacy': ['src/language.ts', 'src/rules'],
  // The type of what they hold, which whoever pseudonymises asks for.
  'src/lexicon': ['src/privacy/lexicon.ts', 'src/remembering.ts'],
  'src/coach': [
    ...['prompts', 'src/language.ts', 'src/log.ts', 'src/remembering.ts', 'src/telemetry/telemetry.ts'],
  ],
  'src/coach/judge': ['prompts', 'src/coach/coach.ts', 'src/language.ts'],
  'src/records': [
    ...['src/language.ts', 'src/conversation', 'src/privacy/hidden.ts', 'src/remembering.ts'],
    'src/state/store.ts',
  ],
  'src/rights': ['src/conversation', 'src/language.ts', 'src/records', 'src/remembering.ts'],
  // What a document is made of knows nothing of conversations; how it is laid out knows nothing of anybody.
  // The type of a picture, which is drawn there and laid out here.
  'src/dossier': [
    ...['src/html.ts', 'src/language.ts', 'src/pictures/picture.ts', 'src/raster.ts'],
    'src/remembering.ts',
  ],
  'src/state': [],
  'src/state/rewrap.cli.ts': ['src/config.ts', 'src/state'],
  'src/state/backup.cli.ts': ['src/config.ts', 'src/state'],
  // When somebody arrived is in the id by which a channel's two tidings of it are known for one.
  'src/arrivals.ts': [],
  'src/cards': [
    ...['src/conversation/figure.ts', 'src/conversation/form.ts', 'src/conversation/message.ts'],
    ...['src/conversation/escape.ts', 'src/language.ts', 'src/pictures', 'src/raster.ts'],
  ],
  'src/pictures': ['src/conversation/figure.ts', 'src/html.ts', 'src/language.ts'],
  'src/raster.ts': [],
  'src/channels': [
    'src/arrivals.ts',
    'src/bot.ts',
    'src/cards',
    'src/conversation/commonText.ts',
    'src/conversation/escape.ts',
    'src/conversation/figure.ts',
    'src/conversation/message.ts',
    'src/conversation/window.ts',
    'src/desk.ts',
    'src/joining/homes.ts',
    'src/language.ts',
    'src/log.ts',
    'src/queue.ts',
    'src/remembering.ts',
    // What is still to be sent, and the cards that were, with the messages on them.
    'src/records',
    'src/state/store.ts',
    'src/telemetry',
    'src/turn.ts',
    'src/windows.ts',
  ],
  // Types only: what runs in the browser imports nothing but its own modules.
  'src/web': ['src/conversation/figure.ts', 'src/conversation/standing.ts', 'src/language.ts'],
  'src/queue.ts': [],
  // It keeps what was read of a document with it.
  'src/desk.ts': ['src/records/documents.ts', 'src/state/store.ts'],
  'src/see.ts': ['src/conversation', 'src/desk.ts', 'src/language.ts', 'src/records'],
  'src/follow.ts': ['src/conversation', 'src/see.ts', 'src/records'],
  'src/listen.ts': ['src/conversation', 'src/follow.ts', 'src/see.ts'],
  'src/hear.ts': ['src/conversation', 'src/follow.ts', 'src/listen.ts', 'src/see.ts'],
  // What a model reads is hidden here, and only here handed to it.
  'src/veil.ts': ['src/coach/coach.ts', 'src/conversation', 'src/privacy'],
  'src/sharing.ts': [
    ...[
      'src/coach/coach.ts',
      'src/conversation',
      'src/follow.ts',
      'src/privacy',
      'src/records',
      'src/see.ts',
    ],
    ...['src/state/store.ts', 'src/veil.ts'],
  ],
  'src/guessAlong.ts': [
    ...['src/conversation', 'src/follow.ts', 'src/privacy', 'src/records', 'src/rules/thinkingAlong.ts'],
    ...['src/see.ts', 'src/sharing.ts'],
  ],
  'src/thinkAlong.ts': [
    ...['src/coach/coach.ts', 'src/conversation', 'src/follow.ts', 'src/guessAlong.ts', 'src/privacy'],
    ...['src/records', 'src/rules/thinkingAlong.ts', 'src/see.ts', 'src/sharing.ts', 'src/state/store.ts'],
    'src/veil.ts',
  ],
  'src/answer.ts': [
    ...['src/conversation', 'src/follow.ts', 'src/hear.ts', 'src/see.ts', 'src/sharing.ts'],
    'src/thinkAlong.ts',
  ],
  'src/link.ts': ['src/answer.ts', 'src/conversation', 'src/follow.ts', 'src/see.ts'],
  // What others read is hidden here, and handed to the dialog that shares it.
  'src/hideFor.ts': [
    ...['src/conversation/hiding.ts', 'src/language.ts', 'src/privacy', 'src/records', 'src/see.ts'],
  ],
  'src/past.ts': ['src/arrivals.ts', 'src/conversation', 'src/records'],
  'src/renew.ts': ['src/calendar.ts', 'src/desk.ts', 'src/records', 'src/state/store.ts'],
  'src/unreachable.ts': ['src/conversation', 'src/records', 'src/see.ts'],
  'src/scheduling.ts': ['src/conversation', 'src/see.ts'],
  'src/due.ts': ['src/conversation', 'src/past.ts', 'src/records', 'src/see.ts', 'src/turn.ts'],
  'src/reminders': ['src/log.ts', 'src/records', 'src/remembering.ts', 'src/state'],
  'src/keep.ts': [
    ...['src/conversation', 'src/follow.ts', 'src/past.ts', 'src/records', 'src/see.ts'],
    'src/state/store.ts',
  ],
  'src/joining': [
    ...['src/conversation', 'src/desk.ts', 'src/erase.ts', 'src/follow.ts', 'src/past.ts', 'src/records'],
    ...['src/rules', 'src/see.ts', 'src/state/store.ts', 'src/turn.ts'],
  ],
  'src/turn.ts': [
    ...[
      'src/answer.ts',
      'src/conversation',
      'src/erase.ts',
      'src/follow.ts',
      'src/hear.ts',
      'src/joining',
      'src/keep.ts',
      'src/language.ts',
      'src/link.ts',
    ],
    ...[
      'src/past.ts',
      // The type of what is handed on to whatever hides.
      'src/privacy/lexicon.ts',
      'src/profile/schema.ts',
      'src/records',
      'src/remembering.ts',
      'src/renew.ts',
      'src/see.ts',
      'src/sharing.ts',
      'src/state/store.ts',
    ],
  ],
  'src/bot.ts': [
    ...[
      'src/desk.ts',
      'src/due.ts',
      'src/hideFor.ts',
      'src/joining',
      'src/language.ts',
      'src/queue.ts',
      'src/records',
    ],
    ...['src/state/store.ts', 'src/thinkAlong.ts', 'src/turn.ts', 'src/unreachable.ts'],
  ],
  'src/erase.ts': ['src/desk.ts', 'src/records/keys.ts', 'src/state'],
  'src/look.ts': [
    ...['src/conversation', 'src/desk.ts', 'src/joining/homes.ts', 'src/language.ts', 'src/records'],
    ...['src/see.ts', 'src/turn.ts'],
  ],
  'src/holder.ts': ['src/look.ts', 'src/records', 'src/turn.ts'],
  'src/standings.ts': ['src/conversation', 'src/holder.ts', 'src/look.ts', 'src/see.ts', 'src/turn.ts'],
  'src/sheets.ts': [
    ...['src/conversation', 'src/holder.ts', 'src/language.ts', 'src/look.ts', 'src/rights/plainText.ts'],
    ...['src/see.ts', 'src/turn.ts'],
  ],
  'src/dossiers.ts': [
    ...['src/dossier', 'src/holder.ts', 'src/language.ts', 'src/rights', 'src/see.ts', 'src/turn.ts'],
  ],
  'src/takeAlong.ts': [
    ...['src/desk.ts', 'src/holder.ts', 'src/language.ts', 'src/records', 'src/rights', 'src/scheduling.ts'],
    ...['src/see.ts', 'src/state/store.ts', 'src/turn.ts'],
  ],
  'src/windows.ts': [
    ...['src/conversation', 'src/joining/homes.ts', 'src/language.ts', 'src/look.ts', 'src/records'],
    ...['src/see.ts', 'src/state/store.ts', 'src/turn.ts'],
  ],
  'src/limits.ts': ['src/remembering.ts'],
  'src/http': [
    ...[
      'src/channels',
      'src/conversation/standing.ts',
      'src/dossier',
      'src/dossiers.ts',
      'src/holder.ts',
      'src/limits.ts',
      'src/page.ts',
      'src/pictures',
      'src/rights',
      'src/standings.ts',
      'src/teamsPages.ts',
    ],
    ...['src/sheets.ts', 'src/takeAlong.ts', 'src/windows.ts'],
  ],
  'src/assets.ts': ['src/remembering.ts'],
  // The types of what it puts on a page.
  'src/html.ts': [],
  'src/page.ts': ['src/assets.ts', 'src/conversation/sheet.ts', 'src/html.ts', 'src/language.ts'],
  'src/chatPages.ts': ['src/assets.ts', 'src/page.ts'],
  'src/teamsPages.ts': ['src/assets.ts', 'src/page.ts'],
  'src/server.ts': [
    ...['src/channels', 'src/chatPages.ts', 'src/page.ts', 'src/log.ts', 'src/loopback.ts', 'src/http'],
    ...['src/teamsPages.ts', 'src/telemetry/metrics.ts'],
  ],
  'src/assemble.ts': [
    ...['src/bot.ts', 'src/calendar.ts', 'src/channels', 'src/coach/coach.ts', 'src/config.ts'],
    ...['src/conversation', 'src/dossier', 'src/dossiers.ts', 'src/holder.ts', 'src/http/leaving.ts'],
    ...['src/lexicon', 'src/limits.ts', 'src/log.ts', 'src/profile', 'src/records/keys.ts'],
    ...['src/reminders', 'src/server.ts', 'src/sheets.ts', 'src/standings.ts', 'src/state'],
    ...['src/takeAlong.ts', 'src/telemetry'],
    'src/windows.ts',
  ],
  // Types only: what is set, and where a model is.
  'src/welcome.ts': ['src/coach/coach.ts', 'src/config.ts'],
  'src/main.ts': ['src', 'dialogs/index.ts'],
};

/**
 * The file that imports each library; zod may be imported anywhere. All that import jose check tokens, of unrelated kinds:
 * the Bot Framework's, our own, and those with which Teams says who looks at a tab.
 */
const importerOf: Readonly<Record<string, string | readonly string[]>> = {
  '@resvg/resvg-js': 'src/raster.ts',
  'bidi-js': 'src/dossier/pdf/lines.ts',
  'd3-scale': 'src/pictures/plotting.ts',
  'd3-shape': 'src/pictures/plotting.ts',
  'fast-png': 'src/raster.ts',
  botbuilder: 'src/channels/connector.ts',
  bullmq: 'src/reminders/queued.ts',
  docx: 'src/dossier/word.ts',
  'docx/layout': 'src/dossier/word.ts',
  fontkit: 'src/dossier/pdf/faces.ts',
  // Its types only: what the next one writes.
  hast: 'src/dossier/page.ts',
  'hast-util-to-html': 'src/html.ts',
  helmet: 'src/http/headers.ts',
  'rate-limiter-flexible': 'src/limits.ts',
  'fastest-levenshtein': 'src/conversation/reading/choice.ts',
  ioredis: 'src/state/redis.ts',
  jose: [
    ...['src/channels/verifying.ts', 'src/channels/directline/tokens.ts'],
    'src/channels/singleSignOn.ts',
  ],
  // It loads the package of the provider that is set by itself.
  'langchain/chat_models/universal': 'src/coach/langchain.ts',
  // Its types only: the browser gets it as the file it comes as.
  '@microsoft/teams-js': ['src/web/tabAnswer.ts', 'src/web/teams.ts'],
  marked: 'src/cards/paragraphs.ts',
  '@opentelemetry/api': 'src/telemetry/opentelemetry.ts',
  '@opentelemetry/exporter-trace-otlp-http': 'src/telemetry/opentelemetry.ts',
  '@opentelemetry/resources': 'src/telemetry/opentelemetry.ts',
  '@opentelemetry/sdk-trace': 'src/telemetry/opentelemetry.ts',
  pdfkit: 'src/dossier/pdf/paper.ts',
  pino: 'src/log.ts',
  'prom-client': 'src/telemetry/prometheus.ts',
  restify: 'src/server.ts',
  'temporal-polyfill': 'src/calendar.ts',
  tinypool: 'src/dossier/press.ts',
  ws: 'src/channels/directline/streams.ts',
};

/** Parts that decide and speak: no clock, network, file or process may be reached from them. */
const pure = [
  ...['dialogs', 'src/conversation', 'src/rules', 'src/privacy', 'src/pictures', 'src/calendar.ts'],
  ...['src/language.ts', 'src/records/documents.ts', 'src/rights', 'prompts', 'src/coach/judge'],
  ...['document', 'look', 'order', 'page', 'word'].map((name) => `src/dossier/${name}.ts`),
];

type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> };
type Import = { readonly from: string; readonly to: string };

const files = ['src', 'dialogs', 'prompts'].flatMap((folder) => sourcesIn(folder));
const imports = files.flatMap((from) => importsOf(from).map((to): Import => ({ from, to })));
const ours = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: posix.join(dirname(from), to) }));
const libraries = imports.filter(({ to }) => !to.startsWith('.') && !to.startsWith('node:'));

function sourcesIn(folder: string): string[] {
  const path = join(root, folder);
  try {
    const found = readdirSync(path, { recursive: true, encoding: 'utf8' });
    return found
      .filter((name) => name.endsWith('.ts'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map(([, fixed, lazy]) => fixed ?? lazy ?? '');
}

function isIn(file: string, part: string): boolean {
  return file === part || file.startsWith(`${part}/`);
}

function partOf(file: string): string | undefined {
  const fitting = Object.keys(mayImport).filter((part) => isIn(file, part));
  return fitting.toSorted((one, other) => other.length - one.length)[0];
}

describe('who may import whom', () => {
  it('knows every source file', () => {
    expect(files.filter((file) => partOf(file) === undefined)).toEqual([]);
    expect(files.length).toBeGreaterThan(40);
  });

  it('keeps every import within the table', () => {
    const strangers = ours.filter(({ from, to }) => {
      const part = partOf(from) ?? '';
      return ![part, ...(mayImport[part] ?? [])].some((allowed) => isIn(to, allowed));
    });
    expect(strangers).toEqual([]);
  });

  it('has no row in the table that nothing needs', () => {
    const unused = Object.entries(mayImport).flatMap(([part, allowed]) =>
      allowed
        .filter((target) => !ours.some(({ from, to }) => partOf(from) === part && isIn(to, target)))
        .map((target) => `${part} -> ${target}`),
    );
    expect(unused).toEqual([]);
  });

  it('has the browser fetch nothing of ours but what is served to it', () => {
    const ofBrowser = files.filter((file) => isIn(file, 'src/web'));
    const fetched = ofBrowser.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^import (?!type )[^;]*'([^']+)';/gm)].map(
        ([, to = '']) => to,
      ),
    );
    expect(fetched.length).toBeGreaterThan(4);
    expect(fetched.filter((to) => !/^\.\/\w+\.ts$/.test(to))).toEqual([]);
  });

  it('imports each library in one file only', () => {
    const used = libraries.filter(({ to }) => to !== 'zod').map(({ from, to }) => `${to} in ${from}`);
    const allowed = Object.entries(importerOf).flatMap(([library, importers]) =>
      [importers].flat().map((file) => `${library} in ${file}`),
    );
    expect(new Set(used)).toEqual(new Set(allowed));
  });

  it.each([
    ['the Redis client', 'src/state/open.ts', './redis.ts'],
    ['the queue', 'src/reminders/open.ts', './queued.ts'],
    ['what speaks with language models', 'src/coach/open.ts', './langchain.ts'],
  ])('loads %s only when it is used, so that a first start is quick', (_, opener, file) => {
    expect(readFileSync(join(root, opener), 'utf8')).toContain(`await import('${file}')`);
    const importers = imports.filter(({ to }) => to.endsWith(file.slice(1))).map(({ from }) => from);
    expect(new Set(importers)).toEqual(new Set([opener]));
  });

  it('begins with these libraries and no others, so that a start is quick', () => {
    const begun = new Set(['src/main.ts']);
    const loaded = new Set<string>();
    for (const file of begun) {
      const text = readFileSync(join(root, file), 'utf8');
      for (const [, to = ''] of text.matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)'/gm)) {
        if (to.startsWith('.')) begun.add(posix.join(dirname(file), to));
        else if (!to.startsWith('node:')) loaded.add(to);
      }
    }
    expect([...loaded].toSorted()).toEqual([
      'fastest-levenshtein',
      'helmet',
      'pino',
      'restify',
      'temporal-polyfill',
      'zod',
    ]);
    // An import of it by its names has Node load all that it can fetch with.
    expect(
      [...begun].filter((file) =>
        /^import (?!type )[^;]*'node:http'/m.test(readFileSync(join(root, file), 'utf8')),
      ),
    ).toEqual([]);
  });

  it('reads the environment only where a process starts', () => {
    const readers = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
    expect(readers).toEqual(['src/main.ts', 'src/state/backup.cli.ts', 'src/state/rewrap.cli.ts']);
  });

  it('keeps clocks, files, networks and randomness out of what decides and speaks', () => {
    const impure = files
      .filter((file) => pure.some((part) => isIn(file, part)))
      .filter((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        return /from 'node:|Date\.now|new Date\(\)|Math\.random|process\.|fetch\(/.test(text);
      });
    expect(impure).toEqual([]);
  });
});

describe('the package', () => {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };

  it('gives a reason in the README for every library that runs', () => {
    const reasons = [...read('README.md').matchAll(/^\| `([^`]+)` \| (\S.+) \|$/gm)];
    const given = new Map(reasons.map(([, name = '', reason = '']) => [name, reason]));
    // A sentence of a few words at least, and a row of its own.
    const missing = Object.keys(manifest.dependencies).filter(
      (name) => (given.get(name) ?? '').split(' ').length < 4,
    );
    expect(missing).toEqual([]);
  });

  it('locks the packages of every platform, so that a clean install works on each', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('records no download addresses in the lock file', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
  });
});
