import { z } from 'zod';
import { Language } from '../language.ts';

/** What a dossier can be made of, in the order in which it stands in it. */
export const partIds = [
  'eligibility',
  'profile',
  'trajectories',
  'reflections',
  'plan',
  'recertification',
] as const;
export type PartId = (typeof partIds)[number];

/** The forms in which a dossier can be had. */
export const forms = ['word', 'pdf', 'page', 'json'] as const;
export type Form = (typeof forms)[number];

/** What the name of a file of each form ends in. */
export const endings: Readonly<Record<Form, string>> = {
  word: 'docx',
  pdf: 'pdf',
  page: 'html',
  json: 'json',
};

const Which = z.union([z.literal('all'), z.array(z.string()).readonly()]);

/** What of everything somebody told goes into a document: the parts, and which trajectories and reflections of those. */
export const Chosen = z.strictObject({
  parts: z.array(z.enum(partIds)).min(1).readonly(),
  trajectories: Which,
  reflections: Which,
});
export type Chosen = z.infer<typeof Chosen>;

/** A document as it was asked for, in a conversation about one of this kind; there are no words of a person in it. */
export const Order = Chosen.extend({ kind: z.string(), language: Language, form: z.enum(forms) });
export type Order = z.infer<typeof Order>;

/** Whether this one was chosen. */
export function isChosen(which: Chosen['trajectories'], id: string): boolean {
  return which === 'all' || which.includes(id);
}
