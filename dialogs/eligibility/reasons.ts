import type { Context } from '../../src/conversation/dialog.ts';
import { inLanguage } from '../../src/language.ts';
import type { Eligibility, RequirementVerdict } from '../../src/rules/eligibility.ts';
import { type VerdictWords, verdictWords } from './verdict.text.ts';

type Around = Pick<Context, 'edition' | 'language'>;

/** The sentences in which reasons are given; whoever reads them decides how they are said. */
export type ReasonWords = Readonly<
  Pick<VerdictWords, 'hours' | 'undemonstrable' | 'via' | 'noRoute' | 'practising'>
>;

/** Why a requirement stands as it does, a sentence each; none for what is only not known yet. */
export function reasonsFor(
  one: RequirementVerdict,
  { routes }: Eligibility,
  said: ReasonWords,
  around: Around,
): readonly string[] {
  const { number } = inLanguage(around.language);
  const { have, need, missing } = one;
  const met = routes.find(({ status }) => status === 'met');
  const isEducation = one.id === 'education';
  const reasons = [
    have !== undefined &&
      need !== undefined &&
      said.hours(number(have), number(need), missing === undefined ? undefined : number(missing)),
    one.undemonstrableHours !== undefined && said.undemonstrable(number(one.undemonstrableHours)),
    isEducation && met && said.via(routeName(met.id, around)),
    isEducation && one.status === 'notYet' && have === undefined && said.noRoute,
    one.id === 'practising' && said.practising[one.status],
  ];
  return reasons.filter((reason) => typeof reason === 'string' && reason !== '') as string[];
}

/** The route of education that is nearest, by its name, and what it lacks; nothing where there is none. */
export function nearestIn({ routes, nearestRoute }: Eligibility, around: Around) {
  const { lacks, lacksHours } = verdictWords[around.language];
  const route = routes.find(({ id }) => id === nearestRoute);
  const lacking = route?.missing.map((one) =>
    one.what === 'trainingHours'
      ? lacksHours(inLanguage(around.language).number(one.hours))
      : lacks[one.what],
  );
  return route && lacking && { route, name: routeName(route.id, around), lacking };
}

function routeName(id: string, { edition: { criteria }, language }: Around): string {
  const hours = inLanguage(language).number(criteria.trainingHours);
  const known = criteria.routes.find((one) => one.id === id)?.name[language];
  return verdictWords[language].routes[id]?.(hours) ?? known ?? id;
}
