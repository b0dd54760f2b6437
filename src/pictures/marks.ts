type Attributes = Readonly<Record<string, string | number>>;

/** One element of a picture, with what is in it. */
export type Mark = {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Record<string, string>;
  readonly children: (Mark | { readonly type: 'text'; readonly value: string })[];
};

/** Makes one element of a picture; words stand in it as text, that can be read, searched and enlarged. */
export function mark(tagName: string, attributes: Attributes, ...inside: readonly (Mark | string)[]): Mark {
  const properties = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, rounded(value)] as const),
  );
  const children = inside.map((one) =>
    typeof one === 'string' ? { type: 'text' as const, value: one } : one,
  );
  return { type: 'element', tagName, properties, children };
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
