import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { drawIcon } from '../../../deployment/teams/icons.ts';
import { localisationOf, manifestOf } from '../../../deployment/teams/manifest.ts';
import { startProduct } from '../../support/product.ts';
import { findProgram } from '../../support/programs.ts';

const cli = fileURLToPath(new URL('../../../deployment/teams/package.cli.ts', import.meta.url));
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));

const botId = '00000000-0000-4000-8000-000000000000';
const appId = '00000000-0000-4000-8000-000000000002';
const environment = {
  PUBLIC_URL: 'https://guide.example.org',
  MicrosoftAppId: botId,
  TEAMS_APP_ID: appId,
};
const installation = { url: environment.PUBLIC_URL, host: 'guide.example.org', botId, appId };

/** A folder in which there is nothing; it is gone when the test ends. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-teams-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function make(cwd: string, settings: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { PATH = '' } = process.env;
  const env = { PATH, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    ...{ cwd, env, encoding: 'utf8' },
  });
  return { status, stdout, stderr };
}

function unzip(...args: readonly string[]): Buffer {
  const { status, stdout } = spawnSync(findProgram(['unzip'], 'unzip'), args);
  expect(status).toBe(0);
  return stdout;
}

describe('making the app package', () => {
  it('puts in it what Teams takes and nothing else, as another program reads it', () => {
    const here = folder();
    const { status, stdout } = make(here, environment, 'teams.zip');
    expect([status, stdout]).toEqual([
      0,
      `teams.zip: app ${appId}, version ${version}, for https://guide.example.org\n`,
    ]);
    const file = join(here, 'teams.zip');
    unzip('-t', file);
    const names = unzip('-Z1', file).toString().trim().split('\n');
    expect(names).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
    const [manifest, english, color, outline] = names.map((name) => unzip('-p', file, name));
    expect(JSON.parse(`${manifest}`)).toEqual(manifestOf(installation, version, 'nl'));
    expect(JSON.parse(`${english}`)).toEqual(localisationOf(manifestOf(installation, version, 'en')));
    expect(color?.equals(drawIcon('color'))).toBe(true);
    expect(outline?.equals(drawIcon('outline'))).toBe(true);
  });

  it('makes the same bytes everywhere, also from a file with settings', () => {
    const [one, other] = [folder(), folder()];
    make(one, { ...environment, TZ: 'Asia/Tokyo' }, 'teams.zip');
    const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    writeFileSync(join(other, '.env'), lines.join('\n'));
    make(other, { TZ: 'America/New_York' }, 'teams.zip');
    const [first, second] = [one, other].map((path) => readFileSync(join(path, 'teams.zip')));
    expect(second && first?.equals(second)).toBe(true);
  });

  it('makes nothing without the settings, and says which lack', () => {
    const here = folder();
    const { status, stderr } = make(here, {}, 'teams.zip');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^PUBLIC_URL .+ Example: .+\nMicrosoftAppId .+ Example: .+$/m);
    expect(existsSync(join(here, 'teams.zip'))).toBe(false);
  });

  it.each([[['one.zip', 'two.zip']], [['--help']]])('answers %j with its usage and exit code 2', (args) => {
    const { status, stderr } = make(folder(), environment, ...args);
    expect([status, stderr.split('\n')[0]]).toEqual([2, 'Usage:']);
  });
});

describe('the pages that the package names', () => {
  it('are there, with the part that it names', async () => {
    const { url } = await startProduct();
    const { name: _, ...named } = manifestOf({ ...installation, url }, version, 'nl').developer;
    expect(Object.keys(named)).toEqual(['websiteUrl', 'privacyUrl', 'termsOfUseUrl']);
    for (const address of Object.values(named)) {
      const response = await fetch(`${address}`);
      expect([address, response.status]).toEqual([address, 200]);
      const part = new URL(`${address}`).hash.slice(1);
      if (part) expect(await response.text()).toContain(`id="${part}"`);
    }
  });
});
