import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packTeamsApp } from './package.ts';
import { readInstallation } from './settings.ts';

const usage = `Usage:
  npm run teams:package                    makes deployment/teams/loopbaanspiegel-teams.zip
  npm run teams:package -- elsewhere.zip   makes it elsewhere`;

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function run(args: readonly string[]): void {
  const [file = here('loopbaanspiegel-teams.zip'), ...rest] = args;
  if (rest.length > 0 || file.startsWith('-')) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const installation = readInstallation(process.env);
  const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string };
  writeFileSync(file, packTeamsApp(installation, version));
  console.log(
    `${relative('.', file)}: app ${installation.appId}, version ${version}, for ${installation.url}`,
  );
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  run(process.argv.slice(2));
} catch (error) {
  console.error(`Could not make the app package.\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
