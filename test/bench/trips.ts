import { isOfTurn, startCounter, type Trip, untilStarted } from '../faults/redisTrips.ts';
import { startRedis } from '../support/redis.ts';
import { openConnection } from './connection.ts';
import { atMost, told } from './figures.ts';
import type { Part } from './part.ts';
import { activityOf } from './place.ts';
import { startServer } from './servers.ts';
import { talks } from './talks.ts';

/** What is asked in the middle of the check and changes none of its answers. */
const unchanging = ['waarom', 'antwoorden', 'help', 'iets heel anders'];

/** How often a turn waits for Redis; what is sent before anything of it is answered is one round trip. */
export const trips: Part = {
  name: 'trips',
  about: 'how often a turn of one conversation waits for Redis',
  run: async () => {
    const redis = await startRedis();
    let address = '';
    const counter = await startCounter(
      redis.port,
      async () => address && (await fetch(`${address}/healthz`)).text(),
    );
    const ours = await startServer('ours', `redis://127.0.0.1:${counter.port}`);
    address = ours.url;
    const connection = await openConnection(ours.url);
    let said = 0;
    const tripsOf = async (line: string) => {
      await connection.post(activityOf('somebody', ++said, line));
      return counter.take().filter(isOfTurn);
    };
    try {
      await untilStarted(counter, 1);
      const lines = talks.ours.map(({ say }) => say);
      const answers: (readonly Trip[])[] = [];
      for (const line of lines.slice(0, -1)) answers.push(await tripsOf(line));
      const rest: (readonly Trip[])[] = [];
      for (const line of unchanging) rest.push(await tripsOf(line));
      for (const line of lines.slice(-1)) answers.push(await tripsOf(line));
      const mean = (count: (trips: readonly Trip[]) => number) =>
        (answers.map(count).reduce((sum, one) => sum + one) / answers.length).toFixed(2);
      const most = (turns: readonly (readonly Trip[])[]) => Math.max(...turns.map(({ length }) => length));
      return [
        told(
          'Round trips of a turn that stores an answer',
          mean(({ length }) => length),
        ),
        told(
          'Commands sent in such a turn',
          mean((trips) => trips.flat().length),
        ),
        atMost('Most round trips of a turn', most([...answers, ...rest]), 2),
        atMost('Most round trips of a turn in which nothing changes', most(rest), 1),
      ];
    } finally {
      connection.close();
      await ours.stop();
      await counter.close();
      await redis.stop();
    }
  },
};
