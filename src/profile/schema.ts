import { z } from 'zod';
import { Language } from '../language.ts';

const Text = z.string().trim().min(1);
const Words = z.record(Language, Text);

/** A list with something in it, in which every id is used once. */
function listOf<T extends z.ZodType<{ id: string }>>(item: T) {
  return z
    .array(item)
    .min(1)
    .superRefine((items, context) => {
      const seen = new Set<string>();
      for (const [index, { id }] of items.entries()) {
        if (seen.has(id)) {
          const message = `the id ${id} is used twice; give each its own`;
          context.addIssue({ code: 'custom', path: [index, 'id'], message });
        }
        seen.add(id);
      }
    });
}

const StatementId = z.string().regex(/^[KTCA][1-9]\d*\.[1-9]\d*$/, 'should look like K1.1');

/** A statement of ours in both languages, with its stable id and the place in the profile it covers. */
export const Statement = z.strictObject({
  id: StatementId,
  source: Text,
  nl: Text,
  en: Text,
});
export type Statement = z.infer<typeof Statement>;

/** A question to look back on a moment with; it is kept in the same form as a statement. */
const ReflectionQuestion = Statement.extend({ id: z.string().regex(/^R[1-9]\d*$/, 'should look like R1') });

/** The four parts of the profile that a practitioner compares themselves with, in its own order. */
export const sections = ['knowledge', 'tasks', 'competences', 'attitude'] as const;
export type Section = (typeof sections)[number];

const letterOf: Readonly<Record<Section, string>> = {
  knowledge: 'K',
  tasks: 'T',
  competences: 'C',
  attitude: 'A',
};

/** The phases of a trajectory, in the order in which it goes through them. */
export const PhaseId = z.enum(['alignment', 'guidance', 'completion']);
export type PhaseId = z.infer<typeof PhaseId>;

/** One of the stretches a trajectory goes through. */
const Phase = z.strictObject({ id: PhaseId, source: Text, name: Words });

/** Statements that belong together: one knowledge area, task, competence or attitude; only a task has a phase. */
export const Group = z
  .strictObject({
    id: z.string().regex(/^[KTCA][1-9]\d*$/, 'should look like K1'),
    section: z.enum(sections),
    phase: z.exactOptional(PhaseId),
    name: Words,
    purpose: z.exactOptional(Words),
    statements: listOf(Statement),
  })
  .superRefine((group, context) => {
    if (!group.id.startsWith(letterOf[group.section])) {
      const message = `an id in the section ${group.section} starts with ${letterOf[group.section]}`;
      context.addIssue({ code: 'custom', path: ['id'], message });
    }
    if ((group.section === 'tasks') !== (group.phase !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['phase'],
        message: 'a task has a phase, any other group has none',
      });
    }
    for (const [index, { id }] of group.statements.entries()) {
      if (id.startsWith(`${group.id}.`)) continue;
      const message = `an id in group ${group.id} starts with ${group.id}.`;
      context.addIssue({ code: 'custom', path: ['statements', index, 'id'], message });
    }
  });
export type Group = z.infer<typeof Group>;

/** One way to meet the education requirement: what it asks, and whether the training hours come on top of it. */
export const EducationRoute = z
  .strictObject({
    id: z.string().regex(/^E[1-9]\d*$/, 'should look like E1'),
    asks: z.enum(['degree', 'evc', 'accreditedProgramme']),
    degree: z.exactOptional(z.enum(['peopleAndOrganisation', 'other'])),
    trainingHours: z.boolean(),
    name: Words,
    source: Text,
  })
  .refine(({ asks, degree }) => (asks === 'degree') === (degree !== undefined), {
    path: ['degree'],
    message: 'a route that asks a degree says which one, any other route says none',
  });
export type EducationRoute = z.infer<typeof EducationRoute>;

