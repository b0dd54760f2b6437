import type { Span } from './spans.ts';

/** A text as it reads, and the span of the text itself that a span of it stands for. */
export type PlainText = { readonly text: string; readonly spanOf: (span: Span) => Span };

// Signs that do not show, besides those that Unicode calls format characters: joiners, fillers and variants.
const unseen = /[\p{Cf}\u115F\u1160\u3164\uFFA0]|[\p{Variation_Selector}]|\u034F|\u17B4|\u17B5/u;

/**
 * A text as it reads: accents put together with their letter, nothing that does not show, plain quotes, hyphens and
 * spaces. So a name is found however it was typed or pasted.
 */
export function asItReads(text: string): PlainText {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  for (const { 0: cluster, index } of text.matchAll(/[\s\S]\p{M}*/gu)) {
    const said = plainSigns(cluster);
    plain += said;
    for (let unit = 0; unit < said.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return {
    text: plain,
    spanOf: ({ at, end }) => ({
      at: starts[at] ?? text.length,
      end: ends[end - 1] ?? starts[at] ?? text.length,
    }),
  };
}

function plainSigns(cluster: string): string {
  if (cluster.length === 1 && cluster <= '~') return cluster === '\t' ? ' ' : cluster;
  const seen = [...cluster].filter((sign) => !unseen.test(sign)).join('');
  return seen
    .replace(/[’‘‛ʼʹ´`′]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2028\u2029\u0085]/gu, '\n')
    .normalize('NFKC')
    .replace(/\p{Zs}/gu, ' ');
}
