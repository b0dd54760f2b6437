type Light = readonly [red: number, green: number, blue: number];

/** How light a colour is, by the rule that contrast is measured with. */
function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((each) => luminance(lightOf(each)))
    .toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour as it is on a print without colours. */
export function grey(colour: string): string {
  const light = luminance(lightOf(colour));
  return hexOf([light, light, light]);
}

/** A colour as somebody sees it whose eyes have no receptors for green, by the matrix of Machado and others (2009). */
export function deuteranopia(colour: string): string {
  const [red, green, blue] = lightOf(colour);
  return hexOf([
    0.367322 * red + 0.860646 * green - 0.227968 * blue,
    0.280085 * red + 0.672501 * green + 0.047413 * blue,
    -0.01182 * red + 0.04294 * green + 0.968881 * blue,
  ]);
}

function lightOf(colour: string): Light {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function hexOf(light: Light): string {
  const parts = light.map((part) => {
    const clipped = Math.min(Math.max(part, 0), 1);
    const shown = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
