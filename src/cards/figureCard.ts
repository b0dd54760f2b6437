import type { Figure, FigureRow } from '../conversation/figure.ts';
import { barOf } from './bar.ts';
import { type RichTextBlock, richText } from './richText.ts';

type Image = { type: 'Image'; url: string; altText: string; width: string };
type Column = {
  type: 'Column';
  width: 'stretch' | 'auto';
  items: (RichTextBlock | Image)[];
  verticalContentAlignment: 'center';
};

/** One row of a figure on a card. */
export type ColumnSet = { type: 'ColumnSet'; spacing: 'medium'; columns: Column[] };

/** An Adaptive Card with a figure and nothing else. */
export type FigureCard = { type: 'AdaptiveCard'; version: '1.5'; body: (RichTextBlock | ColumnSet)[] };

/** A figure as it stands on a card: for each row what it is of with how far that is in words, and a bar that shows it. */
export function drawFigure({ title, rows }: Figure): (RichTextBlock | ColumnSet)[] {
  return [richText({ kind: 'paragraph', runs: [{ text: title, isBold: true }] }), ...rows.map(row)];
}

/** The card of a figure, for a chat that shows the text beside it. */
export function figureCard(figure: Figure): FigureCard {
  return { type: 'AdaptiveCard', version: '1.5', body: drawFigure(figure) };
}

function row({ label, stated, shown, total, words }: FigureRow): ColumnSet {
  const lines = [label, words].map((text) => richText({ kind: 'line', runs: [{ text }] }));
  const bar: Image = { type: 'Image', url: barOf(stated, shown, total), altText: words, width: '100px' };
  return { type: 'ColumnSet', spacing: 'medium', columns: [column('stretch', lines), column('auto', [bar])] };
}

function column(width: Column['width'], items: Column['items']): Column {
  return { type: 'Column', width, items, verticalContentAlignment: 'center' };
}
