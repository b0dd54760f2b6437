import { startRedis } from '../support/redis.ts';
import { atLeast, atMost, short, told } from './figures.ts';
import type { Load } from './load.ts';
import { startLoader } from './loader.ts';
import { rounds, warmUpMs, windowMs } from './pace.ts';
import { median, type Part, type Row } from './part.ts';
import { residentMb } from './processes.ts';
import { perTurn, type RedisFigures, redisFigures } from './redisFigures.ts';
import { type Server, type ServerName, serverNames, startServer, titles } from './servers.ts';

const counts = [1, 32, 128] as const;
type Count = (typeof counts)[number];

/** One server with so many conversations, once in each round. */
type Measured = { readonly name: ServerName; readonly count: Count; readonly loads: Load[] };
type Figure = (load: Load) => number;

const perCpuSecond: Figure = ({ turns, cpuMs }) => (1_000 * turns) / cpuMs;
const p50: Figure = (load) => load.p50;
const p99: Figure = (load) => load.p99;

/** Every conversation goes on as soon as it was answered; replies come in the answer. */
export const turns: Part = {
  name: 'turns',
  about: 'what a turn costs, answered in the response, at 1, 32 and 128 conversations that never wait',
  run: async () => {
    const redis = await startRedis();
    const loader = startLoader();
    const servers: Server[] = [];
    const measured = serverNames.flatMap((name) =>
      counts.map((count): Measured => ({ name, count, loads: [] })),
    );
    const asked = new Map<ServerName, RedisFigures[]>();
    try {
      for (const name of serverNames) servers.push(await startServer(name, redis.url));
      for (const server of servers) await loader.talkTo({ ...server, conversations: 32, ms: warmUpMs });
      for (let round = 0; round < rounds; round++) {
        for (const count of counts) {
          // Each begins a round in its turn, so that none has a better place than the others.
          for (const server of rotated(servers, round)) {
            const before = await redisFigures(redis);
            const load = await loader.talkTo({ ...server, conversations: count, ms: windowMs });
            const after = await redisFigures(redis);
            measured.find((one) => one.name === server.name && one.count === count)?.loads.push(load);
            if (count === 32) {
              asked.set(server.name, [...(asked.get(server.name) ?? []), perTurn(before, after, load.turns)]);
            }
          }
        }
      }
      const ours = servers.find(({ name }) => name === 'ours');
      return [
        ...measured.map((one) => rowOf(one, measured)),
        ...serverNames.map((name) => redisRow(name, asked.get(name) ?? [])),
        ...verdicts(measured),
        atMost('Turns that ours could not answer', apologiesIn(measured), 0),
        atMost('Memory of ours after 128 conversations', residentMb(ours?.pid ?? 0), 250, ' MB'),
      ];
    } finally {
      loader.stop();
      for (const server of servers) await server.stop();
      await redis.stop();
    }
  },
};

function apologiesIn(measured: readonly Measured[]): number {
  return measured.flatMap(({ loads }) => loads).reduce((sum, { apologies }) => sum + apologies, 0);
}

function rotated<T>(all: readonly T[], by: number): readonly T[] {
  const first = by % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function loadsOf(measured: readonly Measured[], name: ServerName, count: Count): readonly Load[] {
  return measured.find((one) => one.name === name && one.count === count)?.loads ?? [];
}

/** The median over the rounds of what one was beside the other in the same round. */
function ratio(figure: Figure, ones: readonly Load[], others: readonly Load[]): number {
  return median(ones.map((one, at) => figure(one) / figure(others[at] ?? one)));
}

function rowOf({ name, count, loads }: Measured, measured: readonly Measured[]): Row {
  const floor = loadsOf(measured, 'floor', count);
  const beside = (figure: Figure) =>
    `${short(median(loads.map(figure)))} (${short(ratio(figure, loads, floor))})`;
  const figure = `${beside(perCpuSecond)} turns per CPU second, p50 ${beside(p50)} ms, p99 ${beside(p99)} ms`;
  return told(`${titles[name]}, ${count} ${count === 1 ? 'conversation' : 'conversations'}`, figure);
}

function redisRow(name: ServerName, asked: readonly RedisFigures[]): Row {
  const middle = (of: keyof RedisFigures) => short(median(asked.map((figures) => figures[of])));
  const figure = `${middle('commands')} commands, ${middle('bytesIn')} bytes in, ${middle('bytesOut')} bytes out`;
  return told(`${titles[name]}, Redis for each turn`, figure);
}

function verdicts(measured: readonly Measured[]): readonly Row[] {
  const cpu = (other: ServerName) =>
    ratio(perCpuSecond, loadsOf(measured, 'ours', 32), loadsOf(measured, other, 32));
  const late = ratio(p99, loadsOf(measured, 'ours', 128), loadsOf(measured, 'floor', 128));
  const what = (other: ServerName) => `Turns per CPU second at 32, ours beside ${titles[other]}`;
  return [
    atLeast(what('floor'), cpu('floor'), 0.5, 0.7),
    atLeast(what('waterfall'), cpu('waterfall'), 8, 12),
    atLeast(what('agents'), cpu('agents'), 1.5),
    atMost(`p99 at 128, ours beside ${titles.floor}`, late, 2),
  ];
}
