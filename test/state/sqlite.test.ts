import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import type { Store } from '../../src/state/store.ts';
import { describeStoreContract } from './contract.ts';
import { describeRestating } from './restating.ts';

let folder: string;
let now = Date.UTC(2026, 10, 2);
const fileOf = (name: string) => join(folder, 'data', `${name}.sqlite`);
const openFile = (name: string) => openSqliteStore(fileOf(name), () => now);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-sqlite-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a store in a SQLite file', () => {
  const opening = {
    open: () => openFile('contract'),
    lifetime: 60,
    async passTimeUntil(holds: () => Promise<boolean>) {
      now += 59_999;
      expect(await holds()).toBe(false);
      now += 1;
      expect(await holds()).toBe(true);
    },
  };
  describeStoreContract(opening);
  describeRestating(opening);

  it('still has everything when it is opened again', async () => {
    const before = openFile('again');
    await before.write([
      { key: '{p}:a', expected: 0, value: 'stays' },
      { key: '{p}:b', expected: 0, value: 'expires', expiresInSeconds: 10 },
    ]);
    await before.close();
    const after = openFile('again');
    const valuesThen = async () => (await after.read(['{p}:a', '{p}:b'])).map((stored) => stored?.value);
    expect(await valuesThen()).toEqual(['stays', 'expires']);
    now += 10_000;
    expect(await valuesThen()).toEqual(['stays', undefined]);
    await after.close();
  });

  it('clears expired documents from the file as others are written', async () => {
    const store = openFile('sweep');
    for (let n = 0; n < 50; n++) {
      await store.write([{ key: `{p}:old ${n}`, expected: 0, value: 'x', expiresInSeconds: 1 }]);
    }
    now += 1_000;
    for (let n = 0; n < 3; n++) await store.write([{ key: `{p}:new ${n}`, expected: 0, value: 'x' }]);
    await store.close();
    const file = new DatabaseSync(fileOf('sweep'));
    expect(file.prepare('SELECT count(*) AS left FROM document').get()).toEqual({ left: 3 });
    file.close();
  });

  it('leaves no trace of an expired document in its files after a minute, also where nobody writes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const store = openFile('quiet');
    const isInFiles = () =>
      readdirSync(join(folder, 'data'))
        .filter((name) => name.startsWith('quiet'))
        .some((name) => readFileSync(join(folder, 'data', name)).includes('a secret'));
    for (let n = 0; n < 50; n++) {
      await store.write([{ key: `{p}:old ${n}`, expected: 0, value: 'a secret', expiresInSeconds: 1 }]);
    }
    expect(isInFiles()).toBe(true);
    now += 1_000;
    vi.advanceTimersByTime(60_000);
    expect(isInFiles()).toBe(false);
    await store.close();
    vi.useRealTimers();
  });

  it('says that it survives a crash, and how', async () => {
    const store = openFile('described');
    expect(await store.describe()).toContain('journal_mode=wal, synchronous=FULL');
    await store.close();
  });
});

describe('one SQLite file for several processes', () => {
  const startCounting = (name: string, times: number) =>
    spawn(process.execPath, [join(import.meta.dirname, 'increment.ts'), fileOf(name), String(times)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });

  const countIn = async (store: Store) =>
    Number.parseInt((await store.read(['{count}:counter']))[0]?.value ?? '', 10);

  it('loses nothing when they open a new file and write at the same time', async () => {
    const counting = Array.from({ length: 3 }, () => startCounting('shared', 20));
    const exits = await Promise.all(counting.map((child) => once(child, 'exit')));
    expect(exits.map(([code]) => code)).toEqual([0, 0, 0]);
    const store = openFile('shared');
    expect(await countIn(store)).toBe(60);
    await store.close();
  }, 20_000);

  it('has every write that was acknowledged before one is killed', async () => {
    const child = startCounting('killed', 1_000_000);
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.split('\n').length > 20) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const acknowledged = Number(printed.split('\n').at(-2));
    expect(acknowledged).toBeGreaterThanOrEqual(20);
    const store = openFile('killed');
    expect(await countIn(store)).toBeGreaterThanOrEqual(acknowledged);
    await store.close();
  }, 20_000);
});
