import type { Context, Question } from '../../src/conversation/dialog.ts';
import { choice, freeText } from '../../src/conversation/kinds.ts';

/** What becomes of a summary that a language model made, and the one that somebody writes in its place. */
export type Summarised = { summary: 'keep' | 'own' | 'drop'; ownSummary: string };

/** A summary that counts, and whether a model made it. */
export type Summary = { readonly text: string; readonly isByModel: boolean };

/** One answer that a summary is made from, and the question it answers. */
export type SummedUp = { readonly id: string; readonly question: string; readonly answer: string };

const whatBecomes = choice(['keep', 'own', 'drop']);
const own = freeText({ max: 2000 });

// Of less there is nothing to sum up.
const fewest = 3;

/** The questions about a summary: there only where a model made one of these answers, and nothing of it counts before a yes. */
export function summaryQuestions<A extends Partial<Summarised>>(
  partsIn: (answers: Partial<A>, context: Context) => readonly SummedUp[],
): { summary: Question<Summarised['summary'], A>; ownSummary: Question<string, A> } {
  return {
    summary: {
      kind: whatBecomes,
      isOptional: true,
      isFollowUp: true,
      isOfThought: true,
      thinks: (answers, context) => {
        const parts = partsIn(answers, context);
        if (parts.length < fewest) return undefined;
        return { task: 'summary', input: { parts } };
      },
    },
    ownSummary: {
      kind: own,
      isOptional: true,
      isFollowUp: true,
      when: ({ summary }) => summary === 'own',
    },
  };
}

/** The summary that somebody said yes to or wrote; `undefined` where there is none. */
export function summaryIn(
  { summary, ownSummary }: Partial<Summarised>,
  { thoughts }: Pick<Context, 'thoughts'>,
): Summary | undefined {
  if (summary === 'own') return ownSummary === undefined ? undefined : { text: ownSummary, isByModel: false };
  const sentences = summary === 'keep' ? thoughts?.summary?.summary : undefined;
  return sentences && { text: sentences.map(({ text }) => text).join(' '), isByModel: true };
}
