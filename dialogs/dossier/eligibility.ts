import { toldOf } from '../../src/conversation/offered.ts';
import type { Block, Table } from '../../src/dossier/document.ts';
import { inLanguage } from '../../src/language.ts';
import { hoursPicture } from '../../src/pictures/hours.ts';
import { assessEligibility, type Eligibility, type RequirementVerdict } from '../../src/rules/eligibility.ts';
import {
  type EligibilityAnswers,
  factsOf,
  type ToldPeriod,
  type ToldTraining,
} from '../../src/rules/eligibilityAnswers.ts';
import { hoursFigure } from '../eligibility/figure.ts';
import { nearestIn, reasonsFor } from '../eligibility/reasons.ts';
import { verdictWords } from '../eligibility/verdict.text.ts';
import { isBegun } from './begun.ts';
import { type Content, paragraph, quoted } from './content.ts';

/** Whether somebody qualifies on paper: each requirement with its reason and source, and what that rests on. */
export function eligibilityBlocks(content: Content): readonly Block[] {
  const { context, said } = content;
  const { edition, today, language } = context;
  const told = toldOf(context, 'eligibility');
  if (!told || !isBegun(told)) return paragraph(said.nothingYet);
  const { date, number } = inLanguage(language);
  const answers: Partial<EligibilityAnswers> = told.answers; // they passed the schemas of their own dialog
  const outcome = assessEligibility(factsOf(answers, edition.criteria, today), edition.criteria, today);
  const { training = [], practice = [] } = answers;
  const words = said.eligibility;
  const ahead = words.forecast(outcome.forecast, date, number(edition.criteria.practiceHours));
  const hours = hoursFigure(answers, context);
  // In a conversation these words are said to the practitioner; a document is read by others.
  const figure = hours && { ...hours, title: words.hoursOverTime, ahead };
  return [
    ...paragraph(words.headline[outcome.status](date(outcome.on), date(outcome.edition))),
    requirements(outcome, content),
    ...paragraph(nearest(outcome, content)),
    ...paragraph(ahead),
    ...(training.length > 0 ? [trainings(training, content)] : []),
    ...(practice.length > 0 ? [periods(practice, content)] : []),
    ...(figure ? [{ is: 'picture' as const, ...hoursPicture(figure, language) }] : []),
    { is: 'note', text: words.closing },
  ];
}

function requirements(outcome: Eligibility, content: Content): Table {
  const { language } = content.context;
  const { requirements: title, columns } = content.said.eligibility;
  const { requirements: names, status } = verdictWords[language];
  return {
    ...{ is: 'table', title, widths: [3, 2, 5, 4] },
    columns: [columns.requirement, columns.status, columns.why, columns.source],
    rows: outcome.requirements.map((one) => [
      [names[one.id]],
      [status[one.status]],
      [why(one, outcome, content)],
      [one.source.replaceAll(', ', ' › ')],
    ]),
  };
}

function why(one: RequirementVerdict, outcome: Eligibility, { context, said }: Content): string {
  const words = said.eligibility;
  const unknown = one.ask ? [words.unknown(one.ask.map((fact) => words.facts[fact]))] : [];
  return [...reasonsFor(one, outcome, words, context), ...unknown].join(' ');
}

function nearest(outcome: Eligibility, { context, said }: Content): string | undefined {
  const found = nearestIn(outcome, context);
  return found && said.eligibility.nearest(found.name, found.lacking);
}

function trainings(told: readonly ToldTraining[], { context, said }: Content): Table {
  const { training: title, trainingColumns: columns, certificate } = said.eligibility;
  const { amounts } = context.common[context.language];
  const { number } = inLanguage(context.language);
  return {
    ...{ is: 'table', title, widths: [6, 3, 2] },
    columns: [columns.name, columns.amount, columns.certificate],
    rows: told.map((one) => [
      [quoted(one.name)],
      [amounts[one.amount.unit](number(one.amount.value))],
      [certificate[one.certificate ? 'yes' : 'no']],
    ]),
  };
}

function periods(told: readonly ToldPeriod[], { context, said }: Content): Table {
  const { work: title, workColumns: columns, ongoing } = said.eligibility;
  const { amounts } = context.common[context.language];
  const { date, number } = inLanguage(context.language);
  return {
    ...{ is: 'table', title, widths: [5, 3, 3, 3] },
    columns: [columns.name, columns.from, columns.until, columns.hours],
    rows: told.map(({ name, from, ongoing: goesOn, until, hours }) => [
      [quoted(name)],
      [date(from)],
      [goesOn || until === undefined ? ongoing : date(until)],
      [amounts[hours.unit](number(hours.value))],
    ]),
  };
}
