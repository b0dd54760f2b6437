import { describe, expect, it } from 'vitest';
import { type Became, type Intention, planOf } from '../../src/rules/plan.ts';

const today = '2026-09-01';
const intention = (id: string, by?: string): Intention => ({ id, what: `Do ${id}`, ...(by && { by }) });
const idsOf = (intentions: readonly Intention[], became: Readonly<Record<string, Became>> = {}) =>
  planOf(intentions, became, today).map(({ id }) => id);

describe('a plan', () => {
  it('is empty where nothing is intended, whatever is said to have become of it', () => {
    expect(planOf([], { r1: { ending: 'done' } }, today)).toEqual([]);
  });

  it('has what is open by its day, and without a day last, in the order in which it was told', () => {
    const told = [
      intention('someday'),
      intention('later', '2027-02-01'),
      intention('first', '2026-08-31'),
      intention('other'),
      intention('sooner', '2026-12-31'),
    ];
    expect(idsOf(told)).toEqual(['first', 'sooner', 'later', 'someday', 'other']);
  });

  it('goes by the day that something was moved to', () => {
    const told = [intention('1', '2026-10-01'), intention('2', '2026-11-01'), intention('3')];
    const became = {
      1: { ending: 'moved', by: '2026-12-01' },
      3: { ending: 'moved', by: '2026-10-15' },
    } as const;
    expect(idsOf(told, became)).toEqual(['3', '2', '1']);
  });

  it('has what was done or dropped after what is open, the latest first', () => {
    const told = ['1', '2', '3', '4'].map((id) => intention(id, '2026-01-01'));
    const became = {
      1: { ending: 'done', on: '2026-07-01' },
      2: { ending: 'dropped' },
      4: { ending: 'dropped', on: '2026-08-01' },
    } as const;
    expect(idsOf(told, became)).toEqual(['3', '4', '1', '2']);
  });
});

describe('an intention', () => {
  const planned = (one: Intention, became: Became = {}) => planOf([one], { [one.id]: became }, today)[0];

  it.each<[string | undefined, Became, boolean]>([
    ['2026-08-31', {}, true],
    ['2026-09-01', {}, false],
    ['2026-09-02', {}, false],
    [undefined, {}, false],
    ['2026-08-31', { ending: 'asIs' }, true],
    ['2026-08-31', { ending: 'moved' }, true],
    ['2026-08-01', { ending: 'moved', by: '2026-08-31' }, true],
    ['2026-08-01', { ending: 'moved', by: '2026-09-01' }, false],
    [undefined, { ending: 'moved', by: '2026-08-31' }, true],
    ['2026-08-31', { ending: 'done' }, false],
    ['2026-08-31', { ending: 'dropped' }, false],
  ])('by %s, of which is said %o, is overdue on 1 September 2026: %s', (by, became, isOverdue) => {
    expect(planned(intention('1', by), became)).toMatchObject({ isOverdue });
  });

  it.each<[Became, 'open' | 'done' | 'dropped']>([
    [{}, 'open'],
    [{ ending: 'moved', by: '2026-12-01' }, 'open'],
    [{ ending: 'asIs' }, 'open'],
    [{ ending: 'done' }, 'done'],
    [{ ending: 'dropped' }, 'dropped'],
  ])('of which is said %o is %s', (became, state) => {
    expect(planned(intention('1', '2026-10-01'), became)).toMatchObject({ state });
  });

  it.each<[string | undefined, string | undefined, string | undefined, string | undefined]>([
    ['2026-10-01', '2026-11-01', '2026-11-01', '2026-10-01'],
    ['2026-10-01', '2026-10-01', '2026-10-01', undefined],
    ['2026-10-01', undefined, '2026-10-01', undefined],
    [undefined, '2026-11-01', '2026-11-01', undefined],
    [undefined, undefined, undefined, undefined],
  ])('first for %s and moved to %s is for %s, moved from %s', (first, to, by, movedFrom) => {
    const found = planned(intention('1', first), { ending: 'moved', ...(to && { by: to }) });
    expect([found?.by, found?.movedFrom]).toEqual([by, movedFrom]);
  });

  it('keeps the day it was moved to when it is left as it is, or done', () => {
    for (const ending of ['asIs', 'done'] as const) {
      expect(planned(intention('1', '2026-10-01'), { ending, by: '2026-11-01' })).toMatchObject({
        by: '2026-11-01',
        movedFrom: '2026-10-01',
      });
    }
  });

  it('says how it ended, and nothing that belongs to another end', () => {
    const said = { reason: 'no time', noticed: 'they began', on: '2026-08-20' };
    const one = { id: '1', what: 'Do 1' };
    const known = { ...one, isOverdue: false };
    expect(planned(one, { ending: 'done', ...said })).toEqual({
      ...known,
      ...{ state: 'done', noticed: 'they began', endedOn: '2026-08-20' },
    });
    expect(planned(one, { ending: 'dropped', ...said })).toEqual({
      ...known,
      ...{ state: 'dropped', reason: 'no time', endedOn: '2026-08-20' },
    });
    expect(planned(one, { ending: 'asIs', ...said })).toEqual({ ...known, state: 'open' });
  });

  it('keeps what it was and what it is about', () => {
    const one = { ...intention('r3', '2026-10-01'), noticing: 'they begin', group: 'C5' };
    expect(planned(one)).toEqual({ ...one, state: 'open', isOverdue: false });
  });
});
