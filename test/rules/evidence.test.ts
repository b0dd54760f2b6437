import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOn } from '../../src/profile/editions.ts';
import { ratings as scale } from '../../src/rules/assessment.ts';
import {
  type Assessed,
  countOf,
  mostEvidence,
  ratingNow,
  type StatementRecord,
  standingOf,
} from '../../src/rules/evidence.ts';
import { statementIds } from '../support/editions.ts';

const edition = editionOn('2026-09-01');

/** Rated like this, one after the other, with this evidence. */
function said(ratings: readonly (typeof scale)[number][], evidence: readonly string[] = []): StatementRecord {
  return { ratings: ratings.map((rating) => ({ rating })), evidence };
}

describe('where a statement stands', () => {
  it.each([
    ['nothing was said', undefined, 'open'],
    ['it has neither rating nor evidence', said([]), 'open'],
    ['it has evidence and no rating yet', said([], ['e1']), 'open'],
    ['it is not known', said(['unknown']), 'unknown'],
    ['it is not known, whatever the evidence', said(['unknown'], ['e1']), 'unknown'],
    ['it is not known any more', said(['level3', 'unknown'], ['e1']), 'unknown'],
    ['it has the lowest rating and no evidence', said(['level1']), 'stated'],
    ['it has the highest rating and no evidence', said(['level4']), 'stated'],
    ['it is known after all', said(['unknown', 'level2']), 'stated'],
    ['it has one piece of evidence', said(['level1'], ['e1']), 'shown'],
    ['it has all the evidence it takes', said(['level4'], ['e1', 'e2', 'e3']), 'shown'],
  ] as const)('when %s', (_, record, standing) => {
    expect(standingOf(record)).toBe(standing);
  });

  it('rests on the rating that was given last', () => {
    expect(ratingNow(said(['level4', 'unknown', 'level2']))).toBe('level2');
    expect([ratingNow(said([])), ratingNow(undefined)]).toEqual([undefined, undefined]);
  });
});

describe('how much is stated and shown', () => {
  const assessed: Assessed = {
    'K1.1': said(['level2']),
    'K1.2': said(['level4'], ['e1', 'e2']),
    'K2.1': said(['unknown'], ['e1']),
    'K2.2': said([], ['e1']),
    'T1.1': said(['level3'], ['e1']),
    'X9.1': said(['level3'], ['e1']),
  };

  it.each([
    ['of one group', ['K1'], { total: 2, done: 2, stated: 1, shown: 1, unknown: 0 }],
    ['of a section', ['K1', 'K2', 'K3', 'K4', 'K5'], { total: 14, done: 3, stated: 1, shown: 1, unknown: 1 }],
    ['of a group nobody began', ['A4'], { total: 3, done: 0, stated: 0, shown: 0, unknown: 0 }],
    ['of no group', [], { total: 0, done: 0, stated: 0, shown: 0, unknown: 0 }],
  ])('is counted %s', (_, ids, extents) => {
    const groups = edition.groups.filter(({ id }) => ids.includes(id));
    expect(countOf(groups, assessed)).toEqual(extents);
  });

  it('is counted of everything, without statements the edition does not have', () => {
    const extents = { total: 82, done: 4, stated: 1, shown: 2, unknown: 1 };
    expect(countOf(edition.groups, assessed)).toEqual(extents);
  });

  it('always adds up, in all and over the groups', () => {
    const record: fc.Arbitrary<StatementRecord> = fc.record({
      ratings: fc.array(fc.record({ rating: fc.constantFrom(...scale) }), { maxLength: 3 }),
      evidence: fc.array(fc.constantFrom('e1', 'e2'), { maxLength: mostEvidence }),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...statementIds(edition), 'X9.1'), record), (assessed) => {
        const all = countOf(edition.groups, assessed);
        expect(all.stated + all.shown + all.unknown).toBe(all.done);
        expect(all.total).toBe(82);
        const each = edition.groups.map((group) => countOf([group], assessed));
        for (const what of ['total', 'done', 'stated', 'shown', 'unknown'] as const) {
          expect(each.reduce((sum, extents) => sum + extents[what], 0)).toBe(all[what]);
        }
      }),
    );
  });
});
