import type { Context } from '../../src/conversation/dialog.ts';
import type { HoursFigure } from '../../src/conversation/figure.ts';
import type { Told } from '../../src/conversation/offered.ts';
import { inLanguage } from '../../src/language.ts';
import { assessEligibility } from '../../src/rules/eligibility.ts';
import { type EligibilityAnswers, factsOf } from '../../src/rules/eligibilityAnswers.ts';
import { hoursLedger } from '../../src/rules/hoursLedger.ts';
import { verdictWords } from './verdict.text.ts';
import { ahead } from './verdict.ts';

/** The hours of practice over time, from what was told so far in the eligibility check. */
export function hoursIn({ answers }: Told, context: Context): HoursFigure | undefined {
  // The engine only tells answers that passed the dialog's own schemas.
  return hoursFigure(answers as Partial<EligibilityAnswers>, context);
}

/** The hours of practice over time, as a picture shows them; nothing where no work is known that counts or is ahead. */
export function hoursFigure(
  told: Partial<EligibilityAnswers>,
  { edition: { criteria }, language, today }: Context,
): HoursFigure | undefined {
  const facts = factsOf(told, criteria, today);
  const { forecast, ...ledger } = hoursLedger(facts.practice ?? [], criteria, today);
  if (ledger.periods.length === 0) return undefined;
  const { from, until } = forecast;
  const need = inLanguage(language).number(criteria.practiceHours);
  return {
    title: verdictWords[language].picture,
    ...ledger,
    ahead: ahead(assessEligibility(facts, criteria, today), language, need).replaceAll('**', ''),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}
