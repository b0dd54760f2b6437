import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveKey, openSecret } from '../../src/state/secret.ts';

const run = promisify(execFile);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the secret', () => {
  it('is the setting where there is one, and then nothing is kept', () => {
    expect(openSecret(folder, 'from the setting')).toBe('from the setting');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made once, and kept where only this account can read it', () => {
    const data = join(folder, 'not', 'there');
    const secret = openSecret(data);
    expect(secret).toHaveLength(32);
    expect(openSecret(data)).toEqual(secret);
    expect(readdirSync(data)).toEqual(['secret']);
    if (process.platform !== 'win32') expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('is another one elsewhere', () => {
    expect(openSecret(join(folder, 'a'))).not.toEqual(openSecret(join(folder, 'b')));
  });

  it('is the same for processes that start at the same moment', async () => {
    const program = `
      const { openSecret } = await import(process.argv[1]);
      while (Date.now() < Number(process.argv[2]));
      process.stdout.write(openSecret(process.argv[3]).toString('hex'));
    `;
    const module = join(import.meta.dirname, '../../src/state/secret.ts');
    const moment = String(Date.now() + 600);
    const args = ['--input-type=module', '--eval', program, module, moment, folder];
    const found = await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, args)));
    const kept = readFileSync(join(folder, 'secret')).toString('hex');
    expect(found.map(({ stdout }) => stdout)).toEqual([kept, kept, kept, kept]);
    expect(readdirSync(folder)).toEqual(['secret']);
  }, 20_000);

  it('is not used when it is damaged', () => {
    writeFileSync(join(folder, 'secret'), 'short', { mode: 0o600 });
    expect(() => openSecret(folder)).toThrow('backup');
  });

  it.skipIf(process.platform === 'win32')('is not used while other accounts can read it', () => {
    const secret = openSecret(folder);
    const file = join(folder, 'secret');
    chmodSync(file, 0o644);
    expect(() => openSecret(folder)).toThrow(`chmod 600 "${file}"`);
    chmodSync(file, 0o600);
    expect(openSecret(folder)).toEqual(secret);
  });
});

describe('a derived key', () => {
  it('is the same for the same purpose and another for another', () => {
    const key = deriveKey('secret', 'documents');
    expect(key).toHaveLength(32);
    expect(deriveKey(Buffer.from('secret'), 'documents')).toEqual(key);
    expect(deriveKey('secret', 'tokens')).not.toEqual(key);
    expect(deriveKey('other', 'documents')).not.toEqual(key);
  });
});
