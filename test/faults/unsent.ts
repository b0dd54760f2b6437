import { setTimeout as sleep } from 'node:timers/promises';
import { chanceFrom } from './chance.ts';
import { type Channel, openChannel } from './channel.ts';
import type { Addresses, Reply } from './client.ts';
import { compare, type Heard, opening, type Script } from './script.ts';
import { type Kind, startServers } from './servers.ts';
import { counted, type Tally } from './tally.ts';
import { modelsOf } from './undisturbed.ts';

const people = 6;
const latestKillMs = 150;
/** What a process left unsent is sent half a minute after it was written, or at the look half a minute after that. */
const latestMs = 75_000;

const script: Script = {
  name: 'un',
  said: [...opening, 'reflectie', ...Array.from({ length: 12 }, (_, at) => `gedachte un.${at + 1}`)],
  asked: ['antwoorden'],
};
const lines = [...script.said, ...script.asked];

/**
 * Kills a process so many times while it sends its answers to a channel that delivers each thing once. What was stored is
 * answered, if only after the next start; what was not answered was not stored, and can be said again.
 */
export function unsent(kind: Kind, times: number, seed: number): Promise<Tally> {
  return counted(`SIGKILL while answers are sent, ${kind}`, async (tally) => {
    const [model] = await modelsOf([script]);
    const chance = chanceFrom(seed);
    const servers = await startServers(kind, 1);
    const channel = await openChannel();
    const all: Talker[] = [];
    try {
      for (let count = 0; count < times; count++) {
        const some = Array.from({ length: people }, (_, at) =>
          talker(`${count}.${at}`, channel, servers.addresses, tally),
        );
        all.push(...some);
        const talking = some.map(({ talk }) => talk());
        await sleep(chance() * latestKillMs);
        await servers.killAndStart(0);
        await Promise.all(talking);
      }
      const inDoubt = all.filter((one) => !one.isAnswered());
      for (const deadline = Date.now() + latestMs; Date.now() < deadline; await sleep(500)) {
        if (inDoubt.every((one) => one.isAnswered())) break;
      }
      const late = inDoubt.filter((one) => one.isAnswered()).length;
      for (const one of all) compare(script, model?.heard ?? [], await one.finish(), tally);
      tally.done = `killed ${times} times (seed ${seed}); ${inDoubt.length} were cut off, ${late} of them answered later, ${channel.again()} answers came twice`;
    } finally {
      await servers.close();
      await channel.close();
    }
  });
}

type Talker = {
  /** Says one line after the other until the guide does not take one. */
  talk(): Promise<void>;
  /** Whether the line at which it stopped has been answered by now. */
  isAnswered(): boolean;
  /** Says that line again where it was not answered, and all that is left. */
  finish(): Promise<Heard>;
};

function talker(person: string, channel: Channel, [address = '']: Addresses, tally: Tally): Talker {
  const heard: (readonly Reply[])[] = [];
  let attempt = 1;
  const idNow = () => `${person}.${heard.length}.${attempt}`;
  const isAnswered = () => heard.length === lines.length || channel.repliesTo(idNow()).length > 0;

  async function talk() {
    for (const text of lines.slice(heard.length)) {
      tally.sent += 1;
      if (!(await channel.deliver(address, person, idNow(), text))) return;
      tally.acknowledged += 1;
      heard.push(channel.repliesTo(idNow()));
    }
  }
  return {
    talk,
    isAnswered,
    finish: async () => {
      if (heard.length < lines.length && isAnswered()) heard.push(channel.repliesTo(idNow()));
      attempt += 1;
      await talk();
      return heard;
    },
  };
}
