import { chanceFrom } from './chance.ts';
import { persist, type Speaker } from './client.ts';
import { type Heard, hold, type Script, scriptOf } from './script.ts';
import { startServers } from './servers.ts';
import { emptyTally, type Tally } from './tally.ts';

/** A script with what is heard to it where nothing goes wrong: what has to be heard under every fault. */
export type Model = { readonly script: Script; readonly heard: Heard };

/** Makes so many scripts from a seed, each with a name of its own, and holds them undisturbed. */
export function modelsFrom(seed: number, count: number): Promise<readonly Model[]> {
  const chance = chanceFrom(seed);
  return modelsOf(Array.from({ length: count }, (_, at) => scriptOf(nameOf(at), chance)));
}

/** Holds each of these scripts once, with one process on SQLite and with no fault. */
export async function modelsOf(scripts: readonly Script[]): Promise<readonly Model[]> {
  const servers = await startServers('sqlite', 1);
  const tally = emptyTally('undisturbed');
  const models: Model[] = [];
  for (const script of scripts) {
    const heard = await hold(script, speaker(servers.addresses, script.name, tally));
    models.push({ script, heard });
  }
  await servers.close();
  return models;
}

/** Somebody who says one thing after the other in a channel, each under an id of its own. */
export function speaker(
  addresses: readonly string[],
  person: string,
  tally: Tally,
  timestamp?: string,
): Speaker {
  let count = 0;
  const when = timestamp === undefined ? {} : { timestamp };
  return (text) => persist(addresses, { person, id: `${person} ${++count}`, text, ...when }, tally);
}

function nameOf(at: number): string {
  return String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26));
}
