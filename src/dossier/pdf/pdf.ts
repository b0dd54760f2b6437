import { localeOf } from '../../language.ts';
import { type Block, type Document, type Draw, textOf } from '../document.ts';
import { accent, tint } from '../look.ts';
import { bar, drawBlock, drawText } from './blocks.ts';
import { contentsPages, drawContents, type Entry } from './contents.ts';
import { leading, openPaper, type Paper, sheet } from './paper.ts';
import { across, styles } from './styles.ts';

/** A document as a tagged PDF with bookmarks, as PDF/UA asks for it. */
export async function pdfOf(document: Document, draw: Draw): Promise<Uint8Array> {
  const { title, language, cover, parts, around } = document;
  const told = [title, ...(cover.name === undefined ? [] : [cover.name])].join(', ');
  const paper = openPaper({
    title: told,
    locale: localeOf[language],
    ...(cover.name !== undefined && { author: cover.name }),
  });
  const isLong = parts.length > 2;
  paper.turn();
  drawCover(paper, document);
  const entries: Entry[] = [];
  const count = document.parts.reduce(
    (sum, { blocks }) =>
      sum + 1 + blocks.filter((block) => block.is === 'heading' && block.level === 2).length,
    0,
  );
  const fillContents = isLong ? paper.reserve('Sect') : undefined;
  const first = paper.pages;
  if (fillContents) for (let page = 0; page < contentsPages(count); page += 1) paper.turn();

  for (const { title: heading, blocks } of parts) {
    paper.within('Sect', {}, () => {
      if (isLong) paper.turn();
      else paper.y += 18;
      const under = paper.bookmark(heading);
      entries.push(entryOf(heading, 1, paper, entries));
      drawText(paper, 'H1', heading, styles[1], { after: 10 });
      for (const [at, block] of blocks.entries()) {
        if (block.is === 'heading') {
          keepWith(paper, blocks[at + 1]);
          paper.y += block.level === 2 ? 14 : 10;
          if (block.level === 2) {
            paper.bookmark(textOf(block.text), under);
            entries.push(entryOf(textOf(block.text), 2, paper, entries));
          }
        }
        drawBlock(paper, block, draw);
      }
    });
  }
  fillContents?.(() => drawContents(paper, around.contents, entries, first));
  return paper.end((page) => `${around.foot}  ·  ${around.page} ${page}`, styles.foot);
}

function entryOf(text: string, level: 1 | 2, paper: Paper, before: readonly Entry[]): Entry {
  const name = `h${before.length + 1}`;
  paper.place(name);
  return { text, level, name, page: paper.pages };
}

// A heading does not stand alone at the foot of a page.
function keepWith(paper: Paper, next: Block | undefined): void {
  paper.ensure(next?.is === 'table' ? 130 : next?.is === 'heading' ? 110 : 80);
}

function drawCover(paper: Paper, { title, cover: { name, lines, notice } }: Document): void {
  paper.fill(0, 0, 14, sheet.height, accent);
  paper.y = 230;
  drawText(paper, 'P', title, styles.title, { after: 10 });
  if (name !== undefined) drawText(paper, 'P', name, styles.name, { after: 26 });
  for (const one of lines) drawText(paper, 'P', one, styles.cover, { after: 2 });
  paper.y += 36;
  const inset = 14;
  const said = paper.lines(notice, styles.text, across - 2 * inset);
  const height = said.length * styles.text.size * leading + 2 * inset - 4;
  paper.fill(sheet.side, paper.y, across, height, tint);
  paper.fill(sheet.side, paper.y, bar.width, height, accent);
  paper.y += inset - 2;
  drawText(paper, 'P', notice, styles.text, { left: inset, right: inset, after: inset });
}
