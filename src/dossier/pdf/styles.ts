import { accent, faint, ink } from '../look.ts';
import { type Style, sheet } from './paper.ts';

/** How wide what is written is, in points. */
export const across = sheet.width - 2 * sheet.side;

/** How each kind of words is set. */
export const styles = {
  title: { size: 34, weight: 'bold', color: accent },
  name: { size: 18, weight: 'regular', color: ink },
  cover: { size: 11.5, weight: 'regular', color: faint },
  1: { size: 20, weight: 'bold', color: accent },
  2: { size: 14, weight: 'bold', color: accent },
  3: { size: 12, weight: 'bold', color: accent },
  text: { size: 10.5, weight: 'regular', color: ink },
  note: { size: 9.5, weight: 'regular', color: faint },
  label: { size: 9.5, weight: 'bold', color: faint },
  caption: { size: 10, weight: 'bold', color: accent },
  foot: { size: 8.5, weight: 'regular', color: faint },
} as const satisfies Record<string, Style>;
