import type { Context } from '../../src/conversation/dialog.ts';
import type { Everything, Told } from '../../src/conversation/offered.ts';
import { type Edition, type Group, type Section, sections } from '../../src/profile/schema.ts';
import { minutesFor } from '../../src/rules/assessment.ts';
import { countOf, type Extents } from '../../src/rules/evidence.ts';
import { type Finding, findingsOf, type NextStep, nextStepsOf } from '../../src/rules/findings.ts';
import { type Growth, growthOver } from '../../src/rules/growth.ts';
import type { Planned } from '../../src/rules/plan.ts';
import type { Ledger } from '../../src/rules/recertification.ts';
import { isClosed, tasksLeft } from '../../src/rules/trajectory.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { type Candidate, candidatesIn, daysIn } from '../evidence/candidates.ts';
import { planIn } from '../plan/intentions.ts';
import { ledgerNow } from '../recertification/inShort.ts';
import { type Known, knownOf } from '../trajectory/known.ts';

/** How one section of the profile stands; `growth` is absent where nothing can be compared yet. */
export type SectionStanding = {
  section: Section;
  extents: Extents;
  groups: readonly { group: Group; extents: Extents }[];
  growth: Growth | undefined;
};

/** A trajectory that is not closed: how many of its tasks are to go, and the first day ahead on which its client is seen. */
export type Running = { known: Known; left: number; next: string | undefined };

/** Where somebody stands, from everything they said. */
export type Standing = {
  eligibility: Told | undefined;
  assessment: { all: Extents; minutesLeft: number; sections: readonly SectionStanding[] };
  trajectories: { begun: number; running: readonly Running[] };
  /** How many reflections were begun, and the titles of those that are not finished; one may have none yet. */
  reflections: { begun: number; unfinished: readonly string[] };
  plan: readonly Planned[];
  /** The period of recertification that runs, where points or meetings are kept. */
  recertification: Ledger | undefined;
  findings: readonly Finding[];
  /** The evidence that findings are about. */
  evidence: readonly Candidate[];
  nextSteps: readonly NextStep[];
  /** What the first answer of all is called. */
  firstAnswer: string | undefined;
};

/** Works out where somebody stands from what is seen. */
export function standingOf(context: Context): Standing {
  const { seen, edition, today } = context;
  const { groups } = edition;
  const assessed = assessedIn(seen);
  const all = countOf(groups, assessed);
  const reflections = (seen.reflection ?? []).filter(isBegun);
  const plan = planIn(seen, today);
  const findings = findingsOf({
    assessed,
    evidenceDays: daysIn(seen),
    intended: plan.flatMap(({ group, state }) => (group && state === 'open' ? [group] : [])),
    edition,
    today,
  });
  const pointedTo = findings.flatMap((one) => (one.what === 'oldEvidence' ? [one.evidence] : []));
  return {
    eligibility: seen.eligibility?.find(isBegun),
    assessment: {
      all,
      minutesLeft: minutesFor(all.total - all.done),
      sections: sections.map((section) => {
        const own = edition.groups.filter((group) => group.section === section);
        const groups = own.map((group) => ({ group, extents: countOf([group], assessed) }));
        return { section, extents: countOf(own, assessed), groups, growth: growthOver(own, assessed) };
      }),
    },
    trajectories: trajectoriesIn(seen, edition, today),
    reflections: {
      begun: reflections.length,
      unfinished: reflections.flatMap(({ outcome, progress }) =>
        outcome === undefined ? [progress.title] : [],
      ),
    },
    plan,
    recertification: ledgerNow(context),
    findings,
    evidence: candidatesIn(seen, pointedTo),
    nextSteps: nextStepsOf(assessed, edition),
    firstAnswer: Object.values(seen)
      .flatMap((told) => told.flatMap(({ given }) => given))
      .find(({ what }) => what === 'answer')?.name,
  };
}

function trajectoriesIn(seen: Everything, edition: Edition, today: string): Standing['trajectories'] {
  const { trajectory: told = [] } = seen;
  const numbers = new Set(told.filter(isBegun).flatMap(({ subject }) => subject?.split('/')[0] ?? []));
  const newestFirst = [...numbers].toSorted((one, other) => Number(other) - Number(one));
  const running = newestFirst
    .map((number) => knownOf(number, told, edition))
    .filter(({ parts, states }) => !isClosed(parts, states))
    .map((known): Running => {
      const left = tasksLeft(known.parts, known.states);
      return { known, left, next: nextContact(known, today) };
    });
  return { begun: numbers.size, running };
}

function nextContact({ said }: Known, today: string): string | undefined {
  const days = Object.values(said).flatMap(({ answers: { next } }) => next ?? []);
  return days.filter((day) => day >= today).toSorted()[0];
}

// Also where the only answer is being asked once more.
function isBegun({ given }: Told): boolean {
  return given.length > 0;
}
