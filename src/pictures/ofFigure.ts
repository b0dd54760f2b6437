import { type Figure, isOfHours } from '../conversation/figure.ts';
import type { Language } from '../language.ts';
import { hoursPicture } from './hours.ts';
import type { Look } from './looks.ts';
import type { Picture } from './picture.ts';
import { sectionPicture } from './section.ts';

/** The pictures that a figure comes to: one of the hours, or one of each section that was begun; none of what has no groups. */
export function picturesOf(figure: Figure, language: Language, look: Look = 'light'): readonly Picture[] {
  if (isOfHours(figure)) return [hoursPicture(figure, language, look)];
  return figure.rows
    .filter(({ stated, groups }) => stated > 0 && groups !== undefined)
    .map((row) => sectionPicture(row, language, look));
}
