import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Edition } from '../../src/profile/schema.ts';
import { ratings as scale } from '../../src/rules/assessment.ts';
import { applyMove, planMove, type Ratings, type Row, recallFormer } from '../../src/rules/migrate.ts';
import { madeUpEditions, revise, statementIds } from '../support/editions.ts';
import { histories } from '../support/histories.ts';

const [first, second, third] = madeUpEditions;
const two = { rating: 'level2', on: '2026-02-01', evidence: ['e1'] } as const;
const alsoTwo = { rating: 'level2', on: '2026-01-01', evidence: ['e2', 'e1'] } as const;
const three = { rating: 'level3', on: '2026-03-01', evidence: ['e3'] } as const;

/** The rows about these statements, what counts afterwards, and all that is kept by then. */
function move(before: Edition, later: readonly Edition[], ratings: Ratings) {
  const planned = planMove(before, later, ratings);
  const rowOf = (id: string) => planned.rows.find(({ from, to }) => [...from, ...to].includes(id));
  const applied = applyMove(planned, ratings);
  return { ...planned, ratings: applied, kept: { ...ratings, ...applied }, rowOf };
}

describe('a move to the next edition', () => {
  it.each<[string, Ratings, Row, Ratings]>([
    [
      'keeps the rating of a statement that stays the same',
      { K2: three, 'K2.1': two },
      { what: 'same', from: ['K2.1'], to: ['K2.1'], rating: 'kept', evidence: ['e1'] },
      { 'K2.1': two },
    ],
    [
      'keeps the rating of a statement that is said in other words',
      { 'K1.1': two },
      { what: 'reworded', from: ['K1.1'], to: ['K1.1'], rating: 'kept', evidence: ['e1'] },
      { 'K1.1': two },
    ],
    [
      'keeps the rating of a statement that has another id',
      { 'K3.1': two },
      { what: 'renamed', from: ['K3.1'], to: ['K2.4'], rating: 'kept', evidence: ['e1'] },
      { 'K2.4': two },
    ],
    [
      'asks again what has another meaning',
      { 'K3.2': two },
      { what: 'changed', from: ['K3.2'], to: ['K3.4'], rating: 'askAgain', evidence: ['e1'] },
      { 'K3.4': { evidence: ['e1'], former: ['K3.2'] } },
    ],
    [
      'asks again every part of what was split, with the evidence at each',
      { 'K1.2': two },
      { what: 'split', from: ['K1.2'], to: ['K1.3', 'K1.4'], rating: 'askAgain', evidence: ['e1'] },
      { 'K1.3': { evidence: ['e1'], former: ['K1.2'] }, 'K1.4': { evidence: ['e1'], former: ['K1.2'] } },
    ],
    [
      'asks again what was dealt out anew',
      { 'C2.2': two },
      {
        what: 'changed',
        from: ['C2.1', 'C2.2'],
        to: ['C2.6', 'C2.7', 'C2.8'],
        rating: 'askAgain',
        evidence: ['e1'],
      },
      Object.fromEntries(['C2.6', 'C2.7', 'C2.8'].map((id) => [id, { evidence: ['e1'], former: ['C2.2'] }])),
    ],
    [
      'keeps equal ratings that are merged, as old as the oldest, with all evidence',
      { 'T2.1': two, 'T2.2': alsoTwo },
      { what: 'merged', from: ['T2.1', 'T2.2'], to: ['T2.3'], rating: 'kept', evidence: ['e1', 'e2'] },
      { 'T2.3': { rating: 'level2', on: '2026-01-01', evidence: ['e1', 'e2'] } },
    ],
    [
      'gives a merged rating no day where one of them has none',
      { 'T2.1': { rating: 'unknown' }, 'T2.2': { rating: 'unknown', on: '2026-01-01' } },
      { what: 'merged', from: ['T2.1', 'T2.2'], to: ['T2.3'], rating: 'kept', evidence: [] },
      { 'T2.3': { rating: 'unknown' } },
    ],
    [
      'asks again where merged ratings differ',
      { 'T2.1': two, 'T2.2': three },
      { what: 'merged', from: ['T2.1', 'T2.2'], to: ['T2.3'], rating: 'askAgain', evidence: ['e1', 'e3'] },
      { 'T2.3': { evidence: ['e1', 'e3'], former: ['T2.1', 'T2.2'] } },
    ],
    [
      'asks again where only one of the merged was rated',
      { 'T2.2': three },
      { what: 'merged', from: ['T2.1', 'T2.2'], to: ['T2.3'], rating: 'askAgain', evidence: ['e3'] },
      { 'T2.3': { evidence: ['e3'], former: ['T2.2'] } },
    ],
    [
      'asks again where knowing and doing are merged, because their scales differ',
      { 'K5.1': two, 'C5.1': two },
      { what: 'changed', from: ['K5.1', 'C5.1'], to: ['C5.7'], rating: 'askAgain', evidence: ['e1'] },
      { 'C5.7': { evidence: ['e1'], former: ['K5.1', 'C5.1'] } },
    ],
    [
      'asks what is new',
      { 'C1.1': two },
      { what: 'new', from: [], to: ['C1.8'], rating: 'askAgain', evidence: [] },
      { 'C1.1': two },
    ],
    [
      'keeps aside what is gone',
      { 'A4.3': two },
      { what: 'gone', from: ['A4.3'], to: [], rating: 'keptAside', evidence: ['e1'] },
      {},
    ],
    [
      'does not ask again what was never rated, and takes its evidence along',
      { 'K1.2': { evidence: ['e1'] } },
      { what: 'split', from: ['K1.2'], to: ['K1.3', 'K1.4'], rating: 'none', evidence: ['e1'] },
      { 'K1.3': { evidence: ['e1'] }, 'K1.4': { evidence: ['e1'] } },
    ],
    [
      'has nothing to do for what is gone and was never rated',
      {},
      { what: 'gone', from: ['A4.3'], to: [], rating: 'none', evidence: [] },
      {},
    ],
  ])('%s', (_, ratings, row, kept) => {
    const moved = move(first, [second], ratings);
    expect(moved.rows).toContainEqual(row);
    expect(moved.ratings).toEqual(kept);
    expect(moved.askAgain).toEqual(row.rating === 'askAgain' ? moved.rows.flatMap(asked) : ['C1.8']);
  });

  function asked({ rating, to }: Row): readonly string[] {
    return rating === 'askAgain' ? to : [];
  }

  it('asks a practitioner who rated everything only what changed', () => {
    const all = Object.fromEntries(statementIds(first).map((id) => [id, two]));
    const { askAgain, rows } = planMove(first, [second], all);
    expect(askAgain).toEqual(['K1.3', 'K1.4', 'K3.4', 'C1.8', 'C2.6', 'C2.7', 'C2.8', 'C5.7']);
    expect(rows.filter(({ what }) => what === 'same').flatMap(({ to }) => to)).toHaveLength(82 - 11);
  });

  it('loses nothing when a rating was changed, or added, after the move was announced', () => {
    const announced = planMove(first, [second], { 'T2.1': two, 'T2.2': alsoTwo });
    const ratings = { 'T2.1': two, 'T2.2': three, 'A4.3': two };
    expect(applyMove(announced, ratings)).toEqual({
      'T2.3': { evidence: ['e1', 'e3'], former: ['T2.1', 'T2.2'] },
    });
  });

  it('does not ask a part again that was rated since', () => {
    const { askAgain, ratings } = move(first, [second], { 'K1.2': two, 'K1.3': three });
    expect(askAgain).toEqual(['K1.4', 'C1.8']);
    expect(ratings['K1.3']).toEqual(three);
  });
});

