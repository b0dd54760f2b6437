import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Education, hoursFromEc, judgeEducation, Training } from '../../src/rules/education.ts';
import type { FactId } from '../../src/rules/status.ts';
import { criteria } from '../support/criteria.ts';

const shown = (hours: number, completedOn?: string): Training => ({
  name: 't',
  hours,
  certificate: true,
  ...(completedOn !== undefined && { completedOn }),
});
const notShown = (hours: number): Training => ({ name: 'u', hours, certificate: false });
const judge = (education: Education, training?: Training[]) => judgeEducation(education, training, criteria);

const noDegree: Education = { degree: 'none', evc: false, accreditedProgramme: false };
const otherDegree: Education = { ...noDegree, degree: 'other' };
const evc: Education = { ...noDegree, evc: true };

describe('the education requirement', () => {
  test.each<[string, Education, Training[] | undefined, string[]]>([
    ['a degree in people and organisation', { degree: 'peopleAndOrganisation' }, undefined, ['E1']],
    ['another degree and the hours', otherDegree, [shown(98)], ['E2']],
    ['an EVC and the hours', evc, [shown(98)], ['E3']],
    ['another degree, an EVC and the hours', { ...otherDegree, evc: true }, [shown(98)], ['E2', 'E3']],
    ['an accredited programme', { accreditedProgramme: true }, undefined, ['E4']],
    ['an accredited programme and nothing else', { ...noDegree, accreditedProgramme: true }, [], ['E4']],
  ])('is met by %s', (_, education, training, met) => {
    const verdict = judge(education, training);
    expect(verdict.status).toBe('met');
    expect(verdict.routes.filter(({ status }) => status === 'met').map(({ id }) => id)).toEqual(met);
    expect(verdict).not.toHaveProperty('nearestRoute');
    expect(verdict).not.toHaveProperty('ask');
  });

  test.each<[string, Education, Training[] | undefined, string, object]>([
    ['another degree and no training', otherDegree, [], 'E2', { have: 0, need: 98, missing: 98 }],
    ['another degree and too few hours', otherDegree, [shown(50)], 'E2', { have: 50, need: 98, missing: 48 }],
    ['an EVC and too few hours', evc, [shown(97.5)], 'E3', { have: 97, need: 98, missing: 1 }],
    ['nothing at all', noDegree, [], 'E4', {}],
    ['hours just too few', noDegree, [shown(97)], 'E4', {}],
    ['the hours and nothing else', noDegree, [shown(98)], 'E3', { have: 98, need: 98 }],
    [
      'an open question about the EVC, and no hours',
      { degree: 'none', accreditedProgramme: false },
      [],
      'E4',
      {},
    ],
    ['nothing, where training was not asked', noDegree, undefined, 'E4', {}],
  ])('is not met yet by %s', (_, education, training, nearest, hours) => {
    const verdict = judge(education, training);
    expect(verdict.status).toBe('notYet');
    expect(verdict.nearestRoute).toBe(nearest);
    expect(verdict.hours).toStrictEqual(hours);
    expect(verdict).not.toHaveProperty('ask');
  });

  test.each<[string, Education, Training[] | undefined, FactId[], string | undefined]>([
    [
      'nothing is known',
      {},
      undefined,
      ['education.degree', 'training', 'education.evc', 'education.accreditedProgramme'],
      undefined,
    ],
    ['the training is not known', otherDegree, undefined, ['training'], 'E2'],
    ['the training is not known beside an EVC', evc, undefined, ['training'], 'E3'],
    [
      'the degree is not known, without training',
      { evc: false, accreditedProgramme: false },
      [],
      ['education.degree'],
      undefined,
    ],
    [
      'the EVC is not known, with the hours',
      { degree: 'none', accreditedProgramme: false },
      [shown(98)],
      ['education.evc'],
      'E3',
    ],
    [
      'the programme is not known',
      { degree: 'none', evc: false },
      [],
      ['education.accreditedProgramme'],
      undefined,
    ],
    [
      'only the other degree is known',
      { degree: 'other' },
      undefined,
      ['training', 'education.evc', 'education.accreditedProgramme'],
      'E2',
    ],
    [
      'only the EVC is known',
      { evc: true },
      undefined,
      ['education.degree', 'training', 'education.accreditedProgramme'],
      'E3',
    ],
  ])('is unclear where %s', (_, education, training, ask, nearest) => {
    const verdict = judge(education, training);
    expect(verdict.status).toBe('unclear');
    expect(verdict.ask).toEqual(ask);
    expect(verdict.nearestRoute).toBe(nearest);
  });

  test('says of every route what is missing and what is not known', () => {
    expect(judge({ degree: 'none', accreditedProgramme: false }, [shown(40.5)]).routes).toStrictEqual([
      { id: 'E1', status: 'notYet', missing: [{ what: 'degree' }] },
      { id: 'E2', status: 'notYet', missing: [{ what: 'degree' }, { what: 'trainingHours', hours: 58 }] },
      {
        id: 'E3',
        status: 'notYet',
        missing: [{ what: 'trainingHours', hours: 58 }],
        ask: ['education.evc'],
      },
      { id: 'E4', status: 'notYet', missing: [{ what: 'accreditedProgramme' }] },
    ]);
  });

  test('shows the hours that are asked where the training is not known', () => {
    expect(judge(otherDegree).hours).toStrictEqual({ need: 98 });
  });

  test('takes routes and hours from the edition', () => {
    const routes = criteria.routes.filter(({ id }) => id === 'E2');
    const stricter = { ...criteria, trainingHours: 120, routes };
    const verdict = judgeEducation({ ...otherDegree, accreditedProgramme: true }, [shown(98)], stricter);
    expect(verdict.routes).toStrictEqual([
      { id: 'E2', status: 'notYet', missing: [{ what: 'trainingHours', hours: 22 }] },
    ]);
  });
});

