import type { Tasks } from './coach/coach.ts';
import { asTyped } from './conversation/escape.ts';
import type { Preview } from './conversation/sharing.ts';
import type { Wish } from './conversation/thought.ts';
import type { Hidden } from './privacy/hidden.ts';
import { previewOf as previewed } from './privacy/preview.ts';
import type { Known } from './privacy/pseudonymise.ts';
import { restore } from './privacy/restore.ts';

/** A wish as a model gets to read it. */
export type Veiled = {
  readonly input: Tasks[Wish['task']]['input'];
  /** The words of the person in it. */
  readonly texts: readonly string[];
  /** All that was ever hidden, what is hidden here included. */
  readonly hidden: readonly Hidden[];
  /** What is hidden for the first time. */
  readonly fresh: readonly Hidden[];
};

// Ids are of our own making.
const ids = new Set(['id', 'statement', 'from', 'choice']);

/** Hides what tells who somebody is, in everything that a model gets to read. */
export async function veil({ task, input }: Wish, known: Known): Promise<Veiled> {
  // Loaded with the first text that is to be shared.
  const { pseudonymise } = await import('./privacy/pseudonymise.ts');
  let { hidden } = known;
  const fresh: Hidden[] = [];
  const hide = (text: string) => {
    const done = pseudonymise(text, { ...known, hidden });
    hidden = done.hidden;
    fresh.push(...done.fresh);
    return done.text;
  };
  const veiled = eachText(input, hide) as Veiled['input']; // texts for texts, and all else as it was
  return { input: veiled, texts: wordsIn({ task, input: veiled } as Wish), hidden, fresh };
}

/** What a person said themselves in what a model is asked. */
export function wordsIn({ task, input }: Wish): readonly string[] {
  switch (task) {
    case 'followUp':
      return [input.earlier ?? [], input.answer].flat();
    case 'summary':
      return input.parts.map(({ answer }) => answer);
    case 'evidence':
      return [input.story];
    case 'choice':
      return [input.reply];
  }
}

/** What somebody is shown of it before it is shared. */
export function previewOf({ texts, hidden, fresh }: Veiled): Preview {
  const { lines, replaced } = previewed({ text: texts.join('\n'), hidden, fresh });
  return {
    lines: lines.map(asTyped).filter((line) => line !== ''),
    replaced: replaced.map(({ value, placeholder }) => ({ was: asTyped(value), by: asTyped(placeholder) })),
  };
}

/** What a model made, in the person's own words again; `undefined` where it speaks of what nobody hid. */
export function unveiled<T>(made: T, hidden: readonly Hidden[]): T | undefined {
  let isWhole = true;
  const clear = eachText(made, (text) => {
    const restored = restore(text, hidden);
    if (restored === undefined) isWhole = false;
    return restored ?? '';
  });
  return isWhole ? (clear as T) : undefined;
}

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => eachText(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, ids.has(name) ? one : eachText(one, change)]),
  );
}
