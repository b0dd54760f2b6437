import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGuide } from '../support/process.ts';
import { startRedis } from '../support/redis.ts';
import { median, type Part, type Row } from './part.ts';
import { workedMs } from './processes.ts';
import { openRecords, type Told } from './records.ts';
import { workOf } from './redisWork.ts';
import { type Say, talkTo } from './talk.ts';

const rounds = 15;
const turnsInABlock = 60;
const firstTurns = 3;
const most = 1.1;

const sizes = {
  nothing: { reflections: 0, trajectories: 0 },
  list: { reflections: 12, trajectories: 12 },
  hundred: { reflections: 100, trajectories: 12 },
  thousand: { reflections: 1_000, trajectories: 100 },
} as const satisfies Record<string, Told>;
type Size = keyof typeof sizes;

/** Something to say again and again, which leads back to where it began; `from` is the smallest record in which it is the same. */
type Kind = {
  readonly name: string;
  readonly from: Size;
  enter(told: Told): readonly string[];
  readonly again: readonly [string, ...string[]];
};

const isAny = (count: number, ...lines: readonly string[]) => (count > 0 ? lines : []);

const kinds: readonly Kind[] = [
  {
    ...{ name: 'an answer on eligibility', from: 'nothing', again: ['nee', 'terug'] },
    enter: () => ['toelatingscheck'],
  },
  {
    ...{ name: 'an answer on a task', from: 'nothing', again: ['1 3', 'terug'] },
    enter: ({ trajectories }) => [
      ...['trajecten', ...isAny(trajectories, 'nieuw'), 'Sam', 'ja', 'weten wat past', 'nee', 'overslaan'],
      ...['op afstand', 'Alle delen', 'vraagverheldering'],
    ],
  },
  {
    ...{ name: 'an answer in a reflection', from: 'list', again: ['redder', 'terug'] },
    enter: ({ reflections, trajectories }) => [
      ...['reflectie', ...isAny(reflections, 'nieuw'), ...isAny(trajectories, 'nee'), 'Een open dag'],
    ],
  },
  { name: 'the menu', from: 'nothing', again: ['menu'], enter: () => [] },
  { name: 'the list of reflections', from: 'list', again: ['reflectie', 'menu'], enter: () => [] },
  { name: 'the list of trajectories', from: 'list', again: ['trajecten', 'menu'], enter: () => [] },
];

/** What one turn cost. */
type Cost = {
  readonly cpuMs: number;
  readonly ms: number;
  readonly bytes: number;
  readonly commands: number;
};

const figures = {
  cpuMs: ['CPU of the server', (value: number) => `${value.toFixed(2)} ms`],
  ms: ['time until the answer', (value: number) => `${value.toFixed(2)} ms`],
  bytes: ['bytes to and from Redis', (value: number) => `${Math.round(value)}`],
  commands: ['commands of Redis', (value: number) => value.toFixed(1)],
} as const satisfies Record<keyof Cost, readonly [string, (value: number) => string]>;

/** Whether a turn costs the same however much somebody told before. */
export const flat: Part = {
  name: 'flat',
  about: 'the same turn with 0, 100 and 1,000 reflections and 100 trajectories',
  run,
};

async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-flat-'));
  const redis = await startRedis();
  const guide = await startGuide({ DATA_DIR: folder, REDIS_URL: redis.url });
  const records = await openRecords(folder, redis.url);
  const keep = (person: string, size: Size) => records.keep('webchat', person, sizes[size]);

  /** What turns cost on average in which this is said. */
  async function cost(turns: number, work: () => Promise<unknown>): Promise<Cost> {
    const before = await workOf(redis);
    const worked = workedMs(guide.pid);
    const began = performance.now();
    await work();
    const ms = (performance.now() - began) / turns;
    const cpuMs = (workedMs(guide.pid) - worked) / turns;
    const after = await workOf(redis);
    const commands = (after.commands - before.commands) / turns;
    return { cpuMs, ms, bytes: (after.bytes - before.bytes) / turns, commands };
  }

  async function warm(kind: Kind): Promise<readonly Row[]> {
    const people: { size: Size; say: Say; costs: Cost[] }[] = [];
    for (const size of sizesFrom(kind.from)) {
      const person = `${kind.name}, ${size}`;
      await keep(person, size);
      const say = talkTo(guide.url, person);
      for (const line of ['hallo', ...kind.enter(sizes[size]), ...kind.again]) await say(line);
      people.push({ size, say, costs: [] });
    }
    for (let round = 0; round <= rounds; round++) {
      for (const { say, costs } of rotated(people, round)) {
        const taken = await cost(turnsInABlock, () => repeat(say, kind.again));
        // In the first Node still compiles what it does often.
        if (round > 0) costs.push(taken);
      }
    }
    return rowsOf(kind.name, people, kind.from);
  }

  async function cold(): Promise<readonly Row[]> {
    const people = sizesFrom('nothing').map((size) => ({ size, costs: [] as Cost[] }));
    const named = (size: Size, turn: number) => `first turn ${turn}, ${size}`;
    for (const { size } of people) {
      for (let turn = 0; turn < firstTurns * rounds; turn++) await keep(named(size, turn), size);
    }
    for (let round = 0; round < rounds; round++) {
      for (const { size, costs } of people) {
        const turns = Array.from({ length: firstTurns }, (_, at) => named(size, round * firstTurns + at));
        const sayAll = async () => {
          for (const person of turns) await talkTo(guide.url, person)('toelatingscheck');
        };
        costs.push(await cost(firstTurns, sayAll));
      }
    }
    // Where there is anything to read, as much of it is read as will mostly be needed.
    return rowsOf('the first turn in a process', people, 'list');
  }

  try {
    const rows: Row[] = [];
    for (const kind of kinds) rows.push(...(await warm(kind)));
    return [...rows, ...(await cold())];
  } finally {
    await records.close();
    await guide.kill('SIGTERM');
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizesFrom(first: Size): readonly Size[] {
  const all = Object.keys(sizes) as Size[];
  return all.slice(all.indexOf(first));
}

/** Each begins a round in its turn, so that none always comes after the same. */
function rotated<T>(all: readonly T[], round: number): readonly T[] {
  const first = round % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

async function repeat(say: Say, lines: readonly string[]): Promise<void> {
  for (let turn = 0; turn < turnsInABlock; turn++) await say(lines[turn % lines.length] ?? '');
}

function rowsOf(
  name: string,
  people: readonly { size: Size; costs: readonly Cost[] }[],
  from: Size,
): readonly Row[] {
  const told = people.map(({ size }) => `${sizes[size].reflections}+${sizes[size].trajectories}`).join(', ');
  return Object.entries(figures).map(([which, [what, show]]): Row => {
    const each = people.map(({ costs }) => median(costs.map((cost) => cost[which as keyof Cost])));
    const counted = each.slice(people.findIndex(({ size }) => size === from));
    const [first = 1] = counted;
    const ratio = Math.max(...counted) / first;
    return {
      what: `${name}: ${what} (${told})`,
      figure: `${each.map(show).join(', ')}; ${ratio.toFixed(2)} times`,
      limit: `${most} times`,
      holds: ratio <= most,
    };
  });
}
