import type { HoursFigure } from '../conversation/figure.ts';
import { inLanguage, type Language } from '../language.ts';
import { type InLane, lanes } from './lanes.ts';
import { type Colours, colours, type Look } from './looks.ts';
import { type Mark, mark } from './marks.ts';
import { line, type Picture, pictureOf } from './picture.ts';
import { amounts, areaBelow, courseAlong, days, type Point, type Scale } from './plotting.ts';
import { circle, dashed, diamond, dotted, stretch, triangle } from './signs.ts';
import { words } from './words.ts';

const width = 560;
const plot = { left: 56, right: width - 20, top: 62, course: 92, bottom: 262 } as const;
const rows = { top: 296, height: 20, each: 26, most: 6 } as const;
const keys = { each: 25, sign: 32, text: 54 } as const;
const small = { 'font-size': 14 };

/** What the picture is drawn with: where days and hours are in it, and what it is drawn in. */
type Paper = {
  readonly x: Scale<string>;
  readonly y: Scale<number>;
  readonly language: Language;
  readonly own: Colours;
};

/**
 * The hours of practice over time: how those that count came together, how they go on, the years that count, what is needed,
 * and the days from which and until which they suffice. Every part has a shape of its own, which is told below it.
 */
export function hoursPicture(figure: HoursFigure, language: Language, look: Look = 'light'): Picture {
  const { title, on, need, course, periods, ahead } = figure;
  const own = colours[look];
  const most = Math.max(need, ...course.map(({ hours }) => hours));
  const paper: Paper = {
    x: days(course[0]?.on ?? on, course.at(-1)?.on ?? on, [plot.left, plot.right], 6),
    y: amounts(most * 1.05, [plot.bottom, plot.course], 4),
    ...{ language, own },
  };
  const inLanes = lanes(periods, rows.most);
  const keysTop = rows.top + rows.each * Math.max(...inLanes.map(({ lane }) => lane + 1), 0) + 22;
  const key = [...keyOf(figure, paper, inLanes.length > 0)];
  const marks = [
    line(title, 20, 32, own.ink, { 'font-size': 18, 'font-weight': 600 }),
    ...ground(figure, paper),
    ...courseOf(figure, paper),
    ...inLanes.flatMap((one) => periodIn(one, paper)),
    ...key.flatMap(({ text, draw }, at) => {
      const y = keysTop + at * keys.each;
      return [draw({ x: keys.sign, y: y - 5 }), line(text, keys.text, y, own.ink, small)].flat();
    }),
  ];
  const height = keysTop + key.length * keys.each - 6;
  return pictureOf({ title, words: told(figure, language, ahead), width, height, marks }, language, look);
}

/** What the course is drawn on: the years that count, days along the bottom, hours at the side, and what is needed. */
function ground({ on, windowFrom, years, need }: HoursFigure, { x, y, language, own }: Paper): Mark[] {
  const said = words[language].hours;
  const { number } = inLanguage(language);
  const [from, to] = [x.at(windowFrom), x.at(on)];
  const band = { x: from, y: plot.top, width: to - from, height: plot.bottom - plot.top, fill: own.band };
  const quiet = { stroke: own.edge, 'stroke-width': 1, fill: 'none' };
  const aside = { ...small, 'text-anchor': 'end' };
  return [
    mark('rect', band),
    line(said.window(years), (from + to) / 2, plot.top + 18, own.ink, { ...small, 'text-anchor': 'middle' }),
    ...y.ticks.map((hours) => line(number(hours), plot.left - 8, y.at(hours) + 5, own.soft, aside)),
    line(said.axis, plot.left - 8, plot.top + 18, own.soft, aside),
    ...x.ticks.flatMap((day) => [
      mark('path', { d: `M${x.at(day)} ${plot.bottom}v6`, ...quiet }),
      line(day.slice(0, 4), x.at(day), plot.bottom + 21, own.soft, { ...small, 'text-anchor': 'middle' }),
    ]),
    mark('path', { d: `M${plot.left} ${plot.bottom}H${plot.right}`, ...quiet }),
    dashed(`M${plot.left} ${y.at(need)}H${plot.right}`, own),
  ];
}

/** How the hours came together, how they go on, and the days that count most. */
function courseOf({ on, course, from, until }: HoursFigure, { x, y, own }: Paper): Mark[] {
  const points = (those: HoursFigure['course']) =>
    those.map((one): Point => ({ x: x.at(one.on), y: y.at(one.hours) }));
  const soFar = points(course.filter((one) => one.on <= on));
  const onwards = points(course.filter((one) => one.on >= on));
  const at = (day: string): Point[] => points(course.filter((one) => one.on === day));
  return [
    mark('path', { d: areaBelow(soFar, plot.bottom), fill: own.filled, 'fill-opacity': 0.22 }),
    mark('path', { d: courseAlong(soFar), fill: 'none', stroke: own.filled, 'stroke-width': 3 }),
    dotted(courseAlong(onwards), own),
    mark('path', { d: `M${x.at(on)} ${plot.top}V${plot.bottom}`, stroke: own.ink, 'stroke-width': 1 }),
    ...at(on).map((place) => circle(place, own)),
    ...(from !== undefined && from > on ? at(from).map((place) => triangle(place, own)) : []),
    ...(until === undefined ? [] : at(until).map((place) => diamond(place, own))),
  ];
}

function periodIn({ period: { from, until }, number, lane }: InLane, { x, own }: Paper): Mark[] {
  const begins = Math.max(x.at(from), plot.left);
  const ends = until === undefined ? plot.right : Math.min(x.at(until), plot.right);
  const place = { x: begins, y: rows.top + lane * rows.each };
  return stretch(place, Math.max(ends - begins, 3), rows.height, `${number}`, own);
}

type Key = { readonly text: string; readonly draw: (place: Point) => Mark | readonly Mark[] };

function keyOf(figure: HoursFigure, { language, own }: Paper, hasWork: boolean): Key[] {
  const { on, from, until } = figure;
  const said = words[language].hours;
  const along = ({ x, y }: Point) => `M${x - 14} ${y}h28`;
  return [
    { text: said.today(figure), draw: (place) => circle(place, own) },
    { text: said.need(figure), draw: (place) => dashed(along(place), own) },
    { text: said.ahead, draw: (place) => dotted(along(place), own) },
    ...(from !== undefined && from > on
      ? [{ text: said.from(figure), draw: (place: Point) => triangle(place, own) }]
      : []),
    ...(until === undefined
      ? []
      : [{ text: said.until(figure), draw: (place: Point) => diamond(place, own) }]),
    ...(hasWork
      ? [
          {
            text: said.work,
            draw: ({ x, y }: Point) => stretch({ x: x - 14, y: y - 8 }, 28, 16, '', own),
          },
        ]
      : []),
  ];
}

function told(figure: HoursFigure, language: Language, ahead: string): string {
  const said = words[language];
  const periods = figure.periods.map((period, at) => said.period(period, at + 1));
  const work = periods.length > 0 ? [said.periods(periods)] : [];
  return [`${figure.title}.`, said.counted(figure), ahead, ...work].join(' ');
}
