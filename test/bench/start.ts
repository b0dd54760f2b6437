import { startRedis } from '../support/redis.ts';
import { atMost, short, told } from './figures.ts';
import { isQuick } from './pace.ts';
import { median, type Part } from './part.ts';
import { openPlace } from './place.ts';
import { workedMs } from './processes.ts';
import { type ServerName, startServer } from './servers.ts';

const times = isQuick ? 5 : 9;

const withCoach = { COACH_MODEL: 'openai:a-model', COACH_BASE_URL: 'http://127.0.0.1:9/v1' };

const all: readonly { title: string; name: ServerName; settings: Readonly<Record<string, string>> }[] = [
  { title: 'restify alone', name: 'alone', settings: {} },
  { title: 'Loopbaanspiegel', name: 'ours', settings: {} },
  {
    title: 'Loopbaanspiegel, with a language model set',
    name: 'ours',
    settings: withCoach,
  },
];

/** When the first answer came, in milliseconds, and how long the process had a processor until then. */
type First = { readonly ms: number; readonly worked: number };

/** From nothing to the first answer. */
export const start: Part = {
  name: 'start',
  about: 'from starting the process to its first answer, as npm start runs it from the second time on',
  run: async () => {
    const redis = await startRedis();
    const taken = all.map((): First[] => []);
    try {
      // What Node makes of the sources is kept by a process that is told to end, as whoever runs it does.
      for (const { name, settings } of all) await firstAnswer(name, redis.url, settings, 'SIGTERM');
      for (let time = 0; time < times; time++) {
        for (const [at, { name, settings }] of all.entries()) {
          taken[at]?.push(await firstAnswer(name, redis.url, settings));
        }
      }
    } finally {
      await redis.stop();
    }
    const middle = (at: number, of: keyof First) =>
      short(median((taken[at] ?? []).map((first) => first[of])));
    const besides = (one: number, other: number) =>
      median((taken[one] ?? []).map(({ ms }, time) => ms / (taken[other]?.[time]?.ms ?? ms)));
    return [
      ...all.map(({ title }, at) =>
        told(title, `${middle(at, 'ms')} ms, of which it worked ${middle(at, 'worked')} ms`),
      ),
      atMost('Ours beside restify alone', besides(1, 0), 2.5),
      atMost('With a language model set that is not used, beside without', besides(2, 1), 1.1),
    ];
  },
};

async function firstAnswer(
  name: ServerName,
  redisUrl: string,
  settings: Readonly<Record<string, string>>,
  signal?: 'SIGTERM',
): Promise<First> {
  const began = performance.now();
  const server = await startServer(name, redisUrl, settings);
  const place = await openPlace(server.url, server.talk);
  await place.turn();
  const first = { ms: performance.now() - began, worked: workedMs(server.pid) };
  place.close();
  await server.stop(signal);
  return first;
}