describe('a move over two editions', () => {
  it.each<[string, Ratings, Omit<Row, 'evidence'>, Ratings]>([
    [
      'keeps what had three ids',
      { 'K3.1': two },
      { what: 'renamed', from: ['K3.1'], to: ['K3.5'], rating: 'kept' },
      { 'K3.5': two },
    ],
    [
      'asks again what was split and put together again, because it may mean something else by now',
      { 'K1.2': two },
      { what: 'changed', from: ['K1.2'], to: ['K1.5'], rating: 'askAgain' },
      { 'K1.5': { evidence: ['e1'], former: ['K1.2'] } },
    ],
    [
      'asks again what was merged and then split',
      { 'T2.1': two, 'T2.2': two },
      { what: 'changed', from: ['T2.1', 'T2.2'], to: ['T2.4', 'T2.5'], rating: 'askAgain' },
      {
        'T2.4': { evidence: ['e1'], former: ['T2.1', 'T2.2'] },
        'T2.5': { evidence: ['e1'], former: ['T2.1', 'T2.2'] },
      },
    ],
    [
      'asks again what was merged with something new',
      { 'C1.7': two },
      { what: 'changed', from: ['C1.7'], to: ['C1.9'], rating: 'askAgain' },
      { 'C1.9': { evidence: ['e1'], former: ['C1.7'] } },
    ],
    [
      'keeps aside what is gone after all',
      { 'K3.2': two },
      { what: 'gone', from: ['K3.2'], to: [], rating: 'keptAside' },
      {},
    ],
    [
      'keeps what was gone and came back',
      { 'A4.3': two },
      { what: 'same', from: ['A4.3'], to: ['A4.3'], rating: 'kept' },
      { 'A4.3': two },
    ],
    [
      'keeps what was merged in the last one only',
      { 'A3.1': two, 'A3.2': two },
      { what: 'merged', from: ['A3.1', 'A3.2'], to: ['A3.4'], rating: 'kept' },
      { 'A3.4': two },
    ],
  ])('%s', (_, ratings, row, kept) => {
    const moved = move(first, [second, third], ratings);
    expect(moved.rows).toContainEqual(expect.objectContaining(row));
    expect(moved.ratings).toEqual(kept);
  });

  it('brings back what was kept aside when its statement returns', () => {
    const once = move(first, [second], { 'A4.3': two });
    const again = move(second, [third], once.kept);
    expect(once.ratings).toEqual({});
    expect(again.rowOf('A4.3')).toMatchObject({ what: 'new', rating: 'kept' });
    expect(again.ratings).toEqual({ 'A4.3': two });
  });

  it('keeps what went and came back, beside the parts that took its place', () => {
    const history: [Edition, ...Edition[]] = [first];
    history.push(revise(history, { successions: [{ what: 'renamed', from: ['K3.1'], to: ['K2.4'] }] }));
    history.push(revise(history, { successions: [{ what: 'split', from: ['K2.4'], to: ['K2.5', 'K2.6'] }] }));
    history.push(revise(history, { added: ['K2.4'] }));
    const { rows, ratings } = move(first, history.slice(1), { 'K3.1': two });
    expect(rows).toContainEqual(expect.objectContaining({ what: 'renamed', to: ['K2.4'], rating: 'kept' }));
    expect(rows).toContainEqual(expect.objectContaining({ what: 'split', to: ['K2.5', 'K2.6'] }));
    expect(ratings['K2.4']).toEqual(two);
  });

  it('still shows the first rating where a part is merged before it was asked', () => {
    const once = move(first, [second], { 'K1.2': two });
    const again = move(second, [third], once.kept);
    expect(again.ratings).toEqual({ 'K1.5': { evidence: ['e1'], former: ['K1.2'] } });
    expect(again.askAgain).toContain('K1.5');
  });
});

