import { type ChoiceInput, type ChoiceMade, unclear } from '../../../prompts/choice/prompt.ts';
import type { Judged } from './judged.ts';

/** Judges a choice: one of those that were offered, or that it is not clear which. */
export function judgeChoice(output: ChoiceMade, { choices }: ChoiceInput): Judged<ChoiceMade> {
  const isOffered = output.choice === unclear || choices.some(({ id }) => id === output.choice);
  return isOffered ? { output } : { complaint: 'unknownId' };
}
