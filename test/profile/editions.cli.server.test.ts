import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { editions } from '../../src/profile/editions.ts';

const cli = fileURLToPath(new URL('../../src/profile/editions.cli.ts', import.meta.url));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('lists every edition with its counts', () => {
  const { status, stdout } = run();
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.slice(0, 10))).toEqual(editions.map(({ validFrom }) => validFrom));
  expect(lines[0]).toMatch(/\b14 .*\b25 .*\b31 .*\b12 /);
});

test('says which edition is in force on a day', () => {
  const { status, stdout } = run('--on', '2020-01-01');
  expect([status, stdout.slice(0, 10)]).toEqual([0, '2020-01-01']);
});

test('says what changed between two editions', () => {
  const { status, stdout } = run('2020-01-01', '2020-01-01');
  expect([status, stdout.trimEnd().split('\n').length]).toEqual([0, 1]);
});

test.each([
  [['2020-01-01']],
  [['--on']],
  [['--on', 'tomorrow']],
  [['--on', '2019-12-31']],
  [['2020-01-01', '1999-01-01']],
  [['2020-01-01', '2020-01-01', '2020-01-01']],
  [['--help', 'me']],
])('answers %j with its usage and exit code 2', (args) => {
  const { status, stdout, stderr } = run(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Usage:');
});
