import type { Everything, Report, Told } from '../../src/conversation/offered.ts';
import type { Edition, Section } from '../../src/profile/schema.ts';
import { type Extent, extentOf } from '../../src/rules/assessment.ts';
import { extentBySection, inOrder, type Planned } from '../../src/rules/overview.ts';
import type { Intention } from '../reflection/dialog.ts';
import { text } from './text.ts';

/** Where somebody stands, from everything they said. */
export type Standing = {
  eligibility: Told | undefined;
  assessment: { all: Extent; sections: readonly { section: Section; extent: Extent }[] };
  reflections: { begun: number; open: number };
  plan: readonly Planned[];
};

/** Where do I stand? What was done, what is open and what I intend, over everything I said. */
export const overview: Report = {
  id: 'overview',
  text,
  sees: () => [
    { dialog: 'eligibility' },
    { dialog: 'selfAssessment', subjects: 'all' },
    { dialog: 'reflection', subjects: 'all' },
  ],
  tell: (context) => text[context.language].tell(standingOf(context.seen, context.edition), context),
};

function standingOf(everything: Everything, edition: Edition): Standing {
  const { eligibility = [], selfAssessment = [], reflection: begun = [] } = everything;
  const reflection = begun.filter(({ progress }) => progress.done > 0);
  const done = Object.fromEntries(selfAssessment.map(({ subject, progress }) => [subject, progress.done]));
  return {
    eligibility: eligibility.find(({ progress }) => progress.done > 0),
    assessment: { all: extentOf(done, edition), sections: extentBySection(done, edition) },
    reflections: {
      begun: reflection.length,
      open: reflection.filter(({ outcome }) => outcome === undefined).length,
    },
    plan: inOrder(reflection.flatMap(plannedIn)),
  };
}

function plannedIn({ answers }: Told): Planned[] {
  const { intention, by, noticing } = answers as Intention; // the answers of a reflection passed its own schemas
  if (intention === undefined) return [];
  return [{ what: intention, ...(by !== undefined && { by }), ...(noticing !== undefined && { noticing }) }];
}
