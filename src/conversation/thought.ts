import { z } from 'zod';

/** What a language model is asked for at a question, in the words of the conversation as they are. */
export type Wish =
  | {
      readonly task: 'followUp';
      readonly input: { readonly question: string; readonly answer: string; readonly earlier?: string };
    }
  | {
      readonly task: 'summary';
      readonly input: {
        readonly parts: readonly {
          readonly id: string;
          readonly question: string;
          readonly answer: string;
        }[];
      };
    }
  | {
      readonly task: 'evidence';
      readonly input: {
        readonly story: string;
        readonly statements: readonly { readonly id: string; readonly text: string }[];
      };
    }
  | {
      readonly task: 'choice';
      readonly input: {
        readonly question: string;
        readonly reply: string;
        readonly choices: readonly { readonly id: string; readonly label: string }[];
      };
    };

/**
 * What a language model made of a wish, as it is kept with the question it belongs to: `of` tells that wish from any other,
 * `version` the prompt it comes from. Nothing but `of` where it made nothing that fits, or was not to be asked.
 */
export const Thought = z.strictObject({
  of: z.string(),
  version: z.string().exactOptional(),
  followUp: z.strictObject({ mirror: z.string(), question: z.string() }).exactOptional(),
  summary: z
    .array(z.strictObject({ text: z.string(), from: z.array(z.string()).readonly() }))
    .readonly()
    .exactOptional(),
  evidence: z
    .array(z.strictObject({ statement: z.string(), quote: z.string() }))
    .readonly()
    .exactOptional(),
});
export type Thought = z.infer<typeof Thought>;

/** What a language model made, by the question it belongs to. */
export const Thoughts = z.record(z.string(), Thought);
export type Thoughts = Readonly<Record<string, Thought>>;

/** Whether a model made anything of a wish. */
export function isAnything(thought: Thought | undefined): boolean {
  return thought?.version !== undefined;
}
