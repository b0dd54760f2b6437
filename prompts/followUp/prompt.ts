import { z } from 'zod';
import type { Localized } from '../../src/language.ts';
import { type Prompt, tagged } from '../prompt.ts';

/** The longest a mirror and a question may be together, in words. */
export const mostWords = 45;

const Input = z.object({
  question: z.string().min(1),
  answer: z.string().min(1),
  /** What was answered before, when it is asked on a second time. */
  earlier: z.string().optional(),
});
const Output = z.strictObject({
  mirror: z.string().trim().min(1).max(400),
  question: z.string().trim().min(1).max(400),
});

export type FollowUpInput = z.infer<typeof Input>;
export type FollowUp = z.infer<typeof Output>;

const tags: Localized<Readonly<Record<keyof FollowUpInput, string>>> = {
  nl: { question: 'vraag', earlier: 'eerder', answer: 'antwoord' },
  en: { question: 'question', earlier: 'earlier', answer: 'answer' },
};

/** Asks for a mirror of somebody's own words, and one open question to go on with. */
export const followUp: Prompt<FollowUpInput, FollowUp> = {
  input: Input,
  output: Output,
  wire: () => z.strictObject({ mirror: z.string(), question: z.string() }),
  message: ({ question, answer, earlier }, language) => {
    const tag = tags[language];
    return [
      tagged(tag.question, question),
      ...(earlier === undefined ? [] : [tagged(tag.earlier, earlier)]),
      tagged(tag.answer, answer),
    ].join('\n\n');
  },
};
