import { describe, expect, it } from 'vitest';
import { EligibilityFacts } from '../../src/rules/eligibility.ts';
import {
  type EligibilityAnswers,
  factsOf,
  needsDegree,
  needsEvc,
  needsPractising,
  needsTraining,
  reviewPeriod,
  reviewTraining,
  type ToldPeriod,
  type ToldTraining,
  totalPractice,
  totalTraining,
} from '../../src/rules/eligibilityAnswers.ts';
import { criteria } from '../support/criteria.ts';

const on = '2026-09-01';
type Told = Partial<EligibilityAnswers>;

const training = (value: number, unit: 'hours' | 'ec' = 'hours', certificate = true): ToldTraining => ({
  name: 'Training',
  amount: { value, unit },
  certificate,
});
const period = (over: Partial<ToldPeriod> = {}): ToldPeriod => ({
  name: 'Praktijk',
  from: '2025-09-01',
  ongoing: true,
  hours: { value: 7, unit: 'perWeek' },
  ...over,
});

describe('which questions the verdict may turn on', () => {
  const unknown = undefined;
  const rows: [
    programme: boolean | undefined,
    degree: EligibilityAnswers['degree'] | undefined,
    evc: boolean | undefined,
    needs: { degree: boolean; evc: boolean; training: boolean },
  ][] = [
    [true, unknown, unknown, { degree: false, evc: false, training: false }],
    [true, 'other', true, { degree: false, evc: false, training: false }],
    [false, unknown, unknown, { degree: true, evc: true, training: true }],
    [unknown, unknown, unknown, { degree: true, evc: true, training: true }],
    [false, 'peopleAndOrganisation', unknown, { degree: true, evc: false, training: false }],
    [unknown, 'peopleAndOrganisation', unknown, { degree: true, evc: false, training: false }],
    [false, 'other', unknown, { degree: true, evc: false, training: true }],
    [false, 'none', unknown, { degree: true, evc: true, training: true }],
    [false, 'none', true, { degree: true, evc: true, training: true }],
    [false, 'none', false, { degree: true, evc: true, training: false }],
    [false, unknown, false, { degree: true, evc: true, training: true }],
  ];

  it.each(rows)('programme %s, degree %s, EVC %s', (accreditedProgramme, degree, evc, needs) => {
    const told: Told = {
      ...(accreditedProgramme !== undefined && { accreditedProgramme }),
      ...(degree && { degree }),
      ...(evc !== undefined && { evc }),
    };
    expect({ degree: needsDegree(told), evc: needsEvc(told), training: needsTraining(told) }).toEqual(needs);
  });

  it.each<[string, ToldPeriod[] | undefined, boolean]>([
    ['periods are not known', undefined, true],
    ['there are none', [], true],
    ['work goes on', [period()], false],
    ['work goes on from today', [period({ from: on })], false],
    ['work goes on from tomorrow', [period({ from: '2026-09-02' })], true],
    ['work ended yesterday', [period({ ongoing: false, until: '2026-08-31' })], true],
    ['work ends today', [period({ ongoing: false, until: on })], false],
    ['work ends tomorrow', [period({ ongoing: false, until: '2026-09-02' })], false],
    ['work ended, without a day', [period({ ongoing: false })], true],
    ['one of two goes on', [period({ ongoing: false, until: '2025-12-31' }), period()], false],
  ])('practising, where %s', (_, practice, needed) => {
    expect(needsPractising(practice ? { practice } : {}, on)).toBe(needed);
  });
});

