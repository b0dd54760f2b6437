import type { Colours } from './looks.ts';
import { hatching, type Mark, mark } from './marks.ts';
import type { Point } from './plotting.ts';

/** A sign that marks a place in a picture, told from the others by its shape. */
export type Sign = (place: Point, colours: Colours) => Mark;

const outlined = ({ ink, ground }: Colours) => ({ fill: ground, stroke: ink, 'stroke-width': 2 });

/** Marks the day itself. */
export const circle: Sign = ({ x, y }, { ink }) => mark('circle', { cx: x, cy: y, r: 6, fill: ink });

/** Marks the day from which there is enough. */
export const triangle: Sign = ({ x, y }, own) =>
  mark('path', { d: `M${x} ${y - 8}l8 14h-16Z`, ...outlined(own), 'stroke-linejoin': 'round' });

/** Marks the last day on which there is enough. */
export const diamond: Sign = ({ x, y }, own) =>
  mark('path', { d: `M${x} ${y - 8}l8 8l-8 8l-8-8Z`, ...outlined(own), 'stroke-linejoin': 'round' });

/** A line that is dotted: what is ahead. */
export function dotted(path: string, { filled }: Colours): Mark {
  const dots = { 'stroke-dasharray': '0 6', 'stroke-linecap': 'round' };
  return mark('path', { d: path, fill: 'none', stroke: filled, 'stroke-width': 3.5, ...dots });
}

/** A line in long dashes: what is needed. */
export function dashed(path: string, { ink }: Colours): Mark {
  return mark('path', {
    d: path,
    fill: 'none',
    stroke: ink,
    'stroke-width': 1.5,
    'stroke-dasharray': '10 5',
  });
}

/** A stretch of time, hatched, with the number of what it is in it or beside it. */
export function stretch(
  { x, y }: Point,
  width: number,
  height: number,
  number: string,
  { filled, ground, ink }: Colours,
): Mark[] {
  const shape = { x, y, width, height, rx: 3 };
  const isRoomy = width >= 26;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const plate = { x: middle.x - 12, y: middle.y - 9, width: 24, height: 18, fill: ground };
  const place = isRoomy ? { x: middle.x, 'text-anchor': 'middle' } : { x: x + width + 4 };
  return [
    mark('rect', { ...shape, fill: ground, stroke: filled, 'stroke-width': 1.5 }),
    mark('path', { d: hatching(x, y, width, height, 8), stroke: filled, 'stroke-width': 2 }),
    ...(isRoomy && number !== '' ? [mark('rect', plate)] : []),
    ...(number === ''
      ? []
      : [mark('text', { ...place, y: middle.y + 5, fill: ink, 'font-size': 14 }, number)]),
  ];
}
