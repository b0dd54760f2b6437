import { unescaped } from '../../src/conversation/escape.ts';
import { type Chance, shuffled } from './chance.ts';
import type { Reply, Speaker } from './client.ts';
import { note, type Tally } from './tally.ts';

/** A conversation in which every answer has words of its own, so that it can be told whose it is and counted. */
export type Script = {
  /** Begins every word of this script that is kept. */
  readonly name: string;
  readonly said: readonly string[];
  /** What is asked at the end to be told back everything that was kept. */
  readonly asked: readonly string[];
};

/** What the guide says to each line of a script, those that ask for what was kept included. */
export type Heard = readonly (readonly Reply[])[];

/** The first lines of every script; over Direct Line the guide greets by itself, so there the first is not said. */
export const opening = ['hallo', 'ja'] as const;

/** A script in which trainings, intentions, moments and ratings come in an order of chance, with steps back in between. */
export function scriptOf(name: string, chance: Chance): Script {
  const word = (of: string, number: number) => `${of} ${name}.${number}`;
  const training = (number: number) => [
    ...['toelatingscheck', 'ja', word('cursus', number), `${3 + number} uur`],
    ...(number % 2 ? ['terug', '2 uur'] : []),
    ...['ja', 'ja', 'menu'],
  ];
  const intention = (number: number) => [
    ...['mijn plan', 'een nieuw voornemen', word('voornemen', number)],
    ...['overslaan', word('teken', number), 'overslaan', 'menu'],
  ];
  const moment = (number: number) => [
    ...['reflectie', ...(number > 1 ? ['nieuw'] : [])],
    ...[word('moment', number), word('rol', number), 'overslaan', word('keuze', number)],
    ...['terug', word('andere keuze', number), 'menu'],
  ];
  const ratings = () => ['zelfbeoordeling', 'vraagverheldering', '2', '3', 'terug', '1', 'menu'];
  const numbers = { training: 0, intention: 0, moment: 0 };
  const blocks = shuffled(chance, [
    ...[1, 2, 3].map(() => () => training(++numbers.training)),
    ...[1, 2].map(() => () => intention(++numbers.intention)),
    ...[1, 2].map(() => () => moment(++numbers.moment)),
    ratings,
  ]);
  return {
    name,
    said: [...opening, 'toelatingscheck', 'nee', 'een andere', 'menu', ...blocks.flatMap((block) => block())],
    asked: [
      ...['toelatingscheck', 'antwoorden', 'menu', 'mijn plan', 'menu'],
      ...['reflectie', '2', 'antwoorden', 'menu', 'reflectie', '3', 'antwoorden', 'menu'],
      ...['zelfbeoordeling', 'vraagverheldering', 'antwoorden', 'menu'],
    ],
  };
}

/** Says everything in a script, one after the other. */
export async function hold({ said, asked }: Script, say: Speaker): Promise<Heard> {
  const heard: (readonly Reply[])[] = [];
  for (const line of [...said, ...asked]) heard.push(await say(line));
  return heard;
}

/** Holds what was heard against what is heard where nothing goes wrong, and notes the differences. */
export function compare(script: Script, undisturbed: Heard, heard: Heard, tally: Tally): void {
  const lines = [...script.said, ...script.asked];
  for (const [at, line] of lines.entries()) {
    const [should, is] = [undisturbed[at], heard[at]].map((one) => JSON.stringify(one));
    if (should !== is) note(tally, 'wrong', `"${line}" (line ${at}) got ${is}, not ${should}`);
  }
  const first = script.said.length;
  const kept = wordsIn(script, undisturbed.slice(first));
  const told = wordsIn(script, heard.slice(first));
  for (const word of new Set([...kept.keys(), ...told.keys()])) {
    const more = (told.get(word) ?? 0) - (kept.get(word) ?? 0);
    note(tally, more < 0 ? 'lost' : 'doubled', word, Math.abs(more));
  }
}

/** How often each of the script's own words stands in what was heard. */
function wordsIn({ name }: Script, heard: Heard): Map<string, number> {
  const found = new Map<string, number>();
  const own = new RegExp(`[a-z]+ ${name}\\.\\d+`, 'g');
  for (const { text } of heard.flat()) {
    for (const [word] of unescaped(text).matchAll(own)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}
