import choice from '../../prompts/choice/cases.json' with { type: 'json' };
import evidence from '../../prompts/evidence/cases.json' with { type: 'json' };
import followUp from '../../prompts/followUp/cases.json' with { type: 'json' };
import summary from '../../prompts/summary/cases.json' with { type: 'json' };
import type { Task, Tasks } from '../../src/coach/coach.ts';
import type { Language } from '../../src/language.ts';

/** Something to be thought about, with an answer as a model may give it. */
export type Case = {
  readonly task: Task;
  readonly id: string;
  readonly language: Language;
  readonly input: Tasks[Task]['input'];
  readonly answer: object;
  /** The choice that is meant, or the statements that may be pointed to, where there is a right answer. */
  readonly expects?: string | readonly string[];
  /** The case that has to be answered with the same statements. */
  readonly sameAs?: string;
};

type Kept = Omit<Case, 'task'>;

const kept = { followUp, summary, evidence, choice } as unknown as Readonly<Record<Task, readonly Kept[]>>;

/** Every case of every prompt. */
export const cases: readonly Case[] = Object.entries(kept).flatMap(([task, each]) =>
  each.map((one) => ({ task: task as Task, ...one })),
);
