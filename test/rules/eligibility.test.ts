import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessEligibility, EligibilityFacts } from '../../src/rules/eligibility.ts';
import { allOf } from '../../src/rules/status.ts';
import { criteria } from '../support/criteria.ts';
import { addDays } from '../support/dayByDay.ts';

const on = '2025-06-15';
const complete: EligibilityFacts = {
  education: { degree: 'other', evc: false, accreditedProgramme: false },
  training: [{ name: 't', hours: 98, certificate: true, completedOn: '2024-03-01' }],
  practice: [{ name: 'p', from: '2022-01-01', hoursPerWeek: 10 }],
  practising: true,
};

describe('the verdict', () => {
  test('is met where everything is met', () => {
    expect(assessEligibility(complete, criteria, on)).toStrictEqual({
      on,
      edition: criteria.edition,
      status: 'met',
      requirements: [
        { id: 'education', status: 'met', have: 98, need: 98, source: 'Opleiding' },
        { id: 'practiceHours', status: 'met', have: 1565, need: 600, source: 'Werkervaring, eerste zin' },
        { id: 'practising', status: 'met', source: 'Werkervaring, tweede zin' },
      ],
      routes: [
        { id: 'E1', status: 'notYet', missing: [{ what: 'degree' }] },
        { id: 'E2', status: 'met', missing: [] },
        { id: 'E3', status: 'notYet', missing: [{ what: 'evc' }] },
        { id: 'E4', status: 'notYet', missing: [{ what: 'accreditedProgramme' }] },
      ],
      forecast: { from: on, reason: 'sufficientNow' },
    });
  });

  test('is unclear where nothing is known, and names what to ask', () => {
    expect(assessEligibility({}, criteria, on)).toStrictEqual({
      on,
      edition: criteria.edition,
      status: 'unclear',
      requirements: [
        {
          id: 'education',
          status: 'unclear',
          ask: ['education.degree', 'training', 'education.evc', 'education.accreditedProgramme'],
          source: 'Opleiding',
        },
        {
          id: 'practiceHours',
          status: 'unclear',
          need: 600,
          ask: ['practice'],
          source: 'Werkervaring, eerste zin',
        },
        { id: 'practising', status: 'unclear', ask: ['practising'], source: 'Werkervaring, tweede zin' },
      ],
      routes: [
        { id: 'E1', status: 'unclear', missing: [], ask: ['education.degree'] },
        { id: 'E2', status: 'unclear', missing: [], ask: ['education.degree', 'training'] },
        { id: 'E3', status: 'unclear', missing: [], ask: ['education.evc', 'training'] },
        { id: 'E4', status: 'unclear', missing: [], ask: ['education.accreditedProgramme'] },
      ],
      forecast: { reason: 'unknown' },
    });
  });

  test('is not yet where every answer is no, with what is missing', () => {
    const education = { degree: 'other' as const, evc: false, accreditedProgramme: false };
    const training = [
      { name: 't', hours: 40, certificate: true },
      { name: 'u', hours: 20, certificate: false },
    ];
    const facts = { education, training, practice: [], practising: false };
    expect(assessEligibility(facts, criteria, on)).toMatchObject({
      status: 'notYet',
      requirements: [
        { id: 'education', status: 'notYet', have: 40, need: 98, missing: 58, undemonstrableHours: 20 },
        { id: 'practiceHours', status: 'notYet', have: 0, need: 600, missing: 600 },
        { id: 'practising', status: 'notYet' },
      ],
      nearestRoute: 'E2',
      forecast: { reason: 'noWorkAhead' },
    });
  });

  test.each<[string, EligibilityFacts, string, string[]]>([
    ['practising is not known', { ...complete, practising: undefined }, 'unclear', ['met', 'met', 'unclear']],
    ['one does not practise', { ...complete, practising: false }, 'notYet', ['met', 'met', 'notYet']],
    ['practice is not known', { ...complete, practice: undefined }, 'unclear', ['met', 'unclear', 'met']],
    ['there is no practice', { ...complete, practice: [] }, 'notYet', ['met', 'notYet', 'met']],
    ['training is not known', { ...complete, training: undefined }, 'unclear', ['unclear', 'met', 'met']],
    ['there is no training', { ...complete, training: [] }, 'notYet', ['notYet', 'met', 'met']],
    [
      'one thing is not known and another is not there yet',
      { ...complete, practice: undefined, practising: false },
      'notYet',
      ['met', 'unclear', 'notYet'],
    ],
  ])('where %s', (_, facts, status, statuses) => {
    const verdict = assessEligibility(facts, criteria, on);
    expect(verdict.status).toBe(status);
    expect(verdict.requirements.map((requirement) => requirement.status)).toEqual(statuses);
  });

  test.each([
    [0, 'notYet', 0, 600],
    [599, 'notYet', 599, 1],
    [599.5, 'notYet', 599, 1],
    [599.9999999, 'met', 600, undefined],
    [600, 'met', 600, undefined],
    [600.5, 'met', 600, undefined],
    [601, 'met', 601, undefined],
  ])('counts %d hours of practice', (hours, status, have, missing) => {
    const practice = [{ name: 'p', from: '2025-01-01', until: '2025-03-31', hours }];
    const [, verdict] = assessEligibility({ practice }, criteria, on).requirements;
    expect(verdict?.status).toBe(status);
    expect(verdict?.have).toBe(have);
    expect(verdict?.missing).toBe(missing);
  });

  test.each(['2025-02-29', '15-06-2025', ''])('is not given on %o, which is no date', (day) => {
    expect(() => assessEligibility({ practice: [] }, criteria, day)).toThrow(RangeError);
  });
});

