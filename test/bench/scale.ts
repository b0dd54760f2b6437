import { type Behind, type RedisForm, startBehind } from '../faults/behind.ts';
import { enterWithSocket } from '../faults/socketChat.ts';
import { emptyTally } from '../faults/tally.ts';
import { type BalancerKind, startBalancer } from '../support/balancer.ts';
import { type Crowd, gather } from './everywhere.ts';
import { atLeast, atMost, short, told } from './figures.ts';
import { median, type Part, quantile, type Row } from './part.ts';
import { scaleOfFloor } from './scaleFloor.ts';

const mostProcesses = 4;
const conversationsEach = 32;
const rounds = 5;
// Each compiles what it does often in its first thousands of turns, and one that has not yet would look slower than it is.
const turnsToWarmUp = 40_000;
const turnsCounted = 800;
const linesOverSockets = 60;

/** People at some of the processes, and what a second of work of these came to in each round. */
type Measured = {
  readonly what: string;
  readonly count: number;
  readonly crowd: Crowd;
  readonly perCpuSecond: number[];
};

/** Several processes behind one address, without stickiness: what each of them still does in a second of work. */
export const scale: Part = {
  name: 'scale',
  about:
    'one, two and four processes on one Redis and on a Cluster of three; every turn goes to another process than the one before',
  run: async () => [
    ...(await on('Redis', async (behind) => [
      ...(await throughputOf(behind, 'Redis')),
      ...(await socketsOf(behind)),
    ])),
    ...(await on('Cluster', (behind) => throughputOf(behind, 'Cluster'))),
    ...(await scaleOfFloor()),
  ],
};

async function on(form: RedisForm, measure: (behind: Behind) => Promise<readonly Row[]>) {
  const behind = await startBehind('nginx', form, mostProcesses);
  try {
    return await measure(behind);
  } finally {
    await behind.close();
  }
}

async function throughputOf(behind: Behind, form: RedisForm): Promise<readonly Row[]> {
  const haproxy = await startBalancer('haproxy', portsOf(behind));
  const fronts: Readonly<Record<BalancerKind, string>> = { nginx: behind.url, haproxy: haproxy.url };
  const measuredAt = (what: string, count: number, addresses: readonly string[]): Measured => {
    return { what, count, crowd: gather(addresses, conversationsEach * count), perCpuSecond: [] };
  };
  const alone = measuredAt('1 process', 1, behind.addresses.slice(0, 1));
  const others = [
    measuredAt('2 processes, by turns', 2, behind.addresses.slice(0, 2)),
    measuredAt('4 processes, by turns', 4, behind.addresses),
    ...Object.entries(fronts).map(([kind, url]) => measuredAt(`4 processes behind ${kind}`, 4, [url])),
  ];
  const all = [alone, ...others];
  let apologies = 0;
  try {
    await all.find(({ count }) => count === mostProcesses)?.crowd.talk([], turnsToWarmUp);
    // Until they are no longer all at the same line.
    for (const { crowd } of all) await crowd.talk([], turnsCounted);
    for (let round = 0; round < rounds; round++) {
      for (const { count, crowd, perCpuSecond } of all) {
        const load = await crowd.talk(behind.pids().slice(0, count), turnsCounted);
        perCpuSecond.push((1_000 * turnsCounted) / load.cpuMs);
        apologies += load.apologies;
      }
    }
  } finally {
    await haproxy.stop();
  }
  return [
    ...all.map(({ what, perCpuSecond }) =>
      told(`${form}, ${what}`, `${short(median(perCpuSecond))} turns per CPU second`),
    ),
    ...others.map(({ what, perCpuSecond }) => {
      const ratios = perCpuSecond.map((one, round) => one / (alone.perCpuSecond[round] ?? one));
      return atLeast(`${form}, ${what}, beside one alone`, median(ratios), 0.85);
    }),
    atMost(`${form}, turns that could not be answered`, apologies, 0),
  ];
}

/** How long after its receipt what is said to one process comes over a socket at another. */
async function socketsOf({ addresses }: Behind): Promise<readonly Row[]> {
  const [here = '', ...elsewhere] = addresses;
  const lag = async (posts: readonly string[]) => {
    const tally = emptyTally('sockets');
    const chat = await enterWithSocket(here, 'somebody', tally, posts);
    const delays: number[] = [];
    await chat.say('ja');
    for (let count = 0; count < linesOverSockets; count++) {
      delays.push((await chat.say(count % 2 ? 'menu' : 'help')).afterMs);
    }
    chat.leave();
    return delays;
  };
  const [same, other] = [await lag([here]), await lag(elsewhere)];
  const figure = (delays: readonly number[]) =>
    `median ${short(median(delays))} ms, p99 ${short(quantile(delays, 0.99))} ms`;
  return [
    told('From a receipt to a socket at the same process', figure(same)),
    told('From a receipt to a socket at another process', figure(other)),
    atMost('The same, the slowest', Math.max(...other), 1_500, ' ms'),
  ];
}

function portsOf({ addresses }: Behind): readonly number[] {
  return addresses.map((address) => Number(new URL(address).port));
}
