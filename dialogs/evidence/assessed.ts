import { z } from 'zod';
import type { Everything, Told } from '../../src/conversation/offered.ts';
import { ratings as scale } from '../../src/rules/assessment.ts';
import type { Assessed } from '../../src/rules/evidence.ts';

const Rating = z.enum(scale);
const Evidence = z.array(z.string());

/**
 * What was said about each statement, from the self-assessments and the evidence that are seen. What was given last
 * counts until something else is given, also while it is being asked once more.
 */
export function assessedIn({ selfAssessment = [], evidence = [] }: Everything): Assessed {
  const rated = historyIn(selfAssessment);
  const linked = historyIn(evidence);
  const ids = new Set([...Object.keys(rated), ...Object.keys(linked)]);
  return Object.fromEntries(
    [...ids].map((id) => {
      const ratings = (rated[id] ?? []).flatMap(({ answer, on }) => {
        const { data: rating } = Rating.safeParse(answer);
        return rating === undefined ? [] : [{ rating, ...(on !== undefined && { on }) }];
      });
      return [id, { ratings, evidence: Evidence.safeParse(linked[id]?.at(-1)?.answer).data ?? [] }];
    }),
  );
}

function historyIn(told: readonly Told[]): Told['history'] {
  return Object.assign({}, ...told.map(({ history }) => history));
}
