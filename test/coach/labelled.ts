import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A part of a sentence that a person marked, from UTF-16 unit `at` up to `end`. */
export type Label = { readonly kind: string; readonly at: number; readonly end: number };

/** A sentence, and what in it tells who somebody is. */
export type Labelled = { readonly text: string; readonly labels: readonly Label[] };

/** The sentences of a file in this folder, one a line, with what they hold marked as "[person:Sanne]". */
export function labelledIn(file: string): readonly Labelled[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(read);
}

function read(line: string): Labelled {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const { 0: marked, 1: kind = '', 2: said = '', index } of line.matchAll(/\[(\w+):([^\]]+)\]/g)) {
    text += line.slice(from, index);
    labels.push({ kind, at: text.length, end: text.length + said.length });
    text += said;
    from = index + marked.length;
  }
  return { text: text + line.slice(from), labels };
}
