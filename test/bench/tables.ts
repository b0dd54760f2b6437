import { putBetweenMarks } from '../support/betweenMarks.ts';
import type { Part, Row } from './part.ts';

/** What a part found, as a Markdown table under its name. */
export function tableOf({ name, about }: Pick<Part, 'name' | 'about'>, rows: readonly Row[]): string {
  const line = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const kept = ({ limit, holds }: Row) => (limit === '' ? '' : holds ? 'kept' : '**not kept**');
  return [
    `**${name}**: ${about}`,
    '',
    line('what', 'figure', 'limit', ''),
    line('---', '---', '---', '---'),
    ...rows.map((row) => line(row.what, row.figure, row.limit, kept(row))),
  ].join('\n');
}

/** What was measured, beside its limit, in a line. */
export function lineOf({ what, figure, limit }: Row): string {
  return `${what}: ${figure}, should be ${limit}`;
}

/** A text with this in it, in the place of what was between its two markers; throws where it has none. */
export function put(figures: string, text: string): string {
  return putBetweenMarks('npm run bench', figures, text);
}
