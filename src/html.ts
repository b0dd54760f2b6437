import { toHtml } from 'hast-util-to-html';

type Tree = Parameters<typeof toHtml>[0];

/** A tree as HTML in which every text is escaped. */
export function htmlOf(tree: Tree): string {
  return toHtml(tree);
}

/** A tree as SVG, which is XML, in which every text is escaped. */
export function svgOf(tree: Tree): string {
  return toHtml(tree, { space: 'svg', closeEmptyElements: true });
}

/** A text as it stands in HTML. */
export function escaped(text: string): string {
  return htmlOf({ type: 'text', value: text });
}
