import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rewrap } from '../../src/state/rewrap.ts';
import { sealStore } from '../../src/state/sealed.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import type { PlainStore } from '../../src/state/store.ts';
import { hurriedUptime } from '../support/time.ts';
import { masterKey, masterKeysOf } from './masterKeys.ts';

const day = 24 * 60 * 60;
const before = masterKeysOf(masterKey(1));
const after = masterKeysOf(masterKey(2), masterKey(1));

let folder: string;
let now: number;
let plain: PlainStore;
const clock = () => now;

beforeEach(() => {
  now = Date.UTC(2026, 10, 2);
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-rewrap-'));
  plain = openSqliteStore(join(folder, 'a.sqlite'), clock, hurriedUptime());
});
afterEach(async () => {
  await plain.close();
  rmSync(folder, { recursive: true, force: true });
});

async function fill(tags: readonly string[], masterKeys = before, expiresInSeconds = 731 * day) {
  const store = sealStore(plain, masterKeys, clock);
  for (const tag of tags) await store.write([{ key: `${tag}:a`, expected: 0, value: tag, expiresInSeconds }]);
}
async function readAll(tags: readonly string[], masterKeys = masterKeysOf(masterKey(2))) {
  const store = sealStore(plain, masterKeys, clock);
  return Promise.all(tags.map(async (tag) => (await store.read([`${tag}:a`]))[0]?.value));
}

describe('wrapping all data keys anew', () => {
  const tags = Array.from({ length: 20 }, (_, n) => `{${n}}`);

  it('makes the previous master key superfluous, and can be done again', async () => {
    await fill(tags.slice(0, 15));
    await fill(tags.slice(15), after);
    expect(await rewrap(plain, after, clock)).toEqual({ rewrapped: 15, already: 5, failed: 0 });
    expect(await readAll(tags)).toEqual(tags);
    expect(await rewrap(plain, after, clock)).toEqual({ rewrapped: 0, already: 20, failed: 0 });
  });

  it('leaves what it cannot unwrap as it is, and counts it', async () => {
    await fill(tags.slice(0, 3));
    await fill(tags.slice(3, 5), masterKeysOf(masterKey(3)));
    expect(await rewrap(plain, after, clock)).toEqual({ rewrapped: 3, already: 0, failed: 2 });
    expect(await readAll(tags.slice(3, 5), masterKeysOf(masterKey(3)))).toEqual(tags.slice(3, 5));
  });

  it('leaves alone what only looks like a data key', async () => {
    const store = sealStore(plain, before, clock);
    await store.write([{ key: '{anna}log:some:key', expected: 0, value: 'x' }]);
    expect(await rewrap(plain, after, clock)).toEqual({ rewrapped: 1, already: 0, failed: 0 });
    const again = sealStore(plain, after, clock);
    expect(await again.read(['{anna}log:some:key'])).toMatchObject([{ value: 'x' }]);
  });

  it('shortens the life of no document, also on a clock that is wrong', async () => {
    await fill(tags.slice(0, 2));
    await fill(['{lasting}']);
    await sealStore(plain, before, clock).write([{ key: '{lasting}:b', expected: 0, value: 'x' }]);
    await rewrap(plain, after, () => now + 3 * 366 * day * 1_000);
    now += 730 * day * 1_000;
    expect(await readAll(tags.slice(0, 2))).toEqual(tags.slice(0, 2));
    now += 3_000 * day * 1_000;
    const [lasting] = await sealStore(plain, after, clock).read(['{lasting}:b']);
    expect(lasting?.value).toBe('x');
  });

  it('goes on while others write, and all of it stays readable', async () => {
    await fill(tags);
    const guides = [before, after].map((masterKeys) =>
      sealStore(plain, { ...masterKeys, all: after.all }, clock),
    );
    let isBusy = true;
    const writing = guides.map(async (store, n) => {
      for (let count = 0; isBusy || count < 50; count++) {
        const tag = tags[count % tags.length] ?? '';
        const key = `${tag}:${n}`;
        const [stored] = await store.read([key]);
        const value = `${Number(stored?.value ?? 0) + 1}`;
        await store.write([{ key, expected: stored?.version ?? 0, value, expiresInSeconds: 800 * day }]);
      }
    });
    const { failed } = await rewrap(plain, after, clock);
    isBusy = false;
    await Promise.all(writing);
    expect(failed).toBe(0);
    await rewrap(plain, after, clock);
    expect(await readAll(tags)).toEqual(tags);
    const store = sealStore(plain, after, clock);
    for (const tag of tags) {
      for (const stored of await store.read([`${tag}:0`, `${tag}:1`])) expect(stored?.value).toMatch(/^\d+$/);
    }
  });
});