describe('the facts that answers state', () => {
  it.each<[string, Told, EligibilityFacts]>([
    ['nothing', {}, { education: {} }],
    [
      'education',
      { accreditedProgramme: false, degree: 'none', evc: true },
      {
        education: { accreditedProgramme: false, degree: 'none', evc: true },
      },
    ],
    [
      'hours',
      { training: [training(40)] },
      {
        education: {},
        training: [{ name: 'Training', hours: 40, certificate: true }],
      },
    ],
    [
      'EC as hours',
      { training: [training(3.5, 'ec', false)] },
      {
        education: {},
        training: [{ name: 'Training', hours: 98, certificate: false }],
      },
    ],
    [
      'no training and no work',
      { training: [], practice: [], practising: false },
      {
        education: {},
        training: [],
        practice: [],
        practising: false,
      },
    ],
    [
      'work that goes on, so that it practises',
      { practice: [period()] },
      {
        education: {},
        practice: [{ name: 'Praktijk', from: '2025-09-01', hoursPerWeek: 7 }],
        practising: true,
      },
    ],
    [
      'work that goes on, above an earlier no',
      { practice: [period()], practising: false },
      {
        education: {},
        practice: [{ name: 'Praktijk', from: '2025-09-01', hoursPerWeek: 7 }],
        practising: true,
      },
    ],
    [
      'work that ended',
      { practice: [period({ ongoing: false, until: '2026-01-31', hours: { value: 640, unit: 'total' } })] },
      {
        education: {},
        practice: [{ name: 'Praktijk', from: '2025-09-01', until: '2026-01-31', hours: 640 }],
      },
    ],
    [
      'an end that was kept aside',
      { practice: [period({ until: '2026-01-31' })] },
      {
        education: {},
        practice: [{ name: 'Praktijk', from: '2025-09-01', hoursPerWeek: 7 }],
        practising: true,
      },
    ],
    ['practising', { practising: true }, { education: {}, practising: true }],
  ])('%s', (_, told, facts) => {
    expect(factsOf(told, criteria, on)).toEqual(facts);
    expect(EligibilityFacts.parse(facts)).toEqual(facts);
  });
});

describe('what is read back', () => {
  it.each([
    [training(40), { hours: 40, doubts: [] }],
    [training(1.5, 'ec'), { hours: 42, doubts: [] }],
    [training(3.5, 'hours', false), { hours: 3, doubts: [] }],
    [training(0), { hours: 0, doubts: ['zeroHours'] }],
  ])('of a training', (told, review) => {
    expect(reviewTraining(told, criteria, on)).toEqual(review);
  });

  it.each([
    [period(), { counted: 366, doubts: [] }],
    [period({ hours: { value: 60, unit: 'perWeek' } }), { counted: 3137, doubts: [] }],
    [period({ hours: { value: 61, unit: 'perWeek' } }), { counted: 3189, doubts: ['tooManyHoursPerWeek'] }],
    [period({ from: '2026-09-02' }), { counted: 0, doubts: ['beginsInFuture'] }],
    [period({ ongoing: false, until: '2025-08-31' }), { counted: 0, doubts: ['endBeforeBegin'] }],
    [period({ ongoing: false, until: '2026-09-02' }), { counted: 366, doubts: ['endsInFuture'] }],
  ])('of a period', (told, review) => {
    expect(reviewPeriod(told, [], criteria, on)).toEqual(review);
  });
});

describe('the totals so far', () => {
  it.each([
    [[], { hours: 0, isEnough: false }],
    [[training(97)], { hours: 97, isEnough: false }],
    [[training(97.9)], { hours: 97, isEnough: false }],
    [[training(98)], { hours: 98, isEnough: true }],
    [[training(99)], { hours: 99, isEnough: true }],
    [[training(3.5, 'ec')], { hours: 98, isEnough: true }],
    [[training(70), training(1, 'ec')], { hours: 98, isEnough: true }],
    [[training(70), training(1, 'ec', false)], { hours: 70, isEnough: false }],
  ])('of trainings count what has a certificate', (told, total) => {
    expect(totalTraining(told, criteria)).toEqual(total);
  });

  const total = (value: number) =>
    period({ ongoing: false, until: '2026-06-30', hours: { value, unit: 'total' } });
  it.each([
    [[], { hours: 0, isEnough: false }],
    [[total(599)], { hours: 599, isEnough: false }],
    [[total(600)], { hours: 600, isEnough: true }],
    [[total(601)], { hours: 601, isEnough: true }],
    [[total(300), total(300)], { hours: 600, isEnough: true }],
    [[period({ from: '2020-01-01', ongoing: false, until: '2023-09-01' })], { hours: 0, isEnough: false }],
    [[period({ from: '2020-01-01', ongoing: false, until: '2023-09-02' })], { hours: 1, isEnough: false }],
  ])('of periods count what lies in the window', (told, sum) => {
    expect(totalPractice(told, criteria, on)).toEqual(sum);
  });
});
