import type { Context } from '../../src/conversation/dialog.ts';
import { toldOf } from '../../src/conversation/offered.ts';
import type { Wish } from '../../src/conversation/thought.ts';
import type { Statement } from '../../src/profile/schema.ts';
import {
  likeliestGroups,
  likeliestStatements,
  type StatementLikeness,
  statementLikeness,
} from '../../src/rules/evidenceLikeness.ts';
import { type Source, wordsOf } from './source.ts';

/** What is proposed to somebody who says what something shows; it is all they see of it, and never more than a proposal. */
export type Proposed = {
  /** The ids of the groups, the likeliest first. */
  readonly groups: readonly string[];
  /** Those of these statements, by their ids, the likeliest first. */
  readonly statements: (among: readonly string[]) => readonly string[];
};

/** What something most likely shows: the one place where groups and statements are proposed. */
export function proposedFor({ dialog, number }: Source, context: Context): Proposed {
  const likeness = likenessIn(wordsOf(toldOf(context, dialog, number)), context);
  return {
    groups: likeliestGroups(likeness, context.edition),
    statements: (among) => likeliestStatements(likeness, among),
  };
}

/** A statement that something shows, as a language model reads it, with the words that show it. */
export type Quote = { readonly statement: string; readonly quote: string };

const mostProposed = 3;

/** What a language model pointed at for a group, among these statements. */
export function quotedFor(group: string, among: readonly string[], { thoughts }: Context): readonly Quote[] {
  const found = thoughts?.[group]?.evidence ?? [];
  return found.filter(({ statement }) => among.includes(statement)).slice(0, mostProposed);
}

/** What a language model is asked: which of these statements something shows. */
export function wishFor(
  { dialog, number }: Source,
  open: readonly Statement[],
  context: Context,
): Wish | undefined {
  const story = wordsOf(toldOf(context, dialog, number));
  const statements = open.map(({ id, [context.language]: text }) => ({ id, text }));
  return story === '' ? undefined : { task: 'evidence', input: { story, statements } };
}

type Known = {
  readonly text: string;
  readonly edition: Context['edition'];
  readonly likeness: StatementLikeness;
};
let known: Known | undefined;

// In a turn it is asked for several times.
function likenessIn(text: string, { edition }: Context): StatementLikeness {
  if (known?.text !== text || known.edition !== edition) {
    known = { text, edition, likeness: statementLikeness(text, edition) };
  }
  return known.likeness;
}
