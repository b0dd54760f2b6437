import { svgOf } from '../html.ts';
import type { Language } from '../language.ts';
import { type Colours, colours, type Look } from './looks.ts';
import { type Mark, mark } from './marks.ts';

/** A picture, with the same in words for who cannot see it; `width` and `height` are in points of a screen. */
export type Picture = {
  readonly title: string;
  readonly svg: string;
  readonly words: string;
  readonly width: number;
  readonly height: number;
};

/** What is drawn, before it is a picture. */
export type Drawing = Omit<Picture, 'svg'> & { readonly marks: readonly Mark[] };

/** The typeface of every picture; where a picture is made into points the first is brought along. */
const typeface = "'Source Sans 3', 'Segoe UI', 'Noto Sans', Arial, sans-serif";

/** A drawing as a picture, on a ground of its own, so that it can be read wherever it is put. */
export function pictureOf({ marks, ...drawing }: Drawing, language: Language, look: Look): Picture {
  const { title, words, width, height } = drawing;
  const svg = mark(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      ...{ role: 'img', lang: language, 'font-family': typeface, 'font-size': 15 },
    },
    mark('title', {}, title),
    mark('desc', {}, words),
    mark('rect', { width, height, fill: colours[look].ground }),
    ...marks,
  );
  return { ...drawing, svg: svgOf(svg) };
}

/** A line of words in a drawing, on its base line. */
export function line(
  text: string,
  x: number,
  y: number,
  fill: Colours['ink'],
  more: Readonly<Record<string, string | number>> = {},
): Mark {
  return mark('text', { x, y, fill, ...more }, text);
}
