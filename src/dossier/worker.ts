import { smallPngOf } from '../raster.ts';
import type { Document } from './document.ts';

/** What a document can be printed as. */
export type Printed = 'word' | 'pdf' | 'page';

/** A document to be printed. */
export type Task = { readonly document: Document; readonly form: Printed };

// Each form is loaded when it is asked for first.
const printers: Readonly<Record<Printed, (document: Document) => Promise<Uint8Array>>> = {
  word: async (document) => (await import('./word.ts')).wordOf(document, smallPngOf),
  pdf: async (document) => (await import('./pdf/pdf.ts')).pdfOf(document, smallPngOf),
  page: async (document) => Buffer.from((await import('./page.ts')).pageOf(document, smallPngOf)),
};

/** Prints a document, in a thread of its own. */
export default async function print({ document, form }: Task): Promise<Uint8Array> {
  return printers[form](document);
}