describe('what is still open since an earlier move', () => {
  const [a, b] = [{ rating: 'level2' }, { rating: 'level3' }] as const;
  it.each<[string, readonly Edition[], Ratings, Ratings]>([
    ['names what it comes from', [first, second], { 'K3.2': a }, { 'K3.4': { former: ['K3.2'] } }],
    [
      'keeps its evidence',
      [first, second],
      { 'K3.2': a, 'K3.4': { evidence: ['e1'] } },
      { 'K3.4': { evidence: ['e1'], former: ['K3.2'] } },
    ],
    ['names nothing where it was rated since', [first, second], { 'K3.2': a, 'K3.4': b }, { 'K3.4': b }],
    ['names nothing where nothing was rated', [first, second], {}, {}],
    [
      'names it through an edition in which it was not rated either',
      [first, second, third],
      { 'K1.2': a, 'T2.3': b },
      {
        'K1.3': { former: ['K1.2'] },
        'K1.4': { former: ['K1.2'] },
        'K1.5': { former: ['K1.2'] },
        'T2.4': { former: ['T2.3'] },
        'T2.5': { former: ['T2.3'] },
      },
    ],
  ])('%s', (_, editions, ratings, recalled) => {
    expect(recallFormer(editions, ratings)).toEqual({ ...ratings, ...recalled });
  });
});

