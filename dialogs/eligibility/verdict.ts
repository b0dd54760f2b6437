import type { Context } from '../../src/conversation/dialog.ts';
import { inLanguage, type Language, type Localized } from '../../src/language.ts';
import type { Eligibility, RequirementVerdict } from '../../src/rules/eligibility.ts';
import type { FactId } from '../../src/rules/status.ts';
import { type VerdictWords, verdictWords } from './verdict.text.ts';

type Ahead = Pick<Eligibility, 'requirements' | 'forecast'>;

/** The verdict in words: the headline, each requirement with its reason and source, the nearest route, the forecast. */
export const verdict: Localized<(outcome: Eligibility, context: Context) => string> = {
  nl: (outcome, context) => tell(verdictWords.nl, outcome, context),
  en: (outcome, context) => tell(verdictWords.en, outcome, context),
};

function tell(words: VerdictWords, outcome: Eligibility, { language, edition }: Context): string {
  const { date, number } = inLanguage(language);
  const { criteria } = edition;
  const route = (id: string) =>
    words.routes[id]?.(number(criteria.trainingHours)) ??
    criteria.routes.find((one) => one.id === id)?.name[language] ??
    id;
  const met = outcome.routes.find(({ status }) => status === 'met');
  const nearest = outcome.routes.find(({ id }) => id === outcome.nearestRoute);
  const lacking = nearest?.missing.map((one) =>
    one.what === 'trainingHours' ? words.lacksHours(number(one.hours)) : words.lacks[one.what],
  );

  const factsIn = (facts: readonly FactId[]) => facts.map((fact) => words.facts[fact]);
  const line = (one: RequirementVerdict) =>
    sentences(' ', [
      `- **${words.requirements[one.id]}: ${words.status[one.status]}.**`,
      one.have !== undefined &&
        one.need !== undefined &&
        words.hours(
          number(one.have),
          number(one.need),
          one.missing === undefined ? undefined : number(one.missing),
        ),
      one.undemonstrableHours !== undefined && words.undemonstrable(number(one.undemonstrableHours)),
      one.id === 'education' && met && words.via(route(met.id)),
      one.id === 'education' && one.status === 'notYet' && one.have === undefined && words.noRoute,
      one.id === 'practising' && words.practising[one.status],
      one.ask && words.ask(factsIn(one.ask)),
      words.source(one.source.replaceAll(', ', ' › ')),
    ]);

  return sentences('\n\n', [
    words.headline[outcome.status](date(outcome.on), date(outcome.edition)),
    outcome.requirements.map(line).join('\n'),
    nearest &&
      lacking &&
      sentences(' ', [
        words.nearest(route(nearest.id), lacking),
        nearest.status === 'notYet' && nearest.ask && words.notAsked(factsIn(nearest.ask)),
      ]),
    ahead(outcome, language, number(criteria.practiceHours)),
    words.closing,
  ]);
}

/** What is said of the hours ahead. */
export function ahead({ requirements, forecast }: Ahead, language: Language, need: string): string {
  const words = verdictWords[language];
  const practises = requirements.some(({ id, status }) => id === 'practising' && status === 'met');
  const isUntold = practises && forecast.reason === 'noWorkAhead';
  return isUntold ? words.workUntold : words.forecast(forecast, inLanguage(language).date, need);
}

function sentences(between: string, parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(between);
}
