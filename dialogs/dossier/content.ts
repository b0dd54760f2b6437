import type { Context } from '../../src/conversation/dialog.ts';
import { visible } from '../../src/conversation/escape.ts';
import { lastAnswers, type Told } from '../../src/conversation/offered.ts';
import type { Block, Quoted } from '../../src/dossier/document.ts';
import { type Chosen, isChosen } from '../../src/dossier/order.ts';
import { reflectionsIn, trajectoriesIn } from './begun.ts';
import { type Words, words } from './words.ts';

/** What a part of a dossier is put together from: everything that was told, what of it was chosen, and the sentences. */
export type Content = { readonly context: Context; readonly chosen: Chosen; readonly said: Words };

/** What a dossier in the language of this context is put together from. */
export function contentOf(context: Context, chosen: Chosen): Content {
  return { context, chosen, said: words[context.language] };
}

/** Words of a person, as many lines as they are, without what cannot be seen in them. */
export function quoted(typed: string): Quoted {
  const lines = typed.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
  // Halves of characters and what is no character at all have no place in a file.
  return {
    quoted: visible(lines)
      .replace(/\p{Cn}/gu, ' ')
      .trim(),
  };
}

/** What somebody said, in full, below what it is an answer to; nothing where they said nothing. */
export function quote(label: string, typed: unknown): readonly Block[] {
  if (typeof typed !== 'string') return [];
  const { quoted: text } = quoted(typed);
  return text === '' ? [] : [{ is: 'quote', label, text }];
}

/** A sentence by itself; nothing where there is none. */
export function paragraph(text: string | undefined | false): readonly Block[] {
  return text ? [{ is: 'paragraph', text }] : [];
}

/** The last answer to each question, also to one that does not apply as far as is seen here. */
export function lastSaid(told: Told): Readonly<Record<string, unknown>> {
  const last = Object.fromEntries(
    Object.entries(told.history).map(([id, said]) => [id, said.at(-1)?.answer]),
  );
  return { ...last, ...lastAnswers(told) };
}

/** The trajectories and the reflections that were chosen, where those parts were. */
export function chosenIn({ context, chosen }: Content) {
  const has = (part: Chosen['parts'][number]) => chosen.parts.includes(part);
  return {
    trajectories: has('trajectories')
      ? trajectoriesIn(context).filter(({ number }) => isChosen(chosen.trajectories, number))
      : [],
    reflections: has('reflections')
      ? reflectionsIn(context).filter(({ subject = '' }) => isChosen(chosen.reflections, subject))
      : [],
  };
}
