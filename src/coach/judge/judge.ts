import type { Language } from '../../language.ts';
import type { Task, Tasks } from '../coach.ts';
import { judgeChoice } from './choice.ts';
import { judgeEvidence } from './evidence.ts';
import { judgeFollowUp } from './followUp.ts';
import type { Judged } from './judged.ts';
import { judgeSummary } from './summary.ts';

type Judge<T extends Task> = (
  output: Tasks[T]['output'],
  input: Tasks[T]['input'],
  language: Language,
) => Judged<Tasks[T]['output']>;

const judges: { readonly [T in Task]: Judge<T> } = {
  followUp: judgeFollowUp,
  summary: judgeSummary,
  evidence: judgeEvidence,
  choice: judgeChoice,
};

/** Judges what a model made of a task before anybody sees it, by rules alone. */
export function judge<T extends Task>(
  task: T,
  output: Tasks[T]['output'],
  input: Tasks[T]['input'],
  language: Language,
): Judged<Tasks[T]['output']> {
  return judges[task](output, input, language);
}
