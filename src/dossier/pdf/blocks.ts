import { type Block, type Draw, textOf } from '../document.ts';
import { accent } from '../look.ts';
import { leading, type Paper, type Style, sheet } from './paper.ts';
import { across, styles } from './styles.ts';
import { drawTable } from './table.ts';

/** The bar beside the words of a person, and beside what is to be seen first. */
export const bar = { width: 2.5, gap: 10 };

// A point of a screen in points of paper.
const ofScreen = 0.75;
const zoom = 3;

type Room = { readonly left?: number; readonly right?: number; readonly after?: number };

/** Draws a text as one element of the tree, with so much room beside and after it. */
export function drawText(
  paper: Paper,
  tag: string,
  text: string,
  style: Style,
  { left = 0, right = 0, after = 6 }: Room = {},
) {
  const width = across - left - right;
  const height = style.size * leading;
  const lines = paper.lines(text, style, width);
  paper.ensure(Math.min(lines.length, 2) * height);
  paper.leaf(tag, {}, () => {
    for (const one of lines) {
      paper.ensure(height);
      paper.line(one, sheet.side + left, paper.y, width, style);
      paper.y += height;
    }
  });
  paper.y += after;
}

/** Draws one block below what is there. */
export function drawBlock(paper: Paper, block: Block, draw: Draw): void {
  switch (block.is) {
    case 'heading':
      drawText(paper, `H${block.level}`, textOf(block.text), styles[block.level], { after: 4 });
      break;
    case 'paragraph':
      drawText(paper, 'P', block.text, styles.text);
      break;
    case 'note':
      drawText(paper, 'P', block.text, styles.note);
      break;
    case 'quote':
      drawQuote(paper, block);
      break;
    case 'list':
      drawList(paper, block.items.map(textOf));
      break;
    case 'table':
      drawTable(paper, block);
      break;
    case 'picture':
      drawPicture(paper, block, draw);
  }
}

function drawPicture(paper: Paper, { svg, words, ...screen }: Block & { is: 'picture' }, draw: Draw): void {
  const [width, height] = [screen.width * ofScreen, screen.height * ofScreen];
  paper.ensure(height);
  const box = [sheet.side, paper.y, sheet.side + width, paper.y + height];
  paper.leaf('Figure', { alt: words, bbox: box }, () =>
    paper.image(draw(svg, zoom), sheet.side, paper.y, width),
  );
  paper.y += height + 8;
}

function drawQuote(paper: Paper, { label, text }: Block & { is: 'quote' }): void {
  paper.ensure(3 * styles.text.size * leading);
  const top = paper.y;
  const from = paper.pages;
  const left = bar.width + bar.gap;
  paper.within('BlockQuote', {}, () => {
    drawText(paper, 'P', label, styles.label, { left, after: 1 });
    const paragraphs = text.split('\n').filter((one) => one.trim() !== '');
    for (const one of paragraphs) drawText(paper, 'P', one, styles.text, { left, after: 2 });
  });
  paper.bar(from, top, bar.width, accent);
  paper.y += 6;
}

function drawList(paper: Paper, items: readonly string[]): void {
  const left = 14;
  const height = styles.text.size * leading;
  paper.within('L', {}, () => {
    for (const item of items) {
      paper.ensure(height);
      paper.within('LI', {}, () => {
        const [sign] = paper.lines('•', styles.text, left);
        if (sign) paper.leaf('Lbl', {}, () => paper.line(sign, sheet.side + 3, paper.y, left, styles.text));
        drawText(paper, 'LBody', item, styles.text, { left, after: 2 });
      });
    }
  });
  paper.y += 4;
}
