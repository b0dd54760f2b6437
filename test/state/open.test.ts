import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/state/open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the store of the settings', () => {
  it('is a file in the data directory, made where there is none', async () => {
    const dataDirectory = join(folder, 'data');
    const store = await openStore({ dataDirectory, clock: () => 0, isProduction: true });
    expect((await store.write([{ key: '{p}:a', expected: 0, value: 'x' }])).isWritten).toBe(true);
    await store.close();
    expect(existsSync(join(dataDirectory, 'loopbaanspiegel.sqlite'))).toBe(true);
  });

  it('is Redis when its address is set, and then no file is made', async () => {
    const opening = openStore({
      redisUrl: 'not an address',
      dataDirectory: join(folder, 'data'),
      clock: () => 0,
      isProduction: false,
    });
    await expect(opening).rejects.toThrow('redis://localhost:6379');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});
