import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOn } from '../../src/profile/editions.ts';
import { type Rating, ratings as scale } from '../../src/rules/assessment.ts';
import type { Assessed, StatementRecord } from '../../src/rules/evidence.ts';
import type { Planned } from '../../src/rules/plan.ts';
import {
  groupsToGo,
  type Matter,
  matterId,
  matterOf,
  mattersToAsk,
  type Recorded,
  reasons,
} from '../../src/rules/rehearsal.ts';

const edition = editionOn('2026-09-01');
const { groups } = edition;
const fresh = 'story/1';
const old = 'story/2';
const another = 'story/3';

/** Rated like this, one after the other, with this evidence. */
function said(ratings: readonly Rating[], ...evidence: readonly string[]): StatementRecord {
  return { ratings: ratings.map((rating) => ({ rating })), evidence };
}

/** Every statement of these groups said like this. */
function each(ids: readonly string[], record: StatementRecord): Assessed {
  const own = groups.filter(({ id }) => ids.includes(id)).flatMap(({ statements }) => statements);
  return Object.fromEntries(own.map(({ id }) => [id, record]));
}

const everyGroup = groups.map(({ id }) => id);
const quiet = each(everyGroup, said(['level3'], another));

function recorded(some: Partial<Recorded>): Recorded {
  const evidenceDays = { [fresh]: '2026-08-01', [old]: '2023-08-31' };
  return { assessed: {}, evidenceDays, plan: [], skipped: [], edition, today: '2026-09-01', ...some };
}

function intention(id: string, state: Planned['state'], others: Partial<Planned> = {}): Planned {
  return { id, what: 'Eerst luisteren', state, isOverdue: false, ...others };
}

/** What is asked about K1 where nothing else stands out but what is shown. */
function aboutK1(record: StatementRecord, some: Partial<Recorded> = {}) {
  const asked = mattersToAsk(recorded({ assessed: { ...quiet, ...each(['K1'], record) }, ...some }), {});
  return asked.find(({ about }) => about === 'selfAssessment/K1')?.reason;
}

describe('how many groups are to be rated before there is anything to rehearse with', () => {
  it.each([
    [0, 3],
    [1, 2],
    [2, 1],
    [3, 0],
    [4, 0],
  ])('%i rated, %i to go', (rated, toGo) => {
    expect(groupsToGo(each(everyGroup.slice(0, rated), said(['unknown'])), edition)).toBe(toGo);
  });

  it('counts a group once one of its statements is rated', () => {
    const assessed = { 'K1.1': said(['level1']), 'K2.1': said(['level1']), 'T1.1': said(['level1']) };
    expect(groupsToGo(assessed, edition)).toBe(0);
  });
});

describe('why a group is asked about', () => {
  const top: Rating[] = ['level4'];
  it.each<[string, StatementRecord, Partial<Recorded>, string | undefined]>([
    ['the highest step and nothing shown', said(top), {}, 'topNothingShown'],
    ['the highest step with evidence of more than three years ago', said(top, old), {}, 'topOnlyOld'],
    [
      'the highest step with evidence of three years ago to the day',
      said(top, old),
      { evidenceDays: { [old]: '2023-09-01' } },
      'shown',
    ],
    ['the highest step with evidence of which nobody knows the day', said(top, 'story/9'), {}, 'shown'],
    [
      'the highest step and an intention',
      said(top, fresh),
      { plan: [intention('1', 'open', { group: 'K1' })] },
      'topButIntends',
    ],
    [
      'the highest step and an intention that was done',
      said(top, fresh),
      { plan: [intention('1', 'done', { group: 'K1' })] },
      'shown',
    ],
    ['a lower step than before', said(['level3', 'level2'], fresh), {}, 'wentDown'],
    ['a higher step than before', said(['level2', 'level3'], fresh), {}, 'shown'],
    ['the same step as before', said(['level3', 'level3'], fresh), {}, 'shown'],
    ['not known after a step', said(['level3', 'unknown'], fresh), {}, 'unknown'],
    ['lower, and not known in between', said(['level3', 'unknown', 'level2'], fresh), {}, 'wentDown'],
    ['a step and nothing shown', said(['level2']), {}, 'notShown'],
    ['nothing rated', said([]), {}, 'notRated'],
    ['nothing known', said(['unknown']), {}, 'unknown'],
  ])('%s', (_, record, some, reason) => {
    expect(aboutK1(record, some)).toBe(reason);
  });
});

