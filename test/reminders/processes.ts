import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { instantOf } from '../../src/calendar.ts';
import { type Guide, startGuide } from '../support/process.ts';
import { findPort, type RedisServer, startRedis } from '../support/redis.ts';

/** Processes of the product on one store, as `npm start` runs them, at a time of the test's choice. */
export type Processes = {
  readonly urls: readonly string[];
  readonly redis: RedisServer | undefined;
  /** Starts one, or all, at the time that a clock shows in the Netherlands; with seconds where these are named. */
  start(day: string, time: string, which?: number): Promise<void>;
  /** Kills one, or all, as a crash would. */
  kill(which?: number): Promise<void>;
  /** Ends one as an operator does, and gives its exit code. */
  end(which: number): Promise<number | null>;
  /** What all of them printed. */
  printed(): string;
};

const secret = 'a-secret-of-the-tests-that-is-long-enough';
const preload = new URL('./shiftedClock.ts', import.meta.url).href;

/** So many processes that share SQLite or a Redis of their own; none is started yet. */
export async function processesOn(kind: 'sqlite' | 'redis', count: number): Promise<Processes> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-reminders-'));
  const redis = kind === 'redis' ? await startRedis() : undefined;
  const ports: number[] = [];
  while (ports.length < count) ports.push(await findPort());
  const running = new Map<number, Guide>();
  let before = '';

  async function end(which: number, signal: NodeJS.Signals): Promise<number | null> {
    const guide = running.get(which);
    running.delete(which);
    const code = guide ? await guide.kill(signal) : null;
    before += guide?.printed() ?? '';
    return code;
  }
  const each = (which: number | undefined) => (which === undefined ? ports.map((_, at) => at) : [which]);

  onTestFinished(async () => {
    await Promise.all(each(undefined).map((which) => end(which, 'SIGKILL')));
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    redis,
    start: async (day, time, which) => {
      const [hour = '', minute = '', second = '0'] = time.split(':');
      const then = instantOf({ day, time: `${hour}:${minute}` }) + Number(second) * 1_000;
      const settings = {
        ...{ DATA_DIR: folder, SECRET: 'so that every process has the same one', LOG_LEVEL: 'warn' },
        DIRECT_LINE_SECRET: secret,
        ...{ NODE_OPTIONS: `--import ${preload}`, CLOCK_SHIFT: `${then - Date.now()}` },
        ...(redis && { REDIS_URL: redis.url }),
      };
      const startOne = async (one: number) =>
        void running.set(one, await startGuide({ ...settings, PORT: `${ports[one]}` }));
      // The first makes what all of them share.
      const [first, ...others] = each(which);
      if (first !== undefined) await startOne(first);
      await Promise.all(others.map(startOne));
    },
    kill: async (which) => {
      await Promise.all(each(which).map((one) => end(one, 'SIGKILL')));
    },
    end: (which) => end(which, 'SIGTERM'),
    printed: () => before + [...running.values()].map((guide) => guide.printed()).join(''),
  };
}

/** Somebody in a web chat, whatever time it is there, with any of the processes. */
export type Person = {
  /** Says these one after the other. */
  say(...texts: readonly string[]): Promise<void>;
  /** What the guide reminded them of, in order. */
  reminders(): Promise<readonly string[]>;
};

/** Somebody who agreed to what is kept and asked for these, each thing of the next of these processes. */
export async function somebody(
  urls: readonly string[],
  user: string,
  ...asked: readonly string[]
): Promise<Person> {
  let calls = 0;
  const call = async (method: string, path: string, bearer: string, body?: object) => {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    calls += 1;
    const answer = await fetch(`${urls[calls % urls.length]}/v3/directline${path}`, init);
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}`);
    return answer.json();
  };
  const { conversationId, token } = await call('POST', '/tokens/generate', secret, { user: { id: user } });
  await call('POST', '/conversations', token);
  const activities = `/conversations/${conversationId}/activities`;
  const person: Person = {
    say: async (...texts) => {
      for (const text of texts) await call('POST', activities, secret, { type: 'message', text });
    },
    reminders: async () => {
      const { activities: said } = await call('GET', activities, secret);
      return said.flatMap(({ text = '' }) => (text.startsWith('**Herinnering:**') ? [text] : []));
    },
  };
  await person.say('ja', ...asked);
  return person;
}
