/** The words as they were typed, with nothing in them that does not show, or that turns other words around. */
export function asText(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .trim();
}

/** The same on one line. */
export function onOneLine(words: string): string {
  return asText(words).replace(/\s+/g, ' ');
}

/** A text with each of its lines a step to the right. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gmu, '  ');
}