describe('what else is asked about', () => {
  it.each<[string, Partial<Recorded>, Matter]>([
    [
      'a task that was skipped',
      { skipped: [{ trajectory: '3', task: 'T4' }] },
      { reason: 'skippedTask', about: 'trajectory/3/T4' },
    ],
    [
      'an intention that was dropped',
      { plan: [intention('r2', 'dropped')] },
      { reason: 'dropped', about: 'plan/r2' },
    ],
    [
      'an intention whose day has passed',
      { plan: [intention('2', 'open', { isOverdue: true })] },
      { reason: 'overdue', about: 'plan/2' },
    ],
    [
      'old evidence',
      { assessed: { ...quiet, ...each(['K1'], said(['level2'], old)) } },
      { reason: 'oldEvidence', about: old },
    ],
    ['evidence that much rests on', {}, { reason: 'muchOnOne', about: another }],
  ])('%s', (_, some, matter) => {
    expect(mattersToAsk(recorded({ assessed: quiet, ...some }), {})).toContainEqual(matter);
  });

  it.each([
    [4, false],
    [5, true],
    [6, true],
  ])('evidence that %i statements rest on: %s', (count, isAsked) => {
    const ids = groups.flatMap(({ statements }) => statements).slice(0, count);
    const assessed = Object.fromEntries(ids.map(({ id }) => [id, said(['level3'], fresh)]));
    const asked = mattersToAsk(recorded({ assessed }), {}).map(({ reason }) => reason);
    expect(asked.includes('muchOnOne')).toBe(isAsked);
  });
});

describe('the five that are asked', () => {
  const assessed = {
    ...quiet,
    ...each(['K1', 'K2', 'T4'], said(['level4'])),
    ...each(['C1'], said(['level3', 'level1'], fresh)),
    ...each(['A1'], said([])),
  };
  const much = recorded({
    assessed,
    plan: [intention('1', 'dropped', { group: 'K1' })],
    skipped: [{ trajectory: '1', task: 'T4' }],
  });

  it('are each for another reason and about another group, the weightiest first', () => {
    expect(mattersToAsk(much, {})).toEqual([
      { reason: 'topNothingShown', about: 'selfAssessment/K1' },
      { reason: 'skippedTask', about: 'trajectory/1/T4' },
      { reason: 'wentDown', about: 'selfAssessment/C1' },
      { reason: 'notRated', about: 'selfAssessment/A1' },
      { reason: 'muchOnOne', about: another },
    ]);
  });

  it('are others the next time, as long as there are any', () => {
    const askedIn: Record<string, number> = {};
    const all: string[] = [];
    for (let time = 1; time <= 3; time++) {
      const ids = mattersToAsk(much, askedIn).map(matterId);
      all.push(...ids);
      for (const id of ids) askedIn[id] = time;
    }
    expect(new Set(all).size).toBe(15);
  });

  it('are those asked longest ago where all were asked', () => {
    const few = recorded({ assessed: each(everyGroup, said(['level3'], fresh)) });
    const askedIn = Object.fromEntries(everyGroup.map((id) => [`shown:selfAssessment/${id}`, 2]));
    askedIn['shown:selfAssessment/C3'] = 1;
    askedIn[`muchOnOne:${fresh}`] = 3;
    expect(mattersToAsk(few, askedIn)[0]).toEqual({ reason: 'shown', about: 'selfAssessment/C3' });
  });

  it('are five different things, the same each time they are drawn, whatever somebody rated', () => {
    const record = fc.record({
      ratings: fc.array(fc.record({ rating: fc.constantFrom(...scale) }), { maxLength: 3 }),
      evidence: fc.subarray([fresh, old]),
    });
    const ids = groups.flatMap(({ statements }) => statements.map(({ id }) => id));
    const any = fc
      .tuple(...ids.map(() => record))
      .map((all) => Object.fromEntries(all.map((one, at) => [ids[at], one])));
    fc.assert(
      fc.property(any, (assessed) => {
        const asked = mattersToAsk(recorded({ assessed: assessed as Assessed }), {});
        expect(new Set(asked.map(matterId)).size).toBe(5);
        expect(mattersToAsk(recorded({ assessed: assessed as Assessed }), {})).toEqual(asked);
      }),
      { numRuns: 30 },
    );
  });
});

it('keeps what is asked about as one word and knows it again, unless the reason is gone', () => {
  for (const reason of reasons) {
    const matter = { reason, about: 'trajectory/3/T1' };
    expect(matterOf(matterId(matter))).toEqual(matter);
  }
  for (const id of ['', 'shown', 'unheardOf:K1', ':K1']) expect(matterOf(id)).toBeUndefined();
});
