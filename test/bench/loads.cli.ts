import { parseArgs } from 'node:util';
import { flat } from './flat.ts';
import { idle } from './idle.ts';
import type { Part } from './part.ts';
import { sockets } from './sockets.ts';

// These parts alone: `node test/bench/loads.cli.ts flat idle sockets --minutes 10`.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '1' }, people: { type: 'string', default: '10000' } },
});
const parts: readonly Part[] = [flat, idle(Number(values.people)), sockets(Number(values.minutes))];

for (const { name, about, run } of parts) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  process.stdout.write(`${name}: ${about}\n`);
  for (const { what, figure, limit, holds } of await run()) {
    process.stdout.write(`${holds ? '    ' : 'NOT '}${what}: ${figure}${limit && ` (limit ${limit})`}\n`);
    if (!holds) process.exitCode = 1;
  }
}
