import type { Told } from '../../src/conversation/offered.ts';

/** The dialogs in which something is told that can be pointed to. */
export const sources = ['story', 'reflection', 'trajectory'] as const;
export type Source = (typeof sources)[number];

type Answers = Told['answers'];

const isEnough: Record<Source, (answers: Answers) => boolean> = {
  story: ({ situation, action, result }) => isSaid(situation) && (isSaid(action) || isSaid(result)),
  reflection: ({ R1, R2, R3, R4, R5 }) => [R1, R2, R3, R4, R5].some(isSaid),
  // Of a trajectory a task counts, and only once something was done for it.
  trajectory: ({ did, doing }) => isSaid(did) || (Array.isArray(doing) && doing.length > 0),
};

/** Whether so much was told that it can be pointed to: a name or a moment alone shows nothing. */
export function canBePointedTo(source: Source, answers: Answers): boolean {
  return isEnough[source](answers);
}

function isSaid(answer: unknown): boolean {
  return answer !== undefined;
}
