import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite.ts';

const hour = 60 * 60 * 1_000;
const day = 24 * hour;
const years = 3 * 366 * day;
const began = Date.UTC(2026, 10, 2);

let file: string;
let now: number;
let upFor: number;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-clock-'));
  file = join(folder, 'state.sqlite');
  now = began;
  upFor = 0;
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** The store on the file, closed when the test ends. */
function open() {
  const store = openSqliteStore(
    file,
    () => now,
    () => upFor,
  );
  onTestFinished(() => store.close());
  let others = 0;
  return {
    ...store,
    put: (name: string, expiresInSeconds: number) =>
      store.write([{ key: `{p}:${name}`, expected: 0, value: name, expiresInSeconds }]),
    isThere: async (name: string) => (await store.read([`{p}:${name}`]))[0] !== undefined,
    /** Clears away what has expired, as every write does. */
    sweep: () => store.write([{ key: `{other}:${others++}`, expected: 0, value: 'x' }]),
  };
}

/** Lets time pass as it does, on the clock and without one. */
function pass(ms: number) {
  now += ms;
  upFor += ms;
}

describe('a document that lasts for two years', () => {
  const lifetime = (2 * 366 * day) / 1_000;

  it('is there after a clock leapt three years ahead for a while, whoever wrote and read meanwhile', async () => {
    const store = open();
    await store.put('a', lifetime);
    now += years;
    for (let minutes = 0; minutes < 59; minutes++) {
      pass(60_000);
      await store.sweep();
      expect(await store.isThere('a')).toBe(true);
    }
    now -= years;
    await store.sweep();
    expect(await store.isThere('a')).toBe(true);
    // A second time it is held up as long.
    now += years;
    pass(2 * 60_000);
    await store.sweep();
    expect(await store.isThere('a')).toBe(true);
  });

  it('is there too when the clock was wrong as the machine started', async () => {
    const before = open();
    await before.put('a', lifetime);
    pass(day);
    await before.sweep();
    await before.close();
    now += years;
    upFor = 5_000;
    const store = open();
    await store.sweep();
    expect(await store.isThere('a')).toBe(true);
    expect((await store.readShelf('{p}', 5))?.size).toBe(1);
  });

  it('is gone once a clock says for an hour that it is three years later, as after a long rest', async () => {
    const store = open();
    await store.put('a', lifetime);
    now += years;
    expect(await store.isThere('a')).toBe(true);
    pass(hour - 1);
    expect(await store.isThere('a')).toBe(true);
    pass(1);
    expect(await store.isThere('a')).toBe(false);
    // What was said meanwhile lasts from then on.
    await store.put('b', lifetime);
    pass(10 * day);
    expect(await store.isThere('b')).toBe(true);
  });

  it('is there when it was said to a clock that had just leapt ahead, and that was right', async () => {
    const store = open();
    now += years;
    await store.put('a', lifetime);
    pass(2 * hour);
    await store.sweep();
    expect(await store.isThere('a')).toBe(true);
  });
});

describe('a clock', () => {
  it.each([
    { ahead: 2 * day - 1, isBelieved: true },
    { ahead: 2 * day, isBelieved: true },
    { ahead: 2 * day + 1, isBelieved: false },
    { ahead: 60 * day, isBelieved: false },
  ])('that is $ahead ms ahead at once is believed at once: $isBelieved', async ({ ahead, isBelieved }) => {
    const store = open();
    await store.put('a', hour / 1_000);
    now += ahead;
    expect(await store.isThere('a')).toBe(!isBelieved);
  });

  it('that leapt goes on from where it was, until it is believed', async () => {
    const store = open();
    await store.put('a', 600);
    now += years;
    expect(await store.isThere('a')).toBe(true);
    pass(601_000);
    expect(await store.isThere('a')).toBe(false);
  });

  it('that goes on by days is followed, however far it comes', async () => {
    const store = open();
    await store.put('a', (100 * day) / 1_000);
    for (let days = 0; days < 99; days++) {
      pass(day);
      expect(await store.isThere('a')).toBe(true);
    }
    pass(day);
    expect(await store.isThere('a')).toBe(false);
  });

  it('that was behind is right at once when it is set right by a day', async () => {
    now -= day;
    const store = open();
    await store.put('a', hour / 1_000);
    now += day;
    expect(await store.isThere('a')).toBe(false);
  });
});
