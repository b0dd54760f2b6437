import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMasterKeys } from '../../src/state/masterKeys.ts';
import { openStore } from '../../src/state/open.ts';
import { sealStore } from '../../src/state/sealed.ts';
import { masterKey, settingOf } from './masterKeys.ts';

const cli = join(import.meta.dirname, '../../src/state/rewrap.cli.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-rewrap-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command with these settings in a folder of its own. */
function run(settings: Readonly<Record<string, string>>) {
  const options = { cwd: folder, env: { DATA_DIR: folder, ...settings }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli],
    options,
  );
  return { status, stdout, stderr };
}

/** What the guide keeps and reads back with these settings. */
async function open(current?: string, previous?: string) {
  const masterKeys = openMasterKeys(folder, current, previous);
  const place = { dataDirectory: folder, clock: Date.now, isProduction: false };
  return sealStore(await openStore(place), masterKeys, Date.now);
}

describe('npm run rewrap', () => {
  it('moves what is kept from the file to the setting, also while the guide runs, and says how much', async () => {
    const guide = await open();
    for (const tag of ['{anna}', '{bram}']) {
      await guide.write([{ key: `${tag}:a`, expected: 0, value: `of ${tag}` }]);
    }
    const previous = readFileSync(join(folder, 'master.key')).toString('base64');
    const settings = { MASTER_KEY: settingOf(1), MASTER_KEY_PREVIOUS: previous };
    const { id } = masterKey(1);
    expect(run(settings)).toEqual({
      status: 0,
      stdout: `Data keys under master key ${id}: 2 rewrapped, 0 already were.\n`,
      stderr: '',
    });
    expect(run(settings).stdout).toBe(`Data keys under master key ${id}: 0 rewrapped, 2 already were.\n`);
    expect(run({ MASTER_KEY: settingOf(1) }).stdout).toBe(
      `Data keys under master key ${id}: 0 rewrapped, 2 already were.\n`,
    );
    await guide.close();
    const later = await open(settingOf(1));
    expect(await later.read(['{bram}:a'])).toMatchObject([{ value: 'of {bram}' }]);
    await later.close();
  });

  it('says how many it cannot unwrap, and fails', async () => {
    const guide = await open(settingOf(2));
    await guide.write([{ key: '{anna}:a', expected: 0, value: 'x' }]);
    await guide.close();
    const { status, stderr } = run({ MASTER_KEY: settingOf(1), MASTER_KEY_PREVIOUS: settingOf(3) });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^1 cannot be unwrapped/);
    for (const number of [1, 3]) expect(stderr).toContain(masterKey(number).id);
    expect(stderr).toContain('MASTER_KEY_PREVIOUS');
  });

  it('says what is wrong with a setting, and never repeats it', () => {
    const { status, stdout, stderr } = run({ MASTER_KEY: 'a-secret-phrase' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Could not rewrap\. .*MASTER_KEY/s);
    expect(stderr).not.toContain('a-secret-phrase');
  });
});
