import { dialog } from '../../src/conversation/dialog.ts';
import { amount, choice, date, yesNo } from '../../src/conversation/kinds.ts';
import { trainingUnits, workUnits } from '../../src/conversation/reading/amount.ts';
import { assessEligibility, type Eligibility } from '../../src/rules/eligibility.ts';
import {
  type EligibilityAnswers,
  factsOf,
  needsDegree,
  needsEvc,
  needsPractising,
  needsTraining,
  reviewPeriod,
  reviewTraining,
  totalPractice,
  totalTraining,
} from '../../src/rules/eligibilityAnswers.ts';
import { itemName } from '../itemName.ts';
import { hoursFigure } from './figure.ts';
import type { Reviews } from './readBack.ts';
import { text } from './text.ts';

/** Would I qualify on paper? Education, experience, and what is still missing. */
export const eligibility = dialog<EligibilityAnswers, Eligibility, Reviews>({
  id: 'eligibility',
  secondsEach: 20,
  text,
  questions: {
    accreditedProgramme: { kind: yesNo() },
    degree: { kind: choice(['peopleAndOrganisation', 'other', 'none']), when: needsDegree },
    evc: { kind: yesNo(), when: needsEvc },
    training: {
      when: needsTraining,
      most: 40,
      fields: {
        name: { kind: itemName },
        amount: { kind: amount(trainingUnits, { hours: 10_000, ec: 360 }, 'hours') },
        certificate: { kind: yesNo() },
      },
      review: (one, _, { edition, today }) => reviewTraining(one, edition.criteria, today),
      total: (all, { edition }) => totalTraining(all, edition.criteria),
      isEnough: (all, { edition }) => totalTraining(all, edition.criteria).isEnough,
    },
    practice: {
      most: 40,
      fields: {
        name: { kind: itemName },
        from: { kind: date({ ofMonth: 'first' }) },
        ongoing: { kind: yesNo() },
        until: { kind: date({ ofMonth: 'last' }), when: ({ ongoing }) => ongoing === false },
        hours: { kind: amount(workUnits, { perWeek: 168, total: 20_000 }) },
      },
      review: (one, others, { edition, today }) => reviewPeriod(one, others, edition.criteria, today),
      total: (all, { edition, today }) => totalPractice(all, edition.criteria, today),
    },
    practising: { kind: yesNo(), when: (told, { today }) => needsPractising(told, today) },
  },
  outcome: (told, { edition, today }) =>
    assessEligibility(factsOf(told, edition.criteria, today), edition.criteria, today),
  outcomeId: ({ status }) => status,
  figure: hoursFigure,
});
