// Links, tags, Markdown, what cannot be seen, and long runs of characters that are no words.
const markup =
  /https?:|www\.|\b\w+\.(?:nl|com|org|net|io)\b|[<>{}|\\`*#_~]|\]\(|!\[|^\s*(?:[-\u2022]|\d+[.)])\s|[\p{Co}]|(?!\n)\p{Cc}|\p{Cf}|\n\s*\n|[\w+/=]{40,}|\p{Extended_Pictographic}/mu;

// Its line below is no Markdown.
const placeholder = /\[[^[\]]*\]?/gu;

/** Whether a text has anything in it besides words, punctuation and what stands in the place of a name. */
export function hasMarkup(text: string): boolean {
  return markup.test(text.replace(placeholder, ' '));
}

/** Whether a text has something in the place of a name that its source does not have, letter by letter. */
export function hasStrangePlaceholder(text: string, source: string): boolean {
  const known = new Set(source.match(placeholder) ?? []);
  const found = text.match(placeholder) ?? [];
  if (found.some((one) => !known.has(one))) return true;
  const kinds = [...known].map((one) => one.replace(/[^\p{L}]/gu, '')).filter(Boolean);
  const bare = text.replace(placeholder, ' ');
  return kinds.some((kind) => new RegExp(`(?<!\\p{L})${kind}[ _-]?\\d`, 'iu').test(bare));
}

const numberWords =
  /^(?:drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\p{L}*(?:tien|tig)|honderd|duizend|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}*teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)$/u;

/** Whether a text names a number or a name that its source does not. */
export function namesSomethingNew(text: string, source: string): boolean {
  const bare = text.replace(placeholder, ' ');
  const known = new Set(source.toLowerCase().match(/[\p{L}\p{N}\u2019'-]+/gu) ?? []);
  const tokens = [...bare.matchAll(/[\p{L}\p{N}\u2019'-]+/gu)];
  return tokens.some(({ 0: token, index }) => {
    const word = token.toLowerCase();
    if (known.has(word)) return false;
    if (/\p{N}/u.test(word) || numberWords.test(word)) return true;
    return (
      /^\p{Lu}/u.test(token) && token !== 'I' && !/^I['\u2019]/.test(token) && !beginsSentence(bare, index)
    );
  });
}

function beginsSentence(text: string, index: number): boolean {
  return (
    /(?:^|[.?!:]["\u201d\u2019')]*\s+)["\u201c\u2018'(]*$/u.test(text.slice(0, index).trimStart()) ||
    index === 0
  );
}
