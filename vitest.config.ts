import { existsSync, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

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
  ...['faults/redisAway', 'faults/redisLate', 'faults/ready', 'faults/refused', 'faults/roundTrips'],
  ...['state/redis*', 'limits', 'http/limits', 'http/readiness', 'channels/streams'],
].map((name) => `test/${name}.server.test.ts`);

/** What takes longest and does least: begun first of all, it leaves the machine to the unit tests beside it. */
const waiting = ['reminders/twoProcesses', 'faults/chaos', 'faults/repeats'].map(
  (name) => `test/${name}.server.test.ts`,
);

/** What waits long, then the unit tests, which wait for nothing, then everything else; of these the larger files first. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      if (project.name === 'timed') return 3;
      if (waiting.some((name) => moduleId.endsWith(name))) return 0;
      return project.name === 'unit' ? 1 : 2;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

// Together they keep two cores busy: what waits for a process, a page or a moment leaves its share to the others.
const workers = 4;

// A machine with much else to do takes ten times as long.
const patience = { testTimeout: 120_000, hookTimeout: 240_000, expect: { poll: { timeout: 20_000 } } };

/** Unit tests need nothing but Node; the others start a real Redis and a real browser, and wait for these most of the time. */
export default defineConfig({
  test: {
    sequence: { sequencer: WaitingFirst },
    projects: [
      {
        test: {
          ...{ ...patience, env },
          name: 'unit',
          // The unit tests share nothing that one of them changes, so they need no world of their own each.
          isolate: false,
          maxWorkers: workers,
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
          maxWorkers: workers,
        },
      },
      {
        test: {
          ...{ ...patience, env },
          name: 'timed',
          include: timed,
          isolate: false,
          // Each waits most of the time, so that three leave the machine idle enough.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
