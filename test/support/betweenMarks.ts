/**
 * A document of ours with this in it, in the place of what a command wrote there before, between its two marks; throws where
 * the document has none.
 */
export function putBetweenMarks(command: string, written: string, document: string): string {
  const begin = `<!-- ${command} -->`;
  const end = `<!-- ${command}: end -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`README.md has no place for what ${command} writes: ${begin} and ${end}`);
  return `${document.slice(0, from)}${begin}\n\n${written}\n\n${document.slice(to)}`;
}
