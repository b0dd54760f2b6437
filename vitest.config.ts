import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// The stores of the unit tests outlive nothing, so they need not wait for a disk.
const memory = '/dev/shm';

const served = ['test/**/*.server.test.ts', 'test/**/*.browser.test.ts'];

/** What breaks things and looks how long people wait: these have the machine to themselves. */
const timed = [
  ...['faults', 'reminders', 'state'].map((folder) => `test/${folder}/*.server.test.ts`),
  ...['limits', 'main', 'http/limits', 'http/readiness', 'channels/streams'].map(
    (name) => `test/${name}.server.test.ts`,
  ),
];

const patience = { testTimeout: 60_000, hookTimeout: 240_000 };

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
          env: existsSync(memory) ? { TMPDIR: memory } : {},
          include: ['test/**/*.test.ts'],
          exclude: served,
        },
      },
      {
        test: {
          ...patience,
          name: 'server',
          include: served,
          exclude: timed,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...patience,
          name: 'timed',
          include: timed,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
