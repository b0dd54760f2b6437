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

it('tells once what was changed, a minute after the last change of the same name', async () => {
  quiet.changed('anna', ['a', 'b']);
  await pass(50);
  quiet.changed('anna', ['b', 'c']);
  await pass(55);
  expect(told).toEqual([]);
  await pass(10);
  expect(told).toEqual([['a', 'b', 'c']]);
  await pass(600);
  expect(told).toHaveLength(1);
});

it('tells of each name by itself, as soon as that is quiet', async () => {
  quiet.changed('anna', ['a']);
  quiet.changed('bram', ['b']);
  await pass(30);
  quiet.changed('anna', ['c']);
  await pass(40);
  expect(told).toEqual([['b']]);
  await pass(30);
  expect(told).toEqual([['b'], ['a', 'c']]);
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
