import { lexer, type Token } from 'marked';

/** Words that look the same, and where they lead to. */
export type Run = {
  readonly text: string;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly link?: string;
};

/**
 * What stands on lines of its own: a paragraph, a further line of one, a heading, or an item of a list, which then begins
 * with its bullet or number.
 */
export type Paragraph = {
  readonly kind: 'paragraph' | 'line' | 'heading' | 'item';
  readonly runs: readonly Run[];
};

type Style = Omit<Run, 'text'>;

/** Our Markdown taken apart, so that no sign of it is left: words of a person come out as they were typed. */
export function paragraphsOf(markdown: string): readonly Paragraph[] {
  return lexer(markdown).flatMap((token) => paragraphsIn(token));
}

/** What paragraphs say, without any looks. */
export function plainText({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}

function paragraphsIn(token: Token): readonly Paragraph[] {
  if (token.type === 'space') return [];
  if (token.type === 'list') return (token.items as readonly Token[]).flatMap(itemIn);
  const runs = runsOf([token], {});
  return token.type === 'heading' ? [{ kind: 'heading', runs }] : inLines(runs);
}

function itemIn(item: Token): readonly Paragraph[] {
  // The number as it was written, which is what may be typed.
  const [, number] = /^\s*(\d+)[.)]/.exec(item.raw) ?? [];
  const sign: Run = { text: number === undefined ? '• ' : `${number}. ` };
  const [first, ...further] = innerOf(item).flatMap(paragraphsIn);
  return [{ kind: 'item', runs: joined([sign, ...(first?.runs ?? [])]) }, ...further];
}

/** Each line of a paragraph by itself. */
function inLines(runs: readonly Run[]): readonly Paragraph[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line, at) => ({ kind: at === 0 ? 'paragraph' : 'line', runs: joined(line) }));
}

function runsOf(tokens: readonly Token[], style: Style): readonly Run[] {
  return tokens.flatMap((token): readonly Run[] => {
    const inner = innerOf(token);
    if (inner.length > 0) return runsOf(inner, { ...style, ...styleOf(token) });
    if (token.type === 'br') return [{ text: '\n' }];
    return [{ ...style, text: 'text' in token ? `${token.text}` : token.raw }];
  });
}

function styleOf(token: Token): Style {
  if (token.type === 'strong') return { isBold: true };
  if (token.type === 'em') return { isItalic: true };
  return token.type === 'link' && /^https?:/.test(token.href) ? { link: token.href } : {};
}

function innerOf(token: Token): readonly Token[] {
  return ('tokens' in token && token.tokens) || [];
}

/** The same in as few runs as there are looks. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const { text, ...style } of runs) {
    const { text: before = '', ...last } = all.at(-1) ?? {};
    const isSame = all.length > 0 && JSON.stringify(last) === JSON.stringify(style);
    if (isSame) all.pop();
    all.push({ ...style, text: isSame ? before + text : text });
  }
  return all;
}
