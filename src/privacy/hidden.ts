import { z } from 'zod';

/** What can be hidden: `name` is a name of anything, `other` what is neither a name nor made up by a known form. */
export const hiddenKinds = [
  ...(['person', 'name', 'place', 'email', 'url', 'phone', 'iban', 'bsn'] as const),
  ...(['postcode', 'birthDate', 'other'] as const),
] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

/** Something that was hidden: what stood in the text, and what stands there now. It tells who somebody is, so it is sealed. */
export const Hidden = z.object({
  kind: z.enum(hiddenKinds),
  placeholder: z.string().min(1),
  value: z.string().min(1),
});
export type Hidden = Readonly<z.infer<typeof Hidden>>;
