import type { Hidden } from './hidden.ts';
import { placeholdersIn } from './placeholders.ts';
import type { Pseudonymised } from './pseudonymise.ts';

/** What somebody sees before a text of theirs goes out. */
export type Preview = {
  /** The text as it will go out, line by line. */
  readonly lines: readonly string[];
  /** What was replaced in it, in the order in which it stands there, each thing once. */
  readonly replaced: readonly Replacement[];
};

/** Something hidden in a text, and whether it is so for the first time. */
export type Replacement = Hidden & { readonly isFresh: boolean };

/** What will be sent of a pseudonymised text. */
export function previewOf({ text, hidden, fresh }: Pseudonymised): Preview {
  const byPlaceholder = new Map(hidden.map((one) => [one.placeholder, one]));
  const named = placeholdersIn(text).map(({ at, end }) => text.slice(at, end));
  const replaced = [...new Set(named)].flatMap((placeholder) => byPlaceholder.get(placeholder) ?? []);
  return {
    lines: text.split(/\r\n|[\n\r]/),
    replaced: replaced.map((one) => ({ ...one, isFresh: fresh.includes(one) })),
  };
}

/** Whether somebody is to be asked before this goes out: the first time, and whenever something is hidden that is new. */
export function isToBeAsked({ fresh }: Pick<Pseudonymised, 'fresh'>, hasAgreedBefore: boolean): boolean {
  return !hasAgreedBefore || fresh.length > 0;
}
