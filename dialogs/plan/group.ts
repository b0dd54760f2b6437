import type { Context, Question } from '../../src/conversation/dialog.ts';
import { choice } from '../../src/conversation/kinds.ts';
import { picked } from '../../src/conversation/pickKinds.ts';
import { type Edition, type Section, sections } from '../../src/profile/schema.ts';

/** Which part of the profile an intention belongs to: first the section, then a group of that section. */
export type Grouped = { section: Section | 'none' } & Record<`group.${Section}`, string>;

const whichSection = choice([...sections, 'none']);

/** The questions for the part of the profile, where there is an intention they apply to. */
export function groupQuestions<A extends Grouped>(
  { groups }: Edition,
  applies: (answers: Partial<A>, context: Context) => boolean,
): { [K in keyof Grouped]: Question<Grouped[K], A> } {
  const ofSections = sections.map((section) => {
    const ids = groups.filter((group) => group.section === section).map(({ id }) => id);
    const when = (answers: Partial<A>) => answers.section === section;
    return [`group.${section}`, { kind: picked(ids), isOptional: true, when }];
  });
  const section = { kind: whichSection, isOptional: true, when: applies };
  // Every section has its question.
  return { section, ...Object.fromEntries(ofSections) } as { [K in keyof Grouped]: Question<Grouped[K], A> };
}

/** The group of the profile that was picked; `undefined` where none was, or none of them fitted. */
export function groupIn(answers: Readonly<Record<string, unknown>>): string | undefined {
  const group = answers[`group.${answers.section}`];
  return typeof group === 'string' ? group : undefined;
}
