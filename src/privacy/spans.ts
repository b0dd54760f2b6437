import type { HiddenKind } from './hidden.ts';

/** Part of a text, from UTF-16 unit `at` up to `end`. */
export type Span = { readonly at: number; readonly end: number };

/** Part of a text that is to be hidden, and as what. */
export type Found = Span & { readonly kind: HiddenKind };

/** Whether two parts of a text have something in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.at < other.end && other.at < one.end;
}

/** What is found, without that which overlaps anything before it in the list; in the order of the text. */
export function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found) if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept.toSorted((one, other) => one.at - other.at);
}

/** Every place where a pattern fits, as a span of this kind; the pattern has the flag g. */
export function matchesOf(text: string, pattern: RegExp, kind: HiddenKind): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: said, index: at }) => ({ kind, at, end: at + said.length }));
}
