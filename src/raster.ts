import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { encode } from 'fast-png';

const locate = createRequire(import.meta.url).resolve;
const faces = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'];
const fontFiles = faces.map((face) => locate(`@expo-google-fonts/source-sans-3/${face}`));

/** A drawing as a PNG picture; its words are in a typeface that comes along, none of the machine. */
export function pngOf(svg: string): Buffer {
  return rendered(svg, 1).asPng();
}

/**
 * The same for a drawing that covers its whole ground, so many times as large and in sixteen colours: those that are there
 * most, which hold what ours need and what lies in between. It is a quarter of the size, so that it fits in a message.
 */
export function smallPngOf(svg: string, zoom: number): Uint8Array {
  const { width, height, pixels } = rendered(svg, zoom);
  const { palette, nearest } = fewColours(pixels);
  const bytesALine = Math.ceil(width / 2);
  const data = new Uint8Array(bytesALine * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const colour = nearest[keyAt(pixels, at)] ?? 0;
      const byte = y * bytesALine + (x >> 1);
      data[byte] = (data[byte] ?? 0) | (x % 2 === 0 ? colour << 4 : colour);
    }
  }
  return encode({ width, height, data, depth: 4, channels: 1, palette }, { zlib: { level: 6 } });
}

function rendered(svg: string, zoom: number) {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } }).render();
}

type Colour = [red: number, green: number, blue: number];

const mostColours = 16;
const keys = 2 ** 12;

/** The colours that are there most, and for each colour, by its key, which of them is nearest. */
function fewColours(pixels: Uint8Array): { palette: Colour[]; nearest: Uint8Array } {
  const found = new Map<number, { count: number; colour: Colour }>();
  for (let at = 0; at < pixels.length; at += 4) {
    const key = keyAt(pixels, at);
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { count: 1, colour: [...pixels.subarray(at, at + 3)] as Colour });
  }
  const byCount = [...found.values()].toSorted((one, other) => other.count - one.count);
  const palette = byCount.slice(0, mostColours).map(({ colour }) => colour);
  const nearest = new Uint8Array(keys);
  for (const [key, { colour }] of found) {
    const distances = palette.map((one) => distance(one, colour));
    nearest[key] = distances.indexOf(Math.min(...distances));
  }
  return { palette, nearest };
}

function distance(one: Colour, other: Colour): number {
  return one.reduce((sum, part, at) => sum + (part - (other[at] ?? 0)) ** 2, 0);
}

/** What colours that look the same have in common: the first four bits of red, of green and of blue. */
function keyAt(pixels: Uint8Array, at: number): number {
  const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
  return ((red & 0xf0) << 4) | (green & 0xf0) | (blue >> 4);
}
