import type { z } from 'zod';
import type { Task } from './coach.ts';

/** What a model is asked: instructions of ours, one message with somebody's words, and the shape of the answer. */
export type Question = {
  readonly task: Task;
  readonly system: string;
  readonly message: string;
  readonly wire: z.ZodObject;
  readonly signal: AbortSignal;
};

/** A model as it can be asked something; undefined is no answer, and it rejects where asking failed. */
export type Model = { ask(question: Question): Promise<unknown> };
