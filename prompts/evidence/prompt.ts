import { z } from 'zod';
import type { Localized } from '../../src/language.ts';
import { type Prompt, tagged } from '../prompt.ts';

/** The most statements that are pointed to, and the fewest words that count as a quote. */
export const mostFound = 3;
export const fewestWords = 4;

const Statement = z.object({ id: z.string().min(1), text: z.string().min(1) });
const Input = z.object({ story: z.string().min(1), statements: z.array(Statement).min(1) });
const Found = z.strictObject({
  /** The id of the statement. */
  statement: z.string(),
  /** Words of the story that show it. */
  quote: z.string().trim().min(1),
});
const Output = z.strictObject({ found: z.array(Found).max(mostFound) });

export type EvidenceInput = z.infer<typeof Input>;
export type Evidence = z.infer<typeof Output>;

const tags: Localized<{ readonly story: string; readonly statement: string }> = {
  nl: { story: 'verhaal', statement: 'uitspraak' },
  en: { story: 'story', statement: 'statement' },
};

/** Asks which statements a story shows, each with a quote of that story. */
export const evidence: Prompt<EvidenceInput, Evidence> = {
  input: Input,
  output: Output,
  wire: ({ statements }) =>
    z.strictObject({
      found: z.array(
        z.strictObject({ statement: z.enum(statements.map(({ id }) => id)), quote: z.string() }),
      ),
    }),
  message: ({ story, statements }, language) => {
    const tag = tags[language];
    return [
      ...statements.map(({ id, text }) => tagged(tag.statement, text, id)),
      tagged(tag.story, story),
    ].join('\n\n');
  },
};