describe('training hours', () => {
  test.each<[string, Training[], number, number | undefined]>([
    ['nothing', [], 0, undefined],
    ['zero hours', [shown(0)], 0, undefined],
    ['one below the limit', [shown(97)], 97, undefined],
    ['the limit', [shown(98)], 98, undefined],
    ['one above the limit', [shown(99)], 99, undefined],
    ['several together', [shown(28), shown(35.5), shown(34.5)], 98, undefined],
    ['parts that do not add up exactly', Array.from({ length: 980 }, () => shown(0.1)), 98, undefined],
    ['only what has a certificate', [shown(60), notShown(40.5)], 60, 40],
    ['a certificate whatever its day', [shown(60, '2001-01-01'), shown(38, '2025-06-16')], 98, undefined],
    ['three and a half EC', [shown(hoursFromEc(3.5, criteria))], 98, undefined],
  ])('count %s', (_, training, have, undemonstrable) => {
    const verdict = judge(otherDegree, training);
    expect(verdict.hours.have).toBe(have);
    expect(verdict.status).toBe(have >= 98 ? 'met' : 'notYet');
    expect(verdict.undemonstrableHours).toBe(undemonstrable);
  });

  test.each([
    [0, 0],
    [1, 28],
    [3.5, 98],
  ])('of %d EC are %d', (ec, hours) => {
    expect(hoursFromEc(ec, criteria)).toBe(hours);
  });
});

describe('whatever is filled in', () => {
  const educations = fc.record(
    {
      degree: fc.constantFrom('peopleAndOrganisation' as const, 'other' as const, 'none' as const),
      evc: fc.boolean(),
      accreditedProgramme: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const trainings = fc.array(
    fc.record({ name: fc.constant('t'), hours: fc.nat({ max: 80 }), certificate: fc.boolean() }),
    { maxLength: 4 },
  );
  const order = ['notYet', 'unclear', 'met'];

  test('one more training never makes it worse', () => {
    fc.assert(
      fc.property(educations, trainings, fc.nat({ max: 120 }), (education, training, hours) => {
        const before = judge(education, training).status;
        const after = judge(education, [...training, shown(hours)]).status;
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      }),
    );
  });

  test('an answer to what was unknown never contradicts what was already clear', () => {
    const maybe = fc.option(trainings, { nil: undefined });
    fc.assert(
      fc.property(educations, maybe, educations, trainings, (education, training, later, laterTraining) => {
        const { status } = judge(education, training);
        const answered = judge({ ...later, ...education }, training ?? laterTraining).status;
        if (status !== 'unclear') expect(answered).toBe(status);
      }),
    );
  });

  test('names a nearest route exactly where it is not met yet, and asks exactly where it is unclear', () => {
    const maybe = fc.option(trainings, { nil: undefined });
    fc.assert(
      fc.property(educations, maybe, (education, training) => {
        const { status, nearestRoute, ask, routes } = judge(education, training);
        if (status !== 'unclear') expect(nearestRoute !== undefined).toBe(status === 'notYet');
        expect((ask ?? []).length > 0).toBe(status === 'unclear');
        for (const route of routes) {
          expect(route.missing.length > 0).toBe(route.status === 'notYet');
          if (route.status !== 'notYet') expect(route.ask !== undefined).toBe(route.status === 'unclear');
        }
      }),
    );
  });
});

describe('what is told about education', () => {
  const training = shown(8, '2024-02-29');
  test.each([
    [Education, {}],
    [Education, { degree: 'none', evc: false, accreditedProgramme: true }],
    [Training, training],
    [Training, { name: 't', hours: 0, certificate: false }],
  ])('can be, case %#', (schema, value) => {
    expect(schema.parse(value)).toStrictEqual(value);
  });

  test.each([
    [Education, { degree: 'mbo' }],
    [Education, { evc: 'yes' }],
    [Education, { diploma: true }],
    [Training, { ...training, hours: -1 }],
    [Training, { ...training, hours: Number.POSITIVE_INFINITY }],
    [Training, { ...training, completedOn: '2025-02-29' }],
    [Training, { ...training, ec: 1 }],
    [Training, { name: 't', hours: 8 }],
  ])('cannot be, case %#', (schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
