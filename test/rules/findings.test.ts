import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOn } from '../../src/profile/editions.ts';
import { type Rating, ratings as scale } from '../../src/rules/assessment.ts';
import { type Assessed, type StatementRecord, standingOf } from '../../src/rules/evidence.ts';
import { type Finding, findingsOf, type Grounds, nextStepsOf } from '../../src/rules/findings.ts';
import { statementIds } from '../support/editions.ts';

const edition = editionOn('2026-09-01');
const ids = statementIds(edition);

/** Rated like this, with this evidence. */
function said(rating: Rating, ...evidence: readonly string[]): StatementRecord {
  return { ratings: [{ rating }], evidence };
}

/** Every statement with the same rating and no evidence, but for these. */
function all(rating: Rating, but: Assessed = {}): Assessed {
  return { ...Object.fromEntries(ids.map((id) => [id, said(rating)])), ...but };
}

function find(grounds: Partial<Grounds>): readonly Finding[] {
  return findingsOf({
    assessed: {},
    evidenceDays: {},
    intended: [],
    edition,
    today: '2026-09-01',
    ...grounds,
  });
}

it('finds nothing where nothing was said', () => {
  expect(find({})).toEqual([]);
});

describe('the highest rating without evidence', () => {
  const top: Assessed = { 'T1.2': said('level4'), 'K1.1': said('level4'), 'K1.2': said('level4', 'e1') };
  const { 'A4.3': _last, ...allButOne } = all('level2', top);
  const emptied = all('level2', { ...top, 'A4.3': { ratings: [], evidence: ['e1'] } });
  const found: readonly Finding[] = [{ what: 'topWithoutEvidence', statements: ['K1.1', 'T1.2'] }];

  it.each<[string, Assessed, readonly Finding[]]>([
    ['is named in the order of the edition once everything is rated', all('level2', top), found],
    ['is named when the rest is not known', all('unknown', top), found],
    ['waits for the last statement', allButOne, []],
    ['waits for a statement that has evidence and no rating', emptied, []],
    ['is not named when there is none', all('level3'), []],
    ['is not named when all of it is shown', all('level3', { 'K1.2': said('level4', 'e1') }), []],
    [
      'is not named when somebody rated it lower since',
      all('level3', { 'K1.1': { ratings: [{ rating: 'level4' }, { rating: 'level3' }], evidence: [] } }),
      [],
    ],
  ])('%s', (_, assessed, findings) => {
    expect(find({ assessed })).toEqual(findings);
  });
});

describe('old evidence', () => {
  const assessed = { 'K1.1': said('level2', 'e1') };

  it.each([
    ['2026-09-01', '2023-08-31', true],
    ['2026-09-01', '2023-09-01', false],
    ['2026-09-01', '2023-09-02', false],
    ['2026-09-01', '2026-09-01', false],
    ['2026-09-01', '2026-09-02', false],
    ['2024-02-29', '2021-02-27', true],
    ['2024-02-29', '2021-02-28', false],
    ['2027-02-28', '2024-02-28', false],
    ['2027-02-28', '2024-02-29', false],
    ['2027-03-01', '2024-02-29', true],
  ])('on %s, that of %s is old: %s', (today, on, isOld) => {
    const found = find({ assessed, evidenceDays: { e1: on }, today });
    expect(found).toEqual(isOld ? [{ what: 'oldEvidence', evidence: 'e1', on, statements: ['K1.1'] }] : []);
  });

  it('is not what has no day, nor what belongs to no statement of the edition', () => {
    const aside = { 'X9.1': said('level2', 'e2') };
    expect(find({ assessed: { ...assessed, ...aside }, evidenceDays: { e2: '2020-01-01' } })).toEqual([]);
  });

  it('is named once, with every statement it belongs to in the order of the edition', () => {
    const several = {
      'A1.1': said('unknown', 'e1'),
      'T1.1': { ratings: [], evidence: ['e2', 'e3', 'e1'] },
      ...assessed,
    };
    const evidenceDays = { e1: '2020-01-01', e2: '2021-01-01', e3: '2026-01-01' };
    expect(find({ assessed: several, evidenceDays })).toEqual([
      { what: 'oldEvidence', evidence: 'e1', on: '2020-01-01', statements: ['K1.1', 'T1.1', 'A1.1'] },
      { what: 'oldEvidence', evidence: 'e2', on: '2021-01-01', statements: ['T1.1'] },
    ]);
  });
});

