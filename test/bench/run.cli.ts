import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrivals } from './arrivals.ts';
import { far } from './far.ts';
import { flat } from './flat.ts';
import { idle } from './idle.ts';
import { circumstances } from './machine.ts';
import { isQuick } from './pace.ts';
import type { Part } from './part.ts';
import { posted } from './posted.ts';
import { scale } from './scale.ts';
import { sockets } from './sockets.ts';
import { start } from './start.ts';
import { lineOf, put, tableOf } from './tables.ts';
import { trips } from './trips.ts';
import { turns } from './turns.ts';

const words = process.argv.slice(2);
const minutes = '--minutes=';
const openMinutes = Number(words.find((word) => word.startsWith(minutes))?.slice(minutes.length) ?? 1);

/** Every part of the benchmark, in the order in which they run. */
const parts: readonly Part[] = [
  ...[turns, trips, arrivals, far, posted, start],
  ...[flat, idle(10_000), sockets(openMinutes), scale],
];

const readme = join(import.meta.dirname, '..', '..', 'README.md');
const isWritten = words.includes('--write');
const wanted = words.filter((word) => !word.startsWith('--'));
const unknown = [
  ...words.filter(
    (word) => word.startsWith('--') && !['--write', '--quick'].includes(word) && !word.startsWith(minutes),
  ),
  ...wanted.filter((name) => !parts.some((part) => part.name === name)),
];

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs the parts, and says which limits are not kept; what does not fit together is said before anything is measured. */
async function run(): Promise<void> {
  if (unknown.length > 0) {
    const names = parts.map(({ name }) => name).join(' ');
    throw new Error(`Nothing is called ${unknown.join(' or ')}. There are: ${names} --quick --write`);
  }
  if (isWritten && (isQuick || wanted.length > 0)) {
    throw new Error('The README takes the figures of a whole run: npm run bench -- --write');
  }
  if (isWritten) put('', readFileSync(readme, 'utf8'));

  print(`${circumstances(new Date())}${isQuick ? ' Quick: the figures are rough.' : ''}\n`);
  const tables: string[] = [];
  const broken: string[] = [];
  for (const part of parts) {
    if (wanted.length > 0 && !wanted.includes(part.name)) continue;
    const rows = await part.run();
    const table = tableOf(part, rows);
    print(`${table}\n`);
    tables.push(table);
    broken.push(...rows.filter(({ holds }) => !holds).map((row) => `${part.name}: ${lineOf(row)}`));
  }
  if (isWritten) {
    const figures = [circumstances(new Date()), ...tables].join('\n\n');
    writeFileSync(readme, put(figures, readFileSync(readme, 'utf8')));
  }
  print(broken.length === 0 ? 'Every limit is kept.' : 'These limits are not kept:');
  for (const line of broken) print(line);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

await run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
