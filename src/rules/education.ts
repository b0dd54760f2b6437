import { z } from 'zod';
import type { Criteria, EducationRoute } from '../profile/schema.ts';
import { areEnough, countTowards, type HoursCount, wholeHours } from './hours.ts';
import { allOf, type FactId, oneOf, type Status, statusOf } from './status.ts';

/** What a practitioner learned; a field that is absent is not known. */
export const Education = z.strictObject({
  degree: z.enum(['peopleAndOrganisation', 'other', 'none']).optional(),
  evc: z.boolean().optional(),
  accreditedProgramme: z.boolean().optional(),
});
export type Education = z.infer<typeof Education>;

/** A course, training or programme in career guidance, in hours. */
export const Training = z.strictObject({
  name: z.string(),
  hours: z.number().nonnegative(),
  certificate: z.boolean(),
  completedOn: z.iso.date().optional(),
});
export type Training = z.infer<typeof Training>;

/** What a route still asks of a practitioner; whole hours. */
export type Missing =
  | { what: 'degree' | 'evc' | 'accreditedProgramme' }
  | { what: 'trainingHours'; hours: number };

/** How one education route stands: what is known to be missing, and in `ask` what is not known of it. */
export type RouteVerdict = { id: string; status: Status; missing: Missing[]; ask?: FactId[] };

/**
 * How the education requirement stands. The hours are training hours, there when the route that is met or nearest asks
 * them; `undemonstrableHours` are the whole training hours that could not count, absent when there are none.
 */
export type EducationVerdict = {
  status: Status;
  hours: Partial<HoursCount>;
  undemonstrableHours?: number;
  ask?: FactId[];
  routes: RouteVerdict[];
  nearestRoute?: string;
};

type Part = { fact: FactId; status: Status; missing: Missing };
type JudgedRoute = { route: EducationRoute; status: Status; missing: Missing[]; ask: FactId[]; met: number };

/** The hours that so many EC stand for. */
export function hoursFromEc(ec: number, { hoursPerEc }: Pick<Criteria, 'hoursPerEc'>): number {
  return ec * hoursPerEc;
}

/** The training hours that can be shown: those with a certificate. */
export function demonstrableHours(training: readonly Training[]): number {
  return totalHours(training.filter(({ certificate }) => certificate));
}

/** Which routes to the education requirement are met, and what the nearest one still asks; a certificate makes training demonstrable. */
export function judgeEducation(
  education: Education,
  training: readonly Training[] | undefined,
  criteria: Criteria,
): EducationVerdict {
  const demonstrable = training && demonstrableHours(training);
  const rest = training?.filter(({ certificate }) => !certificate) ?? [];
  const routes = criteria.routes.map((route) => judgeRoute(route, education, demonstrable, criteria));
  const status = oneOf(routes.map((route) => route.status));
  const nearest = status === 'met' ? undefined : nearestOf(routes);
  const shown = routes.find((route) => route.status === 'met') ?? nearest;
  const undemonstrable = wholeHours(totalHours(rest));
  const open = routes.filter((route) => route.status === 'unclear');
  return {
    status,
    hours: shown?.route.trainingHours ? trainingHours(demonstrable, criteria) : {},
    ...(undemonstrable > 0 && { undemonstrableHours: undemonstrable }),
    ...(status === 'unclear' && { ask: [...new Set(open.flatMap(({ ask }) => ask))] }),
    routes: routes.map(({ route, status, missing, ask }) => ({
      id: route.id,
      status,
      missing,
      ...(ask.length > 0 && { ask }),
    })),
    ...(nearest && { nearestRoute: nearest.route.id }),
  };
}

function totalHours(training: readonly Training[]): number {
  return training.reduce((sum, { hours }) => sum + hours, 0);
}

function trainingHours(demonstrable: number | undefined, criteria: Criteria): Partial<HoursCount> {
  if (demonstrable === undefined) return { need: criteria.trainingHours };
  return countTowards(demonstrable, criteria.trainingHours);
}

function judgeRoute(
  route: EducationRoute,
  education: Education,
  demonstrable: number | undefined,
  criteria: Criteria,
): JudgedRoute {
  const parts = [entryPart(route, education)];
  if (route.trainingHours) parts.push(trainingPart(demonstrable, criteria));
  const having = (status: Status) => parts.filter((part) => part.status === status);
  return {
    route,
    status: allOf(parts.map((part) => part.status)),
    missing: having('notYet').map((part) => part.missing),
    ask: having('unclear').map((part) => part.fact),
    met: having('met').length,
  };
}

function entryPart({ asks, degree }: EducationRoute, education: Education): Part {
  const known = education[asks];
  const isThere = typeof known === 'string' ? known === degree : known;
  return { fact: `education.${asks}`, status: statusOf(isThere), missing: { what: asks } };
}

function trainingPart(demonstrable: number | undefined, { trainingHours }: Criteria): Part {
  const isThere = demonstrable === undefined ? undefined : areEnough(demonstrable, trainingHours);
  const hours = trainingHours - wholeHours(demonstrable ?? 0);
  return { fact: 'training', status: statusOf(isThere), missing: { what: 'trainingHours', hours } };
}

// From weeks to years of work: a course, an assessment of what one can do, a programme, a degree.
const byEffort: readonly Missing['what'][] = ['trainingHours', 'evc', 'accreditedProgramme', 'degree'];

// The fewest things missing or not known to be there, then the fewest missing, the least effort, the most already there,
// then the order of the edition. So without degree or EVC an accredited programme is nearest, until the training
// hours are there and only the EVC is missing. Where nothing is known for or against a route, none is called nearest.
function nearestOf(routes: readonly JudgedRoute[]): JudgedRoute | undefined {
  const [nearest] = routes.toSorted(
    (one, other) =>
      lackingAtMost(one) - lackingAtMost(other) ||
      one.missing.length - other.missing.length ||
      effortOf(one) - effortOf(other) ||
      other.met - one.met,
  );
  return nearest && nearest.missing.length + nearest.met > 0 ? nearest : undefined;
}

function lackingAtMost({ missing, ask }: JudgedRoute): number {
  return missing.length + ask.length;
}

function effortOf({ missing }: JudgedRoute): number {
  return Math.max(-1, ...missing.map(({ what }) => byEffort.indexOf(what)));
}
