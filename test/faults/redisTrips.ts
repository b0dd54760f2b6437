import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../support/redis.ts';

/** One command as it was sent to Redis; a script is its digest. */
export type Command = readonly string[];

/** What was sent to Redis before any of it was answered: together one round trip. */
export type Trip = readonly Command[];

/** Stands between a store and its Redis and counts the round trips, whatever they are for. */
export type Counter = {
  readonly port: number;
  /** The round trips since this was asked last. */
  take(): readonly Trip[];
  close(): Promise<void>;
};

// A process on a busy machine takes a while between two things that it asks at once.
const quietMs = 15;

/** Whether it reads what others may have added to a log, as is done once a second, also when it is our own that was added. */
export const isLook = ([name, first]: Command): boolean =>
  name === 'mget' && /^\{[^}]+\}log:[^/]+(\/\d+)?$/.test(first ?? '');
const beside = ['{loopbaanspiegel}', '{processes}'];

// A turn reads it along with something else, or not at all.
const isReminding = ([name, first]: Command): boolean =>
  name === 'mget' && (first ?? '').endsWith('}due:reminders/due');

/**
 * Whether nobody waits for it: asked of the queue of reminders, or for it, every few seconds to say that a process is there, or
 * at its start to find what is left to be done.
 */
export const isBeside = (command: Command): boolean =>
  isReminding(command) ||
  ['hello', 'client', 'info', 'ping', 'scan'].includes(command[0] ?? '') ||
  command.some((word) => beside.some((shelf) => word.startsWith(shelf)));

/** Whether a turn may have waited for any of it. */
export const isOfTurn = (trip: Trip): boolean =>
  trip.some((command) => !isLook(command) && !isBeside(command));

/**
 * Starts to pass on what comes in to Redis at once, and what Redis answers only when nobody asks anything more: when it is
 * quiet, and stays so until `isIdle` resolves, which it may only once who asks had its turn and has nothing left to ask.
 */
export async function startCounter(redisPort: number, isIdle: () => Promise<unknown>): Promise<Counter> {
  const sockets = new Set<Socket>();
  let trips: Trip[] = [];
  let asked: Command[] = [];
  let answers: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let pieces = 0;

  function answerWhenQuiet() {
    clearTimeout(timer);
    pieces += 1;
    const known = pieces;
    timer = setTimeout(async () => {
      await isIdle().catch(() => undefined);
      if (pieces === known) answer();
    }, quietMs);
  }
  function answer() {
    if (answers.length === 0) return;
    if (asked.length > 0) trips.push(asked);
    asked = [];
    for (const give of answers) give();
    answers = [];
  }

  const server = createServer((near) => {
    const far = connect({ port: redisPort, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    const read = openReader();
    near.on('data', (chunk) => {
      asked.push(...read(chunk));
      far.write(chunk);
      answerWhenQuiet();
    });
    far.on('data', (chunk) => {
      answers.push(() => void (near.destroyed || near.write(chunk)));
      answerWhenQuiet();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    take: () => {
      const taken = trips;
      trips = [];
      return taken;
    },
    close: async () => {
      clearTimeout(timer);
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/**
 * Waits until so many processes asked for themselves what they ask when they start: they wait for reminders then, and have
 * looked for those that there are.
 */
export async function untilStarted(counter: Counter, processes: number): Promise<void> {
  let waiting = 0;
  await until(async () => {
    const asked = counter.take().flat();
    waiting += asked.filter(([name]) => name === 'bzpopmin').length;
    return waiting >= processes;
  });
  await until(async () => {
    await sleep(300);
    return !counter.take().some(isOfTurn);
  });
}

/** Reads commands out of what a client sends, in whatever pieces it comes. */
function openReader(): (chunk: Buffer) => Command[] {
  let left = Buffer.alloc(0);
  return (chunk) => {
    left = Buffer.concat([left, chunk]);
    const commands: Command[] = [];
    for (let found = readCommand(left); found; found = readCommand(left)) {
      commands.push(found.command);
      left = left.subarray(found.length);
    }
    return commands;
  };
}

/** The command that begins here; nothing where it is not whole yet. */
function readCommand(bytes: Buffer): { readonly command: Command; readonly length: number } | undefined {
  let at = 0;
  const line = () => {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const text = bytes.toString('utf8', at + 1, end);
    at = end + 2;
    return Number(text);
  };
  const count = line();
  if (count === undefined) return undefined;
  const command: string[] = [];
  while (command.length < count) {
    const length = line();
    if (length === undefined || bytes.length < at + length + 2) return undefined;
    command.push(bytes.toString('utf8', at, at + length));
    at += length + 2;
  }
  return { command, length: at };
}
