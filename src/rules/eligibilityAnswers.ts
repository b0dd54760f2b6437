import type { Criteria } from '../profile/schema.ts';
import { demonstrableHours, hoursFromEc } from './education.ts';
import type { EligibilityFacts } from './eligibility.ts';
import { areEnough, wholeHours } from './hours.ts';
import { type Doubt, doubtsAboutPeriod, doubtsAboutTraining } from './plausible.ts';
import { hoursWorked } from './practiceHours.ts';

/** A training as a practitioner tells of it, in hours or in EC. */
export type ToldTraining = {
  name: string;
  amount: { value: number; unit: 'hours' | 'ec' };
  certificate: boolean;
};

/** A period of work as a practitioner tells of it; `until` is there where it has ended. */
export type ToldPeriod = {
  name: string;
  from: string;
  ongoing: boolean;
  until?: string;
  hours: { value: number; unit: 'perWeek' | 'total' };
};

/** What a practitioner is asked to tell for a verdict on eligibility. */
export type EligibilityAnswers = {
  accreditedProgramme: boolean;
  degree: 'peopleAndOrganisation' | 'other' | 'none';
  evc: boolean;
  training: ToldTraining[];
  practice: ToldPeriod[];
  practising: boolean;
};

type Told = Partial<EligibilityAnswers>;

/** Whether the verdict may turn on the degree. */
export function needsDegree({ accreditedProgramme }: Told): boolean {
  return accreditedProgramme !== true;
}

/** Whether the verdict may turn on an EVC procedure: only where no degree opens the same way. */
export function needsEvc(told: Told): boolean {
  return needsDegree(told) && told.degree !== 'peopleAndOrganisation' && told.degree !== 'other';
}

/** Whether the verdict may turn on training hours: some route that asks them is still possible. */
export function needsTraining(told: Told): boolean {
  if (!needsDegree(told) || told.degree === 'peopleAndOrganisation') return false;
  return !(told.degree === 'none' && told.evc === false);
}

/** Whether it is not yet clear from the periods of work that the practitioner works as one on this day. */
export function needsPractising({ practice }: Told, on: string): boolean {
  return !practice?.some((period) => isUnderWay(period, on));
}

function isUnderWay({ from, ongoing, until, hours }: ToldPeriod, on: string): boolean {
  return hours.value > 0 && from <= on && (ongoing || (until !== undefined && until >= on));
}

/** The facts that answers state; what was not asked or was skipped stays unknown. */
export function factsOf(told: Told, criteria: Criteria, on: string): EligibilityFacts {
  const { accreditedProgramme, degree, evc, training, practice } = told;
  const practising = needsPractising(told, on) ? told.practising : true;
  return {
    education: {
      ...(accreditedProgramme !== undefined && { accreditedProgramme }),
      ...(degree !== undefined && { degree }),
      ...(evc !== undefined && { evc }),
    },
    ...(training && { training: training.map((one) => trainingFact(one, criteria)) }),
    ...(practice && { practice: practice.map(periodFact) }),
    ...(practising !== undefined && { practising }),
  };
}

function trainingFact({ name, amount, certificate }: ToldTraining, criteria: Criteria) {
  return {
    name,
    certificate,
    hours: amount.unit === 'ec' ? hoursFromEc(amount.value, criteria) : amount.value,
  };
}

function periodFact({ name, from, ongoing, until, hours }: ToldPeriod) {
  const span = { name, from, ...(!ongoing && until !== undefined && { until }) };
  return hours.unit === 'perWeek' ? { ...span, hoursPerWeek: hours.value } : { ...span, hours: hours.value };
}

/** What the rules say of one training: its whole hours, and what is doubtful about it. */
export type TrainingReview = { hours: number; doubts: Doubt[] };
export function reviewTraining(told: ToldTraining, criteria: Criteria, on: string): TrainingReview {
  const fact = trainingFact(told, criteria);
  return { hours: wholeHours(fact.hours), doubts: doubtsAboutTraining(fact, on) };
}

/** What the rules say of one period: the whole hours that count on this day, and what is doubtful about it. */
export type PeriodReview = { counted: number; doubts: Doubt[] };
export function reviewPeriod(
  told: ToldPeriod,
  others: readonly ToldPeriod[],
  criteria: Criteria,
  on: string,
): PeriodReview {
  const fact = periodFact(told);
  return {
    counted: wholeHours(hoursWorked([fact], criteria, on)),
    doubts: doubtsAboutPeriod(fact, others.map(periodFact), on),
  };
}

/** The whole hours that count of everything told so far, and whether they are enough. */
export type HoursTotal = { hours: number; isEnough: boolean };

/** The training hours that can be shown. */
export function totalTraining(told: readonly ToldTraining[], criteria: Criteria): HoursTotal {
  const hours = demonstrableHours(told.map((one) => trainingFact(one, criteria)));
  return { hours: wholeHours(hours), isEnough: areEnough(hours, criteria.trainingHours) };
}

/** The hours of practice that count on this day. */
export function totalPractice(told: readonly ToldPeriod[], criteria: Criteria, on: string): HoursTotal {
  const hours = hoursWorked(told.map(periodFact), criteria, on);
  return { hours: wholeHours(hours), isEnough: areEnough(hours, criteria.practiceHours) };
}
