import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

/** Draws a picture that is given as SVG, so many pixels wide, as PNG. */
export type Draw = (
  svg: string,
  pixels: number,
) => { readonly png: Uint8Array; readonly width: number; readonly height: number };

const { resolve } = createRequire(import.meta.url);
const fontFiles = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) =>
  resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`),
);

/** Draws with fonts of its own, so that a picture is the same on every machine. */
export const draw: Draw = (svg, pixels) => {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: pixels },
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  }).render();
  return { png: image.asPng(), width: image.width, height: image.height };
};