const evidence = fc.uniqueArray(fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5'), { maxLength: 3 });
const rated = fc.record(
  {
    // Few ratings, so that merged ones are equal often enough.
    rating: fc.constantFrom(scale[1], scale[2]),
    on: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    evidence,
  },
  { requiredKeys: [] },
);

/** Somebody on one of the editions, with ratings of its statements and of some from before it. */
const practitioners = histories.chain((editions) =>
  fc.nat(editions.length - 1).chain((at) => {
    const [before, ...later] = editions.slice(at) as [Edition, ...Edition[]]; // `at` is a place in the list
    const ids = [...new Set(editions.slice(0, at + 1).flatMap(statementIds))];
    return fc
      .array(fc.option(rated), { minLength: ids.length, maxLength: ids.length })
      .map(
        (all): Ratings =>
          Object.fromEntries(ids.flatMap((id, place) => (all[place] ? [[id, all[place]]] : []))),
      )
      .map((ratings) => ({ before, later, after: later.at(-1) ?? before, ratings }));
  }),
);

describe('whatever the editions and the ratings are', () => {
  const promise = (
    check: (somebody: typeof practitioners extends fc.Arbitrary<infer T> ? T : never) => void,
  ) => fc.assert(fc.property(practitioners, check), { numRuns: 150 });

  test('nothing is lost: all there was is there, unchanged, under its own id', () => {
    promise(({ before, later, after, ratings }) => {
      const moved = move(before, later, ratings);
      expect(moved.kept).toMatchObject(ratings);
      expect(Object.keys(moved.ratings).filter((id) => !statementIds(after).includes(id))).toEqual([]);
    });
  });

  test('evidence goes along to everything that comes from its statement', () => {
    promise(({ before, later, ratings }) => {
      const moved = move(before, later, ratings);
      for (const { from, to } of moved.rows.filter(({ what }) => what !== 'same' && what !== 'reworded')) {
        const shown = from.flatMap((id) => ratings[id]?.evidence ?? []);
        for (const id of to)
          if (!ratings[id]) expect(new Set(moved.ratings[id]?.evidence)).toEqual(new Set(shown));
      }
    });
  });

  test('nothing is invented: a rating, a day and evidence are those of a statement it comes from', () => {
    promise(({ before, later, ratings }) => {
      const moved = move(before, later, ratings);
      for (const { from, to } of moved.rows) {
        for (const id of to) {
          const origins = [id, ...from].flatMap((origin) => ratings[origin] ?? []);
          const { rating, on, evidence = [], former = [] } = moved.ratings[id] ?? {};
          expect([undefined, ...origins.map((origin) => origin.rating)]).toContain(rating);
          expect([undefined, ...origins.map((origin) => origin.on)]).toContain(on);
          expect(origins.flatMap((origin) => origin.evidence ?? [])).toEqual(
            expect.arrayContaining([...evidence]),
          );
          for (const origin of former) expect(ratings[origin]?.rating).toBeDefined();
        }
      }
    });
  });

  test('every statement is in one row, and rated, to be asked, or was never rated', () => {
    promise(({ before, later, after, ratings }) => {
      const moved = move(before, later, ratings);
      const places = moved.rows.flatMap(({ to }) => to);
      expect(places.toSorted()).toEqual(statementIds(after).toSorted());
      const origins = new Set(moved.rows.flatMap(({ from }) => from));
      expect(statementIds(before).filter((id) => !origins.has(id))).toEqual([]);
      for (const { from, to } of moved.rows) {
        const wasRated = from.some((id) => ratings[id]?.rating);
        for (const id of to) {
          const isRated = moved.ratings[id]?.rating !== undefined;
          const isAsked = moved.askAgain.includes(id);
          expect([isRated, isAsked]).not.toEqual([true, true]);
          if (wasRated) expect(isRated || isAsked).toBe(true);
          else if (from.length > 0) expect(isRated).toBe(ratings[id]?.rating !== undefined);
        }
      }
    });
  });

  test('a move to the same edition changes nothing', () => {
    promise(({ before, ratings }) => {
      const moved = move(before, [], ratings);
      expect(moved.rows.map(({ what }) => what)).toEqual(statementIds(before).map(() => 'same'));
      expect(moved.kept).toEqual(ratings);
      expect(moved.askAgain).toEqual([]);
    });
  });

  test('a move made twice is a move made once', () => {
    promise(({ before, later, ratings }) => {
      const once = move(before, later, ratings);
      const twice = move(before, later, once.kept);
      expect([twice.kept, twice.askAgain]).toEqual([once.kept, once.askAgain]);
    });
  });

  test('what was announced is what happens', () => {
    promise(({ before, later, ratings }) => {
      const moved = move(before, later, ratings);
      for (const { rating, from, to, evidence } of moved.rows) {
        const kept = to.flatMap((id) => moved.ratings[id] ?? []);
        const left = from.flatMap((id) => (to.length > 0 ? [] : (ratings[id] ?? [])));
        const isAsked = to.some((id) => moved.askAgain.includes(id));
        const isKept = !isAsked && kept.some((one) => one.rating);
        expect({ askAgain: isAsked, kept: isKept, keptAside: left.length > 0 }).toEqual({
          askAgain: rating === 'askAgain',
          kept: rating === 'kept',
          keptAside: rating === 'keptAside',
        });
        expect(new Set(evidence)).toEqual(new Set([...kept, ...left].flatMap((one) => one.evidence ?? [])));
      }
    });
  });

  test('the order in which an edition names its successions does not matter', () => {
    promise(({ before, later, ratings }) => {
      const turned = later.map((edition) => ({
        ...edition,
        successions: edition.successions
          .toReversed()
          .map((one) => ({ ...one, from: one.from.toReversed(), to: one.to.toReversed() })),
      }));
      expect(move(before, turned, ratings)).toEqual({
        ...move(before, later, ratings),
        rowOf: expect.anything(),
      });
    });
  });

  test('edition by edition, or all at once, comes to the same', () => {
    promise(({ before, later, ratings }) => {
      let place = before;
      let kept = ratings;
      for (const edition of later) {
        const moved = move(place, [edition], kept);
        [place, kept] = [edition, moved.kept];
      }
      const atOnce = move(before, later, ratings);
      const ids = statementIds(place);
      const facts = (from: Ratings) =>
        ids.map((id) => {
          const { rating, on, evidence = [], former = [] } = from[id] ?? {};
          return { id, rating, on, evidence: [...evidence].sort(), isOpen: former.length > 0 };
        });
      expect(facts(atOnce.ratings)).toEqual(facts(kept));
    });
  });
});
