/** The colour that buttons and what somebody said have where nobody chose another. */
export const usualAccent = '#0f4c55';

/** The paper on which colours are read, and less light than the white that is on them. */
const paper = '#faf6ef';
const leastContrast = 4.5;

/** The colour with this value, `#` and six hexadecimal digits, where it can be read on paper and white can be read on it. */
export function readAccent(value: string): string | undefined {
  const accent = value.trim().toLowerCase();
  if (!/^#[\da-f]{6}$/.test(accent)) return undefined;
  return (luminanceOf(paper) + 0.05) / (luminanceOf(accent) + 0.05) >= leastContrast ? accent : undefined;
}

/** How light a colour is, from 0 to 1, as WCAG measures it. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
