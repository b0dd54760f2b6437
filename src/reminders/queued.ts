import { setTimeout as sleep } from 'node:timers/promises';
import { type ConnectionOptions, DelayedError, type Job, type JobsOptions, Queue, Worker } from 'bullmq';
import { classOf } from '../log.ts';
import { scheduleKey, tagOf } from '../records/keys.ts';
import { everySchedule } from './schedules.ts';
import { lookEveryMs, patienceMs, type Timing, type TimingParts, waitAfter } from './timing.ts';

/** Of whom a job is; no words of theirs. */
type Data = { readonly key: string };

const queueName = 'reminders';
// One slot of a Redis Cluster holds all of it.
const prefix = '{loopbaanspiegel}';
const mostAtOnce = 4;
// A process that ends in the middle of a job is noticed so soon.
const lockDuration = 10_000;
const stalledInterval = 5_000;

const kept: JobsOptions = {
  // What is told or given up is found in the store where it is still to be done.
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 100,
  backoff: { type: 'custom' },
};

/** Has people reminded by one of all processes on the Redis of this client (of ioredis), which only this uses. */
export function openQueued(client: unknown, { store, tell, clock, log }: TimingParts): Timing {
  const connection = client as ConnectionOptions; // opened by the one file that knows ioredis
  const note = (error: unknown) =>
    log.warn({ error: classOf(error) }, 'the queue of reminders is in trouble');
  const queue = new Queue<Data>(queueName, { connection, prefix });
  const worker = new Worker<Data>(queueName, remind, {
    ...{ connection, prefix, concurrency: mostAtOnce, lockDuration, stalledInterval },
    maxStalledCount: 1_000,
    settings: { backoffStrategy: waitAfter },
  });
  queue.on('error', note);
  worker.on('error', note);
  worker.on('failed', (_job, error) =>
    log.warn({ error: classOf(error) }, 'somebody could not be reminded yet'),
  );
  let isClosed = false;

  const idOf = (tag: string, at: number) => `${tag}.${at}`;

  async function add(tag: string, at: number): Promise<void> {
    // The same moment of the same person is the same job, however often it is added.
    const delay = Math.max(0, at - clock());
    await queue.add('due', { key: scheduleKey(tag) }, { ...kept, jobId: idOf(tag, at), delay });
  }

  async function remind(job: Job<Data>, token?: string): Promise<void> {
    const tag = tagOf(job.data.key);
    const next = tag === undefined ? undefined : await tell(tag);
    if (tag === undefined || next === undefined) return;
    if (idOf(tag, next) !== job.id) return add(tag, next);
    // The clock of whoever handed it out was ahead of ours.
    await job.moveToDelayed(next, token);
    throw new DelayedError();
  }

  async function look(): Promise<void> {
    for await (const { tag, at } of everySchedule(store)) await add(tag, at);
  }

  async function forget(tag: string): Promise<void> {
    for (const job of await queue.getDelayed()) if (job.data.key === scheduleKey(tag)) await job.remove();
  }

  let looking: NodeJS.Timeout | undefined;
  function lookIn(ms: number, failures = 0) {
    looking = setTimeout(async () => {
      try {
        await look();
        if (!isClosed) lookIn(lookEveryMs);
      } catch (error) {
        note(error);
        if (!isClosed) lookIn(waitAfter(failures + 1), failures + 1);
      }
    }, ms).unref();
  }
  lookIn(0);

  return {
    announce: (tag, at) => void add(tag, at).catch(note),
    forget: (tag) => void forget(tag).catch(note),
    close: async () => {
      isClosed = true;
      clearTimeout(looking);
      const goodbye = Promise.allSettled([worker.close(), queue.close()]);
      await Promise.race([goodbye, sleep(patienceMs, undefined, { ref: false })]);
    },
  };
}
