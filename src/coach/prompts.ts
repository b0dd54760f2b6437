import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choice } from '../../prompts/choice/prompt.ts';
import { evidence } from '../../prompts/evidence/prompt.ts';
import { followUp } from '../../prompts/followUp/prompt.ts';
import type { Prompt } from '../../prompts/prompt.ts';
import { summary } from '../../prompts/summary/prompt.ts';
import { type Localized, languages, localized } from '../language.ts';
import type { Task, Tasks } from './coach.ts';

/** A prompt for each task. */
export const prompts: { readonly [T in Task]: Prompt<Tasks[T]['input'], Tasks[T]['output']> } = {
  followUp,
  summary,
  evidence,
  choice,
};

/** What a model is told for a task, and the version of all that it rests on. */
export type Instructions = { readonly system: Localized<string>; readonly version: string };

const folder = join(import.meta.dirname, '..', '..', 'prompts');

/** Reads what a model is told for a task; the version changes with any letter of it, of its schemas and of its message. */
export function readInstructions(task: Task): Instructions {
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
  const system = localized((language) => read(task, `system.${language}.md`));
  const sources = [
    ...languages.map((language) => system[language]),
    read(task, 'prompt.ts'),
    read('prompt.ts'),
  ];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(source).update('\0');
  return { system, version: hash.digest('hex').slice(0, 12) };
}
