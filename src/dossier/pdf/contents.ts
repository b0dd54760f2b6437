import { leading, type Paper, type Style, sheet } from './paper.ts';
import { across, styles } from './styles.ts';

/** A line of the list of contents, and the place it leads to. */
export type Entry = {
  readonly text: string;
  readonly level: 1 | 2;
  readonly name: string;
  readonly page: number;
};

const height = 17;
const perPage = Math.floor((sheet.height - sheet.top - sheet.bottom - 50) / height);

/** How many pages so many lines take. */
export function contentsPages(entries: number): number {
  return Math.ceil(entries / perPage);
}

/** Draws the list of contents on the pages that were left free for it. */
export function drawContents(
  paper: Paper,
  title: string,
  entries: readonly Entry[],
  firstPage: number,
): void {
  for (let page = 0; page < contentsPages(entries.length); page += 1) {
    paper.on(firstPage + page, () => {
      paper.y = sheet.top;
      if (page === 0) {
        const [heading] = paper.lines(title, styles[1], across);
        if (heading) paper.leaf('H1', {}, () => paper.line(heading, sheet.side, paper.y, across, styles[1]));
      }
      paper.y += styles[1].size * leading + 12;
      paper.within('TOC', {}, () => {
        for (const entry of entries.slice(page * perPage, (page + 1) * perPage)) drawEntry(paper, entry);
      });
    });
  }
}

function drawEntry(paper: Paper, { text, level, name, page }: Entry): void {
  const style: Style = level === 1 ? { ...styles.text, weight: 'bold' } : styles.text;
  const left = sheet.side + (level === 1 ? 0 : 14);
  const number = `${page}`;
  const right = sheet.width - sheet.side - paper.widthOf(number, style.weight, style.size);
  const [words] = paper.lines(`${text} `, style, right - left - 16);
  const [digits] = paper.lines(number, style, 60);
  if (!words || !digits) return;
  const top = paper.y + (level === 1 ? 3 : 0);
  paper.within('TOCI', {}, () => {
    paper.within('Link', {}, (element) => {
      element.add(() => {
        paper.line({ ...words, isRightToLeft: false }, left, top, right - left, style);
        paper.line(digits, right, top, 60, style);
      });
      paper.link(
        element,
        [left, top, sheet.width - sheet.side - left, height - 2],
        name,
        `${text}, ${number}`,
      );
    });
  });
  paper.y += height;
}
