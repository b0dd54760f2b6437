import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// The stores of the unit tests outlive nothing, so they need not wait for a disk.
const memory = '/dev/shm';

/** Unit tests need nothing but Node; the server tests start a real Redis and a real browser. */
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
          exclude: ['test/**/*.server.test.ts', 'test/**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['test/**/*.server.test.ts', 'test/**/*.browser.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
