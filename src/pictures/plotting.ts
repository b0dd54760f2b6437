import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';

type Range = readonly [from: number, to: number];

/** Where amounts and days are in a picture, and which of them stand along its sides. */
export type Scale<V> = { readonly at: (value: V) => number; readonly ticks: readonly V[] };

/** A point of a course. */
export type Point = { readonly x: number; readonly y: number };

/** A scale of amounts from nothing up to `most`, that ends on a round one. */
export function amounts(most: number, [from, to]: Range, about: number): Scale<number> {
  const scale = scaleLinear([0, most], [from, to]).nice(about);
  return { at: scale, ticks: scale.ticks(about) };
}

/** A scale of ISO days, with the first days of years, or of some of them, along its side. */
export function days(first: string, last: string, [from, to]: Range, about: number): Scale<string> {
  const scale = scaleUtc([new Date(first), new Date(last)], [from, to]);
  const ticks = scale.ticks(about).map((day) => day.toISOString().slice(0, 10));
  return { at: (day) => scale(new Date(day)), ticks };
}

/** The path along these points. */
export function courseAlong(points: readonly Point[]): string {
  const path = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(2);
  return path([...points]) ?? '';
}

/** The path around what is between these points and a base. */
export function areaBelow(points: readonly Point[], base: number): string {
  const path = area<Point>(
    ({ x }) => x,
    base,
    ({ y }) => y,
  ).digits(2);
  return path([...points]) ?? '';
}
