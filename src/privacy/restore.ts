import type { Hidden } from './hidden.ts';
import { keyOf, placeholdersIn } from './placeholders.ts';

/**
 * The text with what was hidden back in its place, also where a model wrote a placeholder with other brackets, spaces or
 * case; `undefined` where it names one that stands for nothing, because then it was made up.
 */
export function restore(text: string, hidden: readonly Hidden[]): string | undefined {
  const values = valuesByKey(hidden);
  let restored = '';
  let from = 0;
  for (const found of placeholdersIn(text)) {
    const value = values.get(keyOf(found));
    if (value === undefined) return undefined;
    restored += text.slice(from, found.at) + value;
    from = found.end;
  }
  return restored + text.slice(from);
}

function valuesByKey(hidden: readonly Hidden[]): ReadonlyMap<string, string> {
  return new Map(
    hidden.flatMap(({ placeholder, value }) =>
      placeholdersIn(placeholder).map((reference) => [keyOf(reference), value] as const),
    ),
  );
}