describe('whatever is filled in', () => {
  const aDay = fc.integer({ min: -3000, max: 3000 }).map((days) => addDays('2025-01-01', days));
  const hours = fc.oneof(
    fc.double({ min: 0, max: 1e4, noNaN: true }),
    fc.constantFrom(0, 600, 98, Number.MAX_VALUE),
  );
  const name = fc.constant('n');
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const facts: fc.Arbitrary<EligibilityFacts> = fc.record(
    {
      education: fc.record(
        {
          degree: fc.constantFrom('peopleAndOrganisation' as const, 'other' as const, 'none' as const),
          evc: fc.boolean(),
          accreditedProgramme: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      training: fc.array(fc.record({ name, hours, certificate: fc.boolean(), completedOn: optional(aDay) }), {
        maxLength: 3,
      }),
      practice: fc.array(
        fc.oneof(
          fc.record({ name, from: aDay, until: optional(aDay), hours }),
          fc.record({ name, from: aDay, until: optional(aDay), hoursPerWeek: hours }),
        ),
        { maxLength: 4 },
      ),
      practising: fc.boolean(),
    },
    { requiredKeys: [] },
  );

  test('the facts are accepted, left as they are, and judged without a contradiction or a number that is none', () => {
    fc.assert(
      fc.property(facts, aDay, (facts, on) => {
        const before = structuredClone(facts);
        const verdict = assessEligibility(EligibilityFacts.parse(facts), criteria, on);
        assessEligibility(facts, criteria, on);
        expect(facts).toEqual(before);

        const { requirements, routes, forecast } = verdict;
        expect(verdict.status).toBe(allOf(requirements.map(({ status }) => status)));
        for (const { status, ask, have, need, missing } of requirements) {
          expect(ask !== undefined).toBe(status === 'unclear');
          for (const number of [have, need, missing]) expect(number).not.toBeNaN();
          if (missing !== undefined) expect(missing).toBe((need ?? 0) - (have ?? 0));
          if (missing !== undefined) expect(missing).toBeGreaterThan(0);
        }
        const [education, practiceHours] = requirements;
        expect(routes.some(({ status }) => status === 'met')).toBe(education?.status === 'met');
        expect(forecast.reason === 'sufficientNow').toBe(practiceHours?.status === 'met');
        expect(forecast.reason === 'unknown').toBe(practiceHours?.status === 'unclear');
        if (forecast.from !== undefined) expect(forecast.from >= on).toBe(true);
        if (forecast.until !== undefined) expect(forecast.until >= (forecast.from ?? '9999')).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 20_000);
});

test.each([
  [{ practice: {} }],
  [{ practising: 'yes' }],
  [{ education: { degree: 'mbo' } }],
  [{ training: [{ name: 't' }] }],
  [{ age: 40 }],
])('facts cannot be %o', (value) => {
  expect(EligibilityFacts.safeParse(value).success).toBe(false);
});
