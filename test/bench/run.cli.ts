import { isQuick } from './pace.ts';
import type { Part, Row } from './part.ts';
import { turns } from './turns.ts';

/** Every part of the benchmark, in the order in which they run. */
const parts: readonly Part[] = [turns];

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  const names = parts.map(({ name }) => name).join(' ');
  throw new Error(`No part is called ${unknown.join(' or ')}. There are: ${names}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function tableOf({ name, about }: Part, rows: readonly Row[]): string {
  const line = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${name}**: ${about}`,
    '',
    line('what', 'figure', 'limit', ''),
    line('---', '---', '---', '---'),
    ...rows.map(({ what, figure, limit, holds }) =>
      line(what, figure, limit, limit === '' ? '' : holds ? 'kept' : '**not kept**'),
    ),
  ].join('\n');
}

const broken: string[] = [];
if (isQuick) print('Quick: shorter measurements, rougher figures.\n');
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  const rows = await part.run();
  print(`${tableOf(part, rows)}\n`);
  broken.push(
    ...rows.filter(({ holds }) => !holds).map(({ what, figure, limit }) => `${what}: ${figure}, ${limit}`),
  );
}
for (const line of broken) print(`Not kept: ${line}`);
process.exitCode = broken.length > 0 ? 1 : 0;
