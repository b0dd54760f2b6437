import { describe, expect, it } from 'vitest';
import { editionOn } from '../../src/profile/editions.ts';
import {
  askedAgain,
  canClose,
  isClosed,
  isLast,
  missingFor,
  type PartStates,
  partsOf,
  type SaidOfPart,
  type StartAnswers,
  stateOf,
  statesOf,
  suggested,
  type TaskAnswers,
  tasksLeft,
} from '../../src/rules/trajectory.ts';

const edition = editionOn('2026-09-01');
const parts = partsOf(edition);
const early = { phase: 'guidance' } as const;
const last = { phase: 'completion' } as const;

describe('the parts of a trajectory', () => {
  it('come in the order of the profile, each phase ending in a look back', () => {
    expect(parts.map(({ id, what }) => `${what} ${id}`)).toEqual([
      ...['start start', 'task T1', 'task T2', 'lookBack alignment'],
      ...['task T3', 'task T4', 'task T5', 'task T6', 'lookBack guidance'],
      ...['task T7', 'lookBack completion'],
    ]);
  });

  it('follow the phases and tasks of the edition, in whatever order it has them', () => {
    const turned = { phases: edition.phases.toReversed(), groups: edition.groups.toReversed() };
    expect(partsOf(turned).map(({ id }) => id)).toEqual([
      ...['start', 'T7', 'completion', 'T6', 'T5', 'T4', 'T3', 'guidance', 'T2', 'T1', 'alignment'],
    ]);
  });

  it('end with the one task of the last phase and the closing', () => {
    const ending = parts.filter((part) => part.what !== 'start' && isLast(part));
    expect(ending.map(({ id }) => id)).toEqual(['T7', 'completion']);
  });
});

describe('a task', () => {
  it.each<[string, TaskAnswers, string]>([
    ['without a word', {}, 'open'],
    ['of which nothing was done yet', { doing: [] }, 'open'],
    ['put off', { doing: [], plan: 'later' }, 'open'],
    ['to be skipped, without a reason yet', { doing: [], plan: 'skip' }, 'open'],
    ['skipped with a reason', { doing: [], plan: 'skip', reason: 'x' }, 'skipped'],
    ['put off after a reason to skip it', { doing: [], plan: 'later', reason: 'x' }, 'open'],
    ['with one statement ticked', { doing: ['T3.1'] }, 'underWay'],
    ['begun after it was skipped', { doing: ['T3.1'], plan: 'skip', reason: 'x' }, 'underWay'],
    ['told of without ticking', { did: 'x' }, 'underWay'],
    ['with a next contact and no more', { next: '2026-09-10' }, 'underWay'],
    ['of which nothing was done after all', { doing: [], did: 'x', isDone: true }, 'open'],
    ['not finished', { doing: ['T3.1'], did: 'x', isDone: false }, 'underWay'],
    ['finished', { doing: ['T3.1'], did: 'x', isDone: true }, 'done'],
    ['finished, with nothing else said', { isDone: true }, 'done'],
  ])('%s: %o is %s', (_, answers, state) => {
    expect(stateOf(early, answers, { sponsor: true })).toBe(state);
  });
});

describe('the last task', () => {
  const client = { clientEvaluation: 'x' };
  const sponsor = { sponsorEvaluation: 'x' };
  const both = ['clientEvaluation', 'sponsorEvaluation'];
  it.each<[StartAnswers, TaskAnswers, string[]]>([
    [{}, {}, ['clientEvaluation']],
    [{}, client, []],
    [{ sponsor: false }, {}, ['clientEvaluation']],
    [{ sponsor: false }, sponsor, ['clientEvaluation']],
    [{ sponsor: false }, client, []],
    [{ sponsor: true }, {}, both],
    [{ sponsor: true }, client, ['sponsorEvaluation']],
    [{ sponsor: true }, sponsor, ['clientEvaluation']],
    [{ sponsor: true }, { ...client, ...sponsor }, []],
  ])(
    'where the start was %o and is told %o, lacks %o and is done only without a lack',
    (start, told, lack) => {
      expect(missingFor(last, told, start)).toEqual(lack);
      const finished = { doing: ['T7.1'], isDone: true, ...told };
      expect(stateOf(last, finished, start)).toBe(lack.length === 0 ? 'done' : 'underWay');
    },
  );

  it('alone waits for an evaluation', () => {
    expect(missingFor({ phase: 'alignment' }, {}, { sponsor: true })).toEqual([]);
    expect(missingFor(early, {}, { sponsor: true })).toEqual([]);
  });
});

describe('of somebody who comes back to a task', () => {
  const open = ['doing', 'plan', 'reason'];
  const told = { doing: ['T3.1'], did: 'x', isDone: false };
  const lastTold = { ...told, doing: ['T7.1'], next: '2026-08-31' };
  it.each<[string, { readonly phase: 'guidance' | 'completion' }, TaskAnswers, readonly string[]]>([
    ['that nothing was said of', early, {}, open],
    ['that was put off', early, { doing: [], plan: 'later' }, open],
    ['that was to be skipped without a reason', early, { doing: [], plan: 'skip' }, open],
    ['that was skipped', early, { doing: [], plan: 'skip', reason: 'x' }, []],
    ['that is done', early, { ...told, isDone: true, next: '2026-08-31' }, []],
    ['under way', early, told, ['isDone']],
    ['with a next contact today', early, { ...told, next: '2026-09-01' }, ['isDone']],
    ['with a next contact tomorrow', early, { ...told, next: '2026-09-02' }, ['isDone']],
    ['with a next contact that was yesterday', early, { ...told, next: '2026-08-31' }, ['next', 'isDone']],
    ['that lacks both evaluations', last, lastTold, ['clientEvaluation', 'sponsorEvaluation']],
    ['that lacks one', last, { ...lastTold, clientEvaluation: 'x' }, ['sponsorEvaluation']],
  ])('%s is asked again what may have changed', (_, task, answers, questions) => {
    expect(askedAgain(task, answers, { sponsor: true }, '2026-09-01')).toEqual(questions);
  });
});

