import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Bytes = Uint8Array | ArrayBuffer;

/** What a Word file says, as another program than the one that wrote it reads it. */
export async function docxText(file: Bytes): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(file as ArrayBuffer) })).value;
}

/** A Word file as that program would show it in a browser: its headings, tables and pictures. */
export async function docxHtml(file: Bytes): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(file as ArrayBuffer) })).value;
}

/** One of the files that a Word file is made of. */
export function docxPart(file: Bytes, name: string): string {
  return strFromU8(unzipSync(new Uint8Array(file))[name] ?? new Uint8Array());
}

/** What a PDF says, as another program than the one that wrote it reads it. */
export async function pdfText(file: Bytes): Promise<string> {
  return (await pdfOf(file)).text;
}

/** One element of the tree by which a reader finds its way in a PDF. */
type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };

/** What a PDF says, what it tells of itself, its bookmarks, and the elements of its tree in their order. */
export async function pdfOf(file: Bytes) {
  const task = getDocument({ data: new Uint8Array(file).slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const page = await pdf.getPage(at + 1);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('');
      return { text, nodes: nodesIn((await page.getStructTree()) as Node) };
    }),
  );
  const { info, metadata } = await pdf.getMetadata();
  const told = {
    text: pages.map(({ text }) => text).join('\n'),
    nodes: pages.flatMap(({ nodes }) => nodes),
    info: info as Readonly<Record<string, unknown>>,
    metadata: metadata?.getRaw() ?? '',
    isMarked: valueIn(await pdf.getMarkInfo(), 'Marked') === true,
    outline: (await pdf.getOutline()).map(
      ({ title, items }) => [title, items.map((one) => one.title)] as const,
    ),
    scripts: await pdf.getJSActions(),
    showsTitle: valueIn(await pdf.getViewerPreferences(), 'DisplayDocTitle') === true,
  };
  await task.destroy();
  return told;
}

function valueIn(found: unknown, name: string): unknown {
  if (found instanceof Map) return found.get(name);
  return (found as Readonly<Record<string, unknown>> | null)?.[name];
}

/** What is drawn on the pages of a PDF, as the commands that draw it. */
export function drawnIn(file: Uint8Array): string {
  const raw = Buffer.from(file).toString('latin1');
  const streams = [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, one = '']) => one);
  return streams
    .map((one) => {
      try {
        return inflateSync(Buffer.from(one, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

function nodesIn(node: Node | null): readonly Node[] {
  return node ? [node, ...(node.children ?? []).flatMap(nodesIn)] : [];
}