/** Something the profile asks for before a practitioner can be certified. */
export const Requirement = z.strictObject({
  id: z.enum(['education', 'practiceHours', 'practising']),
  name: Words,
  source: Text,
});
export type Requirement = z.infer<typeof Requirement>;

/** What an edition asks on paper, with its figures: hours, hours per EC, and years counted back from a day. */
export const Criteria = z.strictObject({
  edition: z.iso.date(),
  trainingHours: z.number().positive(),
  hoursPerEc: z.number().positive(),
  practiceHours: z.number().positive(),
  practiceYears: z.int().positive(),
  routes: listOf(EducationRoute),
  requirements: listOf(Requirement).length(Requirement.shape.id.options.length),
});
export type Criteria = z.infer<typeof Criteria>;

/**
 * How much is asked of who keeps up a certificate, from a day on: so many points and reflection meetings in so many years.
 * It stands in no profile, so `check` says where to look whether it still holds.
 */
export const RecertificationNumbers = z.strictObject({
  validFrom: z.iso.date(),
  years: z.int().positive(),
  points: z.number().positive(),
  meetings: z.int().positive(),
  check: Words,
});
export type RecertificationNumbers = z.infer<typeof RecertificationNumbers>;

/** The same of several days, the earliest first. */
const Recertification = z.array(RecertificationNumbers).superRefine((all, context) => {
  for (const [index, { validFrom }] of all.entries()) {
    if (index === 0 || validFrom > (all[index - 1]?.validFrom ?? '')) continue;
    const message = `${validFrom} is not later than the one before it; put them in order, each from a day of its own`;
    context.addIssue({ code: 'custom', path: [index, 'validFrom'], message });
  }
});

const One = z.array(StatementId).length(1, 'should name one statement');
const Several = z.array(StatementId).min(2, 'should name two statements or more');
const Any = z.array(StatementId).min(1, 'should name a statement');

/**
 * Statements of the edition before, and what took their place: the same under another id (`renamed`), in parts
 * (`split`), together (`merged`), or with another meaning (`changed`). The new ids are ones that no edition had before.
 */
export const Succession = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('renamed'), from: One, to: One }),
  z.strictObject({ what: z.literal('split'), from: One, to: Several }),
  z.strictObject({ what: z.literal('merged'), from: Several, to: One }),
  z.strictObject({ what: z.literal('changed'), from: Any, to: Any }),
]);
export type Succession = z.infer<typeof Succession>;

/** What took the place of what; a statement that keeps its id keeps its meaning and is not in here. */
const Successions = z.array(Succession).superRefine((successions, context) => {
  const seen = new Set<string>();
  for (const [index, { from, to }] of successions.entries()) {
    for (const id of [...from, ...to]) {
      if (seen.has(id)) {
        const message = `${id} is named twice; a statement has one place here`;
        context.addIssue({ code: 'custom', path: [index], message });
      }
      seen.add(id);
    }
  }
});

// There are thousands of them, so that all of a list are looked at in one go.
function wordsOf(list: z.ZodType<string[]>) {
  return list.refine((words) => words.every((word) => word.trim() === word && word !== ''), {
    message: 'has a word that is empty, or has spaces around it',
  });
}

/** Words and phrases of practice that signal what each statement is about, in both languages, by its id. */
const Signals = z.record(StatementId, z.record(Language, wordsOf(z.array(z.string()).min(1))));

/** One published edition of the profile; its meaning never changes, a new meaning is a new edition. */
export const Edition = z.strictObject({
  validFrom: z.iso.date(),
  name: Words,
  dating: Words,
  retired: z.array(z.string()),
  successions: Successions.default([]),
  phases: listOf(Phase).length(PhaseId.options.length),
  groups: listOf(Group),
  signals: Signals.default({}),
  reflectionQuestions: listOf(ReflectionQuestion),
  criteria: Criteria,
  recertification: Recertification.default([]),
});
export type Edition = z.infer<typeof Edition>;
