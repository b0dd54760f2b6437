import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** An icon of the app as a PNG picture, drawn from the file beside this one; its size is that of the drawing. */
export function drawIcon(name: 'color' | 'outline'): Uint8Array {
  const drawing = readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8');
  return new Resvg(drawing).render().asPng();
}
