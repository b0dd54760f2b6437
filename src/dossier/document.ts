import { hasRightToLeft, type Language } from '../language.ts';
import type { Picture } from '../pictures/picture.ts';

/** Words of a person, which a document shows apart from its own. */
export type Quoted = { readonly quoted: string };

/** A sentence of ours, or words of a person. */
export type Wording = string | Quoted;

/** Draws a picture that is given as SVG as PNG, so many times as large. */
export type Draw = (svg: string, zoom: number) => Uint8Array;

/** Rows below the names of their columns; the first cell of a row names it, and a cell may say several things. */
export type Table = {
  readonly is: 'table';
  readonly title: string;
  /** Whether the heading above it names it already, so that its title is only told to who does not see it. */
  readonly isNamedAbove?: true;
  readonly columns: readonly string[];
  /** How wide each column is beside the others. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly Wording[])[])[];
};

/** One thing of a document, below the one before it; a heading is never more than one level below the one it belongs to. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: Wording }
  | { readonly is: 'paragraph'; readonly text: string }
  /** What is said beside what is above it, in smaller letters. */
  | { readonly is: 'note'; readonly text: string }
  /** What a person said, in full, below what it is an answer to. */
  | { readonly is: 'quote'; readonly label: string; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly Wording[] }
  | Table
  | ({ readonly is: 'picture' } & Picture);

/** One part of a document, under a heading of the first level. */
export type Part = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };

/** A document as it is laid out anywhere: words to be read, without any markup, in one language. */
export type Document = {
  readonly language: Language;
  readonly title: string;
  readonly cover: {
    /** Whose it is, as they want to be called. */
    readonly name?: string;
    readonly lines: readonly string[];
    /** What it is, and what it is not. */
    readonly notice: string;
  };
  readonly parts: readonly Part[];
  /** What stands around the parts: above the list of them, and at the foot of each page beside its number. */
  readonly around: Readonly<Record<'contents' | 'foot' | 'page', string>>;
};

/** The text of a wording, whoever's words it is. */
export function textOf(wording: Wording): string {
  return typeof wording === 'string' ? wording : wording.quoted;
}

// The first letter that has a direction decides.
const firstLetter = /\p{L}/u;

/** Whether a text is read from right to left. */
export function isRightToLeft(text: string): boolean {
  return hasRightToLeft(firstLetter.exec(text)?.[0] ?? '');
}
