import { startRedis } from '../support/redis.ts';
import { atMost, short, told } from './figures.ts';
import { median, type Part } from './part.ts';
import { openPlace } from './place.ts';
import { type ServerName, startServer } from './servers.ts';

const times = 9;

// As `npm start` runs it: no cache of compiled code but what the product may ask for itself.
const asStarted = { NODE_COMPILE_CACHE: '' };
const withCoach = { COACH_MODEL: 'openai:a-model', COACH_BASE_URL: 'http://127.0.0.1:9/v1' };

const all: readonly { title: string; name: ServerName; settings: Readonly<Record<string, string>> }[] = [
  { title: 'restify alone', name: 'alone', settings: asStarted },
  { title: 'Loopbaanspiegel', name: 'ours', settings: asStarted },
  {
    title: 'Loopbaanspiegel, with a language model set',
    name: 'ours',
    settings: { ...asStarted, ...withCoach },
  },
];

/** From nothing to the first answer. */
export const start: Part = {
  name: 'start',
  about: 'from starting the process to its first answer, as npm start runs it',
  run: async () => {
    const redis = await startRedis();
    const taken = all.map((): number[] => []);
    try {
      for (let time = 0; time < times; time++) {
        for (const [at, { name, settings }] of all.entries()) {
          taken[at]?.push(await firstAnswer(name, redis.url, settings));
        }
      }
    } finally {
      await redis.stop();
    }
    const besides = (one: number, other: number) =>
      median((taken[one] ?? []).map((ms, time) => ms / (taken[other]?.[time] ?? ms)));
    return [
      ...all.map(({ title }, at) => told(title, `${short(median(taken[at] ?? []))} ms`)),
      atMost('Ours beside restify alone', besides(1, 0), 2.5),
      atMost('With a language model set that is not used, beside without', besides(2, 1), 1.1),
    ];
  },
};

async function firstAnswer(
  name: ServerName,
  redisUrl: string,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const began = performance.now();
  const server = await startServer(name, redisUrl, settings);
  const place = await openPlace(server.url, server.talk);
  await place.turn();
  const ms = performance.now() - began;
  place.close();
  await server.stop();
  return ms;
}
