import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practitionerTag, scheduleKey } from '../../src/records/keys.ts';
import { openEmbedded } from '../../src/reminders/embedded.ts';
import { heeding } from '../../src/reminders/heeding.ts';
import type { Timing } from '../../src/reminders/timing.ts';
import { erasedKey } from '../../src/state/sealed.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import type { Store } from '../../src/state/store.ts';

const tagFor = (name: string) => practitionerTag('a secret', 'test', name);
const [one, other] = [tagFor('one'), tagFor('other')];
const minute = 60_000;

let now: number;
let store: Store;
let folder: string;
let told: string[];
let logged: string[];
let fails: number;
let timing: Timing | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'performance'] });
  now = Date.parse('2026-12-01T08:00:00Z');
  folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-timing-'));
  store = openSqliteStore(join(folder, 'state.sqlite'), () => now);
  [told, logged, fails] = [[], [], 0];
});
afterEach(async () => {
  vi.useRealTimers();
  await timing?.close();
  timing = undefined;
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function put(tag: string, at: number): Promise<void> {
  const key = scheduleKey(tag);
  const [stored] = await store.read([key]);
  const value = JSON.stringify({ schema: 1, due: [{ subject: '1', at }] });
  await store.write([{ key, expected: stored?.version ?? 0, value }]);
}

function start(next?: number) {
  const note = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  timing = openEmbedded({
    store,
    clock: () => now,
    log: { info: note, warn: note, error: note },
    tell: async (tag) => {
      if (fails-- > 0) throw new RangeError(`no words of ${tag}`);
      told.push(tag);
      return told.length === 1 ? next : undefined;
    },
  });
  return timing;
}

/** Lets so much time pass, for the clock and for everything that waits. */
async function pass(ms: number): Promise<void> {
  now += ms;
  await vi.advanceTimersByTimeAsync(Math.max(ms, 1_000));
}

describe('a process that has people reminded by itself', () => {
  it('finds what is kept when it starts, and tells it at its moment', async () => {
    await put(one, now + minute);
    await put(other, now + 2 * minute);
    start();
    await pass(minute - 1_000);
    expect(told).toEqual([]);
    await pass(1_000);
    expect(told).toEqual([one]);
    await pass(minute);
    expect(told).toEqual([one, other]);
  });

  it('tells at once what should have been told before it started', async () => {
    await put(one, now - 60 * minute);
    start();
    await pass(1_000);
    expect(told).toEqual([one]);
  });

  it('notices a clock that jumps ahead within a second', async () => {
    await put(one, now + 5 * 60 * minute);
    start();
    await pass(1_000);
    now += 5 * 60 * minute;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([one]);
  });

  it('goes by the first moment it was told of, and by the next that telling comes to', async () => {
    const { announce } = start(now + 10 * minute);
    announce(one, now + 3 * minute);
    announce(one, now + minute);
    announce(one, now + 2 * minute);
    await pass(minute);
    expect(told).toEqual([one]);
    await pass(9 * minute);
    expect(told).toEqual([one, one]);
  });

  it('tries again later and later where that fails, and notes no more than the kind of error', async () => {
    fails = 3;
    start().announce(one, now);
    await pass(1_000);
    for (const seconds of [1, 2, 4]) {
      expect(told).toEqual([]);
      await pass(seconds * 1_000);
    }
    await pass(1_000);
    expect(told).toEqual([one]);
    expect(logged).toHaveLength(3);
    expect(logged[0]).toBe('{"error":"RangeError","message":"somebody could not be reminded yet"}');
  });

  it('looks again at what is kept every ten minutes, whoever put it there', async () => {
    start();
    await pass(1_000);
    await put(one, now);
    await pass(9 * minute);
    expect(told).toEqual([]);
    await pass(minute + 1_000);
    await pass(1_000);
    expect(told).toEqual([one]);
  });

  it('goes on where what is kept cannot be looked at for a while', async () => {
    await put(one, now);
    const { keysEnding } = store;
    let isAway = true;
    store = {
      ...store,
      keysEnding: (ending) => {
        if (isAway) throw new TypeError('away');
        return keysEnding(ending);
      },
    };
    start();
    await pass(1_000);
    isAway = false;
    await pass(5_000);
    await pass(1_000);
    expect(told).toEqual([one]);
    expect(logged).toEqual(['{"error":"TypeError","message":"reminders could not be looked for"}']);
  });

  it('tells nobody any more who was forgotten, or once it is closed', async () => {
    const timing = start();
    timing.announce(one, now + minute);
    timing.announce(other, now + 2 * minute);
    timing.forget(one);
    await pass(minute);
    await timing.close();
    await pass(minute);
    expect(told).toEqual([]);
  });
});

describe('a store that is heeded', () => {
  const heard: unknown[] = [];
  const heed = { announce: (...all: unknown[]) => heard.push(all), forget: (tag: string) => heard.push(tag) };

  it('tells of a moment that was written, of nothing that was not, and of whoever was erased', async () => {
    heard.length = 0;
    const heeded = heeding(store, () => heed as Pick<Timing, 'announce' | 'forget'>);
    const key = scheduleKey(one);
    const value = (at: number) => JSON.stringify({ schema: 1, due: [{ subject: '1', at }] });
    await heeded.write([{ key, expected: 0, value: value(now) }]);
    expect(heard).toEqual([[one, now]]);
    await heeded.write([{ key, expected: 0, value: value(now + 1) }]);
    await heeded.write([{ key: `{${other}}:reminder/1`, expected: 0, value: 'x' }]);
    const [stored] = await heeded.read([key]);
    await heeded.write([{ key, expected: stored?.version ?? 0, value: undefined }]);
    expect(heard).toHaveLength(1);
    await heeded.write([erasedKey(one)]);
    expect(heard).toEqual([[one, now], one]);
  });
});
