import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  amountsIn,
  conflictsBetween,
  type Documents,
  isUnused,
  join,
  type Kept,
  lastDayIn,
  type SaidIn,
} from '../../src/rules/join.ts';

const count = (count: number): Kept => ({ schema: 1, count });
const said = (...entries: readonly object[]): SaidIn => ({ schema: 1, said: entries, misses: 0 }) as SaidIn;
const answer = (question: string, answer: unknown, on = '2026-05-03') => said({ question, answer, on });
const rated = answer('K1.1', 'level2');
const ratedElse = answer('K1.1', 'level3', '2026-06-09');
const takenBack = said({ question: 'K1.1', skipped: true });

describe('two records as one', () => {
  it.each<[string, Documents, Documents, readonly string[], Documents]>([
    [
      'takes over what only the other has',
      {},
      { 'selfAssessment/K1': rated },
      [],
      { 'selfAssessment/K1': rated },
    ],
    ['keeps what only home has', { eligibility: rated }, {}, [], { eligibility: rated }],
    [
      'puts the numbers of the other after those of home',
      { story: count(2), 'story/1': answer('title', 'a'), 'story/2': answer('title', 'b') },
      { story: count(1), 'story/1': answer('title', 'c') },
      [],
      {
        story: count(3),
        ...{
          'story/1': answer('title', 'a'),
          'story/2': answer('title', 'b'),
          'story/3': answer('title', 'c'),
        },
      },
    ],
    [
      'asks in a rehearsal about the same as there',
      { story: count(2), reflection: count(1) },
      {
        story: count(1),
        rehearsal: count(1),
        'rehearsal/1': answer('matters', [
          'oldEvidence:story/1',
          'dropped:plan/r2',
          'shown:selfAssessment/K1',
        ]),
      },
      [],
      {
        ...{ story: count(3), reflection: count(1), rehearsal: count(1) },
        'rehearsal/1': answer('matters', [
          'oldEvidence:story/3',
          'dropped:plan/r3',
          'shown:selfAssessment/K1',
        ]),
      },
    ],
    [
      'draws an intervision sheet from the same as there',
      { trajectory: count(1) },
      {
        ...{ trajectory: count(1), intervision: count(2) },
        'intervision/1': answer('source', 'trajectory/1'),
        'intervision/2': answer('l1:trajectory/1', 'keep'),
      },
      [],
      {
        ...{ trajectory: count(2), intervision: count(2) },
        'intervision/1': answer('source', 'trajectory/2'),
        'intervision/2': answer('l1:trajectory/2', 'keep'),
      },
    ],
    [
      'goes by the numbers themselves where a count was lost',
      { 'story/4': answer('title', 'a') },
      { 'story/2': answer('title', 'c') },
      [],
      { story: count(6), 'story/4': answer('title', 'a'), 'story/6': answer('title', 'c') },
    ],
    [
      'files what something shows under its number at home',
      { story: count(2), reflection: count(3) },
      { 'showing/s1': answer('group', 'T1'), 'showing/r1': answer('group', 'T2') },
      [],
      {
        ...{ story: count(2), reflection: count(3) },
        ...{ 'showing/s3': answer('group', 'T1'), 'showing/r4': answer('group', 'T2') },
      },
    ],
    [
      'lets evidence point to what it pointed to',
      { story: count(1), reflection: count(2), trajectory: count(3) },
      { 'evidence/K1': answer('K1.1', ['story/1', 'reflection/1', 'trajectory/1/T3']) },
      [],
      {
        ...{ story: count(1), reflection: count(2), trajectory: count(3) },
        'evidence/K1': answer('K1.1', ['story/2', 'reflection/3', 'trajectory/4/T3']),
      },
    ],
    [
      'lets a reflection be about the trajectory it was about',
      { trajectory: count(3), reflection: count(1) },
      { reflection: count(2), 'reflection/1': answer('about', '2'), 'reflection/2': answer('about', 'free') },
      [],
      {
        ...{ trajectory: count(3), reflection: count(3) },
        ...{ 'reflection/2': answer('about', '5'), 'reflection/3': answer('about', 'free') },
      },
    ],
    [
      'files what became of an intention under its number',
      { plan: count(2), reflection: count(5) },
      { plan: count(1), 'plan/1': rated, 'plan/1/state': rated, 'plan/r1/state': rated },
      [],
      {
        plan: count(3),
        reflection: count(5),
        'plan/3': rated,
        'plan/3/state': rated,
        'plan/r6/state': rated,
      },
    ],
    [
      'leaves words that only look like a reference as they were said',
      { story: count(1) },
      { story: count(1), 'story/1': answer('title', 'story/1'), 'reflection/1': answer('moment', '1') },
      [],
      {
        ...{ story: count(2), reflection: count(1) },
        ...{ 'story/2': answer('title', 'story/1'), 'reflection/1': answer('moment', '1') },
      },
    ],
    [
      'leaves home as it is where both differ, with the other aside',
      { 'selfAssessment/K1': rated },
      { 'selfAssessment/K1': ratedElse },
      [],
      { 'selfAssessment/K1': rated, 'selfAssessment/K1/joined-aside': ratedElse },
    ],
    [
      'takes what was picked of the other, with that of home aside',
      { 'selfAssessment/K1': rated },
      { 'selfAssessment/K1': ratedElse },
      ['selfAssessment/K1'],
      { 'selfAssessment/K1': ratedElse, 'selfAssessment/K1/joined-aside': rated },
    ],
    [
      'keeps what is aside apart from what was aside before',
      { eligibility: rated, 'eligibility/joined-aside': ratedElse },
      { eligibility: ratedElse, 'eligibility/joined-aside': rated },
      [],
      {
        ...{ eligibility: rated, 'eligibility/joined-aside': ratedElse },
        'eligibility/joined-aside-2': ratedElse,
        'eligibility/joined-aside/joined-aside': rated,
      },
    ],
    [
      'holds what is the same once',
      { eligibility: rated },
      { eligibility: rated },
      [],
      { eligibility: rated },
    ],
    [
      'does not let what was taken back stand in the way',
      { 'selfAssessment/K1': takenBack, eligibility: rated },
      { 'selfAssessment/K1': rated, eligibility: takenBack },
      [],
      { 'selfAssessment/K1': rated, eligibility: rated },
    ],
    [
      'prefers what can be read',
      { eligibility: '{"schema"', story: '?', 'move/2026-01-01': rated },
      { eligibility: rated, story: count(2), 'move/2026-01-01': '?' },
      [],
      {
        ...{ eligibility: rated, 'eligibility/joined-aside': '{"schema"' },
        ...{ story: count(2), 'story/joined-aside': '?' },
        ...{ 'move/2026-01-01': rated, 'move/2026-01-01/joined-aside': '?' },
      },
    ],
    [
      'numbers also what nobody can read any more',
      { story: count(1) },
      { story: count(1), 'story/1': '?', 'story/1/aside-3': '??' },
      [],
      { story: count(2), 'story/2': '?', 'story/2/aside-3': '??' },
    ],
    ['lets what was said about the joining go', { 'join/a': rated }, { 'join/b': rated }, [], {}],
  ])('%s', (_, home, other, takes, joined) => {
    expect(join(home, other, takes).documents).toEqual(joined);
  });

  it('says what something of the other is called in it', () => {
    const { renamed } = join({ story: count(2), trajectory: count(1), reflection: count(4) }, {}, []);
    const names = [
      'story/1',
      'trajectory/2/start',
      'plan/r1/state',
      'plan/1',
      'eligibility',
      'trajectory/older-12',
    ];
    expect(names.map(renamed)).toEqual([
      ...['story/3', 'trajectory/3/start', 'plan/r5/state', 'plan/1', 'eligibility', 'trajectory/older-12'],
    ]);
  });
});

