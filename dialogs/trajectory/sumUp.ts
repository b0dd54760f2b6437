import type { Context } from '../../src/conversation/dialog.ts';
import { isClosing } from '../../src/rules/trajectory.ts';
import type { SummedUp } from '../summary/questions.ts';
import type { Closing } from './closing.ts';
import { seenOf } from './known.ts';
import { partWords } from './text.ts';
import { type Written, words } from './words.ts';

/** What was written in a trajectory that a summary is made from, part by part, with what each is called. */
export function partsToSumUp(number: string, closing: Closing, context: Context): readonly SummedUp[] {
  const { edition, language } = context;
  const { told } = words[language].report;
  const written = Object.keys(told) as Written[]; // a sentence for each of these, and for nothing else
  const { parts, said } = seenOf(number, context);
  return parts.flatMap((part) => {
    const answers: { readonly [W in Written]?: string } = isClosing(part)
      ? closing
      : (said[part.id]?.answers ?? {});
    const [name] = partWords(part, edition, language);
    return written.flatMap((one) => {
      const answer = answers[one];
      const question = `${name}, ${told[one]('').replace(/:\s*$/, '')}`;
      return answer === undefined ? [] : [{ id: `${part.id}.${one}`, question, answer }];
    });
  });
}
