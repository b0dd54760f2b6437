import { z } from 'zod';
import type { Localized } from '../../src/language.ts';
import { type Prompt, tagged } from '../prompt.ts';

/** The most sentences a summary may have, and the most words each. */
export const mostSentences = 8;
export const mostWords = 40;

const Part = z.object({ id: z.string().min(1), question: z.string().min(1), answer: z.string().min(1) });
const Input = z.object({ parts: z.array(Part).min(1) });
const Sentence = z.strictObject({
  text: z.string().trim().min(1).max(400),
  /** The ids of the answers it comes from. */
  from: z.array(z.string()).min(1),
});
const Output = z.strictObject({ sentences: z.array(Sentence).min(1).max(mostSentences) });

export type SummaryInput = z.infer<typeof Input>;
export type Summary = z.infer<typeof Output>;

const tags: Localized<{ readonly question: string; readonly answer: string }> = {
  nl: { question: 'vraag', answer: 'antwoord' },
  en: { question: 'question', answer: 'answer' },
};

/** Asks for what was told in a few sentences, each with the answers that it comes from. */
export const summary: Prompt<SummaryInput, Summary> = {
  input: Input,
  output: Output,
  wire: ({ parts }) =>
    z.strictObject({
      sentences: z.array(
        z.strictObject({ text: z.string(), from: z.array(z.enum(parts.map(({ id }) => id))) }),
      ),
    }),
  message: ({ parts }, language) => {
    const tag = tags[language];
    return parts
      .flatMap(({ id, question, answer }) => [
        tagged(tag.question, question, id),
        tagged(tag.answer, answer, id),
      ])
      .join('\n\n');
  },
};
