import { z } from 'zod';
import type { Criteria, Requirement } from '../profile/schema.ts';
import { Education, judgeEducation, type RouteVerdict, Training } from './education.ts';
import { countTowards } from './hours.ts';
import { type Forecast, forecastHours, hoursWorked, PracticePeriod } from './practiceHours.ts';
import { allOf, type FactId, type Status, statusOf } from './status.ts';

/** What a practitioner told about education, training and practice; what is absent is not known, an empty list is none. */
export const EligibilityFacts = z.strictObject({
  education: Education.optional(),
  training: z.array(Training).optional(),
  practice: z.array(PracticePeriod).optional(),
  practising: z.boolean().optional(),
});
export type EligibilityFacts = z.infer<typeof EligibilityFacts>;

/** How one requirement stands: whole hours where it asks hours, and in `ask` the facts that would settle an unclear one. */
export type RequirementVerdict = {
  id: Requirement['id'];
  status: Status;
  have?: number;
  need?: number;
  missing?: number;
  undemonstrableHours?: number;
  ask?: FactId[];
  source: string;
};

/** What the criteria of one edition say about one practitioner on one day, on paper; dates as yyyy-mm-dd. */
export type Eligibility = {
  on: string;
  edition: string;
  status: Status;
  requirements: RequirementVerdict[];
  routes: RouteVerdict[];
  nearestRoute?: string;
  forecast: Forecast;
};

type Finding = Omit<RequirementVerdict, 'id' | 'source'>;

/** The verdict on these facts on the day `on`, requirement by requirement; a RangeError where `on` is not a date. */
export function assessEligibility(facts: EligibilityFacts, criteria: Criteria, on: string): Eligibility {
  const { hours, routes, nearestRoute, ...education } = judgeEducation(
    facts.education ?? {},
    facts.training,
    criteria,
  );
  const findings: Record<Requirement['id'], Finding> = {
    education: { ...education, ...hours },
    practiceHours: judgePracticeHours(facts.practice, criteria, on),
    practising: judgePractising(facts.practising),
  };
  const requirements = criteria.requirements.map(({ id, source }) => ({ id, ...findings[id], source }));
  return {
    on,
    edition: criteria.edition,
    status: allOf(requirements.map(({ status }) => status)),
    requirements,
    routes,
    ...(nearestRoute !== undefined && { nearestRoute }),
    forecast: facts.practice ? forecastHours(facts.practice, criteria, on) : { reason: 'unknown' },
  };
}

function judgePracticeHours(practice: EligibilityFacts['practice'], criteria: Criteria, on: string): Finding {
  if (!practice) return { status: 'unclear', need: criteria.practiceHours, ask: ['practice'] };
  const count = countTowards(hoursWorked(practice, criteria, on), criteria.practiceHours);
  return { status: statusOf(count.missing === undefined), ...count };
}

function judgePractising(practising: boolean | undefined): Finding {
  return practising === undefined
    ? { status: 'unclear', ask: ['practising'] }
    : { status: statusOf(practising) };
}