describe('what has to be picked', () => {
  it.each<[string, Documents, Documents, readonly string[]]>([
    ['nothing of what only one has', { eligibility: rated }, { 'evidence/K1': rated }, []],
    ['nothing that is the same', { eligibility: rated }, { eligibility: rated }, []],
    [
      'nothing that was only said on another day',
      { eligibility: rated },
      { eligibility: answer('K1.1', 'level2', '2026-01-01') },
      [],
    ],
    ['nothing that was taken back', { eligibility: rated }, { eligibility: takenBack }, []],
    ['nothing that cannot be read', { eligibility: rated }, { eligibility: '?' }, []],
    ['nothing of a move', { 'move/2026-01-01': rated }, { 'move/2026-01-01': ratedElse }, []],
    ['nothing that is numbered', { 'story/1': rated }, { 'story/1': ratedElse }, []],
    [
      'nothing that was put aside',
      { 'evidence/K1/joined-aside': rated },
      { 'evidence/K1/joined-aside': ratedElse },
      [],
    ],
    [
      'each that was answered otherwise',
      { eligibility: rated, 'selfAssessment/K1': rated, 'evidence/K1': rated },
      { eligibility: ratedElse, 'selfAssessment/K1': ratedElse, 'evidence/K1': ratedElse },
      ['eligibility', 'selfAssessment/K1', 'evidence/K1'],
    ],
    [
      'evidence that points to different stories of the same number',
      { story: count(1), 'evidence/K1': answer('K1.1', ['story/1']) },
      { story: count(1), 'evidence/K1': answer('K1.1', ['story/1']) },
      ['evidence/K1'],
    ],
  ])('is %s', (_, home, other, names) => {
    expect(conflictsBetween(home, other)).toEqual(names);
  });
});