const begun: PartStates = { start: 'done' };
const aligned: PartStates = { ...begun, T1: 'done', T2: 'skipped' };
const guided: PartStates = {
  ...{ ...aligned, alignment: 'done' },
  ...{ T3: 'done', T4: 'skipped', T5: 'done', T6: 'done' },
};
const complete: PartStates = { ...guided, guidance: 'done', T7: 'done' };

describe('what comes next', () => {
  it.each<[string, PartStates, string[]]>([
    ['at first, the start', {}, ['start']],
    ['while the start is not complete, only the start', { start: 'underWay', T1: 'underWay' }, ['start']],
    ['after the start, the first task', begun, ['T1']],
    ['a task under way and the first open one', { ...begun, T1: 'underWay' }, ['T1', 'T2']],
    ['every task under way', { ...begun, T2: 'underWay', T5: 'underWay' }, ['T1', 'T2', 'T5']],
    ['no look back while a task of the phase is open', { ...begun, T2: 'done' }, ['T1']],
    ['nor while one is under way', { ...begun, T1: 'underWay', T2: 'done' }, ['T1', 'T3']],
    ['a look back when its tasks are done or skipped', aligned, ['alignment', 'T3']],
    ['one that was begun', { ...aligned, alignment: 'underWay' }, ['alignment', 'T3']],
    ['none that is done', { ...aligned, alignment: 'done' }, ['T3']],
    ['the last task with the look back before it', guided, ['guidance', 'T7']],
    ['the last task under way', { ...guided, T7: 'underWay' }, ['guidance', 'T7']],
    ['the last task again where it was skipped', { ...guided, guidance: 'done', T7: 'skipped' }, ['T7']],
    ['but not before its turn', { ...begun, T7: 'skipped' }, ['T1']],
    ['the closing once the last task is done', complete, ['completion']],
    ['the closing first, though an earlier task is open', { ...begun, T7: 'done' }, ['completion', 'T1']],
    [
      'and though some are under way',
      { ...begun, T1: 'underWay', T3: 'underWay', T7: 'done' },
      ['completion', 'T1', 'T2', 'T3'],
    ],
    ['nothing once closed', { ...complete, completion: 'done' }, []],
    ['nothing once closed, whatever stayed open', { ...begun, T7: 'done', completion: 'done' }, []],
    [
      'the last task where it was taken up again',
      { ...complete, T7: 'underWay', completion: 'done' },
      ['T7'],
    ],
  ])('is %s', (_, states, ids) => {
    expect(suggested(parts, states).map(({ id }) => id)).toEqual(ids);
  });
});

describe('how the parts stand', () => {
  const said = (answers: SaidOfPart['answers'], isOver = false): SaidOfPart => ({ answers, isOver });
  it.each<[string, Record<string, SaidOfPart>, PartStates]>([
    ['nothing said', {}, { start: 'open', T1: 'open', alignment: 'open', completion: 'open' }],
    ['a start that was begun', { start: said({ pseudonym: 'x' }) }, { start: 'underWay' }],
    ['a start that is over', { start: said({ pseudonym: 'x' }, true) }, { start: 'done' }],
    ['a start of which everything was passed over', { start: said({}, true) }, { start: 'done' }],
    ['a look back that was begun', { guidance: said({ wentWell: 'x' }) }, { guidance: 'underWay' }],
    ['a look back that is over', { guidance: said({ wentWell: 'x' }, true) }, { guidance: 'done' }],
    [
      'a task whose questions are over but that is not done',
      { T1: said({ did: 'x' }, true) },
      { T1: 'underWay' },
    ],
    [
      'a last task without the evaluation of a sponsor',
      {
        start: said({ sponsor: true }, true),
        T7: said({ doing: ['T7.1'], clientEvaluation: 'x', isDone: true }, true),
      },
      { T7: 'underWay' },
    ],
    [
      'the same where there is no sponsor',
      {
        start: said({ sponsor: false }, true),
        T7: said({ doing: ['T7.1'], clientEvaluation: 'x', isDone: true }, true),
      },
      { T7: 'done' },
    ],
  ])('%s', (_, told, states) => {
    expect(statesOf(parts, told)).toMatchObject(states);
    expect(Object.keys(statesOf(parts, told))).toEqual(parts.map(({ id }) => id));
  });

  it.each<[PartStates, number]>([
    [{}, 7],
    [{ ...begun, T1: 'underWay' }, 7],
    [aligned, 5],
    [complete, 0],
  ])('%o leaves %s tasks', (states, left) => {
    expect(tasksLeft(parts, states)).toBe(left);
  });
});

describe('a trajectory', () => {
  it.each<[PartStates, boolean]>([
    [guided, false],
    [{ ...guided, T7: 'underWay' }, false],
    [{ ...guided, T7: 'skipped' }, false],
    [complete, true],
    [{ T7: 'done' }, true],
  ])('that stands as %o can be closed: %s', (states, can) => {
    expect(canClose(parts, states)).toBe(can);
  });

  it.each<[PartStates, boolean]>([
    [{}, false],
    [complete, false],
    [{ ...complete, completion: 'underWay' }, false],
    [{ ...complete, completion: 'done' }, true],
    [{ ...complete, completion: 'done', T7: 'skipped' }, false],
    [{ ...complete, completion: 'done', T7: 'underWay' }, false],
  ])('that stands as %o is closed: %s', (states, closed) => {
    expect(isClosed(parts, states)).toBe(closed);
  });
});
