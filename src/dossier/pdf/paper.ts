import PDFDocument from 'pdfkit';
import { type Face, pathOf, type Run, type Weight } from './faces.ts';
import { type Line, linesOf, type Measure } from './lines.ts';

/** How words are set. */
export type Style = { readonly size: number; readonly weight: Weight; readonly color: string };

/** What is told of a document besides its words. */
export type Told = { readonly title: string; readonly author?: string; readonly locale: string };

/** One element of the tree by which a reader finds its way, such as a heading or a row. */
export type Element = PDFKit.PDFStructureElement;

type ElementOptions = {
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: 'Row' | 'Column';
  readonly bbox?: readonly number[];
};

/** A page of A4 and what it leaves free, in points. */
export const sheet = { width: 595.28, height: 841.89, side: 68, top: 68, bottom: 76 };
/** How far apart lines are, beside the size of their letters. */
export const leading = 1.42;
const ascent = 1.02;

/** What the pages of a document are written on. */
export type Paper = ReturnType<typeof openPaper>;

/** Opens a tagged PDF, in which every sign is either in the tree or said to be decoration. */
export function openPaper({ title, author, locale }: Told) {
  // Its types do not know PDF/UA yet.
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true },
    ...{
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: locale,
    },
    // None to begin with, since one that is not embedded may not be in it.
    font: '',
    info: { Title: title, ...(author !== undefined && { Author: author }) },
  } as object);
  const chunks: Buffer[] = [];
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
  for (const [face, path] of Object.entries(pathOf)) pdf.registerFont(face, path);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const later: { page: number; draw: () => void }[] = [];
  let pages = 0;
  let parent: Element = root;

  const widths = new Map<string, number>();
  const measureIn =
    (size: number): Measure =>
    ({ text, face }) => {
      const key = `${face} ${text}`;
      const known = widths.get(key) ?? pdf.font(face).fontSize(1000).widthOfString(text);
      widths.set(key, known);
      return (known * size) / 1000;
    };

  /** Draws what is decoration, over what is there. */
  function decorate(draw: () => void): void {
    pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    pdf.endMarkedContent();
  }

  function drawRun({ text, face, actual }: Run, x: number, baseline: number, style: Style): void {
    if (actual !== undefined) pdf.markContent('Span', { actual });
    pdf.font(face).fontSize(style.size).fillColor(`#${style.color}`);
    pdf.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    if (actual !== undefined) pdf.endMarkedContent();
  }

  return {
    /** Where the next thing goes, in points from the top of the page. */
    y: sheet.top,
    /** How many pages there are. */
    get pages() {
      return pages;
    },
    /** Begins a new page; what is being drawn goes on there. */
    turn(): void {
      if (pages === 0) pdf.addPage();
      else pdf.continueOnNewPage();
      pages += 1;
      this.y = sheet.top;
    },
    /** Begins a new page where there is no room for so much; true where it did. */
    ensure(height: number): boolean {
      const isFull = this.y + height > sheet.height - sheet.bottom;
      if (isFull) this.turn();
      return isFull;
    },
    /** Puts what is drawn inside under an element of the tree. */
    within(tag: string, options: ElementOptions, body: (element: Element) => void): void {
      const element = pdf.struct(tag, options as PDFKit.Mixins.StructureElementOptions);
      const before = parent;
      parent.add(element);
      parent = element;
      body(element);
      element.end();
      parent = before;
    },
    /** An element that is filled in at the end, where it stands in the tree now. */
    reserve(tag: string): (body: () => void) => void {
      const element = pdf.struct(tag);
      parent.add(element);
      return (body) => {
        const before = parent;
        parent = element;
        body();
        element.end();
        parent = before;
      };
    },
    /** Draws words or a picture as one element of the tree. */
    leaf(tag: string, options: ElementOptions, draw: () => void): void {
      this.within(tag, options, (element) => element.add(draw));
    },
    /** The lines that a text takes. */
    lines(text: string, { size, weight }: Style, width: number): readonly Line[] {
      return linesOf(text, weight, width, measureIn(size));
    },
    /** Draws one line with its top there; what reads from right to left begins at the right. */
    line(
      { runs, width, actual, isRightToLeft }: Line,
      x: number,
      top: number,
      across: number,
      style: Style,
    ): void {
      let at = isRightToLeft ? x + across - width : x;
      if (actual !== undefined) pdf.markContent('Span', { actual });
      for (const run of runs) {
        drawRun(
          actual === undefined ? run : { text: run.text, face: run.face },
          at,
          top + style.size * ascent,
          style,
        );
        at += run.width;
      }
      if (actual !== undefined) pdf.endMarkedContent();
    },
    /** How wide a text is on one line. */
    widthOf(text: string, face: Face, size: number): number {
      return measureIn(size)({ text, face });
    },
    /** Fills a rectangle, as decoration; before there are words on it. */
    fill(x: number, top: number, width: number, height: number, color: string): void {
      decorate(() => pdf.rect(x, top, width, height).fill(`#${color}`));
    },
    /** Draws what stands beside what is in the tree, such as what stands there already. */
    aside: decorate,
    /** Draws a bar at the left from there on, over all pages since, once everything is drawn. */
    bar(page: number, top: number, width: number, color: string): void {
      for (let at = page; at <= pages; at += 1) {
        const from = at === page ? top : sheet.top;
        const to = at === pages ? this.y : sheet.height - sheet.bottom;
        const draw = () => pdf.rect(sheet.side, from, width, to - from).fill(`#${color}`);
        if (to > from) later.push({ page: at - 1, draw });
      }
    },
    /** Draws a picture. */
    image(png: Uint8Array, x: number, top: number, width: number): void {
      pdf.image(Buffer.from(png), x, top, { width });
    },
    /** Makes this place one that a link can lead to. */
    place(name: string): void {
      pdf.addNamedDestination(name, 'XYZ', 0, Math.max(0, this.y - 12), null);
    },
    /** Makes a rectangle lead to a place, and tells where to. */
    link(
      element: Element,
      rectangle: readonly [number, number, number, number],
      name: string,
      told: string,
    ): void {
      const options = { structParent: element, Contents: new String(told) }; // as pdfkit knows text from a name
      pdf.goTo(...rectangle, name, options as unknown as PDFKit.Mixins.AnnotationOption);
    },
    /** Names this place in the list of bookmarks, under another or by itself. */
    bookmark(title: string, under?: PDFKit.PDFOutline): PDFKit.PDFOutline {
      return (under ?? pdf.outline).addItem(title, {
        top: Math.max(0, this.y - 12),
        expanded: true,
      } as object);
    },
    /** Draws on a page that is there already. */
    on(page: number, draw: () => void): void {
      pdf.switchToPage(page);
      draw();
    },
    /** Ends the document, with `foot` at the foot of every page but the first. */
    async end(foot: (page: number) => string, style: Style): Promise<Uint8Array> {
      for (let page = 0; page < pages; page += 1) {
        pdf.switchToPage(page);
        for (const one of later.filter((each) => each.page === page)) decorate(one.draw);
        if (page === 0) continue;
        pdf.markContent('Artifact', { type: 'Pagination' });
        const text = foot(page + 1);
        const run = { text, face: style.weight };
        const x = (sheet.width - measureIn(style.size)(run)) / 2;
        drawRun(run, x, sheet.height - 40, style);
        pdf.endMarkedContent();
      }
      root.end();
      pdf.end();
      return ended;
    },
  };
}
