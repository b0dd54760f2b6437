import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMasterKeys, parseMasterKey, parseMasterKeys } from '../../src/state/masterKeys.ts';
import { masterKey, settingOf } from './masterKeys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-master-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the master keys', () => {
  it('are those of the settings where there are, and then nothing is kept', () => {
    const { current, all } = openMasterKeys(folder, settingOf(1), `${settingOf(2)}, ${settingOf(3)}`);
    expect(current.id).toBe(masterKey(1).id);
    expect([...all.keys()].toSorted()).toEqual([1, 2, 3].map((number) => masterKey(number).id).toSorted());
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are known by the beginning of a hash', () => {
    const hash = createHash('sha256').update(Buffer.alloc(32, 7)).digest('hex');
    expect(masterKey(7).id).toBe(hash.slice(0, 8));
  });

  it('do not show when they are printed', () => {
    const printed = JSON.stringify(openMasterKeys(folder, settingOf(1))) + JSON.stringify([masterKey(1)]);
    expect(printed).not.toContain(settingOf(1));
    expect(printed).not.toContain('[1,1,1');
  });

  it('are made once without a setting, and kept where only this account can read them', () => {
    const data = join(folder, 'data');
    const { current, all } = openMasterKeys(data);
    expect([...all.keys()]).toEqual([current.id]);
    expect(openMasterKeys(data).current.key.equals(current.key)).toBe(true);
    expect(readdirSync(data)).toEqual(['master.key']);
    if (process.platform !== 'win32') expect(statSync(join(data, 'master.key')).mode & 0o777).toBe(0o600);
  });

  it('can go from the file to the settings', () => {
    const kept = openMasterKeys(folder).current;
    const text = readFileSync(join(folder, 'master.key')).toString('base64');
    const { current, all } = openMasterKeys(folder, settingOf(1), text);
    expect(current.id).toBe(masterKey(1).id);
    expect(all.get(kept.id)?.key.equals(kept.key)).toBe(true);
  });

  it.skipIf(process.platform === 'win32').each([0o644, 0o640, 0o660, 0o604, 0o620])(
    'are not taken from a file with mode %o, until that is mended',
    (mode) => {
      const { id } = openMasterKeys(folder).current;
      const file = join(folder, 'master.key');
      chmodSync(file, mode);
      expect(() => openMasterKeys(folder)).toThrow(`chmod 600 "${file}"`);
      chmodSync(file, 0o600);
      expect(openMasterKeys(folder).current.id).toBe(id);
    },
  );

  it('are not taken from a damaged file', () => {
    writeFileSync(join(folder, 'master.key'), 'short', { mode: 0o600 });
    expect(() => openMasterKeys(folder)).toThrow('backup');
  });
});

describe('the setting of a master key', () => {
  const good = settingOf(250);

  it.each([
    ['32 bytes', good, true],
    ['spaces around them', ` ${good}\n`, true],
    ['nothing', '', false],
    ['31 bytes', Buffer.alloc(31, 250).toString('base64'), false],
    ['33 bytes', Buffer.alloc(33, 250).toString('base64'), false],
    ['no padding', good.slice(0, -1), false],
    ['base64url', Buffer.alloc(32, 250).toString('base64url'), false],
    ['hexadecimal digits', Buffer.alloc(32, 250).toString('hex'), false],
    ['a bit too many at the end', `${good.slice(0, 42)}p=`, false],
    ['something inside', `${good.slice(0, 20)} ${good.slice(20)}`, false],
    ['a passphrase of 44 characters', 'correct horse battery staple correct horse b', false],
  ])('with %s: %s is a master key: %s', (_, text, isOne) => {
    if (isOne) expect(parseMasterKey(text).key.symmetricKeySize).toBe(32);
    else expect(() => parseMasterKey(text)).toThrow('44 characters');
  });

  it('says what would fit and never repeats what was there', () => {
    const secretive = 'correct-horse-battery';
    for (const text of [secretive, `${good},${secretive}`, `${good},`]) {
      expect(() => parseMasterKeys(text)).toThrow(/^should be 32 random bytes in base64, 44 characters, as/);
      expect(() => openMasterKeys(folder, settingOf(1), text)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(secretive) }),
      );
    }
  });
});
