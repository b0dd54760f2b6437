import { toHtml } from 'hast-util-to-html';

/** A tree as HTML in which every text is escaped. */
export function htmlOf(tree: Parameters<typeof toHtml>[0]): string {
  return toHtml(tree);
}

/** A text as it stands in HTML. */
export function escaped(text: string): string {
  return htmlOf({ type: 'text', value: text });
}
