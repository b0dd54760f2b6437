import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  Document as WordDocument,
  Table as WordTable,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { localeOf } from '../language.ts';
import {
  type Block,
  type Document,
  type Draw,
  isRightToLeft,
  type Table,
  textOf,
  type Wording,
} from './document.ts';
import { line, tint } from './look.ts';
import { stylesIn } from './wordStyles.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
// In twentieths of a point: A4 with margins of two and a half centimetres.
const page = { width: 11_906, height: 16_838, margin: 1_417 };
const textWidth = page.width - 2 * page.margin;
const zoom = 3;
// To know on which page something is, all pages are laid out; of more than this that takes longer than anybody waits.
const mostLaidOut = 120_000;

/** A document as a Word file: with headings, styles and a table of contents of Word's own, to be altered at will. */
export async function wordOf(document: Document, draw: Draw): Promise<Uint8Array> {
  const { title, language, cover, parts, around } = document;
  const isLong = parts.length > 2;
  const isNumbered = JSON.stringify(parts).length <= mostLaidOut;
  const children = [
    ...coverOf(document),
    ...(isLong ? contents(around.contents, isNumbered) : []),
    ...parts.flatMap(({ title: heading, blocks }) => [
      new Paragraph({ text: heading, heading: headings[1], pageBreakBefore: isLong }),
      ...blocks.flatMap((block) => blockOf(block, draw)),
    ]),
  ];
  const word = new WordDocument({
    title,
    ...(cover.name !== undefined && { creator: cover.name }),
    description: cover.notice,
    styles: stylesIn(localeOf[language]),
    ...(isNumbered && { pageNumbers: estimatePageNumbers }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: {
          default: footer(around.foot, around.page),
          first: new Footer({ children: [new Paragraph('')] }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}

function coverOf({ title, cover: { name, lines, notice } }: Document): readonly Paragraph[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(name === undefined ? [] : [new Paragraph({ ...worded({ quoted: name }), style: 'Subtitle' })]),
    ...lines.map((text) => new Paragraph({ text, style: 'CoverLine' })),
    new Paragraph({ text: notice, style: 'Notice' }),
  ];
}

function contents(title: string, isNumbered: boolean): readonly (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ text: title, style: 'ContentsHeading', pageBreakBefore: true }),
    new TableOfContents(title, {
      ...{ hyperlink: true, headingStyleRange: '1-2' },
      ...(!isNumbered && { pageNumbersEntryLevelsRange: '1-2', beginDirty: false }),
    }),
  ];
}

function footer(foot: string, called: string): Footer {
  const number = new TextRun({ children: [`${foot}  ·  ${called} `, PageNumber.CURRENT] });
  return new Footer({
    children: [new Paragraph({ style: 'Footer', alignment: AlignmentType.CENTER, children: [number] })],
  });
}

function blockOf(block: Block, draw: Draw): readonly (Paragraph | WordTable)[] {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ ...worded(block.text), heading: headings[block.level] })];
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    case 'note':
      return [new Paragraph({ text: block.text, style: 'Note' })];
    case 'quote':
      return [
        new Paragraph({ text: block.label, style: 'QuoteLabel' }),
        ...block.text
          .split('\n')
          .map((text) => new Paragraph({ ...worded({ quoted: text }), style: 'QuoteText' })),
      ];
    case 'list':
      return block.items.map((item) => new Paragraph({ ...worded(item), bullet: { level: 0 } }));
    case 'table':
      return [
        ...(block.isNamedAbove
          ? []
          : [new Paragraph({ text: block.title, style: 'Caption', keepNext: true })]),
        tableOf(block),
        new Paragraph({ style: 'AfterTable' }),
      ];
    case 'picture': {
      const { title, svg, words, width, height } = block;
      const image = new ImageRun({
        type: 'png',
        data: draw(svg, zoom),
        transformation: { width, height },
        altText: { name: title, title, description: words },
      });
      return [new Paragraph({ children: [image] })];
    }
  }
}

function tableOf({ columns, widths, rows }: Table): WordTable {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const across = widths.map((width) => Math.round((textWidth * width) / whole));
  const cell = (said: readonly Wording[], at: number, style: string, fill?: string) =>
    new TableCell({
      width: { size: across[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...(fill !== undefined && { shading: { fill } }),
      children: said.map((one) => new Paragraph({ ...worded(one), style })),
    });
  const edge = { style: BorderStyle.SINGLE, size: 4, color: line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new WordTable({
    layout: TableLayoutType.FIXED,
    columnWidths: across,
    width: { size: textWidth, type: WidthType.DXA },
    borders: {
      ...{ top: edge, bottom: edge, insideHorizontal: edge },
      ...{ left: none, right: none, insideVertical: none },
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((name, at) => cell([name], at, 'TableHeading', tint)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((said, at) => cell(said, at, 'TableText')) }),
      ),
    ],
  });
}

/** Words as a paragraph holds them; those of a person also where they are written from right to left. */
function worded(wording: Wording): { children: readonly ParagraphChild[]; bidirectional?: boolean } {
  const text = textOf(wording);
  const rightToLeft = isRightToLeft(text);
  const run = new TextRun({ text, ...(rightToLeft && { rightToLeft }) });
  return { children: [run], ...(rightToLeft && { bidirectional: true }) };
}
