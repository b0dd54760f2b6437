import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const files = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  // Has the letters of many more scripts, and signs.
  other: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
} as const;

/** The fonts of a document. */
export type Face = keyof typeof files;
/** The two fonts that it is set in; what these do not have is set in the others. */
export type Weight = 'regular' | 'bold';

/** Characters to be set in one font; `actual` is what they stand for, where they are drawn otherwise. */
export type Run = { readonly text: string; readonly face: Face; readonly actual?: string };

const { resolve } = createRequire(import.meta.url);

/** Where the file of each font is. */
export const pathOf = Object.fromEntries(
  Object.entries(files).map(([face, file]) => [face, resolve(file)]),
) as Readonly<Record<Face, string>>;

const known = new Map<Face, fontkit.Font>();

function fontOf(face: Face): fontkit.Font {
  const font = known.get(face) ?? (fontkit.openSync(pathOf[face]) as fontkit.Font); // no file of several fonts
  known.set(face, font);
  return font;
}

const clusters = new Intl.Segmenter('nl', { granularity: 'grapheme' });
// Drawn where no font has anything for it; a reader is told what it stands for.
const unknownSign: Run = { text: '\u25a1', face: 'other' };

/** The same text as what is to be set in each font, one after the other; nothing is set in a font that has no sign for it. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  if (has(weight, text)) return [{ text, face: weight }];
  const runs: Run[] = [];
  for (const { segment } of clusters.segment(text)) {
    const next = runOf(segment, weight);
    const last = runs.at(-1);
    const isSame = last?.face === next.face && last.actual === undefined && next.actual === undefined;
    if (last && isSame) runs[runs.length - 1] = { ...last, text: last.text + next.text };
    else runs.push(next);
  }
  return runs;
}

function runOf(cluster: string, weight: Weight): Run {
  const faces = [weight, 'emoji', 'other'] as const;
  const whole = faces.find((face) => has(face, cluster));
  if (whole) return { text: cluster, face: whole };
  const [first = ''] = cluster;
  const partly = faces.find((face) => has(face, first));
  return { ...(partly ? { text: first, face: partly } : unknownSign), actual: cluster };
}

function has(face: Face, text: string): boolean {
  const font = fontOf(face);
  for (const character of text) {
    if (!font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
