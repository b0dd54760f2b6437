import { documentOf } from '../../dialogs/dossier/document.ts';
import { guide } from '../../dialogs/index.ts';
import type { Context } from '../../src/conversation/dialog.ts';
import type { Thoughts } from '../../src/conversation/thought.ts';
import type { Desk } from '../../src/desk.ts';
import type { Document } from '../../src/dossier/document.ts';
import { type Chosen, partIds } from '../../src/dossier/order.ts';
import type { Language } from '../../src/language.ts';
import { keysOf } from '../../src/records/keys.ts';
import { seeFor } from '../../src/see.ts';
import { contextIn } from './dialogs.ts';

/** What somebody said, by the name it is kept under: the answers to its questions, and the day they are of. */
export type Told = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What a language model made beside it, by the name it is kept under and the question. */
export type Made = Readonly<Record<string, Thoughts>>;

const keys = keysOf('somebody');

/** All of a dossier. */
const everything: Chosen = { parts: partIds, trajectories: 'all', reflections: 'all' };

/** The dossier of somebody who said this. */
export async function dossierOf(
  told: Told,
  {
    language = 'nl',
    chosen = everything,
    name,
    made = {},
  }: { language?: Language; chosen?: Chosen; name?: string; made?: Made } = {},
): Promise<Document> {
  return documentOf(await contextWith(told, made, language), chosen, name);
}

/** The context in which everything is seen that somebody said. */
async function contextWith(told: Told, made: Made, language: Language): Promise<Context> {
  const context = contextIn(language, '2026-11-30');
  const desk = deskOf(told, made);
  return { ...context, seen: await seeFor({ desk, keys, guide }, guide.dossier, undefined, context) };
}

function deskOf(told: Told, made: Made): Desk {
  const documents = Object.entries(told).map(([name, { day: on = '2026-09-14', ...answers }]) => {
    const said = Object.entries(answers).map(([question, answer]) => ({ question, answer, on }));
    const { [name]: thoughts } = made;
    return [keys.dialog(name), { schema: 1, said, misses: 0, ...(thoughts && { thoughts }) }] as const;
  });
  const counts = ['story', 'trajectory', 'reflection', 'plan', 'recertification'].map((series) => {
    const numbers = Object.keys(told).flatMap(
      (name) => new RegExp(`^${series}/(\\d+)`).exec(name)?.[1] ?? [],
    );
    return [keys.dialog(series), { schema: 1, count: Math.max(0, ...numbers.map(Number)) }] as const;
  });
  const stored = new Map(
    [...counts, ...documents].map(([key, record]) => [key, { value: JSON.stringify(record), version: 1 }]),
  );
  const never = () => Promise.reject(new Error('A dossier is only looked at'));
  return {
    read: async (keys) => keys.map((key) => stored.get(key)),
    everything: never,
    prolong: never,
    write: never,
  };
}
