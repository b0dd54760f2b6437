import type { Context } from '../../src/conversation/dialog.ts';
import { inLanguage, type Language, type Localized } from '../../src/language.ts';
import type { Eligibility, RequirementVerdict } from '../../src/rules/eligibility.ts';
import type { FactId } from '../../src/rules/status.ts';
import { nearestIn, reasonsFor } from './reasons.ts';
import { type VerdictWords, verdictWords } from './verdict.text.ts';

type Ahead = Pick<Eligibility, 'requirements' | 'forecast'>;

/** The verdict in words: the headline, each requirement with its reason and source, the nearest route, the forecast. */
export const verdict: Localized<(outcome: Eligibility, context: Context) => string> = {
  nl: (outcome, context) => tell(verdictWords.nl, outcome, context),
  en: (outcome, context) => tell(verdictWords.en, outcome, context),
};

function tell(words: VerdictWords, outcome: Eligibility, context: Context): string {
  const { language, edition } = context;
  const { date, number } = inLanguage(language);
  const nearest = nearestIn(outcome, context);

  const factsIn = (facts: readonly FactId[]) => facts.map((fact) => words.facts[fact]);
  const line = (one: RequirementVerdict) =>
    sentences(' ', [
      `- **${words.requirements[one.id]}: ${words.status[one.status]}.**`,
      ...reasonsFor(one, outcome, words, context),
      one.ask && words.ask(factsIn(one.ask)),
      words.source(one.source.replaceAll(', ', ' › ')),
    ]);

  return sentences('\n\n', [
    words.headline[outcome.status](date(outcome.on), date(outcome.edition)),
    outcome.requirements.map(line).join('\n'),
    nearest &&
      sentences(' ', [
        words.nearest(nearest.name, nearest.lacking),
        nearest.route.status === 'notYet' && nearest.route.ask && words.notAsked(factsIn(nearest.route.ask)),
      ]),
    ahead(outcome, language, number(edition.criteria.practiceHours)),
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
