/** Words of a person as one line that Markdown shows exactly as they were typed. */
export function asTyped(words: string): string {
  return (
    words
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim()
      .replace(/[\\`*_[\]<>#|~&!$]/g, '\\$&')
      // At the start of a line these would begin a list.
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^[-+]/, '\\$&')
  );
}

/** What `asTyped` made of words, as it reads where there is no Markdown. */
export function unescaped(shown: string): string {
  return shown.replace(/\\([\\`*_[\]<>#|~&!$.)+-])/g, '$1');
}
