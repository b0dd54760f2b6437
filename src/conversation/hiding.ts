import { z } from 'zod';

/** What was replaced in a text: what stood there, and what stands there now; `kind` says what it is. */
export const Replaced = z.strictObject({ kind: z.string(), placeholder: z.string(), value: z.string() });
export type Replaced = Readonly<z.infer<typeof Replaced>>;

/** A text as it may be read by others, with what was replaced in it. */
export const HiddenText = z.strictObject({ text: z.string(), replaced: z.array(Replaced).readonly() });
export type HiddenText = Readonly<z.infer<typeof HiddenText>>;

/** What is known for hiding: names that are always hidden, and what was replaced in other texts that are read with these. */
export type KnownForHiding = { readonly names: readonly string[]; readonly before: readonly Replaced[] };

/** Hides who is in these texts, which are read together: the same thing has the same placeholder in all. */
export type Hide = (texts: readonly string[], known: KnownForHiding) => readonly HiddenText[];
