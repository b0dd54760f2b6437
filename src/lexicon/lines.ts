const newline = 10;

/**
 * Whether a text of lines, sorted by their bytes and each ended by a newline, has this one. Half a million words stay
 * the five megabytes that they are; as a set of strings they would take ten times that.
 */
export function isLineOf(lines: Uint8Array, line: string): boolean {
  const sought = Buffer.from(line);
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const at = lineStart(lines, low, (low + high) >> 1);
    const end = lines.indexOf(newline, at);
    const order = sought.compare(lines, at, end);
    if (order === 0) return true;
    if (order < 0) high = at;
    else low = end + 1;
  }
  return false;
}

function lineStart(lines: Uint8Array, from: number, place: number): number {
  let at = place;
  while (at > from && lines[at - 1] !== newline) at -= 1;
  return at;
}
