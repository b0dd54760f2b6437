import { z } from 'zod';

const id = z.string().min(1).max(200);

/** A step as a client hands it back. */
export const Step = z.object({
  dialog: id,
  subject: id.exactOptional(),
  question: id.exactOptional(),
  outcome: id.exactOptional(),
});

/** What tells the message that something was pressed below from any other. */
export const Token = z.string().max(40);

const maxFields = 30;
const maxKey = 40;

const Filled = z
  .object({ step: Step, token: Token.exactOptional() })
  .catchall(z.string().max(4_000))
  .refine(({ step: _, token: __, ...fields }) => Object.keys(fields).length <= maxFields)
  .refine((value) => Object.keys(value).every((key) => key.length <= maxKey));

/** What a form was filled in with, by field, and the step it belonged to; nothing where `value` is not of a form. */
export function readFilled(
  value: unknown,
): { step: z.infer<typeof Step>; token?: string; filled: Record<string, string> } | undefined {
  const read = Filled.safeParse(value).data;
  if (!read) return undefined;
  const { step, token, ...fields } = read;
  return {
    step,
    ...(token !== undefined && { token }),
    filled: Object.fromEntries(Object.entries(fields).filter(([, answer]) => answer !== '')),
  };
}
