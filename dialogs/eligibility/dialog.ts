import { dialog } from '../../src/conversation/dialog.ts';
import { amount, choice, date, freeText, yesNo } from '../../src/conversation/kinds.ts';
import { trainingUnits, workUnits } from '../../src/conversation/reading/amount.ts';
import { readYesNo } from '../../src/conversation/reading/yesNo.ts';
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
import { hoursFigure } from './figure.ts';
import type { Reviews } from './readBack.ts';
import { text } from './text.ts';

// Who is asked for a name after saying that there is one more, and then says no, would get a course that is called "no".
const name = freeText({
  max: 120,
  refuse: (said, { common }) => (readYesNo(said) === undefined ? undefined : common.fits.name),
});

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
        name: { kind: name },
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
        name: { kind: name },
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