describe('an intention about something that is rated the highest', () => {
  it.each<[string, Assessed, boolean]>([
    ['when everything in it is', { 'K1.1': said('level4'), 'K1.2': said('level4', 'e1') }, true],
    ['when the rest was not rated', { 'K1.1': said('level4') }, true],
    ['when the rest is not known', { 'K1.1': said('level4'), 'K1.2': said('unknown') }, true],
    ['but not when one is rated lower', { 'K1.1': said('level4'), 'K1.2': said('level3') }, false],
    ['but not when nothing was rated', {}, false],
    ['but not when nothing is known', { 'K1.1': said('unknown'), 'K1.2': said('unknown') }, false],
    ['but not when only another group is', { 'K2.1': said('level4') }, false],
  ])('is named %s', (_, assessed, isNamed) => {
    const found = find({ assessed, intended: ['K1'] });
    expect(found).toEqual(isNamed ? [{ what: 'contradicts', group: 'K1' }] : []);
  });

  it('is named once for each group, in the order of the edition', () => {
    const intended = ['T1', 'X9', 'K1', 'T1'];
    const assessed = { 'T1.1': said('level4'), 'K1.2': said('level4') };
    expect(find({ assessed, intended })).toEqual([
      { what: 'contradicts', group: 'K1' },
      { what: 'contradicts', group: 'T1' },
    ]);
  });
});

it('tells what stands out kind by kind', () => {
  const assessed = all('level4', { 'K1.1': said('level4', 'e1') });
  const found = find({
    assessed,
    evidenceDays: { e1: '2020-01-01' },
    intended: ['K1'],
  });
  expect(found.map(({ what }) => what)).toEqual(['topWithoutEvidence', 'oldEvidence', 'contradicts']);
});

describe('what to work on', () => {
  const allShown = Object.fromEntries(ids.map((id) => [id, said('level3', 'e1')]));

  it.each<[string, Assessed, readonly string[]]>([
    ['is nothing where nothing was said', {}, []],
    ['is nothing where everything is high and shown', allShown, []],
    [
      'is the lowest first, wherever it stands',
      { 'K1.1': said('level2'), 'T1.1': said('level1'), 'A1.1': said('level1', 'e1') },
      ['T1.1 low', 'A1.1 low', 'K1.1 low'],
    ],
    [
      'is low before not shown, and not shown before not known',
      { 'K1.1': said('unknown'), 'K2.1': said('level4'), 'C1.1': said('level2') },
      ['C1.1 low', 'K2.1 notShown', 'K1.1 unknown'],
    ],
    [
      'is what is not shown in the order of the edition, level 3 or 4 alike',
      { 'K1.1': said('level4'), 'K2.1': said('level3'), 'K3.1': said('level3', 'e1') },
      ['K1.1 notShown', 'K2.1 notShown'],
    ],
    [
      'is the lowest of a group, and no more of that group',
      { 'K1.1': said('level2'), 'K1.2': said('level1'), 'T1.1': said('level3') },
      ['K1.2 low', 'T1.1 notShown'],
    ],
    [
      'is the first of a group where all is alike',
      { 'T1.4': said('level1'), 'T1.2': said('level1') },
      ['T1.2 low'],
    ],
    ['is three at most', all('level2'), ['K1.1 low', 'K2.1 low', 'K3.1 low']],
    ['is nothing that the edition does not have', { 'X9.1': said('level1') }, []],
  ])('%s', (_, assessed, steps) => {
    const nextSteps = nextStepsOf(assessed, edition);
    expect(nextSteps.map(({ statement, why }) => `${statement} ${why}`)).toEqual(steps);
  });
});

describe('whatever somebody said', () => {
  const record = fc
    .tuple(fc.constantFrom(...scale), fc.subarray(['e1', 'e2', 'e3']))
    .map(([rating, evidence]) => said(rating, ...evidence));
  const something = fc.dictionary(fc.constantFrom(...ids), record);
  const anything = fc.oneof(
    something,
    something.map((but) => all('level4', but)),
  );
  const groupOf = (statement: string) =>
    edition.groups.find((one) => one.statements.some(({ id }) => id === statement));

  it('there are three next steps at most, one a group, and never about what is open or high and shown', () => {
    fc.assert(
      fc.property(anything, (assessed) => {
        const nextSteps = nextStepsOf(assessed, edition);
        const groups = nextSteps.map(({ statement }) => groupOf(statement)?.id);
        expect(nextSteps.length).toBeLessThanOrEqual(3);
        expect(new Set(groups).size).toBe(nextSteps.length);
        for (const { statement, why } of nextSteps) {
          const standing = standingOf(assessed[statement]);
          expect({ low: ['stated', 'shown'], notShown: ['stated'], unknown: ['unknown'] }[why]).toContain(
            standing,
          );
        }
      }),
    );
  });

  it('no finding names what somebody did not say', () => {
    fc.assert(
      fc.property(anything, (assessed) => {
        const intended = edition.groups.map(({ id }) => id);
        for (const found of find({ assessed, evidenceDays: { e1: '2020-01-01' }, intended })) {
          if (found.what === 'oldEvidence') {
            for (const id of found.statements) expect(assessed[id]?.evidence).toContain(found.evidence);
          } else if (found.what === 'contradicts') {
            const statements = edition.groups.find(({ id }) => id === found.group)?.statements ?? [];
            const ratings = statements.flatMap(({ id }) => assessed[id]?.ratings.at(-1)?.rating ?? []);
            expect(new Set(ratings.filter((rating) => rating !== 'unknown'))).toEqual(new Set(['level4']));
          } else {
            for (const id of found.statements) expect(assessed[id]).toEqual(said('level4'));
          }
        }
      }),
    );
  });
});
