type Attributes = Readonly<Record<string, string | number>>;

/** One element of a picture, with what is in it. */
export function mark(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(rounded(value))}"`);
  const content = inside.join('');
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

/** Words as they stand in a picture: as text, that can be read, searched and enlarged. */
export function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** Slanting lines within a rectangle, as one path: what is hatched is told from what is filled without colours. */
export function hatching(x: number, y: number, width: number, height: number, apart: number): string {
  const lines: string[] = [];
  for (let from = apart / 2; from < width + height; from += apart) {
    const [left, right] = [Math.max(from - height, 0), Math.min(from, width)];
    if (right <= left) continue;
    lines.push(
      `M${rounded(x + left)} ${rounded(y + from - left)}L${rounded(x + right)} ${rounded(y + from - right)}`,
    );
  }
  return lines.join('');
}

function rounded(value: string | number): string {
  return typeof value === 'number' ? `${Math.round(value * 100) / 100}` : value;
}
