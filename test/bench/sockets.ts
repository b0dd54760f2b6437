import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGuide } from '../support/process.ts';
import { startRedis } from '../support/redis.ts';
import { median, type Part, quantile, type Row } from './part.ts';
import { residentMb, workedMs } from './processes.ts';
import { type Heard, type People, startPeople } from './socketsWire.ts';

const inAll = 2_000;
const perSecond = 200;
const slow = 20;
const mostFanOutMs = 100;
const mostGrowth = 1.1;
const sampleEveryMs = 2_000;

/** Many open pages of the web chat in one process, for so many minutes. */
export function sockets(minutes = 1): Part {
  return {
    name: 'sockets',
    about: `${inAll} open pages of the web chat, ${perSecond} messages a second, ${slow} that stop reading`,
    run: () => run(minutes),
  };
}

async function run(minutes: number): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-sockets-'));
  const redis = await startRedis();
  // Everybody comes from an address of their own, as through a proxy.
  const guide = await startGuide({ DATA_DIR: folder, REDIS_URL: redis.url, TRUSTED_PROXIES: '1' });
  const { url } = guide;
  const halves = [startPeople(), startPeople()] as const;
  const [reading, others] = halves;
  const each = inAll / halves.length;
  const all = <T>(work: (people: People, at: number) => Promise<T>) => Promise.all(halves.map(work));
  const heard = async () => joinHeard(await all((people) => people.ask({ what: 'heard' })));
  const talk = (seconds: number) => {
    const rate = { perSecond: perSecond / halves.length, seconds };
    return all((people) => people.ask({ what: 'talk', url, ...rate, but: slow }));
  };

  try {
    const first = residentMb(guide.pid);
    await all((people, at) => people.ask({ what: 'open', url, from: 1 + at * each, count: each }));
    const open = residentMb(guide.pid);
    const idleWorked = workedMs(guide.pid);
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    const idleShare = (workedMs(guide.pid) - idleWorked) / 10_000;

    await talk(20);
    // What went before is not counted.
    await heard();
    const memory = sample(guide.pid);
    const worked = workedMs(guide.pid);
    const began = performance.now();
    await talk(minutes * 60);
    const tookMs = performance.now() - began;
    const share = (workedMs(guide.pid) - worked) / tookMs;
    const alone = await heard();
    const rate = (alone.turnMs.length * 1_000) / tookMs;
    const grown = memory.stop();

    await reading.ask({ what: 'pause', count: slow });
    const whileSlow = sample(guide.pid);
    const flooding = reading.ask({ what: 'flood', url, count: slow, perSecond: 100, seconds: 70 });
    await all((people) =>
      people.ask({ what: 'talk', url, perSecond: perSecond / halves.length, seconds: 70, but: slow }),
    );
    await flooding;
    const beside = joinHeard([await others.ask({ what: 'heard' })]);
    const slowMb = whileSlow.stop();
    await reading.ask({ what: 'resume', count: slow });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const { closed } = joinHeard([await reading.ask({ what: 'heard' })]);
    return [
      told('memory of a process with nobody', `${first.toFixed(0)} MB`),
      told(
        `memory of an open page, ${inAll} of them, each with a turn just taken`,
        `${(((open - first) * 1024) / inAll).toFixed(1)} KB`,
      ),
      told(`CPU while nobody says anything on ${inAll} pages`, `${(100 * idleShare).toFixed(1)} %`),
      {
        what: 'messages a second, and the CPU that took',
        figure: `${rate.toFixed(0)}, ${(100 * share).toFixed(0)} % (${((share / rate) * 1_000).toFixed(2)} ms each)`,
        limit: `${perSecond} a second`,
        holds: rate >= 0.95 * perSecond,
      },
      told('the turn itself, p50 and p99', `${ms(alone.turnMs, 0.5)}, ${ms(alone.turnMs, 0.99)}`),
      within('from the end of the turn until it is on the socket, p99', alone.fanOutMs),
      {
        what: 'messages that failed, or whose answer was on no socket',
        figure: `${alone.failed + alone.unheard} of ${alone.turnMs.length}`,
        limit: 'none',
        holds: alone.failed + alone.unheard === 0,
      },
      flatMemory(grown, minutes),
      within(`the same while ${slow} pages do not read what comes, p99`, beside.fanOutMs),
      {
        what: 'pages that stopped reading, and were let go',
        figure: `${closed} of ${slow}`,
        limit: 'all',
        holds: closed === slow,
      },
      told(
        'memory before they stopped reading, and at most after that',
        `${grown.at(-1)?.mb.toFixed(0)}, ${Math.max(...slowMb.map(({ mb }) => mb)).toFixed(0)} MB`,
      ),
    ];
  } finally {
    for (const people of halves) people.stop();
    await guide.kill('SIGTERM');
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Sample = { readonly minute: number; readonly mb: number };

/** Looks again and again how much memory a process has. */
function sample(pid: number): { stop(): readonly Sample[] } {
  const began = performance.now();
  const samples: Sample[] = [];
  const look = () => samples.push({ minute: (performance.now() - began) / 60_000, mb: residentMb(pid) });
  const timer = setInterval(look, sampleEveryMs);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return samples;
    },
  };
}

/** Whether memory is the same at the end as it was once everything had begun. */
function flatMemory(samples: readonly Sample[], minutes: number): Row {
  const quarter = Math.floor(samples.length / 4);
  const middle = (from: number, until: number) => median(samples.slice(from, until).map(({ mb }) => mb));
  const early = middle(quarter, 2 * quarter);
  const late = middle(3 * quarter, samples.length);
  const slope = (late - early) / (minutes / 2);
  return {
    what: `memory over ${minutes} min, in the second quarter and in the last`,
    figure: `${early.toFixed(0)}, ${late.toFixed(0)} MB; ${slope.toFixed(1)} MB a minute`,
    limit: `${mostGrowth} times`,
    holds: late <= mostGrowth * early,
  };
}

function told(what: string, figure: string): Row {
  return { what, figure, limit: '', holds: true };
}

function within(what: string, milliseconds: readonly number[]): Row {
  const p99 = quantile(milliseconds, 0.99);
  const [figure, limit] = [`${p99.toFixed(1)} ms`, `${mostFanOutMs} ms`];
  return { what, figure, limit, holds: p99 < mostFanOutMs };
}

function ms(milliseconds: readonly number[], share: number): string {
  return `${quantile(milliseconds, share).toFixed(1)} ms`;
}

function joinHeard(parts: readonly (Heard | undefined)[]): Heard {
  const all = parts.flatMap((part) => part ?? []);
  const sum = (of: (heard: Heard) => number) => all.reduce((total, heard) => total + of(heard), 0);
  return {
    turnMs: all.flatMap(({ turnMs }) => turnMs),
    fanOutMs: all.flatMap(({ fanOutMs }) => fanOutMs),
    unheard: sum(({ unheard }) => unheard),
    failed: sum(({ failed }) => failed),
    closed: sum(({ closed }) => closed),
  };
}
