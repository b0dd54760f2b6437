import { existsSync, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// What the tests keep outlives nothing but processes, so it need not wait for a disk where there is room elsewhere.
const memory = '/dev/shm';
const roomFor = (bytes: number) => {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= bytes;
};
const env: Record<string, string> = roomFor(2 ** 30) ? { TMPDIR: memory } : {};

const served = ['test/**/*.server.test.ts', 'test/**/*.browser.test.ts'];

/** What breaks things and looks how long people wait: nothing that works hard runs beside these. */
const timed = [
  ...['faults/redisAway', 'faults/redisLate', 'faults/ready', 'faults/refused', 'state/redis*'],
  ...['limits', 'http/limits', 'http/readiness', 'channels/streams'],
].map((name) => `test/${name}.server.test.ts`);

// A machine with much else to do takes ten times as long.
const patience = { testTimeout: 120_000, hookTimeout: 240_000, expect: { poll: { timeout: 20_000 } } };

/** Unit tests need nothing but Node; the others start a real Redis and a real browser, and wait for these most of the time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Some try every question there is; on a busy machine that takes its time.
          testTimeout: 30_000,
          // The unit tests share nothing that one of them changes, so they need no world of their own each.
          isolate: false,
          maxWorkers: 2,
          env,
          include: ['test/**/*.test.ts'],
          exclude: served,
        },
      },
      {
        test: {
          ...{ ...patience, env },
          name: 'server',
          include: served,
          exclude: timed,
          // Nor do these, and what they are made of takes longer to load than many of them take.
          isolate: false,
          // Most wait for a process, a page or a moment most of the time.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...{ ...patience, env },
          name: 'timed',
          include: timed,
          isolate: false,
          // Each waits most of the time, so that two leave the machine idle enough.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
