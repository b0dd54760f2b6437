import type { Context } from '../../src/conversation/dialog.ts';
import type { Everything, Told } from '../../src/conversation/offered.ts';
import { type Section, sections } from '../../src/profile/schema.ts';
import { minutesFor } from '../../src/rules/assessment.ts';
import { countOf, type Extents } from '../../src/rules/evidence.ts';
import { type Finding, findingsOf, type Suggestion, suggestionsOf } from '../../src/rules/findings.ts';
import { type Growth, growthOver } from '../../src/rules/growth.ts';
import type { Planned } from '../../src/rules/plan.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { planIn } from '../plan/intentions.ts';

/** How one section of the profile stands; `growth` is absent where nothing can be compared yet. */
export type SectionStanding = { section: Section; extents: Extents; growth: Growth | undefined };

/** The next day on which a client is seen, by the task it was agreed in. */
export type Appointment = { title: string; on: string };

/** Where somebody stands, from everything they said. */
export type Standing = {
  eligibility: Told | undefined;
  assessment: { all: Extents; minutesLeft: number; sections: readonly SectionStanding[] };
  trajectories: { begun: number; closed: number };
  reflections: { begun: number; open: number };
  plan: readonly Planned[];
  appointments: readonly Appointment[];
  findings: readonly Finding[];
  suggestions: readonly Suggestion[];
  /** What evidence is called, by its id. */
  titles: Readonly<Record<string, string>>;
};

/** Works out where somebody stands from what is seen. */
export function standingOf({ seen, edition, today }: Context): Standing {
  const { groups } = edition;
  const assessed = assessedIn(seen);
  const all = countOf(groups, assessed);
  const begun = (seen.reflection ?? []).filter(isBegun);
  const evidence = evidenceIn(seen);
  const plan = planIn(seen, today);
  return {
    eligibility: seen.eligibility?.find(isBegun),
    assessment: {
      all,
      minutesLeft: minutesFor(all.total - all.done),
      sections: sections.map((section) => {
        const own = groups.filter((group) => group.section === section);
        return { section, extents: countOf(own, assessed), growth: growthOver(own, assessed) };
      }),
    },
    trajectories: trajectoriesIn(seen),
    reflections: {
      begun: begun.length,
      open: begun.filter(({ outcome }) => outcome === undefined).length,
    },
    plan,
    appointments: appointmentsIn(seen, today),
    findings: findingsOf({
      assessed,
      evidenceDays: daysOf(evidence),
      intentions: plan.flatMap(({ id, group, state }) => (group && state === 'open' ? [{ id, group }] : [])),
      edition,
      today,
    }),
    suggestions: suggestionsOf(assessed, edition),
    titles: Object.fromEntries(evidence.map(({ id, told }) => [id, told.progress.title])),
  };
}

type Evidence = { id: string; told: Told };

function evidenceIn(seen: Everything): readonly Evidence[] {
  return ['story', 'reflection', 'trajectory'].flatMap((dialog) =>
    (seen[dialog] ?? []).map((told) => ({ id: `${dialog}/${told.subject}`, told })),
  );
}

function daysOf(evidence: readonly Evidence[]): Readonly<Record<string, string>> {
  const dated = evidence.flatMap(({ id, told }) => {
    const on = typeof told.answers.on === 'string' ? told.answers.on : told.on;
    return on === undefined ? [] : [[id, on] as const];
  });
  return Object.fromEntries(dated);
}

function trajectoriesIn(seen: Everything): Standing['trajectories'] {
  const parts = (seen.trajectory ?? []).filter(isBegun);
  const begun = new Set(parts.map(({ subject = '' }) => subject.split('/')[0]));
  const closed = parts.filter(({ outcome }) => outcome === 'closed');
  return { begun: begun.size, closed: closed.length };
}

function appointmentsIn(seen: Everything, today: string): Appointment[] {
  const coming = (seen.trajectory ?? []).flatMap(({ progress, answers: { next } }) =>
    typeof next === 'string' && next >= today ? [{ title: progress.title, on: next }] : [],
  );
  return coming.toSorted((one, other) => one.on.localeCompare(other.on));
}

function isBegun({ progress }: Told): boolean {
  return progress.done > 0;
}
