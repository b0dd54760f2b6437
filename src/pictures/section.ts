import type { FigureRow } from '../conversation/figure.ts';
import type { Language } from '../language.ts';
import { type Colours, colours, type Look } from './looks.ts';
import { hatching, type Mark, mark } from './marks.ts';
import { line, type Picture, pictureOf } from './picture.ts';
import { amounts } from './plotting.ts';
import { words } from './words.ts';

const width = 420;
const margin = 16;
const row = { first: 62, height: 44, bar: 7, thickness: 14 } as const;
const gap = 3;

type Part = 'shown' | 'stated' | 'open';

/**
 * One section of the profile: for each of its groups as many boxes as it has statements, filled where one is shown, hatched
 * where it is only stated, and empty where it is neither. So they are told apart without colours.
 */
export function sectionPicture(
  { label: title, groups = [] }: Pick<FigureRow, 'label' | 'groups'>,
  language: Language,
  look: Look = 'light',
): Picture {
  const said = words[language];
  const { ink, soft } = colours[look];
  const below = row.first + groups.length * row.height;
  const marks = [
    line(title, margin, 32, ink, { 'font-size': 18, 'font-weight': 600 }),
    ...groups.flatMap(({ label, stated, shown, total }, at) => {
      const top = row.first + at * row.height;
      const scale = amounts(total, [margin, width - margin], total);
      const boxes = Array.from({ length: total }, (_, one) => one).flatMap((one) => {
        const part: Part = one < shown ? 'shown' : one < stated ? 'stated' : 'open';
        const [from, to] = [scale.at(one), scale.at(one + 1)];
        return box(part, from, top + row.bar, to - from - gap, colours[look]);
      });
      return [
        line(label, margin, top, ink),
        line(said.count(stated, total), width - margin, top, soft, { 'text-anchor': 'end' }),
        ...boxes,
      ];
    }),
    ...legend(below + 8, language, colours[look]),
  ];
  const told = groups.map((one) => said.extent(one.label, one.stated, one.shown, one.total));
  const height = below + 30;
  return pictureOf({ title, words: [`${title}.`, ...told].join(' '), width, height, marks }, language, look);
}

function box(part: Part, x: number, y: number, wide: number, { filled, edge }: Colours): Mark[] {
  const height = row.thickness;
  const shape = { x, y, width: wide, height, rx: 2 };
  if (part === 'shown') return [mark('rect', { ...shape, fill: filled })];
  const outline = mark('rect', { ...shape, fill: 'none', stroke: part === 'open' ? edge : filled });
  if (part === 'open') return [outline];
  const lines = hatching(x, y, wide, height, 7);
  return [mark('path', { d: lines, stroke: filled, 'stroke-width': 2.5 }), outline];
}

function legend(y: number, language: Language, own: Colours): Mark[] {
  const said = words[language].legend;
  return (['shown', 'stated', 'open'] as const).flatMap((part, at) => {
    const x = margin + at * 128;
    return [...box(part, x, y - 12, 28, own), line(said[part], x + 36, y, own.soft, { 'font-size': 14 })];
  });
}
