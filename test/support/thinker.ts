import type { Coach, Task, Tasks } from '../../src/coach/coach.ts';
import type { Thinker } from '../../src/sharing.ts';

/** What a model was asked. */
export type AskedOf = { readonly task: Task; readonly input: Tasks[Task]['input'] };

/** A model that makes what a test says, and what it was asked. */
export type Scripted = { readonly thinker: Thinker; readonly asked: readonly AskedOf[] };

/** What is made of each thing a model can be asked; nothing of what is not named. */
export type Script = { readonly [T in Task]?: (input: Tasks[T]['input']) => Tasks[T]['output'] | undefined };

/** Something that thinks along as a script says. */
export function thinkingAs(script: Script): Scripted {
  const asked: AskedOf[] = [];
  const think: Coach['think'] = async (task, input) => {
    asked.push({ task, input });
    const made = script[task]?.(input as never); // an input of the same task
    return made && { ...made, version: 'test' };
  };
  const provider = { name: 'test', model: 'denker-1', host: 'model.example.org' };
  return { asked, thinker: { coach: { provider, prepare: () => {}, think } } };
}
