import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPresence, type Presence } from '../../src/channels/sending/presence.ts';
import { openSqliteStore } from '../../src/state/sqlite.ts';
import type { Store } from '../../src/state/store.ts';

/** Processes on one store, at a time that passes when it is told to. */
function world() {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-presence-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let now = Date.parse('2026-09-01T12:00:00Z');
  const clock = () => now;
  let isAway = false;
  const open = () => {
    const store = openSqliteStore(join(folder, 'test.sqlite'), clock);
    let missed = 0;
    const ofStore: Store = {
      ...store,
      write: (...parts) => (isAway ? Promise.reject(new Error('away')) : store.write(...parts)),
    };
    const presence = openPresence(ofStore, clock, () => {
      missed += 1;
    });
    onTestFinished(async () => {
      await presence.leave();
      await store.close();
    });
    return { ...presence, missed: () => missed };
  };
  return {
    open,
    pass: (seconds: number) => {
      now += 1_000 * seconds;
    },
    keepAway: (is: boolean) => {
      isAway = is;
    },
  };
}

const nameOf = (one: Presence) => one.self() ?? '';

describe('the processes on a store', () => {
  it('are nobody to each other until they said that they are there', async () => {
    const { open } = world();
    const [one, two] = [open(), open()];
    expect(one.self()).toBeUndefined();
    await one.enter();
    await two.enter();
    expect(await two.isThere(nameOf(one))).toBe(true);
    expect(await one.isThere(nameOf(two))).toBe(true);
    expect(nameOf(one)).not.toBe(nameOf(two));
    expect(await one.isThere('nobody')).toBe(false);
  });

  it.each([
    [34, true],
    [36, false],
  ])('are there %i seconds after they said so: %s', async (seconds, isThere) => {
    const { open, pass } = world();
    const [one, two] = [open(), open()];
    await one.enter();
    await two.enter();
    const name = nameOf(one);
    pass(seconds);
    await two.enter();
    expect(await two.isThere(name)).toBe(isThere);
    expect(two.missed()).toBe(isThere ? 0 : 1);
    await two.enter();
    expect(two.missed()).toBe(isThere ? 0 : 1);
  });

  it('stay who they are as long as they say so', async () => {
    const { open, pass } = world();
    const one = open();
    await one.enter();
    const name = nameOf(one);
    for (let times = 0; times < 10; times++) {
      pass(10);
      await one.enter();
      expect(one.self()).toBe(name);
    }
  });

  it.each([
    [11, true],
    [13, false],
  ])('are sure that nobody takes them to be gone %i seconds after: %s', async (seconds, isSure) => {
    const { open, pass } = world();
    const one = open();
    await one.enter();
    pass(seconds);
    expect(one.self() !== undefined).toBe(isSure);
  });

  it('come back as somebody else where they may have been taken to be gone', async () => {
    const { open, pass } = world();
    const one = open();
    await one.enter();
    const name = nameOf(one);
    pass(60);
    await one.enter();
    expect(nameOf(one)).not.toBe('');
    expect(nameOf(one)).not.toBe(name);
    // What was under way under the other name is missed by itself, too.
    expect(one.missed()).toBe(1);
  });

  it('are not sure while the store cannot be told, and are again once it can', async () => {
    const { open, pass, keepAway } = world();
    const one = open();
    await one.enter();
    const name = nameOf(one);
    keepAway(true);
    pass(20);
    await one.enter();
    expect(one.self()).toBeUndefined();
    keepAway(false);
    await one.enter();
    expect(one.self()).toBe(name);
  });

  it('are missed at once where they say that they go', async () => {
    const { open } = world();
    const [one, two] = [open(), open()];
    await one.enter();
    await two.enter();
    const name = nameOf(one);
    await one.leave();
    expect(one.self()).toBeUndefined();
    await two.enter();
    expect(await two.isThere(name)).toBe(false);
    expect(two.missed()).toBe(1);
  });
});
