import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import { type Store, StoreUnavailable } from '../../src/state/store.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-file-'));
  file = join(folder, 'state.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openSqliteStore(file, () => 0);
const keys = Array.from({ length: 200 }, (_, n) => `{p}:document/${n}`);

/** Writes some thirty pages more. */
async function fill(store: Store, round = 0): Promise<void> {
  const changes = keys.map((key) => ({ key: `${key}/${round}`, expected: 0, value: 'x'.repeat(500) }));
  expect((await store.write(changes)).isWritten).toBe(true);
}

async function makeFile(): Promise<void> {
  const store = open();
  await fill(store);
  await store.close();
}

/** Leaves the file and its log as a crash would. */
async function crash(store: Store): Promise<void> {
  const rest = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  for (const name of rest) copyFileSync(join(folder, name), join(folder, `${name} of the crash`));
  await store.close();
  for (const name of rest) copyFileSync(join(folder, `${name} of the crash`), join(folder, name));
}

function expectRefused(): void {
  let refusal: unknown;
  try {
    open();
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(StoreUnavailable);
  expect(String(refusal)).toContain(file);
  expect(String(refusal)).toContain('backup');
  expect(String(refusal)).toContain('move it away');
}

describe('a database file that is damaged is refused with its path and what to do', () => {
  const pieces = [
    { left: 'nothing', bytes: () => 0 },
    { left: 'a part of its header', bytes: () => 60 },
    { left: 'its header', bytes: () => 100 },
    { left: 'its first page', bytes: () => 4_096 },
    { left: 'half of it', bytes: (size: number) => Math.floor(size / 2) },
    { left: 'all but its last page', bytes: (size: number) => size - 4_096 },
    { left: 'all but its last byte', bytes: (size: number) => size - 1 },
  ];
  it.each(pieces)('truncated to $left', async ({ bytes }) => {
    await makeFile();
    truncateSync(file, bytes(readFileSync(file).length));
    const before = readFileSync(file);
    expectRefused();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([0, 8 * 4_096])('truncated to %d bytes while its log is still there', async (bytes) => {
    await makeFile();
    const store = open();
    await fill(store, 1);
    await crash(store);
    truncateSync(file, bytes);
    const before = [file, `${file}-wal`].map((name) => readFileSync(name));
    expectRefused();
    const after = [file, `${file}-wal`].map((name) => readFileSync(name));
    expect(after.map((bytes, at) => bytes.equals(before[at] ?? bytes))).toEqual([true, true]);
  });

  it('gone while its log is still there', async () => {
    const store = open();
    await fill(store);
    await crash(store);
    rmSync(file);
    expectRefused();
    expect(readdirSync(folder)).toContain('state.sqlite-wal');
  });

  it.each([
    { what: 'its header', from: 0, length: 100 },
    { what: 'pages in its middle', from: 8 * 4_096, length: 8 * 4_096 },
    { what: 'its second page', from: 4_096, length: 4_096 },
  ])('overwritten: $what', async ({ from, length }) => {
    await makeFile();
    const bytes = readFileSync(file);
    bytes.fill('overwritten ', from, from + length);
    writeFileSync(file, bytes);
    expectRefused();
  });

  it('replaced by a text, which it leaves alone', () => {
    const text = 'not a database, and longer than the header of one would have to be: '.repeat(20);
    writeFileSync(file, text);
    expectRefused();
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('a database file that is whole is opened', () => {
  it('after a crash, when its last pages are in its log only', async () => {
    const store = open();
    for (const round of [0, 1, 2]) await fill(store, round);
    await crash(store);
    const again = open();
    expect((await again.readShelf('{p}', 1_000))?.size).toBe(600);
    await again.close();
  });

  it('anew where it was moved away', async () => {
    await makeFile();
    rmSync(file);
    const store = open();
    expect(await store.readShelf('{p}', 0)).toEqual(new Map());
    await store.close();
    expect(readdirSync(folder)).toEqual(['state.sqlite']);
  });
});

describe('a large database file', () => {
  const pages = Array.from({ length: 22 }, (_, n) => `{p}:page/${n}`);
  const size = 1_000_000;
  beforeEach(async () => {
    const store = open();
    await store.write(pages.map((key) => ({ key, expected: 0, value: 'x'.repeat(size) })));
    await store.close();
  });

  it('is refused as well when it is truncated', () => {
    truncateSync(file, 21 * size);
    expectRefused();
  });

  it('is not read through at every start; damage in it is told when it shows', async () => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill('overwritten ', size));
    const store = open();
    await expect(store.readShelf('{p}', 100)).rejects.toThrow('backup');
    await store.close();
  });
});