describe('a record in numbers', () => {
  it('counts what was said', () => {
    const documents = {
      ...{ eligibility: rated, 'selfAssessment/K1': rated, 'selfAssessment/K2': takenBack },
      ...{ 'selfAssessment/K3': '?', 'selfAssessment/K1/joined-aside': rated },
      ...{ story: count(2), 'story/1': rated, 'story/2': takenBack, 'reflection/3': rated },
      ...{ 'trajectory/1/start': rated, 'trajectory/1/T1': rated, 'trajectory/2/start': rated },
      ...{ 'plan/1': rated, 'plan/1/state': rated, 'plan/r1/state': rated, 'join/a': rated },
      ...{ recertification: count(2), 'recertification/1': rated, 'recertification/2': rated },
    };
    expect(amountsIn(documents)).toEqual({
      ...{
        eligibility: 1,
        groups: 1,
        stories: 1,
        trajectories: 2,
        reflections: 1,
        intentions: 1,
        periods: 2,
      },
    });
  });

  it.each<[string, Documents, boolean]>([
    ['nothing', {}, true],
    ['what was taken back', { eligibility: takenBack, story: count(0) }, true],
    ['what was said of joining', { 'join/a': rated }, true],
    ['an answer', { eligibility: rated }, false],
    ['what cannot be read', { eligibility: '?' }, false],
  ])('is unused with %s: %s', (_, documents, isSo) => {
    expect(isUnused(documents)).toBe(isSo);
  });

  it.each<[string, Kept | undefined, string | undefined]>([
    [
      'the last one',
      said(
        { question: 'a', answer: 1, on: '2026-01-01' },
        { question: 'b', skipped: true, on: '2026-02-01' },
      ),
      '2026-02-01',
    ],
    [
      'the last that is known',
      said({ question: 'a', answer: 1, on: '2026-01-01' }, { question: 'b', answer: 1 }),
      '2026-01-01',
    ],
    ['none where nothing can be read', '?', undefined],
    ['none where nothing is kept', undefined, undefined],
  ])('was last spoken in on %s', (_, kept, day) => {
    expect(lastDayIn(kept === undefined ? {} : { eligibility: kept }, 'eligibility')).toBe(day);
  });
});

/** Made up records: everything in them has words of its own, and points to things that are there. */
const numbers = ['1', '2', '3'] as const;
const sources = numbers.flatMap((one) => [`story/${one}`, `reflection/${one}`, `trajectory/${one}/T1`]);

function record(side: string): fc.Arbitrary<Documents> {
  const some = <T>(all: readonly T[]) => fc.subarray([...all]);
  return fc
    .record({
      told: some(sources),
      about: fc.array(fc.constantFrom(...numbers), { minLength: 3, maxLength: 3 }),
      pointed: fc.array(some(sources), { minLength: 2, maxLength: 2 }),
      own: some(numbers),
      became: some(['1', '2', '3', 'r1', 'r2', 'r3']),
      once: some(['eligibility', 'selfAssessment/K1', 'selfAssessment/K2', 'move/2026-01-01']),
    })
    .map(({ told, about, pointed, own, became, once }): Documents => {
      const words = (name: string) => ({ question: 'words', answer: `${side} ${name}` });
      const numberedAt = (name: string) => Number(name.split('/')[1]);
      const plain = [
        ...told.filter((name) => !name.startsWith('reflection')),
        ...own.map((one) => `plan/${one}`),
        ...once,
      ];
      const counted = (series: string, names: readonly string[]) => {
        const own = names.filter((name) => name.startsWith(`${series}/`));
        return own.length > 0 ? { [series]: count(Math.max(...own.map(numberedAt))) } : {};
      };
      const reflections = told.filter((name) => name.startsWith('reflection'));
      return {
        ...Object.fromEntries(plain.map((name) => [name, said(words(name))])),
        ...Object.fromEntries(
          reflections.map((name) => {
            const number = about[numberedAt(name) - 1];
            const isThere = told.includes(`trajectory/${number}/T1`);
            return [name, said(words(name), { question: 'about', answer: isThere ? number : 'free' })];
          }),
        ),
        ...Object.fromEntries(
          pointed.flatMap((names, at) => {
            const there = names.filter((name) => told.includes(name));
            return there.length > 0
              ? [[`evidence/K${at + 1}`, said({ question: `K${at + 1}.1`, answer: there })]]
              : [];
          }),
        ),
        ...Object.fromEntries(
          became
            .filter((id) =>
              id.startsWith('r') ? told.includes(`reflection/${id.slice(1)}`) : own.some((one) => one === id),
            )
            .map((id) => [`plan/${id}/state`, said(words(`plan/${id}/state`))]),
        ),
        ...counted('story', told),
        ...counted('reflection', told),
        ...counted('trajectory', told),
        ...counted(
          'plan',
          own.map((one) => `plan/${one}`),
        ),
      };
    });
}

