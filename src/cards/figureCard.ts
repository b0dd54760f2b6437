import { type Figure, type FigureRow, isOfHours } from '../conversation/figure.ts';
import type { Language } from '../language.ts';
import { picturesOf } from '../pictures/ofFigure.ts';
import type { Picture } from '../pictures/picture.ts';
import { smallPngOf } from '../raster.ts';
import { barOf } from './bar.ts';
import { pngAddresses } from './pngAddress.ts';
import { type RichTextBlock, richText } from './richText.ts';

type Image = {
  type: 'Image';
  url: string;
  altText: string;
  width?: string;
  spacing?: 'medium';
  /** Teams shows it larger, when asked to. */
  msteams?: { allowExpand: true };
};
type Column = {
  type: 'Column';
  width: 'stretch' | 'auto';
  items: (RichTextBlock | Image)[];
  verticalContentAlignment: 'center';
};

/** One row of a figure on a card. */
type ColumnSet = { type: 'ColumnSet'; spacing: 'medium'; columns: Column[] };

/** What a figure on a card is made of. */
export type Drawn = RichTextBlock | Image | ColumnSet;

/** An Adaptive Card with a figure and nothing else. */
export type FigureCard = { type: 'AdaptiveCard'; version: '1.5'; body: Drawn[] };

// Sharp enough for a telephone, whose screen shows it smaller than it is, and small enough for a message.
const zoom = 1.25;

const address = pngAddresses(200);

/**
 * A figure as it stands on a card: its pictures, each with the same in words for who cannot see it. What there is no picture
 * of has for each row what it is of, with how far that is in words, and a bar that shows it.
 */
export function drawFigure(figure: Figure, language: Language): Drawn[] {
  const pictures = picturesOf(figure, language);
  if (isOfHours(figure) || pictures.length > 0) return pictures.map(image);
  const { title, rows } = figure;
  return [richText({ kind: 'paragraph', runs: [{ text: title, isBold: true }] }), ...rows.map(row)];
}

/** The card of a figure, for a chat that shows the text beside it. */
export function figureCard(figure: Figure, language: Language): FigureCard {
  return { type: 'AdaptiveCard', version: '1.5', body: drawFigure(figure, language) };
}

function image({ svg, words }: Picture): Image {
  const url = address(svg, () => smallPngOf(svg, zoom));
  return { type: 'Image', url, altText: words, spacing: 'medium', msteams: { allowExpand: true } };
}

function row({ label, stated, shown, total, words }: FigureRow): ColumnSet {
  const lines = [label, words].map((text) => richText({ kind: 'line', runs: [{ text }] }));
  const bar: Image = { type: 'Image', url: barOf(stated, shown, total), altText: words, width: '100px' };
  return { type: 'ColumnSet', spacing: 'medium', columns: [column('stretch', lines), column('auto', [bar])] };
}

function column(width: Column['width'], items: Column['items']): Column {
  return { type: 'Column', width, items, verticalContentAlignment: 'center' };
}
