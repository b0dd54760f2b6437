import type { ProfileFigure } from '../conversation/figure.ts';
import type { StandingPicture, StandingView } from '../conversation/standing.ts';
import { draw, make } from './elements.ts';

type Row = ProfileFigure['rows'][number];

/** How high a row is, and where its bar is in it; all in the size of its letters. */
const row = { height: 3.25, words: 1, bar: 1.5, thickness: 1.125 } as const;

/**
 * The figure as a picture, and below it what its parts mean. What is shown is filled, what is only stated is hatched, what is
 * open is empty: so they can be told apart without colours.
 */
export function pictureOf({ figure, legend }: StandingView['progress']): HTMLElement {
  const { title, rows } = figure;
  const picture = draw(
    'svg',
    {
      ...{ class: 'bars', role: 'img', 'aria-labelledby': 'bars-title bars-words' },
      ...{ width: '100%', height: `${rows.length * row.height - 0.5}em` },
    },
    draw('title', { id: 'bars-title' }, title),
    draw('desc', { id: 'bars-words' }, rows.map(({ label, words }) => `${label}: ${words}.`).join(' ')),
    draw('defs', {}, hatching()),
    ...rows.flatMap(barOf),
  );
  const keys = (['shown', 'stated', 'open'] as const).map((part) =>
    make('li', {}, keyOf(part), legend[part]),
  );
  return make('figure', {}, picture, make('ul', { class: 'legend' }, ...keys));
}

/** The pictures that the server drew, by the topic they belong to. */
export type Pictures = Readonly<Record<string, readonly StandingPicture[]>>;

/** The pictures of a topic, in the look that is worn; whoever cannot see them hears the same in words. */
export function imagesOf(pictures: Pictures, topic: string): HTMLElement[] {
  const images = (pictures[topic] ?? []).flatMap(({ light, dark, words, width, height }) => {
    const shared = { alt: words, width: `${width}`, height: `${height}` };
    return [
      make('img', { ...shared, class: 'light', src: light }),
      make('img', { ...shared, class: 'dark', src: dark }),
    ];
  });
  return images.length === 0 ? [] : [make('div', { class: 'pictures' }, ...images)];
}

/** The figure as a table. */
export function tableOf({ figure, columns }: StandingView['progress']): HTMLElement {
  const heads = [columns.section, columns.stated, columns.shown, columns.total];
  const numbers = ({ stated, shown, total }: Row) => [stated, shown, total];
  return make(
    'table',
    {},
    make('caption', { class: 'unseen' }, figure.title),
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make(
      'tbody',
      {},
      ...figure.rows.map((one) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, one.label),
          ...numbers(one).map((number) => make('td', {}, `${number}`)),
        ),
      ),
    ),
  );
}

function barOf({ label, stated, shown, total }: Row, at: number): Node[] {
  const top = at * row.height;
  const part = (count: number) => `${total === 0 ? 0 : (100 * count) / total}%`;
  const bar = (attributes: Record<string, string>) =>
    draw('rect', { y: `${top + row.bar}em`, height: `${row.thickness}em`, ...attributes });
  return [
    draw('text', { x: '0', y: `${top + row.words}em`, class: 'label' }, label),
    draw('text', { x: '100%', y: `${top + row.words}em`, class: 'count' }, `${stated} / ${total}`),
    bar({ x: '0', width: '100%', class: 'open' }),
    ...(stated > 0 ? [bar({ x: '0', width: part(stated), class: 'stated', fill: 'url(#hatched)' })] : []),
    ...(shown > 0 ? [bar({ x: '0', width: part(shown), class: 'shown' })] : []),
  ];
}

function keyOf(part: 'shown' | 'stated' | 'open'): Node {
  const fill: Record<string, string> = part === 'stated' ? { fill: 'url(#hatched)' } : {};
  const swatch = draw('rect', { x: '1', y: '1', width: '26', height: '14', class: part, ...fill });
  return draw('svg', { width: '28', height: '16', 'aria-hidden': 'true', focusable: 'false' }, swatch);
}

function hatching(): Node {
  const size = { width: '7', height: '7', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return draw(
    'pattern',
    { id: 'hatched', ...size },
    draw('rect', { width: '7', height: '7', class: 'between' }),
    draw('rect', { width: '3', height: '7', class: 'hatch' }),
  );
}
