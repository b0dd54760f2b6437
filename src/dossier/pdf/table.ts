import { type Table, textOf, type Wording } from '../document.ts';
import { ink, line as lineColor, tint } from '../look.ts';
import type { Line } from './lines.ts';
import { leading, type Paper, type Style, sheet } from './paper.ts';
import { across, styles } from './styles.ts';

type Cell = { readonly lines: readonly Line[]; readonly x: number; readonly width: number };

const inset = { x: 6, y: 5 };
const edge = 0.6;

/** Draws a table, row by row; where it goes on on another page its columns are named again. */
export function drawTable(paper: Paper, table: Table): void {
  const { title, columns, rows, isNamedAbove } = table;
  const text = { ...styles.note, color: ink };
  const head = { ...styles.label, color: ink };
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const widths = table.widths.map((width) => (across * width) / whole);
  const cellsOf = (said: readonly (readonly Wording[])[], style: Style): readonly Cell[] =>
    said.map((one, at) => {
      const width = (widths[at] ?? 0) - 2 * inset.x;
      const before = widths.slice(0, at).reduce((sum, each) => sum + each, 0);
      const lines = one.flatMap((wording) => paper.lines(textOf(wording), style, width));
      return { lines, x: sheet.side + before + inset.x, width };
    });
  const headings = cellsOf(
    columns.map((name) => [name]),
    head,
  );
  const body = rows.map((row) => cellsOf(row, text));
  const firstRow = body[0] ? heightOf(body[0], text) : 0;
  paper.ensure(heightOf(headings, head) + firstRow + (isNamedAbove ? 0 : 24));
  if (!isNamedAbove) drawCaption(paper, title);

  paper.within('Table', { title }, () => {
    drawRow(paper, headings, head, 'Column', tint);
    for (const cells of body) {
      if (paper.ensure(heightOf(cells, text))) drawAgain(paper, headings, head);
      drawRow(paper, cells, text);
    }
  });
  paper.y += 10;
}

function heightOf(cells: readonly Cell[], style: Style): number {
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return most * style.size * leading + 2 * inset.y;
}

function drawCaption(paper: Paper, title: string): void {
  const style = styles.caption;
  paper.y += 4;
  const lines = paper.lines(title, style, across);
  paper.leaf('P', {}, () => {
    for (const one of lines) {
      paper.line(one, sheet.side, paper.y, across, style);
      paper.y += style.size * leading;
    }
  });
  paper.y += 3;
}

function drawRow(paper: Paper, cells: readonly Cell[], style: Style, scope?: 'Column', fill?: string): void {
  const height = heightOf(cells, style);
  const top = paper.y;
  if (fill !== undefined) paper.fill(sheet.side, top, across, height, fill);
  paper.fill(sheet.side, top + height - edge, across, edge, lineColor);
  paper.within('TR', {}, () => {
    for (const [at, cell] of cells.entries()) {
      const isHeading = scope !== undefined || at === 0;
      paper.leaf(isHeading ? 'TH' : 'TD', isHeading ? { scope: scope ?? 'Row' } : {}, () =>
        drawCell(paper, cell, top, style),
      );
    }
  });
  paper.y = top + height;
}

/** Names the columns once more, for those who look: in the tree they are named already. */
function drawAgain(paper: Paper, cells: readonly Cell[], style: Style): void {
  const height = heightOf(cells, style);
  paper.fill(sheet.side, paper.y, across, height, tint);
  paper.aside(() => {
    for (const cell of cells) drawCell(paper, cell, paper.y, style);
  });
  paper.y += height;
}

function drawCell(paper: Paper, { lines, x, width }: Cell, top: number, style: Style): void {
  for (const [at, one] of lines.entries()) {
    paper.line(one, x, top + inset.y + at * style.size * leading, width, style);
  }
}
