import { z } from 'zod';
import type { Localized } from '../../src/language.ts';
import { type Prompt, tagged } from '../prompt.ts';

/** What is chosen where a reply says none of the choices, or more than one. */
export const unclear = 'unclear';

const Choice = z.object({ id: z.string().min(1), label: z.string().min(1) });
const Input = z.object({
  question: z.string().min(1),
  reply: z.string().min(1),
  choices: z.array(Choice).min(1),
});
const Output = z.strictObject({ choice: z.string() });

export type ChoiceInput = z.infer<typeof Input>;
export type ChoiceMade = z.infer<typeof Output>;

const tags: Localized<Readonly<Record<'question' | 'choice' | 'reply', string>>> = {
  nl: { question: 'vraag', choice: 'keuze', reply: 'antwoord' },
  en: { question: 'question', choice: 'choice', reply: 'reply' },
};
const words: Localized<string> = { nl: 'onduidelijk', en: unclear };

/** Asks which of the choices somebody means by what they say in their own words. */
export const choice: Prompt<ChoiceInput, ChoiceMade> = {
  input: Input,
  output: Output,
  wire: ({ choices }, language) =>
    z.strictObject({
      choice: z
        .enum([...choices.map(({ id }) => id), words[language]])
        .transform((chosen) => (chosen === words[language] ? unclear : chosen)),
    }),
  message: ({ question, reply, choices }, language) => {
    const tag = tags[language];
    return [
      tagged(tag.question, question),
      ...choices.map(({ id, label }) => tagged(tag.choice, label, id)),
      tagged(tag.reply, reply),
    ].join('\n\n');
  },
};
