import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openQuiet, type Quiet } from '../../src/state/quiet.ts';

let told: (readonly string[])[];
let isFailing: boolean;
let quiet: Quiet;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'performance'] });
  told = [];
  isFailing = false;
  quiet = openQuiet(async (keys) => {
    if (isFailing) throw new Error('away');
    told.push(keys);
  });
});
afterEach(async () => {
  await quiet.close();
  vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

it('tells once what was changed, a minute after it was changed last', async () => {
  quiet.changed('anna', ['a', 'b']);
  await pass(50);
  quiet.changed('anna', ['b', 'c']);
  await pass(5);
  expect(told).toEqual([]);
  await pass(10);
  expect(told).toEqual([['a']]);
  await pass(60);
  expect(told).toEqual([['a'], ['b', 'c']]);
  await pass(600);
  expect(told).toHaveLength(2);
});

it('tells of each name by itself', async () => {
  quiet.changed('anna', ['a']);
  quiet.changed('bram', ['b']);
  await pass(70);
  expect(told).toEqual([['a'], ['b']]);
});

it('waits with what changes again and again, and holds nothing else of it meanwhile', async () => {
  for (let turn = 0; turn < 60; turn++) {
    quiet.changed('anna', ['talk', `line ${turn}`]);
    await pass(10);
  }
  // Nine minutes of lines were told of; those of the last two may be to come.
  expect(told.flat().length).toBeGreaterThan(46);
  expect(told.flat()).not.toContain('talk');
  expect(new Set(told.flat()).size).toBe(told.flat().length);
  await pass(130);
  expect(told.flat()).toHaveLength(61);
});

it('goes on with others after it failed', async () => {
  quiet.changed('anna', ['a']);
  isFailing = true;
  await pass(70);
  isFailing = false;
  quiet.changed('bram', ['b']);
  await pass(70);
  expect(told).toEqual([['b']]);
});

it('tells at the end what is left, and nothing afterwards', async () => {
  for (let name = 0; name < 20; name++) quiet.changed(`${name}`, [`${name}`]);
  await quiet.close();
  expect(told.flat().toSorted()).toEqual(Array.from({ length: 20 }, (_, name) => `${name}`).toSorted());
  await pass(600);
  expect(told).toHaveLength(20);
});
