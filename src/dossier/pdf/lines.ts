import bidiModule from 'bidi-js';
import { isRightToLeft } from '../document.ts';
import { type Run, runsOf, type Weight } from './faces.ts';

/** One line as it is drawn, from left to right; `actual` is how it reads, where that is another order. */
export type Line = {
  readonly runs: readonly (Run & { readonly width: number })[];
  readonly width: number;
  readonly isRightToLeft: boolean;
  readonly actual?: string;
};

/** How wide characters are in the size at hand. */
export type Measure = (run: Run) => number;

type Atom = Run & { readonly width: number; readonly at: number; readonly isSpace: boolean };

// Its types are of a module; what it comes as is the function itself.
const bidi = (bidiModule as unknown as typeof bidiModule.default)();
const turned = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const clusters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** A text as the lines that it takes; what is too long for a line is cut, and its own lines stay lines. */
export function linesOf(text: string, weight: Weight, width: number, measure: Measure): readonly Line[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = broken(atomsOf(paragraph, weight, measure), width, measure);
    return lines.map((line) => lineOf(line, paragraph));
  });
}

function atomsOf(text: string, weight: Weight, measure: Measure): readonly Atom[] {
  let at = 0;
  return runsOf(text, weight).flatMap((run) => {
    if (run.actual !== undefined) {
      const atom = { ...run, width: measure(run), at, isSpace: false };
      at += run.actual.length;
      return [atom];
    }
    return (run.text.match(/\s+|\S+/gu) ?? []).map((part): Atom => {
      const one = { text: part.replace(/\s/gu, ' '), face: run.face };
      const atom = { ...one, width: measure(one), at, isSpace: /^\s/u.test(part) };
      at += part.length;
      return atom;
    });
  });
}

function broken(atoms: readonly Atom[], most: number, measure: Measure): readonly (readonly Atom[])[] {
  const lines: Atom[][] = [[]];
  let width = 0;
  let word: Atom[] = [];
  const put = (...added: readonly Atom[]) => {
    lines.at(-1)?.push(...added);
    width += widthOf(added);
  };
  const endWord = () => {
    if (width > 0 && width + widthOf(word) > most) {
      lines.push([]);
      width = 0;
    }
    const parts = widthOf(word) > most ? word.flatMap((one) => cut(one, measure)) : word;
    for (const part of parts) {
      if (width > 0 && width + part.width > most + 0.01) {
        lines.push([]);
        width = 0;
      }
      put(part);
    }
    word = [];
  };
  for (const atom of atoms) {
    if (!atom.isSpace) word.push(atom);
    else {
      endWord();
      if (width > 0) put(atom);
    }
  }
  endWord();
  return lines;
}

function cut(atom: Atom, measure: Measure): readonly Atom[] {
  if (atom.actual !== undefined) return [atom];
  return [...clusters.segment(atom.text)].map(({ segment, index }) => {
    const run = { text: segment, face: atom.face };
    return { ...run, width: measure(run), at: atom.at + index, isSpace: false };
  });
}

function lineOf(atoms: readonly Atom[], paragraph: string): Line {
  const width = widthOf(atoms);
  const reads = atoms.map(({ text, actual = text }) => actual).join('');
  if (!turned.test(reads)) return { runs: joined(atoms), width, isRightToLeft: isRightToLeft(paragraph) };
  const { levels } = bidi.getEmbeddingLevels(paragraph);
  return {
    ...{ runs: inOrder(atoms, levels), width, actual: reads },
    isRightToLeft: isRightToLeft(paragraph),
  };
}

/** From the highest level down, what is at that level or above is turned round; within an atom its font does that. */
function inOrder(atoms: readonly Atom[], levels: Uint8Array): readonly Atom[] {
  const ordered = atoms.map((atom) => ({ atom, level: levels[atom.at] ?? 0 }));
  for (let level = Math.max(0, ...ordered.map((one) => one.level)); level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      const rest = ordered.slice(from).findIndex((one) => one.level < level);
      const end = rest === -1 ? ordered.length : from + rest;
      if (end - from > 1) ordered.splice(from, end - from, ...ordered.slice(from, end).toReversed());
      from = Math.max(from, end);
    }
  }
  return ordered.map(({ atom }) => atom);
}

function joined(atoms: readonly Atom[]): Line['runs'] {
  const runs: (Run & { width: number })[] = [];
  for (const { text, face, width, actual } of atoms) {
    const last = runs.at(-1);
    const isSame = last?.face === face && last.actual === undefined && actual === undefined;
    if (last && isSame) runs[runs.length - 1] = { text: last.text + text, face, width: last.width + width };
    else runs.push({ text, face, width, ...(actual !== undefined && { actual }) });
  }
  return runs;
}

function widthOf(atoms: readonly { readonly width: number }[]): number {
  return atoms.reduce((sum, { width }) => sum + width, 0);
}
