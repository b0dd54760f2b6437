import type { HoursTotal, PeriodReview, TrainingReview } from '../../src/rules/eligibilityAnswers.ts';

/** What the rules say of the trainings and periods, for reading them back. */
export type Reviews = {
  training: { item: TrainingReview; total: HoursTotal };
  practice: { item: PeriodReview; total: HoursTotal };
};

/** A read-back: what was understood, what is doubtful about it, and the question whether it is right. */
export function withDoubts(
  understood: string,
  label: string,
  doubts: readonly string[],
  question: string,
): string {
  if (doubts.length === 0) return `${understood} ${question}`;
  return `${understood}\n\n**${label}** ${doubts.join(' ')}\n\n${question}`;
}