const saidIn = (documents: Documents): readonly (readonly [string, SaidIn])[] =>
  Object.entries(documents).flatMap(([name, kept]) =>
    typeof kept === 'object' && 'said' in kept ? [[name, kept] as const] : [],
  );

/** What a document says once each name in it is replaced by the words that are found there. */
function meaning(documents: Documents, name: string, kept: SaidIn): string {
  const wordsAt = (one: unknown) => {
    const found = documents[`${one}`];
    return typeof found === 'object' && 'said' in found ? found.said[0]?.answer : `nothing at ${one}`;
  };
  const startOf = (number: unknown) => (number === 'free' ? 'free' : wordsAt(`trajectory/${number}/T1`));
  return JSON.stringify(
    kept.said.map(({ question, answer }) => {
      if (name.startsWith('evidence/') && Array.isArray(answer)) return answer.map(wordsAt);
      return question === 'about' ? [startOf(answer)] : answer;
    }),
  );
}

/** Whose words these are, of which document. */
const picks = fc.subarray(['eligibility', 'selfAssessment/K1', 'evidence/K1', 'evidence/K2']);

test('whatever two people said, each reference points to what it pointed to, and not a word is lost', () => {
  fc.assert(
    fc.property(record('home'), record('other'), picks, (home, other, takes) => {
      const { documents } = join(home, other, takes);
      const meanings = (all: Documents) => saidIn(all).map(([name, kept]) => meaning(all, name, kept));
      // A trajectory that has gone is about nothing, whatever its number is.
      const known = (all: readonly string[]) =>
        all.map((one) => one.replaceAll(/nothing at [\w/]+/g, 'nothing'));
      const before = [...known(meanings(home)), ...known(meanings(other))].toSorted();
      const after = known(meanings(documents)).toSorted();
      expect([...new Set(after)]).toEqual([...new Set(before)]);
    }),
    { numRuns: 500 },
  );
});

test('whatever two people said, what is theirs under a number is told under the number it has now', () => {
  fc.assert(
    fc.property(record('home'), record('other'), picks, (home, other, takes) => {
      const { documents, renamed } = join(home, other, takes);
      for (const [name, kept] of saidIn(other)) {
        const found = documents[renamed(name)];
        const isThere =
          typeof found === 'object' && 'said' in found && found.said[0]?.question === kept.said[0]?.question;
        expect(isThere).toBe(true);
        if (renamed(name) !== name)
          expect(meaning(documents, renamed(name), found as SaidIn)).toContain('other');
      }
      const numbersOf = (series: string) =>
        saidIn(documents).flatMap(([name]) => {
          const [id, number] = name.split('/');
          return id === series && /^\d+$/.test(number ?? '') ? [Number(number)] : [];
        });
      for (const series of ['story', 'reflection', 'trajectory', 'plan']) {
        const kept = documents[series];
        const counted = typeof kept === 'object' && 'count' in kept ? kept.count : 0;
        expect(Math.max(0, ...numbersOf(series))).toBeLessThanOrEqual(counted);
      }
    }),
    { numRuns: 500 },
  );
});

test('whatever two people said, what is picked is what they disagreed on, and picking the other swaps the two', () => {
  fc.assert(
    fc.property(record('home'), record('other'), (home, other) => {
      const conflicts = conflictsBetween(home, other);
      const stayed = join(home, other, []).documents;
      const taken = join(home, other, conflicts).documents;
      for (const name of conflicts) {
        expect(stayed[name]).toEqual(home[name]);
        expect(taken[`${name}/joined-aside`]).toEqual(home[name]);
        expect(taken[name]).toEqual(stayed[`${name}/joined-aside`]);
      }
      expect(Object.keys(stayed).toSorted()).toEqual(Object.keys(taken).toSorted());
    }),
    { numRuns: 300 },
  );
});
